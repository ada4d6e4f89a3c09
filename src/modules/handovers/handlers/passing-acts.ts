import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { showDay } from '../../../platform/design/index.ts';
import { amendText, proposeStep, reportStep, takeBackStep } from '../commands/save-passing.ts';
import { itemHref, itemWords } from '../pages/item-link.tsx';
import {
  amendFields,
  PassingFormPage,
  proposalFieldsOf,
  reportFields,
} from '../pages/passing-forms.page.tsx';
import { passingPaths } from '../paths.ts';
import { itemsByIds } from '../queries/item-named.ts';
import { papersOfItems, passingAt } from '../queries/passings.ts';
import { isTurn, mayPropose, mayReport, type Passing, type PassingStep } from '../rules/passing.ts';
import { handoversTexts } from '../text.ts';
import { passingPage, outcomeInWords } from './passings.ts';
import {
  boxesOf,
  conflictLines,
  formState,
  keyField,
  lineField,
  neededLineField,
  neededMessageField,
  neededTextField,
  readForm,
  statusOf,
  tickedAmong,
  tickField,
  versionField,
  versionToShow,
  type Problem,
} from './read-form.ts';

const hrefOf = ({ number }: Passing): string => passingPaths.passing.to({ number: String(number) });
const toPassing = (passing: Passing): Reply => ({ status: 303, location: hrefOf(passing) });
const passingOf = (db: Reader, { params }: Pick<Visit<unknown>, 'params'>) =>
  passingAt(db, params['number'] ?? '');

type AtStep = { readonly passing: Passing; readonly step: PassingStep };

async function stepAt(
  db: Reader,
  visit: Pick<Visit<unknown>, 'params'>,
  isPossible: (step: PassingStep) => boolean,
): Promise<AtStep | undefined> {
  const passing = await passingOf(db, visit);
  const step = passing?.steps.find(({ position }) => String(position) === visit.params['step']);
  return passing && step && isPossible(step) ? { passing, step } : undefined;
}

const proposable = ({ state }: PassingStep): boolean => mayPropose(state);
const reportable = ({ state }: PassingStep): boolean => mayReport(state);

/** The papers of the item it came from and of the items it has passed. */
const papersFor = (db: Reader, { itemId, steps }: Passing) =>
  papersOfItems(db, [itemId, ...steps.flatMap((step) => step.itemId ?? [])]);

/** A body's next agenda: which version, behind which walls, with which papers. */
export async function showStepProposal(visit: Visit<Reader>): Promise<Reply> {
  const at = await stepAt(visit.db, visit, proposable);
  if (!at) return notFound(visit);
  const values = { text: String(at.passing.texts.at(-1)?.number ?? 1) };
  return { status: 200, page: await proposalPage(visit, visit.db, { ...at, values, problems: [] }) };
}

type Shown = AtStep & { values: Readonly<Record<string, string>>; problems: readonly Problem[] };

async function proposalPage(visit: Visit<unknown>, db: Reader, { passing, step, values, problems }: Shown) {
  const { proposal: words } = handoversTexts[visit.language].passings;
  const papers = await papersFor(db, passing);
  const choices = {
    papers: papers.map(({ number, title }) => ({ key: number, name: `${number} ${title}` })),
    texts: passing.texts.map(({ number }) => number).toReversed(),
    isTurn: isTurn(passing, step.position),
  };
  return PassingFormPage({
    context: visit.page,
    form: formState(visit, { values, version: versionToShow(visit, problems, step.version), problems }),
    conflict: [],
    title: words.title(step.body.name),
    lead: words.lead,
    passing,
    fields: proposalFieldsOf(visit.language, choices),
    submitWord: words.submit,
  });
}

export async function submitStepProposal(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const at = await stepAt(db, visit, proposable);
  if (!at) return notFound(visit);
  const papers = await papersFor(db, at.passing);
  const numbers = papers.map(({ number }) => number);
  const shape = {
    text: versionField,
    municipalOnly: tickField,
    closed: tickField,
    closedReason: lineField,
    isAhead: tickField,
    version: versionField,
    ...boxesOf('papers', numbers),
  };
  const read = readForm(shape, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: statusOf(problems),
    page: await proposalPage(visit, db, { ...at, values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { text, version, municipalOnly, closed, closedReason, isAhead } = read.data;
  const chosen = tickedAmong(visit.form, 'papers', numbers);
  const done = await proposeStep(
    visit.db,
    { ...at, version },
    {
      textNumber: text,
      municipalOnly,
      closed,
      closedReason,
      isAhead,
      paperIds: papers.filter(({ number }) => chosen.includes(number)).map(({ id }) => id),
      ...(await sourceOf(db, at.passing)),
    },
  );
  return done.ok ? toPassing(at.passing) : again([done.refusal]);
}

/** Where a proposal comes from: the item, where everybody of its audience reads it; else the page of the passing. */
async function sourceOf(db: Reader, passing: Passing): Promise<{ source: string; sourcePath: string }> {
  const item = (await itemsByIds(db, [passing.itemId])).get(passing.itemId);
  if (item && !item.isWalled) return { source: itemWords(item, 'da'), sourcePath: itemHref(item) };
  return { source: passing.from.name, sourcePath: hrefOf(passing) };
}

/** Takes the case back from a body; refused, its page says why. */
export async function submitTakingBack(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const at = await stepAt(db, visit, () => true);
  if (!at) return notFound(visit);
  const read = readForm({ version: versionField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const done = await takeBackStep(visit.db, { ...at, version: read.data.version }, visit.now);
  if (done.ok) return toPassing(at.passing);
  const problems = [done.refusal];
  return { status: statusOf(problems), page: await passingPage({ ...visit, db }, at.passing, problems) };
}

/** The text as a body changed it. */
export async function showAmendment(visit: Visit<Reader>): Promise<Reply> {
  const passing = await passingOf(visit.db, visit);
  if (!passing) return notFound(visit);
  const last = passing.steps.findLast(({ state }) => amenders.includes(state));
  const values = {
    text: passing.texts.at(-1)?.text ?? '',
    changedAt: last ? String(last.position) : '',
  };
  return { status: 200, page: amendPage(visit, passing, { values, problems: [] }) };
}

const amenders: readonly string[] = ['on-agenda', 'treated', 'reported'];

function amendPage(
  visit: Visit<unknown>,
  passing: Passing,
  { values, problems }: Pick<Shown, 'values' | 'problems'>,
) {
  const { amend: words } = handoversTexts[visit.language].passings;
  const steps = passing.steps
    .filter(({ state }) => amenders.includes(state))
    .map(({ position, body }) => ({ key: String(position), name: body.name }));
  const fields = amendFields(visit.language, steps);
  const isLate = problems.length > 0 && statusOf(problems) === 409;
  const now = { text: passing.texts.at(-1)?.text ?? '', note: '', changedAt: '' };
  return PassingFormPage({
    context: visit.page,
    form: formState(visit, { values, version: versionToShow(visit, problems, passing.version), problems }),
    conflict: isLate ? conflictLines(fields.slice(0, 1), { typed: values, now }, visit.language) : [],
    title: words.title,
    lead: words.lead,
    passing,
    fields,
    submitWord: words.submit,
  });
}

export async function submitAmendment(visit: Visit<Writer>): Promise<Reply> {
  const passing = await passingOf(reading(visit.db), visit);
  if (!passing) return notFound(visit);
  const shape = {
    text: neededTextField,
    note: neededLineField,
    changedAt: keyField,
    version: versionField,
  };
  const read = readForm(shape, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: statusOf(problems),
    page: amendPage(visit, passing, { values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { text, note, changedAt, version } = read.data;
  const amended = { text, note, changedAt: changedAt === '' ? null : Number(changedAt) };
  const done = await amendText(visit.db, { passing, version }, amended);
  return done.ok ? toPassing(passing) : again([done.refusal]);
}

/** What a body did, carried back to the body the case came from. */
export async function showReport(visit: Visit<Reader>): Promise<Reply> {
  const at = await stepAt(visit.db, visit, reportable);
  if (!at) return notFound(visit);
  const values = { text: isWalledStep(at.step) ? '' : reportText(at.step) };
  return { status: 200, page: reportPage(visit, { ...at, values, problems: [] }) };
}

const isWalledStep = ({ closed, municipalOnly }: PassingStep): boolean => closed || municipalOnly;

function reportText({ body, heldOn, treatment }: PassingStep): string {
  const { report } = handoversTexts.da.passings;
  if (!treatment || !heldOn) return '';
  const outcome = outcomeInWords('da')(treatment.outcome).word.toLowerCase();
  return [report.written(body.name, showDay(heldOn, 'da'), outcome), treatment.text]
    .filter(Boolean)
    .join('\n\n');
}

function reportPage(visit: Visit<unknown>, { passing, step, values, problems }: Shown) {
  const { report: words } = handoversTexts[visit.language].passings;
  return PassingFormPage({
    context: visit.page,
    form: formState(visit, { values, version: versionToShow(visit, problems, step.version), problems }),
    conflict: [],
    title: words.title,
    lead: words.lead(passing.from.name),
    passing,
    fields: reportFields(visit.language, isWalledStep(step)),
    submitWord: words.submit,
  });
}

export async function submitReport(visit: Visit<Writer>): Promise<Reply> {
  const at = await stepAt(reading(visit.db), visit, reportable);
  if (!at) return notFound(visit);
  const { passing, step } = at;
  const shape = { text: neededMessageField, isConfirmed: tickField, version: versionField };
  const read = readForm(shape, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: statusOf(problems),
    page: reportPage(visit, { ...at, values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { text, isConfirmed, version } = read.data;
  if (isWalledStep(step) && !isConfirmed)
    return again([{ code: 'words-not-confirmed', field: 'isConfirmed' }]);
  const report = { text, source: step.body.name, sourcePath: hrefOf(passing), now: visit.now };
  const done = await reportStep(visit.db, { ...at, version }, report);
  return done.ok ? toPassing(passing) : again([done.refusal]);
}

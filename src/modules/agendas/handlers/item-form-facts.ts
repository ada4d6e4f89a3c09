import type { Reader, Writer } from '../../../platform/database.ts';
import { notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { saveItemFacts } from '../commands/item-form-facts.ts';
import { factsSpecs, ItemFactsPage } from '../pages/item-form-facts.page.tsx';
import { personByKey, personsToChoose } from '../queries/item-form-record.ts';
import { handlings } from '../rules/default-templates.ts';
import type { WrittenItem } from '../rules/item-form-view.ts';
import { asReading, draftMeeting, notHere } from './draft-at.ts';
import { itemHref } from './item-form-at.ts';
import {
  choiceField,
  conflictLines,
  dayField,
  formState,
  keyField,
  lineField,
  neededLine,
  numberField,
  readForm,
  sectionField,
  statusOf,
  tickField,
  timeField,
  versionField,
  versionToShow,
  type Problem,
} from './item-form-fields.ts';
import { timesProblem } from './item-form-parts.ts';
import { itemHere, type ItemHere } from './item-form.ts';

const [lineLettersMax, reasonLettersMax] = [300, 1000];
const fields = {
  version: versionField,
  title: neededLine('title-missing', lineLettersMax),
  handling: choiceField(handlings),
  section: sectionField,
  presenter: keyField,
  presenterName: lineField(lineLettersMax),
  presenterTitle: lineField(lineLettersMax),
  startsAt: timeField,
  endsAt: timeField,
  closed: tickField,
  closedReason: lineField(reasonLettersMax),
  opensOn: dayField,
  municipalOnly: tickField,
  caseNumber: numberField,
  documentNumber: numberField,
};

export async function showItemFacts(visit: Visit<Reader>): Promise<Reply> {
  const found = await itemHere(visit);
  return found ? factsReply(visit, found) : notHere(visit);
}

/** What an item is, beside its text: title, section, presenter, time, who may see it. */
export async function submitItemFacts(visit: Visit<Writer>): Promise<Reply> {
  const found = await itemHere(asReading(visit));
  if (!found) return notHere(asReading(visit));
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]) => factsReply(asReading(visit), found, problems);
  if (!read.ok) return again(withMax(read.problems));
  const { section: entry, presenter, ...typed } = read.data;
  const section = found.draft.sections.find((one) => one.entry === entry);
  const problem = factsProblem({ ...typed, entry }, section, found);
  if (problem) return again([problem]);
  const person = await personByKey(asReading(visit).db, presenter);
  const place = { itemId: found.item.id, meetingId: found.meeting.id };
  const done = await saveItemFacts(visit.db, place, {
    ...typed,
    sectionId: section?.id ?? null,
    presenterPersonId: person?.id ?? null,
    presenterName: person?.name ?? typed.presenterName,
    opensOn: typed.closed ? typed.opensOn : null,
    closedReason: typed.closed ? typed.closedReason : '',
  });
  return done.ok ? { status: 303, location: itemHref(visit) } : again([done.refusal]);
}

type Typed = {
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly closed: boolean;
  readonly closedReason: string;
  readonly entry: number;
};

function factsProblem(
  typed: Typed,
  section: ItemHere['draft']['sections'][number] | undefined,
  { draft }: ItemHere,
): Problem | undefined {
  if (!section && (typed.entry !== 0 || draft.sections.length > 0))
    return { code: 'no-such-section', field: 'section' };
  if (typed.closed && typed.closedReason === '') return { code: 'reason-missing', field: 'closedReason' };
  const times = timesProblem(typed);
  if (times) return times;
  const { startsAt: from, endsAt: to } = section ?? {};
  if (typed.startsAt === null || typed.endsAt === null || !from || !to) return undefined;
  const isInside = typed.startsAt >= from && typed.endsAt <= to;
  if (isInside) return undefined;
  const facts = { from: from.replace(':', '.'), to: to.replace(':', '.') };
  return { code: 'time-outside', field: 'startsAt', facts };
}

async function factsReply(
  visit: Visit<Reader>,
  { meeting, draft, line, item }: ItemHere,
  problems: readonly Problem[] = [],
): Promise<Reply> {
  const isTyped = problems.length > 0;
  const now = factsValues(item);
  const persons = await personsToChoose(visit.db);
  const specs = factsSpecs(visit.language, { sections: draft.sections, persons });
  const isLate = isTyped && statusOf(problems) === 409;
  const page = ItemFactsPage({
    context: visit.page,
    meeting: draftMeeting(meeting),
    line,
    specs,
    conflict: isLate ? conflictLines(specs.flat(), { typed: visit.form, now }, visit.language) : [],
    form: formState(visit, {
      values: isTyped ? visit.form : now,
      version: versionToShow(visit, problems, item.version),
      problems,
    }),
  });
  return { status: isTyped ? statusOf(problems) : 200, page };
}

const ticked = (isTicked: boolean, name: string): Record<string, string> =>
  isTicked ? { [name]: 'ja' } : {};

const factsValues = (item: WrittenItem): Record<string, string> => ({
  title: item.title,
  handling: item.handling,
  section: String(item.sectionEntry ?? 0),
  presenter: item.presenterKey,
  presenterName: item.presenterKey === '' ? item.presenterName : '',
  presenterTitle: item.presenterTitle,
  startsAt: item.startsAt?.replace(':', '.') ?? '',
  endsAt: item.endsAt?.replace(':', '.') ?? '',
  closedReason: item.closedReason,
  opensOn: item.opensOn ?? '',
  caseNumber: item.caseNumber,
  documentNumber: item.documentNumber,
  ...ticked(item.closed, 'closed'),
  ...ticked(item.municipalOnly, 'municipalOnly'),
});

const withMax = (problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => {
    const max = problem.field === 'closedReason' ? reasonLettersMax : lineLettersMax;
    return problem.code === 'too-long' ? { ...problem, facts: { max } } : problem;
  });

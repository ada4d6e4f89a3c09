import type { Reader, Writer } from '../../../platform/database.ts';
import { reading } from '../../../platform/database.ts';
import { renderDocx } from '../../../platform/docx.ts';
import { renderPdf } from '../../../platform/pdf.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Later, Reply, Visit } from '../../../platform/route.ts';
import { wordDifference, WordMarks } from '../../meetings/index.ts';
import { changeMandateState, openStateOf } from '../commands/change-mandate-state.ts';
import { DifferencesPage } from '../pages/differences.page.tsx';
import { MandateListPage, shownMandates } from '../pages/mandate-list.page.tsx';
import { MandatePage } from '../pages/mandate.page.tsx';
import { printedTerms } from '../pages/printed-terms.ts';
import { RefusedPage } from '../pages/refused.page.tsx';
import { VersionPage } from '../pages/version.page.tsx';
import { recordHref } from '../pages/mandate-forms.ts';
import { keepsMandates } from '../policy.ts';
import { bodyChoices } from '../queries/choices.ts';
import { mandateList } from '../queries/mandate-list.ts';
import { numberOf } from '../queries/mandate-at.ts';
import { staffingList } from '../queries/staffing-at.ts';
import { mandateStates, possibleEvents, type MandateEvent } from '../rules/mandate-states.ts';
import type { Mandate, MandateVersion } from '../rules/mandate-views.ts';
import { staffingStates } from '../rules/staffing-states.ts';
import { changedFields } from '../rules/terms.ts';
import { mandateTexts } from '../text.ts';
import { formState } from './form-door.ts';
import { mandateOf } from './mandate-forms.ts';
import { mayAdopt, stepNow } from './meeting-forms.ts';
import { versionField, type Problem, readForm } from './read-form.ts';

/** The terms the reader may see, by what the address asks for. */
export async function showMandates(visit: Visit<Reader>): Promise<Reply> {
  const { db, query, today, page: context, actor } = visit;
  const show = shownMandates.find((one) => one === query['vis']) ?? 'i-brug';
  const bodyKey = /^[a-z0-9-]{1,80}$/.exec(query['forum'] ?? '')?.[0] ?? '';
  const over = ['closed', 'rejected'] as const;
  const states = mandateStates.filter((state) => {
    const isOver = over.some((one) => one === state);
    return show === 'alle' || (show === 'i-brug') !== isOver;
  });
  const mandates = await mandateList(db, { states, bodyKey, on: today });
  const bodies = await bodyChoices(db);
  const page = MandateListPage({
    context,
    mandates,
    bodies,
    show,
    bodyKey,
    today,
    keeps: keepsMandates(actor),
  });
  return { status: 200, page };
}

/** One kommissorium: what holds, what is written, what was said of it, and what can be done. */
export async function showMandate(visit: Visit<Reader>): Promise<Reply> {
  const mandate = await mandateOf(visit.db, visit);
  if (!mandate) return notFound(visit);
  return { status: 200, page: await mandatePage(visit, visit.db, { mandate }), ...guards(mandate) };
}

const guards = ({ municipalOnly }: Mandate): { reads?: 'guarded' } =>
  municipalOnly ? { reads: 'guarded' } : {};

type Shown = { mandate: Mandate; problems?: readonly Problem[] };

async function mandatePage(visit: Visit<unknown>, db: Reader, { mandate, problems = [] }: Shown) {
  const { page: context, today, actor } = visit;
  const keeps = keepsMandates(actor);
  const open = openStateOf(mandate);
  return MandatePage({
    context,
    mandate,
    today,
    keeps,
    events: keeps ? possibleEvents({ state: mandate.state, open }) : [],
    mayAdopt: keeps && mayAdopt(mandate),
    step: stepNow(mandate, visit),
    staffings:
      actor.personId === null
        ? []
        : await staffingList(db, { states: staffingStates, mandateId: mandate.id }),
    form: formState(visit, { values: {}, version: mandate.version, problems }),
  });
}

/** A change that needs nothing typed; refused, the page says why. */
export const submitMandateEvent =
  (event: MandateEvent) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const db = reading(visit.db);
    const mandate = await mandateOf(db, visit);
    if (!mandate) return notFound(visit);
    const read = readForm({ version: versionField }, visit.form);
    if (!read?.ok) return notOurForm(visit);
    const change = { event, reason: '', isConfirmed: false, today: visit.today };
    const done = await changeMandateState(visit.db, { ...mandate, version: read.data.version }, change);
    if (done.ok) return { status: 303, location: recordHref(mandate) };
    const status = done.refusal.code === 'changed-meanwhile' ? 409 : 422;
    return { status, page: await mandatePage(visit, db, { mandate, problems: [done.refusal] }) };
  };

type AtVersion = { mandate: Mandate; version: MandateVersion };

async function versionAt(visit: Visit<Reader>): Promise<AtVersion | undefined> {
  const mandate = await mandateOf(visit.db, visit);
  const number = numberOf(visit.params['version'] ?? '');
  const version = mandate?.versions.find((one) => one.number === number);
  return mandate && version && { mandate, version };
}

export async function showVersion(visit: Visit<Reader>): Promise<Reply> {
  const found = await versionAt(visit);
  if (!found) return notFound(visit);
  const page = VersionPage({ context: visit.page, today: visit.today, ...found });
  return { status: 200, page, ...guards(found.mandate) };
}

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A version as PDF/UA, or the page that says why there is none. */
export async function exportPdf(visit: Visit<Reader>): Promise<Reply | Later> {
  const found = await versionAt(visit);
  if (!found) return notFound(visit);
  const data = printedTerms({ ...found, today: visit.today });
  return { later: () => pdfOf(visit, found, data) };
}

async function pdfOf(
  visit: Visit<Reader>,
  found: AtVersion,
  data: ReturnType<typeof printedTerms>,
): Promise<Reply> {
  const made = await renderPdf({ template: 'document', data, standard: 'ua-1' });
  if (made.ok) return download(found, 'pdf', made.value);
  return { status: 422, page: RefusedPage({ context: visit.page, ...found }) };
}

export async function exportDocx(visit: Visit<Reader>): Promise<Reply | Later> {
  const found = await versionAt(visit);
  if (!found) return notFound(visit);
  const data = printedTerms({ ...found, today: visit.today });
  return { later: async () => download(found, 'docx', await renderDocx(data)) };
}

function download({ mandate, version }: AtVersion, kind: 'pdf' | 'docx', bytes: Uint8Array): Reply {
  const name = `kommissorium-${mandate.number}-version-${version.number}.${kind}`;
  return { status: 200, file: { name, mediaType: mediaTypes[kind], bytes }, ...guards(mandate) };
}

/** What changed from one version to another, field by field. */
export async function showDifferences(visit: Visit<Reader>): Promise<Reply> {
  const mandate = await mandateOf(visit.db, visit);
  if (!mandate || mandate.versions.length < 2) return notFound(visit);
  const { query, language, page: context } = visit;
  const at = (name: string, fallback: number): MandateVersion | undefined =>
    mandate.versions.find(({ number }) => number === numberOf(query[name] ?? '')) ??
    mandate.versions[fallback];
  const [to, from] = [at('til', 0), at('fra', 1)];
  if (!to || !from) return notFound(visit);
  const differences = changedFields(from.content, to.content).map((field) => ({
    heading: mandateTexts[language].fields[field],
    marks: WordMarks({ words: wordDifference(from.content[field], to.content[field]), language }),
    corrections: mandate.corrections.filter(
      (one) => one.settledIn === to.number && one.settledField === field,
    ),
  }));
  const page = DifferencesPage({ context, mandate, from, to, differences });
  return { status: 200, page, ...guards(mandate) };
}

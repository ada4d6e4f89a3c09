import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { writeMarkup } from '../../../platform/markup.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { proposeItem } from '../../meetings/index.ts';
import { inOutCsv, InOutPage, InOutProposalPage } from '../pages/in-out.page.tsx';
import { inOutReport } from '../pages/in-out-words.ts';
import { offerPaths } from '../paths.ts';
import { mayProposeInOut } from '../policy.ts';
import { inOutOfYear, yearsOfInOut } from '../queries/in-out.ts';
import { bodiesToTell, isProposed } from '../queries/bodies.ts';
import type { InOut } from '../rules/in-out.ts';
import { inOutTexts } from '../text-in-out.ts';
import { formState } from './form-view.ts';
import { keyField, readForm, type Problem } from './read-form.ts';

type Asked = Pick<Visit<unknown>, 'params'>;

const yearIn = (typed: string | undefined): number | undefined =>
  typed !== undefined && /^(?:19|20)\d\d$/.test(typed) ? Number(typed) : undefined;
const yearOf = ({ params }: Asked): number | undefined => yearIn(params['year']);

/** The newest year in which offers came or went. */
async function newestYear({ db, today }: Visit<Reader>): Promise<number> {
  const [newest] = await yearsOfInOut(db);
  return newest ?? Number(today.slice(0, 'yyyy'.length));
}

export async function showInOut(visit: Visit<Reader>): Promise<Reply> {
  const year = visit.params['year'] === undefined ? await newestYear(visit) : yearOf(visit);
  if (year === undefined) return notFound(visit);
  const overview = await inOutOfYear(visit.db, year);
  const mayPropose = mayProposeInOut(visit.actor) && overview.leaving.length + overview.entering.length > 0;
  const years = await yearsOfInOut(visit.db);
  return { status: 200, page: InOutPage({ context: visit.page, overview, years, mayPropose }) };
}

export async function downloadInOut(visit: Visit<Reader>): Promise<Reply> {
  const year = yearIn(visit.query['aar']) ?? (await newestYear(visit));
  const bytes = new TextEncoder().encode(inOutCsv(await inOutOfYear(visit.db, year), visit.language));
  const name = inOutTexts[visit.language].csvName(year);
  return { status: 200, file: { name, mediaType: 'text/csv; charset=utf-8', bytes } };
}

export async function showInOutProposal(visit: Visit<Reader>): Promise<Reply> {
  const year = yearOf(visit);
  if (year === undefined) return notFound(visit);
  return { status: 200, page: await proposalPage(visit, visit.db, { year, body: usualBody }) };
}

/** The directors' body discusses the overview (R-071). */
const usualBody = 'das';

/** Proposes the overview, as it is now, as an item with its table. */
export async function submitInOutProposal(visit: Visit<Writer>): Promise<Reply> {
  const year = yearOf(visit);
  if (year === undefined) return notFound(visit);
  const db = reading(visit.db);
  const read = readForm({ body: keyField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => {
    const body = visit.form['body'] ?? '';
    return { status: 422, page: await proposalPage(visit, db, { year, body, problems }) };
  };
  if (!read.ok) return again(read.problems);
  const body = (await bodiesToTell(db)).find(({ key }) => key === read.data.body);
  if (!body) return again([{ code: 'choose-one', field: 'body' }]);
  const sourcePath = offerPaths.inOutYear.to({ year: String(year) });
  if (await isProposed(db, { bodyId: body.id, sourcePath }))
    return again([{ code: 'already-proposed', field: 'body' }]);
  const overview = await inOutOfYear(db, year);
  const proposed = await proposeItem(visit.db, { bodyId: body.id, sourcePath, ...itemOf(overview) });
  return proposed.ok ? { status: 303, location: sourcePath } : again([{ code: 'choose-one', field: 'body' }]);
}

function itemOf(overview: InOut) {
  const report = inOutReport(overview);
  const paragraphs = report.text.split('\n\n').map((line) => ({
    kind: 'paragraph' as const,
    runs: [{ text: line, isBold: false, isItalic: false, href: null }],
  }));
  const { itemTitle, source } = inOutTexts.da;
  return {
    title: itemTitle(overview.year),
    text: writeMarkup(paragraphs),
    figures: report.figures,
    paperIds: [],
    source: source(overview.year),
  };
}

async function proposalPage(
  visit: Visit<unknown>,
  db: Reader,
  { year, body, problems = [] }: { year: number; body: string; problems?: readonly Problem[] },
) {
  const bodies = (await bodiesToTell(db)).map(({ key, name }) => ({ value: key, text: name }));
  return InOutProposalPage({
    context: visit.page,
    form: formState(visit, { values: { body }, problems }),
    year,
    bodies,
    report: inOutReport(await inOutOfYear(db, year)),
  });
}

import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notOurForm } from '../../../platform/http.ts';
import { withQuery } from '../../../kernel/path.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { queueImports, type QueuedImport } from '../commands/queue-imports.ts';
import { ImportListPage } from '../pages/import-list.page.tsx';
import { archivePaths } from '../paths.ts';
import { draftCounts, draftList, draftsOfNumbers, draftsPerPage } from '../queries/draft-list.ts';
import type { FileToRead } from '../queries/read-in-cage.ts';
import { draftStates } from '../rules/draft-states.ts';
import { typedText } from '../rules/review-typed.ts';
import { archiveTexts } from '../text.ts';
import { listed } from './listed-draft.ts';
import { formState, pageOf } from './opened-draft.ts';

export async function showImports(visit: Visit<Reader>): Promise<Reply> {
  return { status: 200, page: await listPage(visit, visit.db) };
}

const fieldNames = ['csrf', 'formKey', 'pasted', 'pastedName'];

export async function submitImports(visit: Visit<Writer>): Promise<Reply> {
  if (!Object.keys(visit.form).every((name) => fieldNames.includes(name))) return notOurForm(visit);
  const pasted = typedText(visit.form['pasted']);
  if (pasted === null && visit.files.length === 0) return refused(visit, 'nothing-sent');
  if (pasted !== null && visit.files.length > 0) return refused(visit, 'both-sent');
  const files = pasted === null ? visit.files : [pastedFile(visit, pasted)];
  const { db, jobs, filesFolder, now } = visit;
  const queued = await queueImports(db, { files, jobs, filesFolder, now, uploadedBy: visit.actor.userId });
  return { status: 303, location: placeAfter(queued) };
}

function pastedFile(visit: Visit<Writer>, text: string): FileToRead {
  const name = typedText(visit.form['pastedName']) ?? archiveTexts[visit.language].list.pastedFile;
  return { name: `${name}.txt`, bytes: new TextEncoder().encode(`${text}\n`) };
}

/** One document leads to its own page; several to the list, which says what became of them. */
function placeAfter(queued: readonly QueuedImport[]): string {
  const [only] = queued;
  if (only && queued.length === 1) return archivePaths.draft.to({ number: String(only.number) });
  const known = queued.filter(({ isNew }) => !isNew).slice(0, knownShownMax);
  const added = queued.filter(({ isNew }) => isNew).length;
  const kendte = known.map(({ number }) => number).join('-');
  return withQuery(archivePaths.imports.to({}), { nye: added || undefined, kendte: kendte || undefined });
}

const knownShownMax = 50;

async function refused(visit: Visit<Writer>, code: 'nothing-sent' | 'both-sent'): Promise<Reply> {
  const message = archiveTexts[visit.language].problems[code];
  const page = await listPage(visit, reading(visit.db), [{ field: 'files', message }]);
  return { status: 422, page };
}

async function listPage(
  visit: Visit<unknown>,
  db: Reader,
  problems: readonly { field: string; message: string }[] = [],
) {
  const { query, form: values } = visit;
  const state = draftStates.find((known) => known === query['tilstand']);
  const counts = await draftCounts(db);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const rows = state === undefined ? all : (counts[state] ?? 0);
  const page = pageOf(query, rows, draftsPerPage);
  const drafts = await draftList(db, { state, page });
  const known = await draftsOfNumbers(db, numbersIn(query['kendte']));
  const added = Number(/^\d{1,4}$/.exec(query['nye'] ?? '')?.[0] ?? 0);
  return ImportListPage({
    context: visit.page,
    form: formState(visit, { values, problems }),
    drafts: drafts.map(listed),
    counts,
    filter: { state, page, pages: Math.ceil(rows / draftsPerPage) },
    added,
    known: known.map(listed),
  });
}

const numbersIn = (text = ''): number[] =>
  /^\d{1,9}(-\d{1,9})*$/.test(text) ? text.split('-').slice(0, knownShownMax).map(Number) : [];

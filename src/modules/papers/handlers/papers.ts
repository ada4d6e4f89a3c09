import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import { withQuery } from '../../../kernel/path.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { addPaper, addPaperVersion } from '../commands/add-paper.ts';
import { renamePaper } from '../commands/change-paper.ts';
import { NewPaperPage, NewVersionPage, RenamePage } from '../pages/paper-form.page.tsx';
import { PaperListPage } from '../pages/paper-list.page.tsx';
import { paperPaths } from '../paths.ts';
import { bodiesToChoose } from '../queries/bodies.ts';
import { paperList, paperShows, papersPerPage } from '../queries/paper-list.ts';
import { paperRecord, type PaperRecord } from '../queries/paper-record.ts';
import type { DoneWord } from '../text.ts';
import {
  bodyField,
  formState,
  neededTitleField,
  noteField,
  placeOf,
  readForm,
  tickField,
  titleField,
  versionField,
  type Problem,
} from './read-form.ts';

const wordsMax = 200;

export async function listPapers(visit: Visit<Reader>): Promise<Reply> {
  const { db, query, page: context } = visit;
  const asked = /^[1-9]\d{0,5}$/.test(query['side'] ?? '') ? Number(query['side']) : 1;
  const filter = {
    words: (query['q'] ?? '').trim().slice(0, wordsMax),
    body: /^[a-z0-9-]{1,80}$/.test(query['forum'] ?? '') ? (query['forum'] ?? '') : '',
    show: paperShows.find((known) => known === query['vis']) ?? 'alle',
    page: asked,
  };
  const { rows, count } = await paperList(db, filter);
  const bodies = (await bodiesToChoose(db)).map(({ key, shortName }) => ({ value: key, text: shortName }));
  const pages = Math.ceil(count / papersPerPage);
  return { status: 200, page: PaperListPage({ context, papers: rows, count, pages, filter, bodies }) };
}

const newFields = { body: bodyField, title: titleField, announced: tickField };

export async function showNewPaper(visit: Visit<Reader>): Promise<Reply> {
  const values = { body: visit.query['forum'] ?? '' };
  return { status: 200, page: await newPage(visit, visit.db, { values }) };
}

export async function submitNewPaper(visit: Visit<Writer>): Promise<Reply> {
  const read = readForm(newFields, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: 422,
    page: await newPage(visit, reading(visit.db), { values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { announced, title, body: key } = read.data;
  const body = (await bodiesToChoose(reading(visit.db))).find((one) => one.key === key);
  if (!body) return again([{ code: 'body-missing', field: 'body' }]);
  const [file = null, ...more] = visit.files;
  if (more.length > 0) return again([{ code: 'one-file', field: 'files' }]);
  if (!file && !announced) return again([{ code: 'file-missing', field: 'files' }]);
  const added = await addPaper(visit.db, { ...placeOf(visit), bodyId: body.id, title, file });
  if (!added.ok) return again([added.refusal]);
  return doneAt(added.value.number, file ? 'lagt' : 'varslet');
}

type Shown = { values: Readonly<Record<string, string>>; problems?: readonly Problem[] };

async function newPage(visit: Visit<unknown>, db: Reader, shown: Shown) {
  const bodies = (await bodiesToChoose(db)).map(({ key, name }) => ({ value: key, text: name }));
  return NewPaperPage({ context: visit.page, form: formState(visit, shown), bodies });
}

export const doneAt = (number: string, done: DoneWord): Reply => ({
  status: 303,
  location: withQuery(paperPaths.record.to({ number }), { gjort: done }),
});

/** The paper an address names, while it is not removed. */
async function paperAt(visit: Visit<unknown>, db: Reader): Promise<PaperRecord | undefined> {
  const paper = await paperRecord(db, visit.params['number'] ?? '');
  return paper && !paper.isRemoved ? paper : undefined;
}

export async function showNewVersion(visit: Visit<Reader>): Promise<Reply> {
  const paper = await paperAt(visit, visit.db);
  return paper ? { status: 200, page: versionPage(visit, paper, { values: {} }) } : notFound(visit);
}

export async function submitNewVersion(visit: Visit<Writer>): Promise<Reply> {
  const paper = await paperAt(visit, reading(visit.db));
  if (!paper) return notFound(visit);
  const read = readForm({ note: noteField, version: versionField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: problems.some(({ code }) => code === 'changed-meanwhile') ? 409 : 422,
    page: versionPage(visit, paper, { values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const [file, ...more] = visit.files;
  if (!file) return again([{ code: 'file-needed', field: 'files' }]);
  if (more.length > 0) return again([{ code: 'one-file', field: 'files' }]);
  const added = await addPaperVersion(visit.db, { ...placeOf(visit), ...read.data, paperId: paper.id, file });
  return added.ok ? doneAt(paper.number, 'version') : again([added.refusal]);
}

function versionPage(visit: Visit<unknown>, paper: PaperRecord, shown: Shown) {
  const { number, title, version } = paper;
  return NewVersionPage({
    context: visit.page,
    form: formState(visit, { ...shown, version }),
    number,
    title,
  });
}

export async function showRename(visit: Visit<Reader>): Promise<Reply> {
  const paper = await paperAt(visit, visit.db);
  if (!paper) return notFound(visit);
  return { status: 200, page: renamePage(visit, paper, { values: { title: paper.title } }) };
}

export async function submitRename(visit: Visit<Writer>): Promise<Reply> {
  const paper = await paperAt(visit, reading(visit.db));
  if (!paper) return notFound(visit);
  const read = readForm({ title: neededTitleField, version: versionField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: problems.some(({ code }) => code === 'changed-meanwhile') ? 409 : 422,
    page: renamePage(visit, paper, { values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const done = await renamePaper(visit.db, { paperId: paper.id, ...read.data });
  return done.ok ? doneAt(paper.number, 'titel') : again([done.refusal]);
}

function renamePage(visit: Visit<unknown>, paper: PaperRecord, shown: Shown) {
  const { number, title, version } = paper;
  const isLate = shown.problems?.some(({ code }) => code === 'changed-meanwhile') === true;
  const form = formState(visit, {
    ...shown,
    version: isLate ? version : Number(shown.values['version'] ?? version),
  });
  return RenamePage({ context: visit.page, form, number, title, now: isLate ? title : undefined });
}

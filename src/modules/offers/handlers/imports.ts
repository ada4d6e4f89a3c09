import { z } from 'zod';
import { cprFindings } from '../../../kernel/cpr.ts';
import { csvLines, textOfBytes } from '../../../kernel/csv-text.ts';
import type { ReadCell, ReadSheet } from '../../../kernel/read-cell.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { fileKind } from '../../../platform/documents/kind.ts';
import { workbookBytesMax, workbookOf } from '../../../platform/excel/workbook-cage.ts';
import { versionField } from '../../../platform/form-fields.ts';
import { formStates } from '../../../platform/form-view.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { FieldProblem } from '../../../platform/read-form.ts';
import type { Reply, UploadedFile, Visit } from '../../../platform/route.ts';
import { discardImport, keepImport, takeImport } from '../commands/take-import.ts';
import { ImportPreviewPage } from '../pages/import-preview.page.tsx';
import { ImportsPage } from '../pages/imports.page.tsx';
import { offerPaths } from '../paths.ts';
import { offerImportAt, offerImports } from '../queries/offer-imports.ts';
import { registerOn } from '../queries/register-for-import.ts';
import { importPlan, type ImportPlan, type OfferImport } from '../rules/import-plan.ts';
import type { ImportWords } from '../rules/import-rows.ts';
import { tableOf, type ReadTable } from '../rules/import-sheet.ts';
import { importTexts, type ImportProblem } from '../text-import.ts';
import { importWords, namesOf } from './import-words.ts';
import { neededDayField, readForm, tickField } from './read-form.ts';

export async function showImports(visit: Visit<Reader>): Promise<Reply> {
  return { status: 200, page: await listPage(visit, visit.db, null) };
}

/** Reads a file and keeps its cells. The register is not touched: the page that follows says what would be. */
export async function submitImport(visit: Visit<Writer>): Promise<Reply> {
  const again = async (problem: ImportProblem): Promise<Reply> => ({
    status: 422,
    page: await listPage(visit, reading(visit.db), problem),
  });
  const read = readForm({ validFrom: neededDayField }, visit.form);
  if (!read) return notOurForm(visit);
  if (!read.ok) return again('day-unreadable');
  const [file, ...more] = visit.files;
  if (!file) return again('no-file');
  if (more.length > 0) return again('one-file');
  const sheets = await sheetsIn(file);
  if (!sheets.ok) return again(sheets.refusal.code);
  const fileName = file.name.slice(-nameLettersMax);
  const kept = { fileName, validFrom: read.data.validFrom, sheets: sheets.value };
  const number = await keepImport(visit.db, kept);
  return { status: 303, location: offerPaths.importRecord.to({ number: String(number) }) };
}
const nameLettersMax = 200;

/** The cells of a file. Personal numbers have no place in a register of offers: such a file is not kept. */
async function sheetsIn(file: UploadedFile): Promise<Result<readonly ReadSheet[], { code: ImportProblem }>> {
  const read = await readFile(file);
  if (!read.ok) return read;
  const hasNumber = read.value.some(({ rows }) =>
    rows.some((row) => row.some(({ text }) => cprFindings(text).length > 0)),
  );
  return hasNumber ? refuse({ code: 'cpr' }) : read;
}

async function readFile({
  bytes,
}: UploadedFile): Promise<Result<readonly ReadSheet[], { code: ImportProblem }>> {
  if (bytes.length > workbookBytesMax) return refuse({ code: 'too-large' });
  const kind = fileKind(bytes);
  if (kind === 'zip') {
    const answer = await workbookOf(bytes);
    return answer.ok ? accept(answer.sheets) : refuse({ code: problems[answer.code] ?? 'damaged' });
  }
  if (kind !== 'text') return refuse({ code: problems[kind] ?? 'not-a-table' });
  const text = textOfBytes(bytes);
  if (!text.ok) return refuse({ code: 'not-a-table' });
  const lines = csvLines(text.value);
  if (!lines.ok) return refuse({ code: 'quotes' });
  const rows = lines.value.map((line) => line.map(cellOf));
  return accept([{ name: 'CSV', isHidden: false, rows, hiddenRows: [], merged: [] }]);
}

const cellOf = (text: string): ReadCell => ({ kind: text === '' ? 'empty' : 'text', text, isFormula: false });

const problems: Readonly<Record<string, ImportProblem>> = {
  ENCRYPTED: 'locked',
  MACROS: 'macros',
  TOO_LARGE: 'too-large',
  ZIP_BOMB: 'too-large',
  OUT_OF_MEMORY: 'too-large',
  TIMED_OUT: 'too-large',
  UNKNOWN_FORMAT: 'not-a-table',
};

export async function showImport(visit: Visit<Reader>): Promise<Reply> {
  const found = await importOf(visit, visit.db);
  return found ? { status: 200, page: previewPage(visit, found, null) } : notFound(visit);
}

const takeShape = { version: versionField, leaveOut: tickField };

/** Takes the table in as the page showed it, or says what has changed since. */
export async function submitTaking(visit: Visit<Writer>): Promise<Reply> {
  const found = await importOf(visit, reading(visit.db));
  if (!found) return notFound(visit);
  const read = readForm(takeShape, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const { record, plan } = found;
  const again = (status: 409 | 422, problem: ImportProblem): Reply => ({
    status,
    page: previewPage(visit, found, problem),
  });
  if (record.state !== 'waiting') return again(409, 'import-settled');
  if (plan.refused.length > 0 && !read.data.leaveOut) return again(422, 'tick-rows-out');
  const reason = importTexts.da.reason(record.fileName);
  const settled = { id: record.id, version: read.data.version, reason };
  const taken = await takeImport(visit.db, settled, plan);
  if (!taken.ok) return again(taken.refusal.code === 'nothing-to-take' ? 422 : 409, taken.refusal.code);
  return { status: 303, location: offerPaths.importRecord.to({ number: String(record.number) }) };
}

export async function submitDiscarding(visit: Visit<Writer>): Promise<Reply> {
  const found = await importOf(visit, reading(visit.db));
  if (!found) return notFound(visit);
  const read = readForm({ version: versionField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const done = await discardImport(visit.db, { id: found.record.id, version: read.data.version });
  if (!done.ok) return { status: 409, page: previewPage(visit, found, done.refusal.code) };
  return { status: 303, location: offerPaths.imports.to({}) };
}

export type ImportFound = {
  readonly record: OfferImport;
  readonly sheets: readonly ReadSheet[];
  readonly table: ReadTable;
  readonly plan: ImportPlan;
  readonly words: ImportWords;
};

/** The table with what it would do now. */
export async function importOf(
  { params }: Pick<Visit<unknown>, 'params'>,
  db: Reader,
): Promise<ImportFound | undefined> {
  const number = z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .safeParse(params['number']);
  const record = number.success ? await offerImportAt(db, Number(number.data)) : undefined;
  if (!record) return undefined;
  const on = record.validFrom;
  const words = await importWords(db);
  const table = tableOf(record.sheets, { words, heads: importTexts.da.heads, on });
  const plan = importPlan(table.rows, await registerOn(db, on), table.unread);
  return { record, sheets: record.sheets, table, plan, words };
}

const formState = formStates(importTexts);
type Problem = FieldProblem<ImportProblem>;

async function listPage(visit: Visit<unknown>, db: Reader, code: ImportProblem | null) {
  const field = code === 'day-unreadable' ? 'validFrom' : 'files';
  const problems: Problem[] = code === null ? [] : [{ code, field }];
  const form = formState(visit, { values: { validFrom: visit.today, ...visit.form }, problems });
  return ImportsPage({ context: visit.page, imports: await offerImports(db), form });
}

function previewPage(visit: Visit<unknown>, found: ImportFound, code: ImportProblem | null) {
  const { record, table, plan, words } = found;
  const field = code === 'tick-rows-out' ? { field: 'leaveOut' } : {};
  const problems: Problem[] = code === null ? [] : [{ code, ...field }];
  const form = formState(visit, { values: {}, version: record.version, problems });
  return ImportPreviewPage({ context: visit.page, record, table, plan, form, names: namesOf(words) });
}

import { csv } from '../../../kernel/csv.ts';
import type { Day } from '../../../kernel/day.ts';
import type { ReadCell } from '../../../kernel/read-cell.ts';
import type { Reader } from '../../../platform/database.ts';
import type { CellToWrite, ColumnToWrite, SheetToWrite } from '../../../platform/excel/workbook.ts';
import { writeWorkbook } from '../../../platform/excel/write-workbook.ts';
import { notFound } from '../../../platform/replies.ts';
import type { Download, Reply, Visit } from '../../../platform/route.ts';
import { findingInWords } from '../pages/import-words.ts';
import { registerOn } from '../queries/register-for-import.ts';
import { importColumns, type ImportColumn } from '../rules/import-columns.ts';
import type { KnownOffer } from '../rules/import-plan.ts';
import type { ImportWords } from '../rules/import-rows.ts';
import { importTexts } from '../text-import.ts';
import { importWords } from './import-words.ts';
import { importOf } from './imports.ts';
import { dayOfQuery } from './offer-at.ts';

const { da: text } = importTexts;
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const wide = ['name', 'address', 'service', 'bases', 'groups'];
const [wideLetters, narrowLetters] = [32, 16];

/** The register of a day as a workbook, made when the reading is over. */
export async function downloadRegister(visit: Visit<Reader>) {
  const { rows, words, name } = await registerTable(visit);
  return {
    later: async (): Promise<Reply> =>
      download(`${name}.xlsx`, excel, await writeWorkbook(sheetsOf(rows, words))),
  };
}

export async function downloadRegisterCsv(visit: Visit<Reader>): Promise<Reply> {
  const { rows, name } = await registerTable(visit);
  const heads = importColumns.map((column) => text.heads[column]);
  return download(`${name}.csv`, csvType, utf8(csv([heads, ...rows.map((row) => row.map(cellText))])));
}

/** The public part for other programs: the codes of the register, not its words. */
export async function downloadRegisterJson(visit: Visit<Reader>): Promise<Reply> {
  const on = dayOfQuery(visit.query['den'], visit.today);
  const [register, words] = [await registerOn(visit.db, on), await importWords(visit.db)];
  const keyOf = (id: string | undefined) => words.organisations.find((one) => one.id === id)?.key ?? null;
  const offers = register.map(({ key, identity, location, terms, services }) => {
    const { operatorId, ...named } = identity;
    const { municipalityId, ...place } = location ?? { municipalityId: undefined };
    const where = location && { ...place, municipality: keyOf(municipalityId) };
    return { key, ...named, operator: keyOf(operatorId), location: where, terms, services };
  });
  const name = `${text.registerName(on)}.json`;
  return download(name, 'application/json; charset=utf-8', utf8(JSON.stringify({ on, offers }, null, 1)));
}

export async function downloadTemplate({ db }: Visit<Reader>) {
  const words = await importWords(db);
  return {
    later: async (): Promise<Reply> =>
      download(`${text.templateName}.xlsx`, excel, await writeWorkbook(sheetsOf([], words))),
  };
}

export async function downloadTemplateCsv(): Promise<Reply> {
  const heads = importColumns.map((column) => text.heads[column]);
  return download(`${text.templateName}.csv`, csvType, utf8(csv([heads])));
}

const csvType = 'text/csv; charset=utf-8';
const utf8 = (written: string): Uint8Array => new TextEncoder().encode(written);
const download = (name: string, mediaType: string, bytes: Uint8Array): Reply => ({
  status: 200,
  file: { name, mediaType, bytes } satisfies Download,
});

/** The file that was handed in, as it was read, with what is odd written on its cells. */
export async function downloadMarked(visit: Visit<Reader>) {
  const found = await importOf(visit, visit.db);
  if (!found) return notFound(visit);
  const { record, sheets, table, plan } = found;
  const sheet = sheets.find(({ name }) => name === table.sheet) ?? sheets[0];
  const notes = [...table.findings, ...plan.findings].flatMap((finding) => {
    const column = finding.column === null ? 0 : (table.at.get(finding.column) ?? 0);
    if (finding.row === null) return [];
    return [{ row: finding.row - 2, column, text: findingInWords(finding, visit.language) }];
  });
  const [heads = [], ...rows] = sheet?.rows ?? [];
  const marked: SheetToWrite = {
    name: text.sheet,
    columns: heads.map((cell) => ({ head: cell.text, width: narrowLetters })),
    rows: rows.map((row) => row.map(asRead)),
    notes,
  };
  return {
    later: async (): Promise<Reply> =>
      download(text.markedName(record.number), excel, await writeWorkbook([marked])),
  };
}

function asRead({ kind, text: written }: ReadCell): CellToWrite {
  if (kind === 'empty') return null;
  if (kind === 'number') return Number(written);
  return kind === 'day' ? { day: written } : written;
}

async function registerTable({ db, query, today }: Visit<Reader>) {
  const on = dayOfQuery(query['den'], today);
  const [register, words] = [await registerOn(db, on), await importWords(db)];
  return { rows: register.flatMap((offer) => rowsOf(offer, words, on)), words, name: text.registerName(on) };
}

/** One row for each service; an offer without any has one row. */
function rowsOf(offer: KnownOffer, words: ImportWords, on: Day): CellToWrite[][] {
  const nameOf = (id: string | undefined): string =>
    words.organisations.find((one) => one.id === id)?.name ?? '';
  const wordOf = (known: readonly { code: string; words: readonly string[] }[], code: string): string =>
    known.find((one) => one.code === code)?.words[0] ?? code;
  const yes = (is: boolean | undefined): string => (is === true ? text.yes : text.no);
  const { identity, location, terms, services } = offer;
  const own: Partial<Record<ImportColumn, CellToWrite>> = {
    key: offer.key,
    name: identity.name,
    operator: nameOf(identity.operatorId),
    operatorKind: wordOf(words.operatorKinds, identity.operatorKind),
    portalNumber: identity.portalNumber,
    municipality: nameOf(location?.municipalityId),
    address: location?.address ?? '',
    latitude: degreesOf(location?.latitude),
    longitude: degreesOf(location?.longitude),
    inAgreement: yes(terms?.inAgreement),
    category: terms?.category ?? null,
    coverage: wordOf(words.coverages, terms?.coverage ?? 'regional'),
    secured: yes(terms?.isSecured),
    protected: yes(terms?.isProtected),
    from: { day: on },
  };
  const parts: Partial<Record<ImportColumn, CellToWrite>>[] = services.map((service) => ({
    line: service.line,
    department: service.department,
    service: service.name,
    kind: wordOf(words.kinds, service.kind),
    bases: service.legalBases.map((code) => wordOf(words.bases, code)).join('; '),
    groups: service.targetGroups.map((code) => wordOf(words.groups, code)).join('; '),
    ageFrom: service.ageFrom,
    ageTo: service.ageTo,
    places: service.places,
    ownPlaces: service.ownPlaces,
  }));
  const each = parts.length === 0 ? [{}] : parts;
  return each.map((part) => importColumns.map((column) => part[column] ?? own[column] ?? null));
}

const degreesOf = (degrees: string | null | undefined): number | null =>
  degrees === null || degrees === undefined ? null : Number(degrees);

/** A cell as people write it: a comma before decimals, days the Danish way. */
function cellText(cell: CellToWrite): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'string') return cell;
  return cell.day.split('-').toReversed().join('-');
}

/** The sheet to fill in, with lists to choose from, and a sheet that says what each column is. */
export function sheetsOf(rows: readonly CellToWrite[][], words: ImportWords): SheetToWrite[] {
  const guide = { head: text.guide, width: wideLetters };
  return [
    { name: text.sheet, columns: importColumns.map((column) => columnOf(column, words)), rows },
    {
      name: text.guideSheet,
      columns: [guide, { head: '', width: 90 }],
      rows: importColumns.map((column) => [text.heads[column], text.help[column]]),
    },
  ];
}

function columnOf(column: ImportColumn, words: ImportWords): ColumnToWrite {
  const choices = choicesOf(column, words);
  const width = wide.includes(column) ? wideLetters : narrowLetters;
  return { head: text.heads[column], width, help: text.help[column], ...(choices && { choices }) };
}

function choicesOf(column: ImportColumn, words: ImportWords): string[] | undefined {
  const firstWords = (known: readonly { words: readonly string[] }[]) =>
    known.flatMap((one) => one.words[0] ?? []);
  const yesNo = [text.yes, text.no];
  const lists: Partial<Record<ImportColumn, string[]>> = {
    operator: words.organisations.map(({ name }) => name),
    municipality: words.municipalities.map(({ name }) => name),
    operatorKind: firstWords(words.operatorKinds),
    coverage: firstWords(words.coverages),
    kind: firstWords(words.kinds),
    inAgreement: yesNo,
    secured: yesNo,
    protected: yesNo,
  };
  return lists[column];
}

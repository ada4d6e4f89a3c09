import { cprFindings } from '../../../kernel/cpr.ts';
import { guardedCell } from '../../../kernel/csv.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { csvRows } from '../../../kernel/csv-text.ts';

export const memberFields = ['name', 'title', 'organisation', 'role', 'email'] as const;
type Field = (typeof memberFields)[number];

/** The roles a list of members may name, as Danish and English lists write them. */
const roleWords: Readonly<Record<string, MemberRole>> = {
  medlem: 'member',
  member: 'member',
  formand: 'chair',
  chair: 'chair',
  næstformand: 'vice-chair',
  'vice-chair': 'vice-chair',
  referent: 'minute-taker',
  kontaktperson: 'contact',
  contact: 'contact',
  stedfortræder: 'substitute',
  suppleant: 'substitute',
  substitute: 'substitute',
  observatør: 'observer',
  observer: 'observer',
};
export type MemberRole =
  | 'member'
  | 'chair'
  | 'vice-chair'
  | 'minute-taker'
  | 'contact'
  | 'substitute'
  | 'observer';

export type RowProblem =
  | 'no-name'
  | 'too-long'
  | 'formula'
  | 'control'
  | 'cpr'
  | 'no-organisation'
  | 'no-role'
  | 'no-email'
  | 'several-persons'
  | 'other-name'
  | 'twice'
  | 'cells'
  | 'not-in-the-body';
export type FileProblem = 'no-file' | 'too-large' | 'no-head' | 'empty' | 'unreadable' | 'quotes';

/** One row as written, with its number in the file; `role` is the register's word where it is one. */
export type MemberRow = Record<Field, string> & {
  row: number;
  memberRole: MemberRole | undefined;
  problems: RowProblem[];
};

export const membersFileLimits = { rowsMax: 500, bytesMax: 150_000, lettersMax: 200 } as const;

const heads: Readonly<Record<string, Field>> = {
  navn: 'name',
  name: 'name',
  titel: 'title',
  title: 'title',
  organisation: 'organisation',
  rolle: 'role',
  role: 'role',
  'e-mail': 'email',
  email: 'email',
  mail: 'email',
};

/** The rows of a list of members, each with what is wrong with it by itself. */
export function membersOfText(text: string): Result<MemberRow[], { code: FileProblem }> {
  const parsed = csvRows(text);
  if (!parsed.ok) return parsed;
  const [head = [], ...rows] = parsed.value;
  const fields = head.map((word) => heads[word.toLowerCase()]);
  const isHead = memberFields.every((field) => fields.filter((one) => one === field).length === 1);
  if (!isHead || fields.length !== memberFields.length) return refuse({ code: 'no-head' });
  if (rows.length === 0) return refuse({ code: 'empty' });
  if (rows.length > membersFileLimits.rowsMax) return refuse({ code: 'too-large' });
  const read = rows.map((cells, index) => rowOf(cells, fields as Field[], index + 2)); // the head is row 1
  return accept(withRepeated(read));
}

function rowOf(cells: readonly string[], fields: readonly Field[], row: number): MemberRow {
  const at = (field: Field): string => cells[fields.indexOf(field)] ?? '';
  const values = {
    name: at('name').replaceAll(/\s+/g, ' '),
    title: at('title'),
    organisation: at('organisation').replaceAll(/\s+/g, ' '),
    role: at('role'),
    email: at('email').toLowerCase(),
  };
  const role = values.role.toLowerCase();
  const memberRole = Object.hasOwn(roleWords, role) ? roleWords[role] : undefined;
  return { ...values, row, memberRole, problems: problemsOf(cells, { ...values, memberRole }) };
}

type Values = Record<Field, string> & { memberRole: MemberRole | undefined };

function problemsOf(cells: readonly string[], values: Values): RowProblem[] {
  if (cells.length !== memberFields.length) return ['cells'];
  if (cprFindings(cells.join(' ; ')).length > 0) return ['cpr'];
  const { lettersMax } = membersFileLimits;
  const found: [RowProblem, boolean][] = [
    ['formula', cells.some(isFormula)],
    ['control', cells.some((cell) => /[\p{Cc}\uFFFD]/u.test(cell))],
    ['too-long', cells.some((cell) => cell.length > lettersMax)],
    ['no-name', values.name === ''],
    ['no-role', values.memberRole === undefined],
    ['no-email', values.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(values.email)],
  ];
  return found.filter(([, is]) => is).map(([problem]) => problem);
}

/** What a spreadsheet would run, also where it has been guarded with an apostrophe before. */
const isFormula = (cell: string): boolean => {
  const bare = cell.replace(/^'/, '');
  return guardedCell(bare) !== bare;
};

const withRepeated = (rows: readonly MemberRow[]): MemberRow[] => {
  const keys = rows.map(({ name, organisation, memberRole, email }) =>
    [name, organisation, memberRole, email].join('\n').toLowerCase(),
  );
  return rows.map((row, index) =>
    keys.indexOf(keys[index] ?? '') < index ? { ...row, problems: [...row.problems, 'twice'] } : row,
  );
};

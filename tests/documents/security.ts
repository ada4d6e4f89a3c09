/** What can be wrong with the table of ASVS and with SECURITY.md, as pure functions. */
export type Requirement = {
  id: string;
  level: string;
  applies: string;
  file: string;
  name: string;
  reason: string;
};

/** The rows of docs/asvs.csv, which has no quotes but around fields with commas. */
export function requirements(csv: string): Requirement[] {
  const [, ...rows] = csv.trim().split('\n');
  return rows.map((row) => {
    const fields = [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)];
    const [id = '', level = '', applies = '', file = '', name = '', reason = ''] = fields.map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    );
    return { id, level, applies, file, name, reason };
  });
}

export const isApplying = ({ applies }: Requirement): boolean => applies === 'yes' || applies === 'adopted';
export const isOpen = ({ reason }: Requirement): boolean => reason.startsWith('open: ');

/** A row that proves nothing: no test of that name, or neither a test nor a reason that says something. */
export function rowProblems(row: Requirement, read: (file: string) => string | undefined): string[] {
  const { id, file, name, reason } = row;
  if (!['yes', 'adopted', 'no'].includes(row.applies)) return [`${id} says neither yes nor no`];
  if (!isApplying(row)) return reason === '' ? [`${id} does not apply, and nobody says why`] : [];
  if (file === '') return /^(open|document): .{10}/.test(reason) ? [] : [`${id} has neither test nor reason`];
  const text = read(file);
  if (text === undefined) return [`${id} names ${file}, which is not there`];
  if (isOpen(row)) return [`${id} is proved and open at once`];
  const isThere = name.length > 2 && ["'", '"', '`'].some((mark) => text.includes(`${mark}${name}`));
  return isThere ? [] : [`${id}: no test in ${file} begins with ${name}`];
}

/** Settings a text names, in code marks, that no source reads. */
export const settingProblems = (text: string, sources: string): string[] =>
  [...text.matchAll(/`([A-Z][A-Z_]{3,})(?:=\w+)?`/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => !new RegExp(`['"]${name}['"]`).test(sources))
    .map((name) => `SECURITY.md names ${name}, which is no setting`);

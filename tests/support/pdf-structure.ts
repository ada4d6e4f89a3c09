/**
 * What a PDF says of itself to a reader that cannot see it, read from the file by plain means: the objects lie open in
 * what our own documents are written by. Not a validator: veraPDF is one.
 */
export type PdfStructure = {
  readonly title: string;
  readonly language: string;
  readonly isMarked: boolean;
  readonly showsTitle: boolean;
  /** Part of PDF/UA that the file declares, or null. */
  readonly ua: string | null;
  readonly pages: number;
  /** Kinds of parts in reading order, from the root down. */
  readonly roles: readonly string[];
  readonly headings: readonly { level: number; text: string }[];
  /** Of each header cell of a table. */
  readonly scopes: readonly string[];
  /** Data cells that name no header cell. */
  readonly cellsWithoutHeader: number;
  readonly alternatives: readonly string[];
  readonly addresses: readonly string[];
};

type Objects = ReadonlyMap<string, string>;

export function pdfStructure(bytes: Uint8Array): PdfStructure {
  const file = Buffer.from(bytes).toString('latin1');
  const objects: Objects = new Map(
    [...file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, id = '', body = '']) => [id, body]),
  );
  const catalog = [...objects.values()].find((body) => body.includes('/Type /Catalog')) ?? '';
  const metadata = utf8(objects.get(referenceIn(catalog, 'Metadata')) ?? '');
  const root = objects.get(referenceIn(catalog, 'StructTreeRoot')) ?? '';
  const parts = kidsOf(root).flatMap((id) => walk(id, objects));
  const cells = parts.filter((part) => roleOf(part) === 'TD');
  return {
    title: /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(metadata)?.[1] ?? '',
    language: /\/Lang \(([^)]*)\)/.exec(catalog)?.[1] ?? '',
    isMarked: /\/Marked true/.test(catalog),
    showsTitle: /\/DisplayDocTitle true/.test(catalog),
    ua: /<pdfuaid:part>(\d+)</.exec(metadata)?.[1] ?? null,
    pages: [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body)).length,
    roles: parts.map(roleOf),
    headings: parts.flatMap(headingOf),
    scopes: parts.flatMap((part) => (roleOf(part) === 'TH' ? [/\/Scope \/(\w+)/.exec(part)?.[1] ?? ''] : [])),
    cellsWithoutHeader: cells.filter((cell) => !/\/Headers \[\(/.test(cell)).length,
    alternatives: parts.flatMap((part) => textAfter('Alt', part) ?? []),
    addresses: [...file.matchAll(/\/URI \(([^)]*)\)/g)].map(([, address = '']) => address),
  };
}

const utf8 = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('utf8');
const roleOf = (part: string): string => /\/S \/(\w+)/.exec(part)?.[1] ?? '';
const referenceIn = (body: string, key: string): string =>
  new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? '';

const kidsOf = (body: string): string[] =>
  [...(/\/K \[([\s\S]*?)\]\n/.exec(`${body}\n`)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id);

function walk(id: string, objects: Objects): string[] {
  const part = objects.get(id) ?? '';
  if (!part.includes('/Type /StructElem')) return [];
  return [part, ...kidsOf(part).flatMap((kid) => walk(kid, objects))];
}

function headingOf(part: string): { level: number; text: string }[] {
  const level = /^H(\d)$/.exec(roleOf(part))?.[1];
  return level === undefined ? [] : [{ level: Number(level), text: textAfter('T', part) ?? '' }];
}

/** A text is written as (letters), or as <UTF-16 in hexadecimal>. */
function textAfter(key: string, part: string): string | undefined {
  const hexadecimal = new RegExp(`/${key} <FEFF([0-9A-F]*)>`).exec(part)?.[1];
  if (hexadecimal !== undefined) return Buffer.from(hexadecimal, 'hex').swap16().toString('utf16le');
  return new RegExp(`/${key} \\(([^)]*)\\)`).exec(part)?.[1];
}

import { deflateSync } from 'node:zlib';

/** How letters are stored in a PDF; offices' programs use all of these. */
export const pdfEncodings = ['win-ansi', 'mac-roman', 'differences', 'unicode-map'] as const;
export type PdfEncoding = (typeof pdfEncodings)[number];

export type PdfShape = {
  readonly encoding: PdfEncoding;
  readonly isPacked: boolean;
  /** Points between lines; an empty line adds as much again. */
  readonly leading: number;
};

export const plainPdf: PdfShape = { encoding: 'win-ansi', isPacked: false, leading: 14 };

const top = 780;
const left = 70;
const fontSize = 11;

/**
 * A PDF with the lines of each page as text, as small as the format allows. A run of blanks becomes a step to the
 * right.
 */
export function pdfOf(pages: readonly (readonly string[])[], shape: PdfShape = plainPdf): Uint8Array {
  const objects: Buffer[] = [];
  const add = (content: Buffer | string): number => objects.push(Buffer.from(content));
  const kids = pages.map((_, index) => `${5 + index * 2} 0 R`);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`);
  add(fontOf(shape.encoding));
  add(stream(Buffer.from(unicodeMap(), 'latin1'), shape.isPacked));
  pages.forEach((lines, index) => {
    const page = `/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>`;
    add(`<< ${page} /Contents ${6 + index * 2} 0 R >>`);
    add(stream(pageContent(lines, shape), shape.isPacked));
  });
  return fileOf(objects);
}

/** Objects one after the other, and the table that says where each begins. `trailer` stands in the file's trailer. */
export function fileOf(objects: readonly Buffer[], trailer = ''): Uint8Array {
  const parts = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const places: number[] = [];
  let at = parts[0]?.length ?? 0;
  objects.forEach((object, index) => {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    places.push(at);
    at += part.length;
    parts.push(part);
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`;
  parts.push(
    Buffer.from(`${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${at}\n%%EOF\n`),
  );
  return new Uint8Array(Buffer.concat(parts));
}

function stream(content: Buffer, isPacked: boolean): Buffer {
  const bytes = isPacked ? deflateSync(content) : content;
  const head = `<< /Length ${bytes.length}${isPacked ? ' /Filter /FlateDecode' : ''} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream')]);
}

function pageContent(lines: readonly string[], shape: PdfShape): Buffer {
  const parts = [`BT /F1 ${fontSize} Tf\n`];
  let y = top;
  for (const line of lines) {
    const columns = line.trimEnd().split(/ {3,}/u);
    columns.forEach((column, index) => {
      if (column !== '')
        parts.push(`1 0 0 1 ${left + index * 150} ${y} Tm ${shown(column, shape.encoding)} Tj\n`);
    });
    y -= shape.leading;
  }
  return Buffer.from(`${parts.join('')}ET`, 'latin1');
}

function shown(text: string, encoding: PdfEncoding): string {
  if (encoding === 'unicode-map') {
    const codes = Array.from(text, (sign) => (sign.codePointAt(0) ?? 63).toString(16).padStart(4, '0'));
    return `<${codes.join('')}>`;
  }
  const signs = signsOf[encoding];
  const bytes = Array.from(text, (sign) => String.fromCharCode(signs.get(sign) ?? sign.charCodeAt(0) % 256));
  return `(${bytes.join('').replaceAll(/[\\()]/gu, String.raw`\$&`)})`;
}

const windows: readonly [string, number][] = [
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['•', 0x95],
  ['–', 0x96],
];
const macintosh: readonly [string, number][] = [
  ['å', 0x8c],
  ['æ', 0xbe],
  ['ø', 0xbf],
  ['Å', 0x81],
  ['Æ', 0xae],
  ['Ø', 0xaf],
  ['é', 0x8e],
  ['’', 0xd5],
  ['“', 0xd2],
  ['”', 0xd3],
  ['•', 0xa5],
  ['–', 0xd0],
  ['§', 0xa4],
];
const own: readonly [string, number, string][] = [
  ['æ', 1, 'ae'],
  ['ø', 2, 'oslash'],
  ['å', 3, 'aring'],
  ['Æ', 4, 'AE'],
  ['Ø', 5, 'Oslash'],
  ['Å', 6, 'Aring'],
  ['é', 7, 'eacute'],
  ['”', 8, 'quotedblright'],
  ['’', 11, 'quoteright'],
  ['–', 14, 'endash'],
  ['•', 15, 'bullet'],
  ['§', 16, 'section'],
];

const signsOf = {
  'win-ansi': new Map(windows),
  'mac-roman': new Map(macintosh),
  differences: new Map(own.map(([sign, code]) => [sign, code])),
};

function fontOf(encoding: PdfEncoding): string {
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica';
  if (encoding === 'win-ansi') return `${font} /Encoding /WinAnsiEncoding >>`;
  if (encoding === 'mac-roman') return `${font} /Encoding /MacRomanEncoding >>`;
  if (encoding === 'differences') {
    const names = own.map(([, code, name]) => `${code} /${name}`).join(' ');
    return `${font} /Encoding << /Type /Encoding /Differences [${names}] >> >>`;
  }
  const info = '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>';
  const inner = `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own ${info} /DW 550 >>`;
  const outer = '<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H';
  return `${outer} /ToUnicode 4 0 R /DescendantFonts [${inner}] >>`;
}

/** Code and letter are the same number in our two-byte font; the map says so. */
function unicodeMap(): string {
  const rows = Array.from({ length: 64 }, (_, high) => {
    const page = high.toString(16).padStart(2, '0');
    return `<${page}00> <${page}ff> <${page}00>`;
  });
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    `${rows.length} beginbfrange ${rows.join('\n')} endbfrange`,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

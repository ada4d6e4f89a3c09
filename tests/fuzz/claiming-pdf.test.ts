import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReader, type DocumentReader } from '../../src/modules/archive/queries/read-in-cage.ts';
import { knownNamesNorthJutland } from '../../src/modules/archive/rules/known-names.ts';
import { fileOf } from '../support/pdf-writer.ts';

/** Small PDFs that claim more than they hold, by each number that a PDF's reader believes. */

let reader: DocumentReader;
beforeAll(() => {
  reader = openReader(knownNamesNorthJutland);
});
afterAll(() => reader.close());

const shown = '<00410042>(Referat af et mindre vigtigt møde)';
const content = `BT /F1 11 Tf 1 0 0 1 70 780 Tm ${shown.replaceAll(/>|\)/gu, '$& Tj ')}ET`;
const stream = (bytes: Buffer | string, more = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${more} >>\nstream\n`),
    Buffer.from(bytes),
    Buffer.from('\nendstream'),
  ]);

type Parts = { font?: string; codeMap?: string; page?: Buffer };

function pdf({ font = plainFont, codeMap = '', page = stream(content) }: Parts): Uint8Array {
  const resources = '/Resources << /Font << /F1 3 0 R >> >>';
  return fileOf([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Count 1 /Kids [5 0 R] >>'),
    Buffer.from(font),
    stream(codeMap),
    Buffer.from(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${resources} /Contents 6 0 R >>`),
    page,
  ]);
}

const plainFont = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const info = '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>';
const largeFont = (inner: string): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /ToUnicode 4 0 R /DescendantFonts
  [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own ${info} /DW 550 ${inner} >>] >>`;
const codeMap = (ranges: readonly string[]): string => `/CIDInit /ProcSet findresource begin 12 dict begin
  begincmap /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange
  ${ranges.length} beginbfrange ${ranges.join('\n')} endbfrange endcmap`;
const code = (number: number): string => `<${number.toString(16).padStart(8, '0')}>`;
const manyRanges = Array.from(
  { length: 100 },
  (_, at) => `${code(at * 0x40000)} ${code(at * 0x40000 + 0x3ffff)} <0041>`,
);
const packedTwice = (text: string): Buffer =>
  stream(
    deflateSync(deflateSync(Buffer.from(text), { level: 9 }), { level: 9 }),
    '/Filter [/FlateDecode /FlateDecode]',
  );

const timeout = 60_000;

describe('a small PDF that claims more than it can hold is damaged, and the next file is read', () => {
  const cases: Record<string, Parts> = {
    'letters of a font, in one range': {
      font: largeFont(''),
      codeMap: codeMap(['<3500> <c23ff0> <0000>']),
    },
    'letters of a font, in many ranges': { font: largeFont(''), codeMap: codeMap(manyRanges) },
    'widths of letters': { font: largeFont('/W [0 999999999 500]') },
    'the length of a row': {
      page: stream(
        deflateSync(Buffer.from(content)),
        '/Filter /FlateDecode /DecodeParms << /Predictor 2 /Columns 99999999 /Colors 99 /BitsPerComponent 8 >>',
      ),
    },
    'text packed twice': { page: packedTwice(`${content} `.repeat(2_000_000)) },
  };
  for (const [claim, parts] of Object.entries(cases)) {
    test(claim, { timeout }, async () => {
      const bytes = pdf(parts);
      expect(bytes.length).toBeLessThan(10_000);
      const [document] = await reader.read({ name: 'a.pdf', bytes });
      expect(document).toMatchObject({ ok: false, error: { code: 'DAMAGED' } });
      const [next] = await reader.read({ name: 'b.pdf', bytes: pdf({}) });
      expect(next).toMatchObject({ ok: false, error: { code: 'NOT_A_MEETING' } });
    });
  }
});

test(
  'a large PDF that needs too much memory is told so: it may well hold that much',
  { timeout },
  async () => {
    const padded = Buffer.concat([
      Buffer.from(pdf({ font: largeFont('/W [0 999999999 500]') })),
      Buffer.from(`%${'x'.repeat(300_000)}\n`),
    ]);
    const [document] = await reader.read({ name: 'a.pdf', bytes: padded });
    expect(document).toMatchObject({ ok: false, error: { code: 'OUT_OF_MEMORY' } });
  },
);

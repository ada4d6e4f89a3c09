import { describe, expect, test } from 'vitest';
import { fileOf, pdfEncodings, pdfOf, plainPdf } from '../../../tests/support/pdf-writer.ts';
import { linesOfPages, type TextRun } from './pdf-lines.ts';
import { textOfDocument } from './text-of-document.ts';

const minutes = [
  'Møde Takstgruppen',
  'Tid 12. juni 2014, kl. 10-12',
  '',
  '1. Ældre på Læsø – ”øen” (§ 5)',
  'Gruppen drøftede samar-',
  'bejdet.',
];

describe('a printed page becomes the lines that stand on it, however its letters are stored', () => {
  for (const encoding of pdfEncodings) {
    for (const isPacked of [false, true]) {
      test(`${encoding}${isPacked ? ', packed' : ''}`, async () => {
        const read = await textOfDocument(
          'a.pdf',
          pdfOf([minutes, ['2. Evt.']], { ...plainPdf, encoding, isPacked }),
        );
        expect(read).toEqual({
          ok: true,
          value: { kind: 'pdf', lines: [...minutes, '2. Evt.'], pageStartLines: [1, 7], notes: [] },
        });
      });
    }
  }
});

test('wide line spacing does not part the lines of a paragraph', async () => {
  const page = [
    'Et langt afsnit om takster,',
    'som går over flere linjer,',
    'og her slutter.',
    '',
    'Et nyt.',
  ];
  const read = await textOfDocument('a.pdf', pdfOf([page, page], { ...plainPdf, leading: 21 }));
  expect(read.ok && read.value.lines).toEqual([...page, ...page]);
});

test('a page without text is told, and the others are read', async () => {
  const read = await textOfDocument('a.pdf', pdfOf([minutes, []]));
  expect(read.ok && read.value.notes).toEqual(['pages-without-text']);
});

const run = (text: string, x: number, y: number, more: Partial<TextRun> = {}): TextRun => ({
  text,
  x,
  y,
  width: text.length * 5,
  size: 10,
  ...more,
});

describe('lines are where the letters stand', () => {
  const cases: readonly [string, TextRun[], string[]][] = [
    ['runs in any order', [run('verden', 40, 10), run('Hej', 10, 10)], ['Hej   verden']],
    ['words of one line', [run('Hej', 10, 10), run('verden', 28, 10)], ['Hej verden']],
    ['letters of one word', [run('ver', 10, 10), run('den', 25.5, 10)], ['verden']],
    ['a printed blank', [run('Hej', 10, 10), run(' ', 25, 10), run('verden', 30, 10)], ['Hej verden']],
    [
      'a blank stretched to an even margin',
      [run('Hej', 10, 10), run(' ', 25, 10), run('verden', 45, 10)],
      ['Hej verden'],
    ],
    ['columns', [run('Tid', 10, 10), run('kl. 10', 80, 10)], ['Tid   kl. 10']],
    [
      'a raised footnote number',
      [run('udgifter', 10, 12), run('1', 50, 8, { size: 6, width: 3 })],
      ['udgifter1'],
    ],
    ['bold that is printed twice', [run('Referat', 10, 10), run('Referat', 10.4, 10)], ['Referat']],
    ['two lines', [run('en', 10, 10), run('to', 10, 22)], ['en', 'to']],
    ['nothing but blanks', [run('  ', 10, 10)], []],
  ];
  for (const [name, runs, lines] of cases)
    test(name, () => expect(linesOfPages([runs]).lines).toEqual(lines));
});

describe('a PDF that gives no text is refused with what to do', () => {
  const refusalOf = async (bytes: Uint8Array): Promise<string> => {
    const read = await textOfDocument('a.pdf', bytes);
    return read.ok ? 'read' : read.refusal.code;
  };
  const good = pdfOf([minutes]);
  const manyPages = (count: number): Uint8Array =>
    fileOf(
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        `<< /Type /Pages /Count ${count} /Kids [${'3 0 R '.repeat(count)}] >>`,
      ]
        .concat('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>')
        .map((text) => Buffer.from(text)),
    );
  const loop = fileOf(
    ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>'].map((text) =>
      Buffer.from(text),
    ),
  );
  const falselyPacked = Buffer.from(good)
    .toString('latin1')
    .replaceAll('/Length', '/Filter /FlateDecode /Length');
  const cases: readonly [string, Uint8Array, string][] = [
    ['a scan', pdfOf([[], []]), 'SCANNED'],
    ['a scan with a stamp', pdfOf([['Modtaget']]), 'SCANNED'],
    ['2,001 pages', manyPages(2_001), 'TOO_MANY_PAGES'],
    ['a page tree that bites its tail', loop, 'DAMAGED'],
    ['the first bytes only', good.slice(0, 60), 'DAMAGED'],
    ['streams that say they are packed and are not', Buffer.from(falselyPacked, 'latin1'), 'SCANNED'],
  ];
  for (const [name, bytes, code] of cases) test(name, async () => expect(await refusalOf(bytes)).toBe(code));
});

import { describe, expect, test } from 'vitest';
import {
  cell,
  docxOf,
  docxParts,
  numbered,
  paragraph,
  row,
  table,
  zipped,
} from '../../../tests/support/docx-writer.ts';
import { textOfDocument } from './text-of-document.ts';

async function linesOf(body: string, numbering = ''): Promise<string[]> {
  const read = await textOfDocument('a.docx', docxOf(body, numbering));
  return read.ok ? read.value.lines : [read.refusal.code];
}
async function refusalOf(bytes: Uint8Array): Promise<string> {
  const read = await textOfDocument('a.docx', bytes);
  return read.ok ? 'read' : read.refusal.code;
}

const level = (at: number, format: string, pattern: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}` +
  `<w:lvlText w:val="${pattern}"/></w:lvl>`;
const list = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const use = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';

describe('a Word document becomes lines', () => {
  test('paragraphs stand apart, empty ones vanish', async () => {
    const body = ['Møde Takstgruppen', '', 'Godkendt.'].map((text) => paragraph(text)).join('');
    expect(await linesOf(body)).toEqual(['Møde Takstgruppen', '', 'Godkendt.']);
  });

  test('a line break inside a paragraph is a line end', async () => {
    const body = '<w:p><w:r><w:t>Tid</w:t><w:br/><w:t>kl. 10</w:t></w:r></w:p>';
    expect(await linesOf(body)).toEqual(['Tid', 'kl. 10']);
  });

  test('what was deleted is gone, what was inserted is there, comments are not', async () => {
    const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
    const removed = '<w:del><w:r><w:delText>ikke </w:delText></w:r></w:del>';
    const noted = '<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>';
    const body = `<w:p>${run('Blev ')}${removed}<w:ins>${run('straks ')}</w:ins>${noted}${run('godkendt')}</w:p>`;
    expect(await linesOf(body)).toEqual(['Blev straks godkendt']);
  });

  test('points stand under each other with a bullet, points under points with an o', async () => {
    const numbering = list(1, level(0, 'bullet', ''), level(1, 'bullet', '')) + use(7, 1);
    const body =
      paragraph('Det indstilles, at') +
      paragraph('drøfte sagen', numbered(7)) +
      paragraph('først i dag', numbered(7, 1)) +
      paragraph('godkende den', numbered(7)) +
      paragraph('Bilag');
    expect(await linesOf(body, numbering)).toEqual([
      'Det indstilles, at',
      '',
      '• drøfte sagen',
      'o først i dag',
      '• godkende den',
      '',
      'Bilag',
    ]);
  });

  test('numbers that Word counts by itself are printed as Word prints them', async () => {
    const numbering =
      list(1, level(0, 'decimal', 'Punkt %1:'), level(1, 'lowerLetter', '%1.%2)')) +
      list(2, level(0, 'upperRoman', '%1.')) +
      use(1, 1) +
      use(2, 2) +
      use(3, 1, restart);
    const body = [
      paragraph('Velkomst', numbered(1)),
      paragraph('Valg', numbered(1, 1)),
      paragraph('Løn', numbered(1, 1)),
      paragraph('Økonomi', numbered(1)),
      paragraph('Budget', numbered(1, 1)),
      paragraph('Del', numbered(2)),
      paragraph('Forfra', numbered(3)),
    ];
    const lines = await linesOf(body.join(''), numbering);
    expect(lines.filter((line) => line !== '')).toEqual([
      'Punkt 1: Velkomst',
      '1.a) Valg',
      '1.b) Løn',
      'Punkt 2: Økonomi',
      '2.a) Budget',
      'I. Del',
      'Punkt 1: Forfra',
    ]);
  });

  test('a heading whose style is numbered has its number', async () => {
    const numbering = list(1, level(0, 'decimal', '%1.', '<w:pStyle w:val="Overskrift1"/>')) + use(1, 1);
    const heading = (text: string): string => paragraph(text, '<w:pStyle w:val="Overskrift1"/>');
    const lines = await linesOf(heading('Første') + heading('Anden'), numbering);
    expect(lines.filter((line) => line !== '')).toEqual(['1. Første', '2. Anden']);
  });
});

describe('a table becomes rows', () => {
  const cells = (...texts: string[][]): string =>
    row(...texts.map((lines) => cell(...lines.map((text) => paragraph(text)))));
  const cases: readonly [string, string, string[]][] = [
    ['a label and its value', table(cells(['Tid'], ['12. juni 2014'])), ['Tid 12. juni 2014']],
    ['an empty cell', table(cells(['Afbud'], [])), ['Afbud']],
    [
      'a list of people',
      table(cells(['Deltagere'], ['Anna (Rebild)', 'Bo (Læsø)'])),
      ['Deltagere Anna (Rebild)', 'Bo (Læsø)'],
    ],
    [
      'an agenda',
      table(cells(['Velkomst', '(10-11)'], ['1. Valg', '2. Løn'])),
      ['Velkomst (10-11)', '1. Valg', '2. Løn'],
    ],
    [
      'figures',
      table(cells(['Ydelse'], ['2020'], ['2021']), cells(['Time'], ['5'], ['6'])),
      ['Ydelse   2020   2021', 'Time   5   6'],
    ],
    [
      'minutes, empty cells in their place',
      table(
        cells(['Punkt'], ['Referat'], ['Ansvarlig']),
        cells(['1. Valg'], ['Ida er valgt.', 'Tillykke.'], ['Ida']),
        cells(['2. Løn'], [], ['Bo']),
        cells(['3. Evt.'], ['Intet.'], []),
      ),
      [
        'Punkt   Referat   Ansvarlig',
        '1. Valg   Ida er valgt. Tillykke.   Ida',
        '2. Løn      Bo',
        '3. Evt.   Intet.',
      ],
    ],
    [
      'minutes in two columns',
      table(cells(['Emne'], ['Beslutning']), cells(['Valg'], ['Ida er valgt.'])),
      ['Emne   Beslutning', 'Valg   Ida er valgt.'],
    ],
    ['a table around a text', table(cells(['Først', 'Så'])), ['Først', '', 'Så']],
    ['a table in a table', table(row(cell(table(cells(['Tid'], ['kl. 10']))))), ['Tid kl. 10']],
  ];
  for (const [name, body, lines] of cases) test(name, async () => expect(await linesOf(body)).toEqual(lines));
});

describe('a package that is not an honest Word document is refused', () => {
  const parts = docxParts(paragraph('Referat'));
  const entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  const withDocument = (xml: string): Uint8Array => zipped({ ...parts, 'word/document.xml': xml });
  const document = parts['word/document.xml'] ?? '';
  const cases: readonly [string, Uint8Array, string][] = [
    ['entities', withDocument(entity + document), 'UNSAFE'],
    ['entities in small letters', withDocument(`<!doctype x>${document}`), 'UNSAFE'],
    [
      'entities in UTF-16',
      zipped({ ...parts, 'word/styles.xml': Buffer.from(`\uFEFF${entity}`, 'utf16le') }),
      'UNSAFE',
    ],
    [
      'macros by type',
      zipped({ ...parts, '[Content_Types].xml': '<Types>macroEnabled.main+xml</Types>' }),
      'MACROS',
    ],
    ['a workbook', zipped({ ...parts, 'xl/workbook.xml': '<x/>' }), 'SPREADSHEET'],
    ['slides', zipped({ ...parts, 'ppt/presentation.xml': '<x/>' }), 'SPREADSHEET'],
    [
      'OpenDocument',
      zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      'ODT',
    ],
    ['a packed folder', zipped({ 'referat.txt': 'Referat' }), 'ARCHIVE'],
    ['no text part', zipped({ '[Content_Types].xml': '<Types/>' }), 'DAMAGED'],
    ['XML that ends too early', withDocument(document.slice(0, -30)), 'DAMAGED'],
    ['no text at all', docxOf(''), 'EMPTY'],
    [
      'elements inside each other 50,000 times',
      docxOf('<w:p>'.repeat(50_000) + '</w:p>'.repeat(50_000)),
      'DAMAGED',
    ],
  ];
  for (const [name, bytes, code] of cases) test(name, async () => expect(await refusalOf(bytes)).toBe(code));
});

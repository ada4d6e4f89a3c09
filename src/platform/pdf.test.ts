import { expect, test } from 'vitest';
import { documentOf, everyKind, square } from '../../tests/support/printed-document.ts';
import { pdfStructure } from '../../tests/support/pdf-structure.ts';
import type { PrintedBlock, PrintedDocument } from './design/printed-document.ts';
import { textOfDocument } from './documents/text-of-document.ts';
import { pdfLimits, renderPdf } from './pdf.ts';

const render = (data: PrintedDocument, limits = pdfLimits) =>
  renderPdf({ template: 'document', data, standard: 'ua-1' }, limits);

async function made(data: PrintedDocument): Promise<Uint8Array> {
  const result = await render(data);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const read = await textOfDocument('a.pdf', bytes);
  return read.ok ? read.value.lines.join('\n') : '';
}

const paragraph = (text: string): PrintedBlock => ({ kind: 'paragraph', text });

test('the file tells a screen reader its title, language and parts, and says it is PDF/UA-1', async () => {
  const found = pdfStructure(await made(documentOf(everyKind)));
  expect(found).toMatchObject({
    title: 'Prøvemøde den 12. marts 2015',
    language: 'da-DK',
    isMarked: true,
    showsTitle: true,
    ua: '1',
    scopes: ['Column', 'Column'],
    cellsWithoutHeader: 0,
    alternatives: ['En sort firkant'],
    addresses: ['https://example.dk/notat'],
  });
  expect(found.headings).toEqual([
    { level: 1, text: 'Indhold' },
    { level: 1, text: 'Punkt 1: Budget' },
    { level: 2, text: 'Det indstilles, at' },
    { level: 2, text: 'Beslutning' },
    { level: 2, text: 'Baggrund' },
  ]);
  for (const role of [
    'Title',
    'TOC',
    'TOCI',
    'P',
    'L',
    'LI',
    'LBody',
    'Table',
    'THead',
    'TH',
    'TD',
    'Link',
    'Figure',
  ])
    expect(found.roles).toContain(role);
});

test('head and foot stand on the pages and number them', async () => {
  const long = Array.from({ length: 120 }, (_, index) => paragraph(`Afsnit ${index + 1}.`));
  const text = await textOf(await made(documentOf(long)));
  expect(text).toContain('side 1 af 4');
  expect(text).toContain('side 4 af 4');
  expect(text.match(/Prøvemøde · Dagsorden/g)).toHaveLength(3);
});

const refused: [why: string, document: PrintedDocument, refusal: object][] = [
  ['no title', documentOf([], { title: '' }), { code: 'title-missing' }],
  [
    'a figure without alternative text',
    documentOf([{ kind: 'figure', svg: square, alt: null, caption: 'Udviklingen' }]),
    { code: 'alt-text-missing', facts: { place: 'Punkt 1: Budget', caption: 'Udviklingen' } },
  ],
  [
    'a level of headings skipped',
    documentOf([{ kind: 'heading', level: 3, text: 'Baggrund', isInContents: false }]),
    { code: 'heading-skipped', facts: { place: 'Baggrund' } },
  ],
];

test.each(refused)('%s is refused with the place named', async (_why, document, refusal) => {
  expect(await render(document)).toEqual({ ok: false, refusal });
});

test('what somebody wrote is shown and never obeyed', async () => {
  const typed =
    '#panic("x") *fed* _skrå_ $x^2$ <mærke> @kilde \\ `kode` = ikke overskrift [#read("/etc/passwd")] // væk';
  const bytes = await made(
    documentOf([paragraph(typed), paragraph('#import "@preview/x:1.0.0"')], { title: '#sys *titel*' }),
  );
  const text = (await textOf(bytes)).replaceAll(/\s+/g, '');
  expect(text).toContain(typed.replaceAll(' ', ''));
  expect(text).toContain('#import"@preview/x:1.0.0"');
  expect(pdfStructure(bytes).title).toBe('#sys *titel*');
});

const letters: [what: string, text: string, shown: string][] = [
  ['emoji', 'Tak 😀 for i dag', '1 tegn vises som ◊.'],
  ['other scripts', 'שלום og مرحبا', '9 tegn vises som ◊.'],
  ['control characters', 'a\u0000b\u0007c\u001bd', 'abcd'],
  ['half a letter', 'før\ud800efter', 'førefter'],
  ['marks that are not seen', 'a\ufeffb\u200dc\u202ed', 'abcd'],
  ['letters in two parts', 'A\u030aben', 'Åben'],
];

test.each(letters)('%s do not stop the document', async (_what, text, shown) => {
  expect(await textOf(await made(documentOf([paragraph(text)])))).toContain(shown);
});

test('a word of 300 letters stays on the page, and a table of 200 rows repeats its header', async () => {
  const rows = Array.from({ length: 200 }, (_, index) => [`Kommune ${index + 1}`, String(index)]);
  const table: PrintedBlock = { kind: 'table', widths: [1, 1], header: ['Navnespalte', 'Tal'], rows };
  const bytes = await made(documentOf([paragraph('x'.repeat(300)), table]));
  const [text, found] = [await textOf(bytes), pdfStructure(bytes)];
  const lengths = text.split('\n').flatMap((line) => (/^x+$/.test(line.trim()) ? [line.trim().length] : []));
  expect(lengths.length).toBeGreaterThan(2);
  expect(Math.max(...lengths)).toBeLessThan(100);
  expect(text.replaceAll(/\s/g, '')).toContain('x'.repeat(300));
  expect(text.match(/Navnespalte/g)).toHaveLength(found.pages);
  expect(text).toContain('Kommune 200');
  expect(found.scopes).toEqual(['Column', 'Column']);
});

test('a meeting of 500 items is made, with all of them in the contents', async () => {
  const items = Array.from({ length: 499 }, (_, index): PrintedBlock[] => [
    { kind: 'heading', level: 1, text: `Punkt ${index + 2}: Sag`, isInContents: true },
    paragraph('Sagen kort.'),
  ]);
  const found = pdfStructure(await made(documentOf(items.flat())));
  expect(found.headings).toHaveLength(501);
  expect(found.roles.filter((role) => role === 'TOCI')).toHaveLength(500);
});

test('the archive can have PDF/A instead', async () => {
  const result = await renderPdf({ template: 'document', data: documentOf(everyKind), standard: 'a-2a' });
  const file = Buffer.from(result.ok ? result.value : []).toString('latin1');
  expect(file).toMatch(/<pdfaid:part>2</);
  expect(file).toMatch(/<pdfaid:conformance>A</);
});

test('limits hold: text, pages, time, and how many may wait', async () => {
  const document = documentOf(Array.from({ length: 200 }, () => paragraph('Et afsnit med nogle ord.')));
  const limited = (limits: Partial<typeof pdfLimits>) => render(document, { ...pdfLimits, ...limits });
  expect(await limited({ dataMax: 1000 })).toEqual({ ok: false, refusal: { code: 'document-too-large' } });
  expect(await limited({ pagesMax: 2 })).toMatchObject({ ok: false, refusal: { code: 'too-many-pages' } });
  expect(await limited({ millisecondsMax: 0 })).toEqual({ ok: false, refusal: { code: 'took-too-long' } });
  const answers = await Promise.all(Array.from({ length: 4 }, () => limited({ waitingMax: 1 })));
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, false, false]);
});

test('the same document gives the same bytes', async () => {
  expect(await made(documentOf(everyKind))).toEqual(await made(documentOf(everyKind)));
});

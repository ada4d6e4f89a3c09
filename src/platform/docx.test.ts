import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { documentOf, everyKind } from '../../tests/support/printed-document.ts';
import type { PrintedBlock } from './design/printed-document.ts';
import { textOfDocument } from './documents/text-of-document.ts';
import { renderDocx } from './docx.ts';

async function partsOf(blocks = everyKind): Promise<Record<string, string>> {
  const files = unzipSync(await renderDocx(documentOf(blocks)));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('every paragraph has a named style that the file defines, and nothing is set in its own letters', async () => {
  const { 'word/document.xml': body = '', 'word/styles.xml': styles = '' } = await partsOf();
  const used = new Set([...body.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, id = '']) => id));
  const defined = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id = '']) => id));
  expect([...used].filter((id) => !defined.has(id))).toEqual([]);
  expect([...used]).toEqual(
    expect.arrayContaining(['Title', 'Heading1', 'Heading2', 'Indstilling', 'Beslutning', 'ListParagraph']),
  );
  expect(body.match(/<w:p>(?!<w:pPr><w:pStyle)/g)).toBeNull();
  expect(body).not.toMatch(/<w:(sz|color|rFonts) /);
});

test('the table has a header row, links lead out, and the pages are numbered', async () => {
  const parts = await partsOf();
  expect(parts['word/document.xml']?.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(parts['word/_rels/document.xml.rels']).toContain('https://example.dk/notat');
  const foot = Object.entries(parts).find(([name]) => /^word\/footer\d\.xml$/.test(name))?.[1];
  expect(foot).toMatch(/side [\s\S]*PAGE[\s\S]* af [\s\S]*NUMPAGES/);
  expect(parts['docProps/core.xml']).toContain('<dc:title>Prøvemøde den 12. marts 2015</dc:title>');
  expect(parts['word/styles.xml']).toContain('w:val="da-DK"');
});

test('our own reader gets the words back, also where somebody typed markup or control characters', async () => {
  const typed = 'a\u0000b <w:p> & "x" 😀 שלום';
  const bytes = await renderDocx(documentOf([...everyKind, { kind: 'paragraph', text: typed }]));
  const read = await textOfDocument('a.docx', bytes);
  const lines = read.ok ? read.value.lines : [];
  expect(lines).toContain('ab <w:p> & "x" 😀 שלום');
  expect(lines).toEqual(expect.arrayContaining(['Budgettet blev godkendt.', '• Bilag 1: Notat']));
});

test('a table of 200 rows repeats its header and splits no row, and a word of 300 letters stays whole', async () => {
  const rows = Array.from({ length: 200 }, (_, index) => [`Kommune ${index + 1}`, String(index)]);
  const table: PrintedBlock = { kind: 'table', widths: [1, 1], header: ['Navnespalte', 'Tal'], rows };
  const bytes = await renderDocx(documentOf([{ kind: 'paragraph', text: 'x'.repeat(300) }, table]));
  const body = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(body.match(/<w:tr>/g)).toHaveLength(201);
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(201);
  const read = await textOfDocument('a.docx', bytes);
  const lines = read.ok ? read.value.lines : [];
  expect(lines).toContain('x'.repeat(300));
  expect(lines.filter((line) => line.startsWith('Kommune '))).toHaveLength(200);
});

test('a figure becomes its words, so one without a text for readers leaves its caption and no picture', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  const parts = await partsOf([
    { kind: 'figure', svg, alt: null, caption: 'Udviklingen' },
    { kind: 'figure', svg, alt: 'Den stiger hvert år', caption: 'Udgifterne' },
  ]);
  expect(parts['word/document.xml']).toContain('>Udviklingen<');
  expect(parts['word/document.xml']).toContain('>Udgifterne: Den stiger hvert år<');
  expect(parts['word/document.xml']).not.toMatch(/<w:drawing|<w:pict/);
  expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toEqual([]);
});

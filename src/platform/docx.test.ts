import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { documentOf, everyKind } from '../../tests/support/printed-document.ts';
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

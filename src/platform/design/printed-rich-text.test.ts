import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { documentOf } from '../../../tests/support/printed-document.ts';
import { pdfStructure } from '../../../tests/support/pdf-structure.ts';
import { textOfDocument } from '../documents/text-of-document.ts';
import { renderDocx } from '../docx.ts';
import { readMarkup } from '../markup.ts';
import { renderPdf } from '../pdf.ts';
import { printedRichText } from './printed-rich-text.ts';

const markup = [
  '## Uden top',
  '# Hvorfor',
  'Huset har **ansat\n_flere_** hos [staten](https://example.dk/puljer) og [her](/moeder). #emph[x] `a`',
  '2. Drift\n   - Løn\n3. Anlæg',
  `| Post | ${'Speciallægekonsulentordningsaftale'.repeat(4)} |\n| --- | --- |\n${'| Løn | 1 |\n'.repeat(200)}`,
].join('\n\n');
const printed = documentOf(printedRichText(readMarkup(markup), 2));

test('a text goes to PDF/UA with headings, lists, links and a table whose header names its cells', async () => {
  const made = await renderPdf({ template: 'document', data: printed, standard: 'ua-1' });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  const found = pdfStructure(made.value);
  expect(found.headings.slice(-2)).toEqual([
    { level: 2, text: 'Uden top' },
    { level: 2, text: 'Hvorfor' },
  ]);
  expect(found).toMatchObject({ addresses: ['https://example.dk/puljer'], cellsWithoutHeader: 0 });
  const read = await textOfDocument('a.pdf', made.value);
  const words = read.ok ? read.value.lines.join('\n') : '';
  for (const part of ['ansat', 'flere', '#emph[x] `a`', '2. Drift', '3. Anlæg'])
    expect(words).toContain(part);
});

test('and to Word, with its numbers as they were written', async () => {
  const bytes = await renderDocx(printed);
  const body = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(body).toMatch(/<w:b\/>.{0,200}<w:t[^>]*>ansat</u);
  expect(body).toMatch(/<w:i\/>.{0,200}<w:t[^>]*>flere</u);
  expect(body.match(/<w:pStyle w:val="[^"]+"/g)?.length).toBe(body.match(/<w:p>/g)?.length);
  const read = await textOfDocument('a.docx', bytes);
  const lines = read.ok ? read.value.lines : [];
  expect(lines).toEqual(expect.arrayContaining(['2. Drift', '3. Anlæg']));
});

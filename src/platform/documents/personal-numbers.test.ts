/** PRIV-1 in files: numbers are found wherever a document can hold one, and only their place is told. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { docxParts, paragraph, zipped } from '../../../tests/support/docx-writer.ts';
import { fileOf, pdfOf } from '../../../tests/support/pdf-writer.ts';
import {
  doubtNote,
  doubtsOf,
  personalNumbersIn,
  placesInWords,
  type PersonalNumbers,
  type SeenText,
} from './personal-numbers.ts';
import { textOfDocument } from './text-of-document.ts';

/** Both fail modulus 11: nobody of that day has them. */
const number = '010180-1232';
const bareDoubtful = '0101801234';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

async function found(name: string, bytes: Uint8Array): Promise<PersonalNumbers> {
  const seen: SeenText[] = [];
  await textOfDocument(name, bytes, (text) => seen.push(text));
  return personalNumbersIn(seen);
}
const text = (content: string) => found('a.txt', new TextEncoder().encode(content));
const certain = (...places: string[]) => ({ certain: places, doubtful: [] });

describe('PRIV-1 in a Word document', () => {
  const body = paragraph('Referat af mødet');
  const withPart = (name: string, part: string) =>
    found('a.docx', zipped({ ...docxParts(body), [name]: part }));
  const inBody = (xml: string) => found('a.docx', zipped(docxParts(body + xml)));
  const run = (inner: string) => `<w:p><w:r>${inner}</w:r></w:p>`;

  test.each([
    ['shown', paragraph(`Borger ${number}`), 'line:3'],
    ['shown, in two runs', `<w:p><w:r><w:t>0101</w:t></w:r><w:r><w:t>80-1232</w:t></w:r></w:p>`, 'line:3'],
    ['deleted', run(`<w:delText>${number}</w:delText>`), 'deleted'],
    [
      'deleted in two runs',
      run(`<w:delText>010180</w:delText></w:r><w:r><w:delText>-1232</w:delText>`),
      'deleted',
    ],
    ['set hidden, as codes', run(`<w:fldChar/><w:instrText>&#48;10180&#x2d;1232</w:instrText>`), 'hidden'],
    [
      'with Word’s own hyphen',
      run(`<w:instrText>010180</w:instrText><w:noBreakHyphen/><w:t>1232</w:t>`),
      'hidden',
    ],
    ['a picture’s description', run(`<w:drawing><wp:docPr descr="CPR ${number}"/></w:drawing>`), 'hidden'],
    ['between comment marks', `<!-- ${number} -->`, 'hidden'],
  ])('%s', async (_, xml, place) => expect(await inBody(xml)).toEqual(certain(place)));

  test.each([
    ['word/comments.xml', `<w:comments ${word}>${paragraph(number)}</w:comments>`, 'comment'],
    ['word/comments.xml', `<w:comments ${word}><w:comment w:author="${number}"/></w:comments>`, 'comment'],
    ['word/header1.xml', `<w:hdr ${word}>${paragraph(number)}</w:hdr>`, 'header'],
    ['word/footer2.xml', `<w:ftr ${word}>${paragraph(number)}</w:ftr>`, 'header'],
    ['word/footnotes.xml', `<w:footnotes ${word}>${paragraph(number)}</w:footnotes>`, 'note'],
    ['word/endnotes.xml', `<w:endnotes ${word}>${paragraph(number)}</w:endnotes>`, 'note'],
    ['docProps/core.xml', `<cp><dc:title>Sag ${number}</dc:title></cp>`, 'properties'],
    ['docProps/app.xml', `<P><Company>cpr-nr. 0101801234</Company></P>`, 'properties'],
    ['docProps/custom.xml', `<P><property><vt:lpwstr>${number}</vt:lpwstr></property></P>`, 'properties'],
    ['customXml/item1.xml', `<a><b>${number}</b></a>`, 'properties'],
    ['word/glossary/document.xml', `<w:d ${word}>${paragraph(number)}</w:d>`, 'part'],
    ['word/_rels/document.xml.rels', `<R><r Target="file:///c:/${number}.pdf"/></R>`, 'part'],
    [
      'word/settings.xml',
      `<w:s><w:docVars><w:docVar w:name="x" w:val="${number}"/></w:docVars></w:s>`,
      'part',
    ],
  ])('%s', async (name, part, place) => expect(await withPart(name, part)).toEqual(certain(place)));

  test('what programs write for themselves raises no alarm', async () => {
    const anchors = '<wp:posOffset>010180</wp:posOffset><wp:posOffset>1232</wp:posOffset>';
    const ids = '<w:sdt><w:sdtPr><w:id w:val="0101801232"/></w:sdtPr></w:sdt>';
    expect(await inBody(run(anchors) + ids)).toEqual(certain());
  });

  test('also in a document that is refused', async () => {
    const parts = docxParts(paragraph(number));
    const entity = { ...parts, 'word/a.xml': '<!DOCTYPE a><a/>' };
    expect(await found('a.docx', zipped(entity))).toEqual(certain('hidden'));
    expect((await textOfDocument('a.docx', zipped(entity))).ok).toBe(false);
  });
});

describe('PRIV-1 in a PDF', () => {
  const lines = ['Referat af et ganske almindeligt møde', 'Sted: Aalborg'];
  type Hidden = {
    catalog?: string;
    page?: string;
    content?: string;
    objects?: readonly string[];
    trailer?: string;
  };
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
  const stream = (content: string, own = '') =>
    `<< ${own} /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const pdf = ({ catalog = '', page = '', content = '', objects = [], trailer = '' }: Hidden) => {
    const shown = lines.map((line, index) => `1 0 0 1 70 ${780 - index * 14} Tm (${line}) Tj`).join('\n');
    const all = [
      `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >>
        /Contents 5 0 R ${page} >>`,
      font,
      stream(`BT /F1 11 Tf ${shown} ${content} ET`),
      ...objects,
    ];
    return found(
      'a.pdf',
      fileOf(
        all.map((object) => Buffer.from(object, 'latin1')),
        trailer,
      ),
    );
  };
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${number}"/></rdf:RDF>
    </x:xmpmeta>`;
  const note = `<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (Se ${number}) >>`;
  const field = `<< /Type /Annot /Subtype /Widget /FT /Tx /T (navn) /V (${number}) /Rect [0 0 9 9] >>`;
  const file = '<< /Type /Filespec /F (liste.txt) /UF (liste.txt) /EF << /F 7 0 R >> >>';
  const cases: [string, Hidden, string][] = [
    ['shown', { content: `1 0 0 1 70 600 Tm (Borger ${number}) Tj` }, 'line:4'],
    ['drawn without ink', { content: `3 Tr 1 0 0 1 70 600 Tm (${number}) Tj` }, 'line:4'],
    ['slanted across the page', { content: `0.7 0.7 -0.7 0.7 99 99 Tm (${number}) Tj` }, 'page:1'],
    ['title', { objects: [`<< /Title (Om ${number}) >>`], trailer: '/Info 6 0 R ' }, 'properties'],
    ['own property', { objects: [`<< /Borger (${number}) >>`], trailer: '/Info 6 0 R ' }, 'properties'],
    [
      'XMP',
      { catalog: '/Metadata 6 0 R', objects: [stream(xmp, '/Type /Metadata /Subtype /XML')] },
      'properties',
    ],
    ['note', { page: '/Annots [6 0 R]', objects: [note] }, 'annotation:1'],
    ['filled field', { page: '/Annots [6 0 R]', objects: [field] }, 'annotation:1'],
    [
      'bookmark',
      {
        catalog: '/Outlines 6 0 R',
        objects: ['<< /First 7 0 R /Last 7 0 R /Count 1 >>', `<< /Title (${number}) /Parent 6 0 R >>`],
      },
      'outline',
    ],
    [
      'attached file',
      {
        catalog: '/Names << /EmbeddedFiles << /Names [(liste.txt) 6 0 R] >> >>',
        objects: [file, stream(`Liste: ${number}`, '/Type /EmbeddedFile')],
      },
      'attachment',
    ],
  ];
  test.each(cases)('%s', async (_, hidden, place) => expect(await pdf(hidden)).toEqual(certain(place)));

  test('one that is a scan is looked through too', async () => {
    expect(await found('a.pdf', pdfOf([[number]]))).toEqual(certain('line:1'));
  });
});

describe('PRIV-1 in text, JSON and files that are not read', () => {
  test.each([
    ['a line', `Referat\nBorger ${number} deltog`, certain('line:2')],
    ['parted at the hyphen', 'Referat\nborgeren 010180-\n1232 deltog', certain('line:3')],
    ['the label on the line before', 'CPR-nr.:\n0101801234', certain('line:2')],
    [
      'bare digits that fail modulus 11',
      `Referat\nSag ${bareDoubtful}`,
      { certain: [], doubtful: ['line:2'] },
    ],
    ['JSON, written as codes', '[{"a": "\\u0030\\u00310180-1232"}]', certain('field')],
    ['JSON, as a name', `{"${number}": 1}`, certain('line:1')],
    ['RTF', `{\\rtf1 ${number}}`, certain('bytes')],
  ])('%s', async (_, content, expected) => expect(await text(content)).toEqual(expected));

  test('an old Word file, with two bytes to a letter', async () => {
    const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const bytes = Buffer.concat([head, Buffer.from(`Borger ${number}`, 'utf16le')]);
    expect(await found('a.doc', bytes)).toEqual(certain('bytes'));
  });

  test('UTF-16 and full-width digits are digits', async () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`Sag\n${number}`, 'utf16le')]);
    expect(await found('a.txt', wide)).toEqual(certain('line:2'));
    expect(await text('０１０１８０－１２３２')).toEqual(certain('line:1'));
  });
});

test('PRIV-1 no alarm in any of our examples and the demo’s minutes', async () => {
  const folders = ['examples', 'demo/minutes'];
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
  const read = files.filter((file) => /\.(txt|docx|pdf|json)$/u.test(file));
  expect(read.length).toBeGreaterThan(30);
  for (const file of read) expect(await found(file, readFileSync(file)), file).toEqual(certain());
});

test('places are told in both languages, without what stands there', () => {
  const codes = ['line:12', 'comment', 'annotation:2', 'comment', 'unknown'];
  expect(placesInWords(codes, 'da')).toBe('linje 12, en kommentar, en note eller et felt på side 2');
  expect(placesInWords(codes, 'en')).toBe('line 12, a comment, a note or field on page 2');
  expect(doubtsOf(['extension-differs', doubtNote('line:3')])).toEqual(['line:3']);
});

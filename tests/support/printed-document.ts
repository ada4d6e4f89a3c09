import { day } from '../../src/kernel/day.ts';
import type { PrintedBlock, PrintedDocument } from '../../src/platform/design/printed-document.ts';

/** A document with one heading, and what is given under it. */
export const documentOf = (
  blocks: readonly PrintedBlock[],
  more: Partial<PrintedDocument> = {},
): PrintedDocument => ({
  language: 'da',
  madeOn: day('2015-03-13'),
  title: 'Prøvemøde den 12. marts 2015',
  kicker: 'Dagsorden',
  runningHead: 'Prøvemøde · Dagsorden',
  pageWords: ['side', 'af'],
  facts: [{ term: 'Sted', value: 'Regionshuset' }],
  contentsHeading: 'Indhold',
  blocks: [{ kind: 'heading', level: 1, text: 'Punkt 1: Budget', isInContents: true }, ...blocks],
  unshownNote: (count, mark) => `${count} tegn vises som ${mark}.`,
  ...more,
});

export const square =
  "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'><rect width='30' height='30'/></svg>";

/** One of every kind of part. */
export const everyKind: readonly PrintedBlock[] = [
  { kind: 'note', text: 'Kun for kommuner.' },
  { kind: 'facts', facts: [{ term: 'Indleder', value: 'Vera Lund' }] },
  {
    kind: 'recommendation',
    level: 2,
    heading: 'Det indstilles, at',
    items: [
      { before: 'DAS ', verb: 'godkender', after: ' budgettet', children: ['for 2016', 'for 2017'] },
      { before: 'DAS ', verb: 'drøfter', after: ' resten', children: [] },
    ],
  },
  {
    kind: 'decision',
    level: 2,
    heading: 'Beslutning',
    note: 'DAS, 12. marts 2015',
    blocks: [{ kind: 'paragraph', text: 'Budgettet blev godkendt.' }],
    facts: [{ term: 'Udfald', value: 'Godkendt' }],
  },
  { kind: 'heading', level: 2, text: 'Baggrund', isInContents: false },
  {
    kind: 'list',
    items: [
      { text: 'første', points: ['under den'] },
      { text: 'anden', points: [] },
    ],
  },
  {
    kind: 'table',
    widths: [2, 1],
    header: ['Kommune', 'Kroner'],
    rows: [
      ['Thisted', '100'],
      ['Rebild', '200'],
    ],
  },
  { kind: 'figure', svg: square, alt: 'En sort firkant', caption: 'Firkanten' },
  { kind: 'links', items: [{ text: 'Bilag 1: Notat', url: 'https://example.dk/notat' }] },
];

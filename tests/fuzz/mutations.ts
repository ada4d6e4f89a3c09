import {
  docxParts,
  numbered,
  paragraph,
  row,
  cell,
  table,
  zipped,
  type DocxParts,
} from '../support/docx-writer.ts';
import { pdfEncodings, pdfOf } from '../support/pdf-writer.ts';

/** A seeded source of chance: the same seed gives the same documents. */
export type Chance = {
  below: (count: number) => number;
  pick: <T>(from: readonly T[]) => T;
  happens: (share: number) => boolean;
};

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    pick: (from) => {
      const chosen = from[below(from.length)];
      if (chosen === undefined) throw new Error('nothing to pick from');
      return chosen;
    },
    happens: (share) => next() < share,
  };
}

export type Mutant = { name: string; bytes: Uint8Array };

/** A changed document: a quarter is changed byte by byte, the rest in what it says and how it is built. */
export function mutant(sources: readonly (readonly string[])[], chance: Chance): Mutant {
  const lines = chance.pick(sources);
  if (!chance.happens(0.75)) {
    const { name, bytes } = rendered(lines, chance);
    return { name: `bytes of ${name}`, bytes: damagedBytes(bytes, chance) };
  }
  let changed = [...lines];
  for (let left = 1 + chance.below(12); left > 0; left -= 1)
    changed = chance.pick(lineChanges)(changed, chance);
  return rendered(changed, chance);
}

type LineChange = (lines: string[], chance: Chance) => string[];

const labels = [
  'Referat',
  'Referat:',
  'Indstilling',
  'Bilag',
  'Bilag:',
  'Resumé',
  'Baggrund',
  'Drøftelse',
  'Beslutning',
  'Deltagere',
  'Afbud',
  'Tid',
  'Sted',
  'Møde',
  'Sagsnr./Dok.nr.',
  'Det indstilles, at',
  'Kommunalt fora',
];
const noise = [
  '2/22',
  '(side 4)',
  'Click here to enter text.',
  'Til toppen',
  '\f',
  ' ',
  '\t\t\t',
  '•',
  '- ',
  '1.',
  '999999999.',
  'x'.repeat(5_000),
  '1. '.repeat(500),
  '('.repeat(800),
  '-'.repeat(3_000),
  ', og '.repeat(400),
  '\u00AD\u200B',
  'den 31. februar 2014 kl. 27.99',
  '\u202Eog tilbage',
  '😀 👨‍👩‍👧',
  'a\u0301\u0323\u0301',
  'Ad 1) Ad 2) Ad 3)',
  'http://',
];

function range(lines: readonly string[], chance: Chance): [from: number, to: number] {
  const from = chance.below(lines.length + 1);
  return [from, Math.min(lines.length, from + 1 + chance.below(8))];
}

const lineChanges: readonly LineChange[] = [
  function shuffle(lines, chance) {
    const [from, to] = range(lines, chance);
    const part = lines.slice(from, to);
    for (let at = part.length - 1; at > 0; at -= 1) {
      const other = chance.below(at + 1);
      [part[at], part[other]] = [part[other] ?? '', part[at] ?? ''];
    }
    return [...lines.slice(0, from), ...part, ...lines.slice(to)];
  },
  function remove(lines, chance) {
    const [from, to] = range(lines, chance);
    return [...lines.slice(0, from), ...lines.slice(to)];
  },
  function repeat(lines, chance) {
    const [from, to] = range(lines, chance);
    const times = chance.happens(0.05) ? 60 : 2;
    const part = lines.slice(from, to);
    return [...lines.slice(0, from), ...Array.from({ length: times }, () => part).flat(), ...lines.slice(to)];
  },
  function merge(lines, chance) {
    const [from, to] = range(lines, chance);
    return [
      ...lines.slice(0, from),
      lines.slice(from, to).join(chance.pick([' ', '', ', ', '   '])),
      ...lines.slice(to),
    ];
  },
  function split(lines, chance) {
    const at = chance.below(lines.length);
    const line = lines[at] ?? '';
    const cut = chance.below(line.length + 1);
    return [...lines.slice(0, at), line.slice(0, cut), line.slice(cut), ...lines.slice(at + 1)];
  },
  function addLabel(lines, chance) {
    const at = chance.below(lines.length + 1);
    return [...lines.slice(0, at), chance.pick(labels), ...lines.slice(at)];
  },
  function addNoise(lines, chance) {
    const at = chance.below(lines.length + 1);
    return [...lines.slice(0, at), chance.pick(noise), ...lines.slice(at)];
  },
  function damageSigns(lines, chance) {
    const at = chance.below(lines.length);
    const signs = Array.from(lines[at] ?? '');
    for (let left = 1 + chance.below(4); left > 0; left -= 1)
      signs[chance.below(signs.length + 1)] = chance.pick([
        '',
        '.',
        ':',
        ')',
        '(',
        '1',
        '0',
        '-',
        'A',
        'å',
        ' ',
        '”',
        '/',
        ',',
      ]);
    return [...lines.slice(0, at), signs.join(''), ...lines.slice(at + 1)];
  },
  function renumber(lines, chance) {
    const number = chance.pick(['0', '1', '17', '3.a', '2014', '99999999999999999999', '-1', '1.1.1.1']);
    return lines.map((line) => (chance.happens(0.2) ? line.replace(/\d+/u, number) : line));
  },
  function indent(lines, chance) {
    const [from, to] = range(lines, chance);
    return lines.map((line, index) =>
      index >= from && index < to ? `${' '.repeat(1 + chance.below(6))}${line}` : line,
    );
  },
  function doubleSpace(lines) {
    return lines.length > 2_000 ? lines : lines.flatMap((line) => [line, '']);
  },
];

function rendered(lines: readonly string[], chance: Chance): Mutant {
  const kind = chance.below(10);
  if (kind < 4) return textMutant(lines, chance);
  if (kind < 7) return docxMutant(lines, chance);
  return pdfMutant(lines, chance);
}

function textMutant(lines: readonly string[], chance: Chance): Mutant {
  const text = lines.join(chance.pick(['\n', '\n', '\r\n', '\r']));
  const encodings: readonly [string, () => Uint8Array][] = [
    ['UTF-8', () => Buffer.from(text)],
    ['UTF-8 with a mark', () => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', () => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 the other way', () => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['Latin-1', () => Buffer.from(text, 'latin1')],
  ];
  const [name, encode] = chance.pick(encodings);
  return { name: `text, ${name}`, bytes: encode() };
}

const list =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>' +
  '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';

function docxMutant(lines: readonly string[], chance: Chance): Mutant {
  const body = lines.map((line) => {
    const text = line.replaceAll(/[^\t\P{Cc}]/gu, '');
    if (chance.happens(0.05))
      return table(row(cell(paragraph(text)), cell(paragraph(text), paragraph(text))));
    return paragraph(text, chance.happens(0.1) ? numbered(1) : '');
  });
  let parts = docxParts(body.join(''), list);
  for (let left = chance.below(6); left > 0; left -= 1) parts = damagedXml(parts, chance);
  return { name: 'Word', bytes: zipped(parts) };
}

/** Changes the XML of one part: a tag goes, comes twice, or becomes another; an attribute gets a strange value. */
function damagedXml(parts: DocxParts, chance: Chance): DocxParts {
  const name = chance.pick([
    ...Object.keys(parts),
    'word/document.xml',
    'word/document.xml',
    'word/numbering.xml',
  ]);
  const xml = parts[name] ?? '';
  const tags = [...xml.matchAll(/<[^>]*>/gu)];
  if (tags.length === 0) return parts;
  const tag = chance.pick(tags);
  const other = chance.pick(tags)[0];
  const strange = chance.pick(['""', '"-1"', '"99999999999"', '"&amp;"', '"x y"', '"../../x"']);
  const instead = chance.pick(['', tag[0] + tag[0], other, tag[0].replace(/"[^"]*"/u, strange)]);
  return { ...parts, [name]: xml.slice(0, tag.index) + instead + xml.slice(tag.index + tag[0].length) };
}

const linesPerPage = 45;

function pdfMutant(lines: readonly string[], chance: Chance): Mutant {
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += linesPerPage) pages.push(lines.slice(at, at + linesPerPage));
  const isPacked = chance.happens(0.5);
  const pdf = pdfOf(pages, { encoding: chance.pick(pdfEncodings), isPacked, leading: 10 + chance.below(15) });
  return { name: 'PDF', bytes: isPacked ? pdf : damagedPdf(pdf, chance) };
}

/** Changes numbers and operators in the file: places of letters, lengths, references between its objects. */
function damagedPdf(pdf: Uint8Array, chance: Chance): Uint8Array {
  let text = Buffer.from(pdf).toString('latin1');
  for (let left = chance.below(6); left > 0; left -= 1) {
    const words = [...text.matchAll(/\b(\d+|Tj|Tm|BT|ET|Tf|R|obj|endobj|stream|Kids|Count|Length|Font)\b/gu)];
    const word = chance.pick(words);
    const instead = chance.pick(['', '0', '1', '-5', '999999999', 'Tj', 'Q', '2 0 R', '<<', ']']);
    text = text.slice(0, word.index) + instead + text.slice(word.index + word[0].length);
  }
  return Buffer.from(text, 'latin1');
}

function damagedBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  const damaged = Buffer.from(bytes);
  if (damaged.length === 0) return damaged;
  for (let left = 1 + chance.below(40); left > 0; left -= 1)
    damaged[chance.below(damaged.length)] = chance.below(256);
  const cut = chance.below(damaged.length);
  if (chance.happens(0.2)) return damaged.subarray(0, cut);
  if (chance.happens(0.2)) return Buffer.concat([damaged, damaged.subarray(cut)]);
  return damaged;
}

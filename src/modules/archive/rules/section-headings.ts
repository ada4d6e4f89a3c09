import { bareLetters, oneBlank, regex, words } from './text-line.ts';

/** Headings that stand over several items. New ones are found in the agenda table; these are known beforehand. */
const known = [
  'Velkomst',
  'Indledning',
  'Afrunding',
  'Sager til behandling',
  'Sager til orientering',
  'Sager til beslutning',
  'Sager til drøftelse',
  'Sager til efterretning',
  'Sager til forventet efterretning',
  'Sager til forventet beslutning',
  'Sager til godkendelse',
  'Sager til afgørelse',
  'Kommunalt fora',
  'Kommunalt forum',
  'Kommunal del',
  'Punkter til behandling',
  'Punkter til beslutning',
  'Punkter til drøftelse',
  'Punkter til orientering',
  'Punkter til godkendelse',
  'Punkter til efterretning',
  'Beslutningssager',
  'Orienteringssager',
  'Drøftelsessager',
  'Beslutningspunkter',
  'Orienteringspunkter',
  'Drøftelsespunkter',
  'Temadrøftelser',
  'Åbne punkter',
  'Lukkede punkter',
  'Åbne sager',
  'Lukkede sager',
  'Åben dagsorden',
  'Lukket dagsorden',
  'Åbent møde',
  'Lukket møde',
  'Åben del',
  'Lukket del',
  'Åben mødedel',
  'Lukket mødedel',
  'Sager for lukkede døre',
  'Sager for åbne døre',
  'Faste punkter',
  'Til beslutning',
  'Til drøftelse',
  'Til orientering',
  'Til godkendelse',
  'Til efterretning',
  'Fælles del',
  'Regional del',
  'Kommunalt formøde',
  'Sager til politisk behandling',
  'Temaer',
  'Tema',
  'Sager til forventet godkendelse',
  'Sager til forventet drøftelse',
  'Lukkede dagsordenspunkter',
  'Åbne dagsordenspunkter',
  'Kommunale punkter',
  'Fælles punkter',
  'Åben',
  'Lukket',
];

const knownKeys = new Map(known.map((title) => [bareLetters(title), title]));
const slot = /\(?\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2}\s*[-–]\s*\d{1,2}[.:]\d{2}\s*\)?$/u;

/** True for a heading that is known to stand over several items. */
export function isKnownSection(text: string): boolean {
  const line = oneBlank(text.slice(0, 120)).replace(slot, '').replace(/\s*:$/u, '').trim();
  return /^\p{Lu}/u.test(line) && knownKeys.has(bareLetters(line));
}

/** Only these are taken for a section between two items without further evidence. */
export const sectionTitle = (text: string): string =>
  oneBlank(text).replace(slot, '').replace(/\s*:$/u, '').trim();

export const isMunicipalSection = (section: string | null): boolean =>
  section !== null &&
  (/kommunalt? (?:for(?:a|um)|del|formøde|møde)/iu.test(section) ||
    /kommunale (?:punkter|sager)/iu.test(section));

export const isClosedSection = (section: string | null): boolean =>
  section !== null && /lukke(?:t|de)(?!\p{L})/iu.test(section);

/** A line below a heading that says nothing but who may see the item ("Lukket punkt", "Status: Åben"). */
export function accessLine(text: string): 'open' | 'closed' | null {
  const match = accessMark.exec(text.slice(0, 80));
  if (!match) return null;
  return /^lukke/iu.test(match[1] ?? '') ? 'closed' : 'open';
}

const accessMark = regex(
  'iu',
  String.raw`^(?:(?:sagstype|status|type|adgang|offentlighed|punkttype|åben\/lukket)\s*:\s*`,
  String.raw`|punktet er |\()?(åbent?|lukket|lukkede)`,
  String.raw`(?:\s+(?:punkt|sag|dagsordenspunkt|dagsorden|møde|behandling))?\)?\.?$`,
);

const closedThing = words(
  'punkt|sag|sager|dagsordenspunkt|dagsorden|møde|behandling|del|mødedel|orientering|drøftelse|session|bilag',
);

/**
 * What a heading says of who may see the item. "Lukket" beside another noun ("lukket afdeling") is uncertain: the item
 * counts as closed until a person has looked, because a wrong guess the other way shows what must not be seen.
 */
export function accessOf(title: string): 'open' | 'closed' | 'uncertain' {
  const text = oneBlank(title.slice(0, 400));
  const match = /(?<!\p{L})lukket(?!\p{L})/iu.exec(text);
  if (!match) return /(?<!\p{L})lukkede (?:punkt|sag|dagsordenspunkt|møde)/iu.test(text) ? 'closed' : 'open';
  const after = text.slice(match.index + match[0].length);
  const noun = /^\s+(\p{Ll}+)/u.exec(after)?.[1];
  return noun === undefined || closedThing.test(noun) ? 'closed' : 'uncertain';
}

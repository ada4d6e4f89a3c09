import { datesIn } from './danish-dates.ts';
import type { SectionLabel } from './meeting-record.ts';
import { oneBlank, regex } from './text-line.ts';

const bodyOwned = regex(
  'u',
  String.raw`^(\S.{0,70}?)(?:['’]s|['’]|s) (drøftelser?(?:\s?\/\s?| og )aftaler`,
  String.raw`|beslutning(?:er)?|konklusion(?:er)?)$`,
);
const decisionOfBody = regex(
  'iu',
  String.raw`^(?:Beslutning(?:er)?|Referat|Konklusion|Behandling|Behandlet`,
  String.raw`|Drøftet)\s+(?:i|fra|af|på møde i)\s+(.{2,90}?),?\s+(?:d\.|den`,
  String.raw`|pr\.)?\s*(\d{1,2}[-./ ].{2,18}?\d{2,4})\s*(:?)(?:\s+(.*))?$`,
);
/** "Forvaltningens indstilling", "Indstilling fra direktionen": whose it is stands in the label. */
const ownedRecommendation =
  /^(?:\p{L}[\p{L} -]{2,40}s indstilling(?:er)?|indstilling(?:er)? (?:fra|til) \p{L}[\p{L} -]{2,50})$/u;
const bodysDecision = regex(
  'u',
  String.raw`^(\p{Lu}.{1,80}?)(?:['’]s|['’]|s) (?:beslutning(?:er)?|behandling|konklusion(?:er)?`,
  String.raw`|drøftelser?)`,
  String.raw`(?:\s(?:i|på|fra|af|ved)(?:\s(?:mødet|møde|sit møde))?)?,?\s+(?:den`,
  String.raw`|d\.)\s*(\d{1,2}[-./ ].{2,18}?\d{4})`,
  String.raw`\s*(:?)(?:\s+(.*))?$`,
);
const sentenceWords = regex(
  'iu',
  String.raw`(?<!\p{L})(?:blev|har|havde|er|var|skal|på møde|ved møde|drøfte\p{L}*`,
  String.raw`|godkend\p{L}*|beslutte\p{L}*)(?!\p{L})`,
);

/**
 * A label of an item. `body` and `date` are set when the label names who decided and when; `rest` is text that follows
 * the label on the same line.
 */
export type FoundLabel = {
  readonly label: SectionLabel;
  readonly asWritten: string;
  readonly rest: string;
  readonly body: string | null;
  readonly date: string | null;
};

const spellings: Record<SectionLabel, readonly string[]> = {
  Resume: [
    'resume',
    'resumé',
    'resumè',
    'sammenfatning',
    'kort resumé',
    'kort resume',
    'sagsresume',
    'sagsresumé',
  ],
  Baggrund: [
    'baggrund',
    'sagsfremstilling',
    'sagens baggrund',
    'sagsbeskrivelse',
    'baggrund og sagsfremstilling',
  ],
  Drøftelse: ['drøftelse', 'til drøftelse', 'oplæg til drøftelse'],
  Indstilling: [
    'indstilling',
    'indstillinger',
    'forslag til indstilling',
    'forslag til beslutning',
    'indstillingen',
  ],
  Bilag: [
    'bilag',
    'bilagsliste',
    'bilagsoversigt',
    'bilagsfortegnelse',
    'vedlagte bilag',
    'vedlagt',
    'bilag til punktet',
  ],
  Referat: [
    'referat',
    'beslutning',
    'beslutninger',
    'konklusion',
    'konklusioner',
    'afgørelse',
    'vedtagelse',
    'protokol',
    'mødets beslutning',
    'mødets konklusion',
    'referat/beslutning',
    'beslutning/referat',
    'konklusion og beslutning',
    'drøftelser/aftaler',
    'drøftelser og aftaler',
    'drøftelse og beslutning',
    'drøftelse/beslutning',
    'drøftelse/konklusion',
    'drøftelse og konklusion',
    'konklusion/beslutning',
    'beslutning og opfølgning',
    'beslutningsreferat',
    'referat af punktet',
    'referat og beslutning',
    'referat og konklusion',
  ],
};

const labelOfSpelling = new Map<string, SectionLabel>();
for (const label of Object.keys(spellings) as SectionLabel[]) {
  for (const spelling of spellings[label]) labelOfSpelling.set(spelling, label);
}

const labelCharactersMax = 120;

/** The label a line is, or begins with ("Beslutning: Godkendt."); null for any other line. */
export function sectionLabel(text: string): FoundLabel | null {
  const line = oneBlank(text.slice(0, labelCharactersMax * 4));
  if (line === '' || !/^[\p{Lu}]/u.test(line)) return null;
  return alone(line) ?? dated(line) ?? inline(line);
}

function alone(line: string): FoundLabel | null {
  if (line.length > labelCharactersMax) return null;
  const bare = line.replace(/\s*[:.]$/u, '').toLowerCase();
  const counted = bare.replace(/\s*\(\d{1,3}(?: stk\.?)?\)$/u, '');
  const label = labelOfSpelling.get(bare) ?? (counted === 'bilag' ? 'Bilag' : undefined);
  if (label) return found({ label, asWritten: line });
  if (ownedRecommendation.test(bare)) return found({ label: 'Indstilling', asWritten: line });
  if (/^beslutning(?:er)? (?:for|til|vedr\.?|vedrørende) (?:punkt|pkt\.?|sag|dagsordenspunkt)/u.test(bare)) {
    return found({ label: 'Referat', asWritten: line });
  }
  const owned = bodyOwned.exec(bare);
  const isBodyFirst = owned && line.split(' ').length <= 9;
  return isBodyFirst
    ? found({ label: 'Referat', asWritten: line, body: line.slice(0, owned[1]?.length ?? 0) })
    : null;
}

/** "Beslutning i X den dd-mm-yyyy" and "X, den d. måned yyyy:", alone or with the decision after the colon. */
function dated(line: string): FoundLabel | null {
  const decision = decisionOfBody.exec(line) ?? bodysDecision.exec(line);
  const body =
    decision ??
    /^(\p{Lu}[^.:!?]{2,90}?),?\s+(?:d\.|den)\s+(\d{1,2}[-./ ].{2,18}?\d{4})\s*(:)(?:\s+(.*))?$/u.exec(line);
  if (!body) return null;
  const [date, rest] = [datesIn(body[2] ?? '')[0], body[4] ?? ''];
  if (!date?.iso || (rest !== '' && body[3] !== ':')) return null;
  if (!decision && !isBodyName(body[1] ?? '')) return null;
  const asWritten = rest === '' ? line : line.slice(0, line.length - rest.length).trim();
  return found({ label: 'Referat', asWritten, rest, body: body[1] ?? null, date: date.iso });
}

const bodyWords = regex(
  'iu',
  String.raw`(?:udvalg|råd|kreds|gruppe|styre|bestyrelse|forum|fora|panel|KKR`,
  String.raw`|KDK|DAS|SOCDIR|direktion|regionsråd|byråd|kommunalbestyrelse`,
  String.raw`|magistrat)`,
);

/** A name of a body, not the start of a sentence: it has a word such as "udvalg" or is in capitals, and no verb. */
const isBodyName = (name: string): boolean =>
  (bodyWords.test(name) || /^[\p{Lu}\d ]{2,12}$/u.test(name)) &&
  name.split(' ').length <= 9 &&
  !sentenceWords.test(name);

/** "BESLUTNING Godkendt": a label in capitals needs no sign before its text. */
const inCapitals = /^(\p{Lu}[\p{Lu}/]{3,}(?: \p{Lu}{2,}){0,3})()\s+(\p{Lu}\p{Ll}.*)$/u;

function inline(line: string): FoundLabel | null {
  const match = /^([\p{L}/’' ]{4,45})(:|\s[–—-])\s+(\S.*)$/u.exec(line) ?? inCapitals.exec(line);
  const [, asWritten = '', sign = '', rest = ''] = match ?? [];
  const label = labelOfSpelling.get(asWritten.toLowerCase());
  if (!label || asWritten === 'Protokol' || (sign !== ':' && !/^\p{Lu}/u.test(rest))) return null;
  return found({ label, asWritten: sign === ':' ? `${asWritten}:` : asWritten, rest });
}

const found = (part: Partial<FoundLabel> & Pick<FoundLabel, 'label' | 'asWritten'>): FoundLabel => ({
  rest: '',
  body: null,
  date: null,
  ...part,
});

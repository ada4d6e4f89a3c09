import { head, oneBlank, regex } from './text-line.ts';

/** The fields of a header. `timeAndPlace` holds both; `agenda` opens the list of items. */
export type HeaderField =
  | 'forum'
  | 'meeting'
  | 'date'
  | 'time'
  | 'start'
  | 'end'
  | 'place'
  | 'timeAndPlace'
  | 'attendees'
  | 'absentees'
  | 'guests'
  | 'minuteTaker'
  | 'chair'
  | 'caseAndDocument'
  | 'caseNumber'
  | 'documentNumber'
  | 'agenda'
  | 'other';

/** A label of the header, what it is for and the text after it on the same line. */
export type HeaderLabel = { readonly field: HeaderField; readonly asWritten: string; readonly rest: string };

const spellings: readonly [HeaderField, string][] = [
  [
    'timeAndPlace',
    'tid og sted|tid/sted|sted og tid|tid & sted|dato og sted|dato, tid og sted|mødested og tid|tid, sted',
  ],
  [
    'caseAndDocument',
    'sagsnr\\./dok\\.nr\\.|sagsnr\\. ?/ ?dok\\. ?nr\\.|sags-?/dok\\.? ?nr\\.?' +
      '|sagsnr/doknr|sagsnr\\./doknr\\.|sag/dok\\.?',
  ],
  ['date', 'mødedato|dato og tidspunkt|dato og tid|dato for mødet|dato|dag'],
  ['start', 'starttidspunkt|mødestart|starttid|start|begyndt|mødet begyndte|mødet start|mødet hævet start'],
  ['end', 'sluttidspunkt|mødeslut|sluttid|slut|mødet hævet|hævet|mødet sluttede|mødet slut'],
  ['time', 'kl\\.?|klokken|afholdt|tidspunkt|mødetidspunkt|mødetid|klokkeslæt|tid'],
  ['place', 'mødested|mødelokale|lokale|lokation|sted|hos|adresse'],
  [
    'absentees',
    'afbud fra|afbud|ikke deltagende|deltog ikke|fraværende/afbud' +
      '|fraværende med afbud|fraværende|ikke til stede|ikke mødt' +
      '|ej mødt|ej til stede|forfald|meldt afbud|har meldt afbud|fravær|ikke-fremmødte',
  ],
  ['guests', 'gæster|gæst|inviterede|øvrige gæster|inviteret'],
  [
    'attendees',
    'deltagere|mødedeltagere|til stede var|til stede|tilstede|tilstedeværende' +
      '|medlemmer|fremmødte|mødt|mødte|deltog|deltagerliste|deltagerkreds|øvrige deltagere' +
      '|desuden deltog|endvidere deltog|fra administrationen|fra forvaltningen' +
      '|fra sekretariatet|kommunale deltagere|regionale deltagere',
  ],
  ['minuteTaker', 'referent|sekretær|mødesekretær|referat ved|referat v/'],
  ['chair', 'mødeleder|ordstyrer|formand|mødeformand'],
  ['forum', 'udvalg|forum|mødeforum|udvalg/forum|råd|gruppe|mødegruppe|organ|fora'],
  ['meeting', 'møde|mødetype|mødetitel|mødenavn|titel|emne'],
  [
    'caseNumber',
    'sagsnr\\.?|sagsnummer|sags nr\\.?|sag nr\\.?|journalnr\\.?|journalnummer' +
      '|j\\.? ?nr\\.?|journal nr\\.?|sags-?id|sag',
  ],
  [
    'documentNumber',
    'dok\\. ?nr\\.?|doknr\\.?|dokumentnr\\.?|dokumentnummer|dok\\. ?id|dokument ?id' +
      '|dokument nr\\.?|doc\\. ?nr\\.?|dok\\.?',
  ],
  [
    'agenda',
    'dagsorden|punkter|dagsordenspunkter|indholdsfortegnelse|indhold|dagsordenen' +
      '|oversigt over punkter|punktliste|sagsliste',
  ],
  [
    'other',
    'bilag|kopi til|kopi|udsendt|udsendt til|kontaktperson|kontakt|telefon|e-mail' +
      '|email|mail|ref\\.|initialer|sagsbehandler|næste møde|bemærkninger',
  ],
];

/** Those that are read without a colon, the value right after ("Tid 12. juni"): the usual words of the north. */
const withoutColon = regex(
  'u',
  String.raw`^(?:Tid|Sted|Dato|Deltagere|Afbud|Afbud fra|Gæster|Gæst|Fraværende|Mødested`,
  String.raw`|Tidspunkt|Sagsnr\.?\s?\/\s?Dok\.?\s?nr\.?|Referent|Til stede`,
  String.raw`|Mødedato|Sagsnr\.|J\.nr\.|Dok\.nr\.|Mødeleder|Udvalg|Forum|Udvalg\/forum)$`,
);

const patterns = spellings.map(([field, alternatives]) => ({
  field,
  pattern: new RegExp(`^(${alternatives})(?![\\p{L}/])\\s*(:?)\\s*(.*)$`, 'iu'),
}));

/** The header label a line is or begins with; null for any other line. */
export function headerLabel(text: string): HeaderLabel | null {
  const line = head(text);
  if (!/^\p{Lu}/u.test(line)) return null;
  for (const { field, pattern } of patterns) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [, asWritten = '', colon = '', shown = ''] = match;
    const rest = text.length > line.length ? shown + text.slice(line.length) : shown;
    if (field === 'time' && /^kl/iu.test(asWritten) && !/^\d/u.test(rest)) continue;
    const isClock = field === 'time' && /^\d{1,2}(?:[.:]\d{2})?\s*(?:-|–|til)/u.test(rest);
    if (isClock || rest === '' || colon !== '' || withoutColon.test(oneBlank(asWritten)))
      return { field, asWritten, rest };
    if (/\s{2,}$/u.test(line.slice(0, line.length - shown.length))) return { field, asWritten, rest };
  }
  return null;
}

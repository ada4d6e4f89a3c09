import { datesIn } from './danish-dates.ts';
import type { LineRange } from './meeting-record.ts';
import type { Reading } from './reading.ts';
import { placeIn } from './header-values.ts';
import { bareLetters, oneBlank, type TextLine, regex } from './text-line.ts';

type Text = { text: string; lines: LineRange };
export type TitleValues = {
  readonly forum: Text | null;
  readonly date: Text | null;
  readonly place: Text | null;
};

const documentWords =
  '(?:udkast til\\s+)?(?:dagsorden og referat|dagsorden/referat|referat og dagsorden' +
  '|dagsorden|referat|beslutningsreferat|mødereferat|protokol|beslutningsprotokol' +
  '|indkaldelse|mødeindkaldelse|åbent referat|' +
  'åben dagsorden|dagsorden og referat|beslutninger|konklusionsreferat|mødemateriale' +
  '|mødedagsorden|åben protokol|bilag)';
const kindOnly = new RegExp(`^${documentWords}\\s*[:.]?$`, 'iu');
const kindOfMeeting = new RegExp(
  `^(?:${documentWords})?\\s*(?:for|af|fra|til|over|[-–:,])?\\s*(?:(?:det|den)\\s+)?(?:\\d{1,3}\\.\\s+)?` +
    `(?:(?:ordinært?e?|ekstraordinært?e?|fælles|åbent)\\s+)?` +
    `(?:(?:møde(?:t)?|\\p{Ll}+møde(?=\\s(?:i|for|med|af)\\s))(?:\\s+nr\\.?\\s*\\d+)?` +
    `\\s*(?:i|for|med|af|–|-)?)?\\s+`,
  'iu',
);
const bodyEnd = regex(
  'iu',
  String.raw`,?\s+(?:(?:den|d\.)\s+\d|(?:man|tirs|ons|tors|fre|lør|søn)dag(?:,`,
  String.raw`|\s+(?:den|d\.|\d))|kl\.?\s*\d|\d{1,2}[-./]\s?\d{1,2}[-./]|\d{1,2}\.?\s+(?:jan`,
  String.raw`|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|i\s+uge)|\s+[–-]\s`,
  String.raw`|,|$`,
);
const bodyWord = regex(
  'iu',
  String.raw`(?:udvalg|kreds|gruppe|råd(?:et)?(?!\p{L})|forum|fora|netværk`,
  String.raw`|panel|bestyrelse|KKR|KDK|DAS|SOCDIR|direktion|udvalget|sekretariat`,
  String.raw`|forsamling|kommission|nævn|ledelse)`,
);
const titleCharactersMax = 240;

/** Body, day and place from title lines such as "Referat af møde i X fredag den 15. april 2016 kl. 10-13 i Y". */
export function titleValues(reading: Reading, titles: readonly TextLine[]): TitleValues {
  const lines = titles.flatMap((line) => {
    const parts = oneBlank(line.text.slice(0, titleCharactersMax)).split(/\s[|·•]\s/u);
    return parts.map((text) => ({ text, lines: [line.no, line.no] as const }));
  });
  const named = lines.find(
    (line) =>
      /^Møde\s+(?!(?:i|den|d\.|nr)(?!\p{L}))\p{L}/u.test(line.text) && !/^Møde(?:t|rne)/u.test(line.text),
  );
  const dated = lines.find((line) => datesIn(line.text).some((date) => date.iso !== null)) ?? null;
  const forum = named ? { ...named, text: namedBody(named.text) } : bodyIn(reading, lines);
  const place = dated ? placeAfter(dated) : null;
  return { forum, date: dated, place: place ?? placeBelow(lines, dated) };
}

/** "Møde X" up to the day, when one stands on the same line. */
const namedBody = (text: string): string => (datesIn(text).length === 0 ? text : untilEnd(text));

function bodyIn(reading: Reading, lines: readonly Text[]): Text | null {
  for (const line of lines) {
    if (kindOnly.test(line.text)) continue;
    const known = knownBody(reading, line.text);
    if (known !== null) return { ...line, text: known };
    const start = kindOfMeeting.exec(`${line.text} `);
    const rest = start && start[0].trim() !== '' ? line.text.slice(start[0].length) : line.text;
    const name = untilEnd(rest).replace(/(?<=\p{Ll}{3})s møde(?:t)?$/u, '');
    const isTitle = start !== null && start[0].trim() !== '';
    const isCapital = /^\p{Lu}/u.test(name) || (isTitle && isLowerBody(start[0], name));
    if (isCapital && (isTitle ? name.length > 1 : bodyWord.test(name)) && isNameLike(name))
      return { ...line, text: name };
  }
  return null;
}

/** "møde i arbejdsgruppen om …": a body need not have a capital. */
const isLowerBody = (opening: string, name: string): boolean =>
  /møde(?:t)?\s+(?:i|for|med)\s+$/iu.test(opening) && bodyWord.test(name.split(' ').slice(0, 3).join(' '));

const isNameLike = (name: string): boolean =>
  name.length <= 110 &&
  !/[.!?]$/u.test(name) &&
  !/(?<!\p{L})(?:er|har|blev|skal|var|kan)(?!\p{L})/u.test(name) &&
  !datesIn(name)[0];

function untilEnd(text: string): string {
  const end = bodyEnd.exec(text);
  return oneBlank(end ? text.slice(0, end.index) : text).replace(/[\s,:;–-]+$/u, '');
}

/** A line below the day that names a room, a house or an address. */
function placeBelow(lines: readonly Text[], dated: Text | null): Text | null {
  const at = dated ? lines.indexOf(dated) : -1;
  const next = at < 0 ? undefined : lines[at + 1];
  if (!next || !placeWord.test(next.text) || !isNameLike(next.text) || kindOnly.test(next.text)) return null;
  return { ...next, text: next.text.replace(/^(?:på|i|hos)\s+(?=\p{Lu})/u, '') };
}

const placeWord = regex(
  'iu',
  String.raw`rådhus|regionshus|(?<!\p{L})(?:lokale|mødelokale|mødesal|sal|hotel|kro|hal|teams|skype`,
  String.raw`|zoom|virtuelt|online)(?!\p{L})`,
  String.raw`|(?:lokale|hus|huset|centeret|centret|skolen|gården|slot|kroen|salen)(?!\p{L})`,
  String.raw`|(?:vej|gade|allé|plads|torv|boulevard|stræde)(?:en|et)? \d|(?<!\d)\d{4} \p{Lu}\p{Ll}`,
);

/** The whole line is the name of a body we know. */
function knownBody(reading: Reading, text: string): string | null {
  const key = bareLetters(text);
  const isKnown = reading.known.bodies.some((body) =>
    [body.name, ...body.aliases].some((name) => bareLetters(name) === key),
  );
  return isKnown ? text : null;
}

/** What follows day and hours on the title line is the place. */
function placeAfter(line: Text): Text | null {
  const day = /\d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/u.exec(line.text);
  if (!day) return null;
  const place = placeIn(line.text.slice(day.index + day[0].length)).replace(/^(?:i|på|hos)\s+/u, '');
  return place === '' || place.length < 3 ? null : { ...line, text: place };
}

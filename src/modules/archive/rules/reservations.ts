import type { DissentRecord, KnownNames, ReservationRecord } from './meeting-record.ts';
import { municipalitiesIn } from './municipalities.ts';
import type { Paragraph } from './paragraphs.ts';
import { excerpt, sentencesIn } from './sentences.ts';
import { oneBlank, regex } from './text-line.ts';

const voteCount = regex(
  'iu',
  String.raw`(\d{1,3}|en|én|to|tre|fire|fem|seks|syv|otte|ni|ti)\s+stemmer?\s+(?:for(?:\s+og`,
  String.raw`|,)?\s+(?:og\s+)?(\d{1,3})\s+(?:stemmer?\s+)?(?:i)?mod|(?:i)?mod\s+(\d{1,3}`,
  String.raw`|en|én|to|tre|fire|fem))`,
);

/** Not "forbeholdt" and "forbeholdes": those keep something for somebody. */
const reservation = /forbehold(?!(?:t|es)(?!\p{L}))/iu;
const noReservation = /(?:uden|intet|ingen|under forbehold af|forudsat)\s+forbehold/iu;
const dissent = regex(
  'iu',
  String.raw`(?:kunne|kan) ikke (?:tilslutte|tiltræde|støtte|stemme|bakke|godkende`,
  String.raw`|anbefale)|ikke (?:kunne|ønskede|ønsker) (?:at )?(?:tilslutte`,
  String.raw`|tiltræde|støtte|godkende)|(?<!\p{L})(?:var|er|stemte|stemmer) imod`,
  String.raw`|mindretal|ikke fuld|protokolbemærkning|særstandpunkt|ønskede i stedet`,
  String.raw`|ønsker den, de øvrige|stemte (?:for|ikke)|undlod at stemme|tog afstand`,
  String.raw`|ikke enig`,
);
const person = regex(
  'u',
  String.raw`^(\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){1,3})(?: \([^)]{1,40}\))?(?=\s+(?:kan|kunne`,
  String.raw`|stemte|var|ønskede|tog|undlod|er|tager))`,
);

const subject = regex(
  'iu',
  String.raw`forbehold\p{L}*\s+(?:for|over for|overfor|med hensyn til|vedr\.)\s+`,
  String.raw`((?:[^.;]|(?<=\d)\.(?= \p{Ll})){3,120})`,
);

/** Who took a reservation on what. */
export function reservationsOf(list: readonly Paragraph[], known: KnownNames): ReservationRecord[] {
  return sentencesIn(list)
    .filter((sentence) => reservation.test(sentence.text) && !noReservation.test(sentence.text))
    .flatMap((sentence) => {
      const names = namedBefore(sentence.text, reservation, known);
      const by = names.length > 0 ? names : [takerOf(sentence.text)];
      const on = subject.exec(sentence.text)?.[1] ?? null;
      return by.map((name) => ({
        by: name,
        on: on === null ? null : oneBlank(on),
        text: excerpt(sentence.text),
        lines: [sentence.lines],
      }));
    });
}

/** Municipalities named before the wording; those after it when there are none before. */
function namedBefore(text: string, wording: RegExp, known: KnownNames): string[] {
  const before = municipalitiesIn(text.slice(0, Math.max(0, text.search(wording))), known);
  return before.length > 0 ? before : municipalitiesIn(text, known);
}

const taker = regex(
  'u',
  String.raw`(\p{Lu}[\p{L}.’-]*(?: \p{L}[\p{L}.’-]*){0,4}?)(?: \([^)]{1,40}\))?\s+`,
  String.raw`(?:tog|tager|tager dog|tog dog|havde|har|var|er|har dog|havde dog)\s`,
);

/** The subject of "… tog forbehold", as written; the first words when there is none. */
function takerOf(text: string): string {
  const clause =
    text
      .slice(0, 400)
      .split(/,\s+(?:idet|dog|men|hvor)\s+|\.\s+/u)
      .find((part) => reservation.test(part)) ?? text;
  return oneBlank(taker.exec(clause)?.[1] ?? clause.split(' ').slice(0, 2).join(' '));
}

/** Who did not go along; `by` is null when nobody is named. */
export function dissentOf(list: readonly Paragraph[], known: KnownNames): DissentRecord[] {
  return sentencesIn(list)
    .filter((sentence) => dissent.test(sentence.text) && !reservation.test(sentence.text))
    .flatMap((sentence): DissentRecord[] => {
      const who = person.exec(sentence.text)?.[1];
      const before = sentence.text.slice(0, sentence.text.search(dissent));
      const named = municipalitiesIn(before, known).filter((name) => name !== 'alle kommuner');
      const names = who ? [who] : named;
      const by: (string | null)[] = names.length > 0 ? names : [null];
      return by.map((name) => ({ by: name, text: excerpt(sentence.text), lines: [sentence.lines] }));
    });
}

/** "9 stemmer mod 4", "To undlod at stemme": councils vote, DAS agrees. */
export function votesOf(
  list: readonly Paragraph[],
): { for: number; against: number; abstained?: number } | null {
  const text = list
    .map((paragraph) => paragraph.text)
    .join(' ')
    .slice(0, 8000);
  const match = voteCount.exec(text);
  if (!match) return null;
  const abstained =
    /(\d{1,3}|en|én|to|tre|fire|fem)\s+(?:medlemmer\s+)?(?:undlod|undlader)\s+at\s+stemme/iu.exec(text)?.[1];
  const votes = { for: count(match[1]), against: count(match[2] ?? match[3]) };
  return abstained === undefined ? votes : { ...votes, abstained: count(abstained) };
}

const numberWords = ['nul', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti'];
function count(text: string | undefined): number {
  const word = (text ?? '').toLowerCase().replace('é', 'e');
  const place = numberWords.indexOf(word);
  return place >= 0 ? place : Number(word) || 0;
}

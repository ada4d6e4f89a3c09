import { finding, type Finding } from './check-finding.ts';
import { passagesOfKind, placeOf, type CheckItem, type CheckReading, type Passage } from './check-reading.ts';
import { pattern, bare, quoted, sentences } from './check-words.ts';

type Reason = {
  readonly word: string;
  readonly cause: string;
  readonly passage: Passage;
  readonly at: string;
};

/** "takststigning", "merudgiften": what can have a cause. A bare "stigning" may be of anything. */
const effects =
  /(?<!\p{L})(\p{L}{3,}(?:stigning|fald|forhøjelse|nedsættelse|underskud|overskud))(?:en|et)?(?!\p{L})/giu;
const causeAfter =
  /(?:grundet|på grund af|pga\.?|som følge af|skyldes|forårsages af)\s+((?:[^.;,]|\.(?=\s\p{Ll})){4,120})/iu;
const causeBefore = pattern(
  'iu',
  String.raw`(?:på grund af|pga\.?|som følge af|grundet)\s+((?:[^.;,]|`,
  String.raw`\.(?=\s\p{Ll})){4,120})[,.]?[^.;]{0,80}(?:medfører|giver|betyder|`,
  String.raw`udløser)[^.;]{0,60}$`,
);

/** One rise or fall that an item explains in two ways in two places. */
export function twoReasons(reading: CheckReading): Finding[] {
  return reading.items.flatMap((item) => {
    const byWord = new Map<string, Reason[]>();
    for (const reason of reasonsIn(item))
      byWord.set(reason.word, [...(byWord.get(reason.word) ?? []), reason]);
    return [...byWord].flatMap(([word, [first, ...others]]) => {
      const other = others.find(({ cause }) => bare(cause) !== bare(first?.cause ?? ''));
      if (!first || !other) return [];
      const place = placeOf(reading, item, { passage: other.passage, words: other.at });
      const facts = { word, first: quoted(first.cause, 60), second: quoted(other.cause, 60) };
      return [finding('two-reasons', place, { facts })];
    });
  });
}

function reasonsIn(item: CheckItem): Reason[] {
  return passagesOfKind(item, 'text', 'minutes').flatMap((passage) => {
    if (!/grund|pga|følge af|skyldes/iu.test(passage.text)) return [];
    return sentences(passage.text).flatMap(({ text }) =>
      [...text.slice(0, 1_500).matchAll(effects)].flatMap((match): Reason[] => {
        const [after, before] = [text.slice(match.index + match[0].length), text.slice(0, match.index)];
        const cause = causeBefore.exec(before)?.[1] ?? causeAfter.exec(after)?.[1];
        const word = (match[1] ?? '').toLowerCase();
        return cause === undefined ? [] : [{ word, cause: whole(cause), passage, at: match[0] }];
      }),
    );
  });
}

/** A cause cut off at the full stop of an abbreviation loses the abbreviation. */
const whole = (cause: string): string => cause.replace(/\s(?:jf|vedr|ift|bl|pr)$/u, '').trim();

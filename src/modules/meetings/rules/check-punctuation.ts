import { monthPattern } from './check-dates.ts';
import { finding, type Finding } from './check-finding.ts';
import { findingsPerItemMax, placeOf, type CheckReading } from './check-reading.ts';
import { pattern, quoted } from './check-words.ts';

type Slip = { readonly pattern: RegExp; readonly better: (written: string) => string };

const slips: readonly Slip[] = [
  {
    pattern: new RegExp(String.raw`(?<!\p{L})den\.\s{0,2}\d{1,2}\.\s{0,2}${monthPattern}`, 'giu'),
    better: (written) => written.replace('.', ''),
  },
  {
    pattern: new RegExp(String.raw`(?<!\p{L})(?:den|d\.)\s{1,2}\d{1,2},\s{0,2}${monthPattern}`, 'giu'),
    better: (written) => written.replace(',', '.'),
  },
  {
    pattern: /(?<![\d.])\d{1,3}(?:\.\d{3}){1,4}\.\s{0,2}(?:kroner|kr\b)/giu,
    better: (written) => written.replace(/\.(?=\s{0,2}kr)/iu, ''),
  },
  {
    pattern: new RegExp(String.raw`(?<!\p{L})pr\.\d{1,2}\.\s{0,2}${monthPattern}`, 'giu'),
    better: (written) => written.replace(/pr\./iu, '$& ').replace(/\.(?=\p{L})/u, '. '),
  },
];

/** Dates and amounts set with the wrong mark: "den. 1. juni", "den 14, juni", "580.000. kr.", "pr.1.april". */
export function punctuation(reading: CheckReading): Finding[] {
  return reading.items.flatMap((item) =>
    item.passages
      .flatMap((passage) =>
        slips.flatMap(({ pattern, better }) =>
          [...passage.text.matchAll(pattern)].map(([written]) => {
            const place = placeOf(reading, item, { passage, words: written });
            const facts = { written: quoted(written), better: quoted(better(written)) };
            return finding('punctuation', place, { facts });
          }),
        ),
      )
      .slice(0, findingsPerItemMax),
  );
}

/** Only words that never stand twice in good Danish ("der der" and "det det" may). */
const twice = pattern(
  'giu',
  String.raw`(?<![\p{L}\d-])(en|et|og|at|af|er|som|samt|kan|skal|vil|ikke|blev|bliver|eller|`,
  String.raw`mellem|til|fra|\p{L}{7,})[ \n]\1(?![\p{L}\d-])`,
);

/** The same word twice running: "en en del". */
export function wordsTwice(reading: CheckReading): Finding[] {
  return reading.items.flatMap((item) =>
    item.passages
      .flatMap((passage) =>
        [...passage.text.matchAll(twice)].map(([written]) => {
          const place = placeOf(reading, item, { passage, words: written });
          return finding('word-twice', place, { facts: { written: quoted(written) } });
        }),
      )
      .slice(0, findingsPerItemMax),
  );
}

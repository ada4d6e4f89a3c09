import type { Lexicon } from './lexicon.ts';

/** A compound taken apart: lemmas of its parts, the last one inflected as the whole. `rest` = a part nobody knows. */
export type Split = { readonly parts: readonly string[]; readonly unknown: readonly boolean[] };

const wordLengthMax = 60;
const partsMax = 5;
/** A single known part beside an unknown one must be this long: shorter ones are found by chance. */
const surePartMin = 5;
const sureFirstMin = 6;
const restMin = 3;

/** Parts that only say "more of the same" or a direction: näst-formand, vice-direktør, under-udvalg. */
const particles: ReadonlySet<string> = new Set(
  'næst vice under efter videre ny gen mellem ekstra tvær sær hoved over ikke inter multi ind ud op mini fælles'.split(
    ' ',
  ),
);
const particleRestMin = 6;

/**
 * The best way to take a folded word apart: the fewest parts, then the longest last one. Undefined = not a
 * compound.
 */
export function splitCompound(word: string, lexicon: Lexicon): Split | undefined {
  if (word.length < surePartMin || word.length > wordLengthMax) return undefined;
  const whole = fullSplit(word, lexicon);
  if (whole) return { parts: whole, unknown: whole.map(() => false) };
  return lastPartOnly(word, lexicon) ?? firstPartOnly(word, lexicon);
}

/** `ends[i]` = the fewest first parts that fill the word up to i. Work is at most length × the longest part. */
function fullSplit(word: string, lexicon: Lexicon): string[] | undefined {
  const ends: (string[] | undefined)[] = [[]];
  for (let end = 2; end <= word.length - 2; end += 1) ends[end] = bestUpTo(word, end, { ends, lexicon });
  let best: string[] | undefined;
  for (let start = 2; start <= word.length - 2; start += 1) {
    const before = ends[start];
    const last = before && lexicon.lastParts.get(word.slice(start));
    if (!before || last === undefined || isSuffix(last, word, start)) continue;
    if (
      !best ||
      before.length + 1 < best.length ||
      (before.length + 1 === best.length && needsS(best, word, start))
    )
      best = [...before, last];
  }
  return best && best.length <= partsMax ? best : undefined;
}

/** Regnskab-s-år, not regnskab-sår: words in -skab, -ing, -else, -hed and -tion take an s. */
const needsS = (best: readonly string[], word: string, start: number): boolean =>
  /(?:skab|ing|else|hed|tion|dom)$/u.test(best.at(-2) ?? '') &&
  /(?:skab|ing|else|hed|tion|dom)s$/u.test(word.slice(0, start));

/** Postering holds no ring. */
const isSuffix = (last: string, word: string, start: number): boolean =>
  last === 'ring' && /[ei]$/u.test(word.slice(0, start));

/** Reformation is no compound of reform. */
const derivedEnd = /^(?:ation|at|ator|atør|ist|isme|isk|itet|iv|ering|ende|else|lig|skab|dom|hed)/u;

type Filling = { readonly ends: readonly (string[] | undefined)[]; readonly lexicon: Lexicon };

function bestUpTo(word: string, end: number, { ends, lexicon }: Filling): string[] | undefined {
  let best: string[] | undefined;
  for (let start = Math.max(0, end - lexicon.longestPart); start <= end - 2; start += 1) {
    const before = ends[start];
    if (!before || (best && before.length + 1 >= best.length)) continue;
    const part = word.slice(start, end);
    const lemma = lexicon.firstParts.get(part) ?? particleOf(word, part, start);
    if (lemma !== undefined) best = [...before, lemma];
  }
  return best;
}

const particleOf = (word: string, part: string, start: number): string | undefined =>
  particles.has(part) && word.length - start - part.length >= particleRestMin ? part : undefined;

function lastPartOnly(word: string, lexicon: Lexicon): Split | undefined {
  for (let start = restMin; start <= word.length - surePartMin; start += 1) {
    const last = lexicon.lastNouns.get(word.slice(start));
    if (last === undefined || last.length < surePartMin) continue;
    const rest = word.slice(0, start);
    if (/[aeiouyæøå]/u.test(rest)) return { parts: [rest, last], unknown: [true, false] };
  }
  return undefined;
}

function firstPartOnly(word: string, lexicon: Lexicon): Split | undefined {
  for (let end = word.length - restMin - 1; end >= sureFirstMin; end -= 1) {
    const first = lexicon.firstParts.get(word.slice(0, end));
    if (first === undefined || first.length < sureFirstMin || first.endsWith('e')) continue;
    if (derivedEnd.test(word.slice(end))) continue;
    return { parts: [first, word.slice(end)], unknown: [false, true] };
  }
  return undefined;
}

import { quotedLexeme } from './expression.ts';
import { signs, type TermsOf } from './terms.ts';
import { tokensOf } from './tokens.ts';

/** A text and how much it weighs: A = the title, B = what was recommended and decided, C = the rest. */
export type WeightedText = { readonly weight: 'A' | 'B' | 'C'; readonly text: string };

/** So that the last word of one text and the first of the next are not side by side. */
const gapBetweenTexts = 5;
/** PostgreSQL keeps no place after this one. */
const placeMax = 16_000;

/**
 * The texts as PostgreSQL reads a tsvector: each term with the places where it stands. `marks` are terms without
 * a place that no question of a reader can hold. Linear in the length of the texts.
 */
export function termVector(texts: readonly WeightedText[], marks: readonly string[], terms: TermsOf): string {
  const places = new Map<string, string[]>();
  const add = (term: string, place: string): void => {
    const before = places.get(term);
    if (before === undefined) places.set(term, [place]);
    else before.push(place);
  };
  let start = 0;
  for (const { weight, text } of texts) {
    let last = start;
    for (const token of tokensOf(text)) {
      last = start + token.position;
      const place = `${Math.min(last, placeMax)}${weight}`;
      if (weight === 'A' && token.kind === 'word') add(signs.title + token.text, place);
      for (const term of terms(token)) add(term, place);
    }
    start = last + gapBetweenTexts;
  }
  const written = [...places].map(([term, at]) => `${quotedLexeme(term)}:${at.join(',')}`);
  return [...written, ...marks.map((mark) => quotedLexeme(mark))].join(' ');
}

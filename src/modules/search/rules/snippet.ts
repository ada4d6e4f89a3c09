import { stopWords } from './stop-words.ts';
import type { TermsOf } from './terms.ts';
import { tokensOf, type Token } from './tokens.ts';

export type SnippetPart = { readonly text: string; readonly isHit: boolean };
export type AskedLexeme = { readonly lexeme: string; readonly isPrefix?: true };
/** What is to be marked: the term by which a token was asked for, if it was. */
export type Marking = {
  readonly termOf: (token: Token) => string | undefined;
  /** How many different things were asked for. */
  readonly groups: number;
};

/** `groups` = how many words were asked for. Common words are not marked. Each word of a text is looked at once. */
export function markingOf(asked: readonly AskedLexeme[], terms: TermsOf, groups: number): Marking {
  const whole = new Set(
    asked.flatMap(({ lexeme, isPrefix }) => (isPrefix || stopWords.has(lexeme) ? [] : [lexeme])),
  );
  const begun = asked.flatMap(({ lexeme, isPrefix }) => (isPrefix ? [lexeme] : []));
  const isAsked = (term: string): boolean => whole.has(term) || begun.some((start) => term.startsWith(start));
  const known = new Map<string, string | undefined>();
  const termOf = (token: Token): string | undefined => {
    if (token.kind !== 'word' || token.joined || token.endedBy) return terms(token).find(isAsked);
    if (!known.has(token.text)) known.set(token.text, terms(token).find(isAsked));
    return known.get(token.text);
  };
  return { termOf, groups };
}

const lengthMax = 260;
const leadIn = 60;
/** Further into a text nobody looks for an excerpt. */
const searchedMax = 20_000;

type Hit = { readonly from: number; readonly to: number; readonly term: string };

/** The whole text with the words that were asked for marked: for titles. */
export function marked(text: string, marking: Marking): SnippetPart[] {
  return partsOf(text, hitsIn(text, marking));
}

/**
 * The part of a text that says most about what was asked for, with the words marked; its beginning when nothing
 * is.
 */
export function snippet(text: string, marking: Marking): SnippetPart[] {
  const searched = text.slice(0, searchedMax);
  const hits = enoughHitsIn(searched, marking);
  const start = bestStart(hits);
  const from = start <= leadIn ? 0 : wordStart(searched, start - leadIn);
  const to = Math.min(searched.length, wordEnd(searched, from + lengthMax));
  const shown = searched.slice(from, to).replace(/\s/gu, ' ');
  const inside = hits
    .filter((hit) => hit.from >= from && hit.to <= to)
    .map((hit) => ({ ...hit, from: hit.from - from, to: hit.to - from }));
  const parts = partsOf(shown, inside);
  return [...(from > 0 ? [ellipsis] : []), ...parts, ...(to < text.length ? [ellipsis] : [])];
}

/** The word and a compound with it are one thing that was asked for. */
const signOfPart = /^\+/u;

const ellipsis: SnippetPart = { text: ' … ', isHit: false };

function hitsIn(text: string, { termOf }: Marking): Hit[] {
  const hits: Hit[] = [];
  for (const token of tokensOf(text)) {
    const term = termOf(token);
    if (term !== undefined) hits.push({ from: token.from, to: token.to, term: term.replace(signOfPart, '') });
  }
  return hits;
}

const stretchMax = 500;

/** Read stretch by stretch, no further than to a place where everything stands that was asked for. */
function enoughHitsIn(text: string, marking: Marking): Hit[] {
  const hits: Hit[] = [];
  for (let from = 0; from < text.length;) {
    const to = wordEnd(text, from + stretchMax);
    for (const hit of hitsIn(text.slice(from, to), marking))
      hits.push({ ...hit, from: hit.from + from, to: hit.to + from });
    if (mostTogether(hits) >= marking.groups) return hits;
    from = to;
  }
  return hits;
}

const mostTogether = (hits: readonly Hit[]): number => (hits.length === 0 ? 0 : bestWindow(hits).terms);

/** Where a window begins that holds the most different terms; the first of equals. */
const bestStart = (hits: readonly Hit[]): number => bestWindow(hits).start;

function bestWindow(hits: readonly Hit[]): { start: number; terms: number } {
  let best = { start: hits[0]?.from ?? 0, terms: 0 };
  let first = 0;
  const inWindow = new Map<string, number>();
  for (const hit of hits) {
    inWindow.set(hit.term, (inWindow.get(hit.term) ?? 0) + 1);
    for (let left = hits[first]; left && hit.to - left.from > lengthMax - leadIn; left = hits[first]) {
      const count = (inWindow.get(left.term) ?? 0) - 1;
      if (count > 0) inWindow.set(left.term, count);
      else inWindow.delete(left.term);
      first += 1;
    }
    if (inWindow.size > best.terms) best = { start: hits[first]?.from ?? 0, terms: inWindow.size };
  }
  return best;
}

function partsOf(text: string, hits: readonly Hit[]): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let at = 0;
  for (const { from, to } of hits) {
    if (from < at) continue;
    if (from > at) parts.push({ text: text.slice(at, from), isHit: false });
    parts.push({ text: text.slice(from, to), isHit: true });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isHit: false });
  return parts;
}

const wordLookMax = 40;

function wordStart(text: string, near: number): number {
  const space = text.slice(near, near + wordLookMax).search(/\s/u);
  return space === -1 ? near : near + space + 1;
}

function wordEnd(text: string, near: number): number {
  if (near >= text.length) return text.length;
  const space = text.slice(near, near + wordLookMax).search(/\s/u);
  return space === -1 ? near : near + space;
}

import type { Reader } from '../../../platform/database.ts';
import { analyseAskedWord } from '../rules/analyse-word.ts';
import {
  likeBeginning,
  listedNear,
  nearExpressions,
  nearTermsOf,
  nearWordMax,
  nearWordMin,
  wordsLike,
  wordsWithTerms,
  type NearWord,
} from '../rules/near-words.ts';
import type { SearchQuery } from '../rules/parse-query.ts';
import { wordExpressions, writtenApart, type NearWords } from '../rules/query-expression.ts';
import { rememberingTerms, signs } from '../rules/terms.ts';
import type { Expression } from '../rules/expression.ts';
import { lexicon } from '../rules/lexicon.ts';
import { ask } from './ask.ts';

/** `taken` = searched for instead of, or besides, what was typed; the others are offered. */
export type Nearness = {
  readonly ways: NearWords;
  readonly taken: readonly { readonly typed: string; readonly instead: string }[];
  readonly offered: readonly { readonly typed: string; readonly instead: string }[];
};

const terms = rememberingTerms();
const wordsMax = 5;
const textsMax = 24;
const offeredMax = 3;
const fewHits = 10;
const misspeltMin = 7;

/**
 * Words the reader's own texts hold that are near those of the query. A word that is found nowhere gives way to
 * its nearest neighbour, unless it is a good Danish word: then the neighbour is only offered. A word that is
 * found here and there also finds its misspellings. Every text is read through the walls, so no word behind them
 * can be offered.
 */
export async function nearWords(db: Reader, query: SearchQuery): Promise<Nearness> {
  const ways = new Map<string, readonly Expression[]>();
  const taken: { typed: string; instead: string }[] = [];
  const offered: { typed: string; instead: string }[] = [];
  for (const word of wordsOf(query)) {
    const hits = await hitsOf(db, wordExpressions(word));
    const isFound = hits > 0;
    if (!isFew(hits) || (isFound && !mayBeMisspelt(word))) continue;
    const apart = isFound ? [] : writtenApart(word);
    if (!isFound && (await hitsOf(db, apart)) > 0) {
      ways.set(word, apart);
      continue;
    }
    const near = await nearOf(db, word, isFound);
    const [best] = near;
    const written = near
      .filter(({ isKnown }) => !isKnown)
      .map((one) => ({ lexeme: signs.written + one.written }));
    if (isFound && written.length > 0) ways.set(word, written);
    if (isFound) continue;
    if (best && !lexicon.lemmasOf.has(word)) {
      ways.set(word, [{ lexeme: best.lemma }, { lexeme: signs.part + best.lemma }]);
      taken.push({ typed: word, instead: best.written });
    } else offered.push(...near.slice(0, offeredMax).map((one) => ({ typed: word, instead: one.written })));
  }
  return { ways, taken, offered };
}

/** Of an unknown word a neighbour may be another name; of a short one, another word. */
const mayBeMisspelt = (word: string): boolean => word.length >= misspeltMin && analyseAskedWord(word).isKnown;

function wordsOf({ all }: SearchQuery): string[] {
  const words = all.flatMap((group) =>
    group.flatMap((term) => (term.kind === 'token' && term.token.kind === 'word' ? [term.token.text] : [])),
  );
  return [...new Set(words)]
    .filter(({ length }) => nearWordMin <= length && length <= nearWordMax)
    .slice(0, wordsMax);
}

/** How many entries answer one of these, no further than it matters. */
async function hitsOf(db: Reader, any: readonly Expression[]): Promise<number> {
  if (any.length === 0) return 0;
  await ask(db, { any });
  return (await db.selectFrom('search_entries').select('id').limit(fewHits).execute()).length;
}

/** Words of the list near this one that the reader's texts hold. */
async function listedOf(db: Reader, word: string): Promise<NearWord[]> {
  const lemmas = new Set(listedNear(word).flatMap((near) => analyseAskedWord(near).lemmas));
  if (lemmas.size === 0) return [];
  await ask(db, { any: [...lemmas].flatMap((lexeme) => [{ lexeme }, { lexeme: signs.part + lexeme }]) });
  return wordsWithTerms(await newestTexts(db), lemmas, terms);
}

async function nearOf(db: Reader, word: string, isFound: boolean): Promise<NearWord[]> {
  const listed = isFound ? [] : await listedOf(db, word);
  if (listed.length > 0) return listed;
  const edits = nearTermsOf(word, isFound);
  const texts: string[] = [];
  for (const question of nearExpressions(word, edits, isFound)) {
    await ask(db, question);
    texts.push(...(await newestTexts(db)));
  }
  const near = wordsWithTerms(texts, edits, terms);
  const beginning = likeBeginning(word, isFound);
  if (near.some(({ isKnown }) => !isFound || !isKnown) || !beginning) return near;
  await ask(db, beginning);
  return wordsLike(await newestTexts(db), word);
}

async function newestTexts(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom('search_entries')
    .select(['title', 'body_text'])
    .orderBy('held_on', (order) => order.desc().nullsFirst())
    .orderBy('id')
    .limit(textsMax)
    .execute();
  return rows.flatMap(({ title, body_text }) => [title, body_text]);
}

export const isFew = (hits: number): boolean => hits < fewHits;

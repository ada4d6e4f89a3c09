import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { fold } from '../rules/fold.ts';
import { parseQuery } from '../rules/parse-query.ts';
import { queryExpression } from '../rules/query-expression.ts';
import type { EntryKind } from '../rules/search-entry.ts';
import { signs } from '../rules/terms.ts';
import { tokensOf } from '../rules/tokens.ts';
import { ask } from './ask.ts';

export type SuggestedEntry = {
  readonly kind: EntryKind;
  readonly title: string;
  readonly address: string;
  readonly heldOn: Day | null;
  readonly bodyShortName: string | null;
};
export type Suggestions = { readonly words: readonly string[]; readonly entries: readonly SuggestedEntry[] };

const typedMax = 100;
const begunMin = 2;
const rowsMax = 80;
const wordsMax = 5;
const entriesMax = 4;
const none: Suggestions = { words: [], entries: [] };

/** How what is being typed may go on: words from titles the reader may see, and the first of what they lead to. */
export async function suggest(db: Reader, typed: string): Promise<Suggestions> {
  const line = typed.replaceAll('\0', ' ').toWellFormed().slice(0, typedMax);
  const [, before = '', last = ''] = /^(.*?)([\p{L}\p{M}]+)$/su.exec(line) ?? [];
  const begun = fold(last);
  if (begun.length < begunMin) return none;
  const rest = queryExpression(parseQuery(before));
  const start = { lexeme: signs.title + begun, isPrefix: true } as const;
  await ask(db, rest ? { every: [rest, start] } : start);
  const rows = await newestTitles(db);
  const words = completions(
    rows.map(({ title }) => title),
    begun,
  ).map((word) => before + word);
  return { words, entries: rows.slice(0, entriesMax) };
}

async function newestTitles(db: Reader): Promise<SuggestedEntry[]> {
  const rows = await db
    .selectFrom('search_entries as entry')
    .leftJoin('bodies', 'bodies.id', 'entry.body_id')
    .select(['entry.kind', 'entry.title', 'entry.address', 'entry.held_on as heldOn'])
    .select('bodies.short_name as bodyShortName')
    .orderBy('entry.held_on', (order) => order.desc().nullsFirst())
    .orderBy('entry.id')
    .limit(rowsMax)
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as EntryKind, heldOn: row.heldOn as Day | null }));
}

function completions(titles: readonly string[], begun: string): string[] {
  const counts = new Map<string, number>();
  for (const title of titles) {
    const words = tokensOf(title).filter(({ kind, text }) => kind === 'word' && text.startsWith(begun));
    for (const { from, to } of words) {
      const word = title.slice(from, to).toLowerCase();
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const byCount = [...counts].toSorted(
    ([one, many], [other, more]) => more - many || one.length - other.length,
  );
  return byCount.slice(0, wordsMax).map(([word]) => word);
}

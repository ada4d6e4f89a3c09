import type { Day } from '../../../kernel/day.ts';

/** How one offer followed another. */
export const successionKinds = ['renamed', 'merged', 'split', 'taken-over', 'replaced'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

/** `from` and `to` are offers; several links from one are a split, several to one a merger. */
export type Succession = { readonly from: string; readonly to: string };

/** Whether the offers would follow themselves if `link` were added: nothing may replace what it came from. */
export function closesCircle(links: readonly Succession[], { from, to }: Succession): boolean {
  const seen = new Set<string>();
  const waiting = [to];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === from) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...links.filter((link) => link.from === at).map((link) => link.to));
  }
  return false;
}

export type PlacesGoneOver = { readonly places: number | null };

/**
 * How many of an offer's places are not accounted for by what went over to its successors; undefined where a link says
 * no number. Below zero, more went over than there were.
 */
export function placesLeftOver(places: number, links: readonly PlacesGoneOver[]): number | undefined {
  const numbers = links.map((link) => link.places);
  if (numbers.length === 0 || numbers.includes(null)) return undefined;
  return places - numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}

/** Whether a successor began after its predecessor ended: the days between have neither. */
export const leavesGap = (ended: Day | null, began: Day): boolean => ended !== null && ended < began;

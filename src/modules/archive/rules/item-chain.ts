import type { Candidate } from './item-candidates.ts';
import { PrefixMax } from './prefix-max.ts';

/** What speaks for a candidate by itself. The weights were set on the written layouts, not on one document. */
const weight = {
  blankBefore: 1,
  noBlankBefore: -1.5,
  blankAfter: 0.5,
  labelAfter: 3,
  usualTitle: 1.5,
  sectionBefore: 2,
  named: 3,
  bare: -2.5,
  sentence: -1,
  longTitle: -2,
  labelWithin: 2,
  onlyOne: 2,
  mainAd: 3,
  hasInside: 2,
  tight: 1.25,
  inner: -12,
  decision: -2,
  inAgenda: 6,
  notInAgenda: -4,
  otherStyle: -2.5,
  year: -4,
} as const;

/** What speaks for one candidate following another. */
const step = { next: 2, start: 1, startLater: 0.25, gap: -0.5, back: -2.5 } as const;

const longTitleMin = 220;
const sentenceMin = 60;
const yearMin = 1900;
const yearMax = 2100;
const subNumbers = 100;

export type ChainEvidence = {
  /** The document hardly has empty lines, so their absence says little. */
  readonly tight: boolean;
  readonly inner: ReadonlySet<number>;
  /** Lines whose title stands in the agenda list; null when there is no list. */
  readonly inAgenda: ReadonlySet<number> | null;
};

/** The most likely sequence of item headings. Numbers may have gaps, restart or run on; each costs something. */
export function itemChain(found: readonly Candidate[], evidence: ChainEvidence): Candidate[] {
  const style = mainStyle(found, evidence);
  const counts = new Map<number, number>();
  for (const candidate of found) {
    if (!evidence.inner.has(candidate.line))
      counts.set(candidate.order, (counts.get(candidate.order) ?? 0) + 1);
  }
  const own = found.map((candidate, index) => {
    const hasLabels = (found[index + 1]?.labelsBefore ?? Infinity) > candidate.labelsBefore;
    const isOnly = counts.get(candidate.order) === 1 && candidate.blankBefore;
    const isNext = found[index - 1]?.order === candidate.order - subNumbers;
    const inside = found[index + 1]?.order === candidate.order + 1 ? weight.hasInside : 0;
    const likeYear = isYear(candidate) && !isNext ? weight.year : 0;
    const extra = (hasLabels ? weight.labelWithin : 0) + (isOnly ? weight.onlyOne : 0) + likeYear + inside;
    return ownScore(candidate, evidence) + styleScore(candidate, style) + extra;
  });
  return bestChain(found, own);
}

/** "2015. Her var …" is a year at the start of a line, unless the item before it is 2014. */
const isYear = (candidate: Candidate): boolean =>
  Number(candidate.number) >= yearMin && Number(candidate.number) <= yearMax;

function ownScore(candidate: Candidate, evidence: ChainEvidence): number {
  const isNamed = candidate.style === 'punkt' || candidate.style === 'sag';
  let score: number = candidate.blankBefore ? weight.blankBefore : weight.noBlankBefore;
  if (!candidate.blankBefore && evidence.tight) score += weight.tight;
  if (candidate.blankAfter) score += weight.blankAfter;
  if (candidate.labelAfter) score += weight.labelAfter;
  if (candidate.usualTitle) score += weight.usualTitle;
  if (candidate.sectionBefore) score += weight.sectionBefore;
  if (isNamed) score += weight.named;
  if (candidate.style === 'bare') score += weight.bare;
  if (candidate.isDecision) score += weight.decision;
  if (evidence.inner.has(candidate.line)) score += weight.inner;
  if (evidence.inAgenda)
    score += evidence.inAgenda.has(candidate.line) ? weight.inAgenda : weight.notInAgenda;
  return score + titleScore(candidate.title);
}

function titleScore(title: string): number {
  if (title.length > longTitleMin) return weight.longTitle;
  return /[.:;,]$|\.\s+\p{Lu}/u.test(title) && title.length > sentenceMin ? weight.sentence : 0;
}

/** The style most headings have, among those that look like headings by themselves. */
function mainStyle(found: readonly Candidate[], evidence: ChainEvidence): string {
  const sums = new Map<string, number>();
  for (const candidate of found) {
    const score = ownScore(candidate, evidence) + 1;
    if (score > 0) sums.set(family(candidate), (sums.get(family(candidate)) ?? 0) + score);
  }
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'dot';
}

/** 3, 3.1 and 3.a belong together; the plain signs after a number do not ("1." and "1)" are two levels). */
const family = (candidate: Candidate): string =>
  candidate.style === 'nested' || candidate.style === 'letter' ? 'inside' : candidate.style;

function styleScore(candidate: Candidate, style: string): number {
  if (family(candidate) === style) return style === 'ad' ? weight.mainAd : 0;
  const isParentStyle = style === 'inside' && (candidate.style === 'dot' || candidate.style === 'paren');
  return family(candidate) === 'inside' || isParentStyle ? 0 : weight.otherStyle;
}

type Best = { score: number; index: number };

function bestChain(found: readonly Candidate[], own: readonly number[]): Candidate[] {
  const before: (number | null)[] = [];
  const byOrder = new Map<number, Best>();
  const byMain = new Map<number, Best>();
  const smaller = new PrefixMax(found.map((candidate) => candidate.order));
  let [strongest, end]: [Best | null, Best | null] = [null, null];
  for (const [index, candidate] of found.entries()) {
    const main = Math.floor(candidate.order / subNumbers);
    const isFirst = candidate.order <= subNumbers + 1;
    const options: Best[] = [{ score: isFirst ? step.start : step.startLater, index: -1 }];
    for (const previous of predecessors(candidate.order, main, { byOrder, byMain })) {
      options.push({ score: previous.score + step.next, index: previous.index });
    }
    const lower = smaller.below(candidate.order);
    if (lower) options.push({ score: lower.score + step.gap, index: lower.index });
    if (strongest) options.push({ score: strongest.score + step.back, index: strongest.index });
    const chosen = options.reduce((a, b) => (b.score > a.score ? b : a));
    before.push(chosen.index < 0 ? null : chosen.index);
    const best: Best = { score: chosen.score + (own[index] ?? 0), index };
    keep(byOrder, candidate.order, best);
    keep(byMain, main, best);
    smaller.add(candidate.order, best);
    if (!strongest || best.score > strongest.score) strongest = best;
    if (!end || best.score > end.score) end = best;
  }
  return walkBack(found, before, end);
}

type Known = { byOrder: Map<number, Best>; byMain: Map<number, Best> };

/** What may stand right before: 2 before 3, 3.1 before 3.2, 3 before 3.1, 2.x before 3. */
function predecessors(order: number, main: number, known: Known): Best[] {
  const inside = order % subNumbers;
  const found = inside > 0 ? [known.byOrder.get(order - 1)] : [known.byMain.get(main - 1)];
  if (inside === 1) found.push(known.byMain.get(main - 1));
  return found.filter((best) => best !== undefined);
}

function keep(map: Map<number, Best>, key: number, best: Best): void {
  const known = map.get(key);
  if (!known || best.score > known.score) map.set(key, best);
}

function walkBack(
  found: readonly Candidate[],
  before: readonly (number | null)[],
  end: Best | null,
): Candidate[] {
  const chain: Candidate[] = [];
  let index: number | null = end && end.score > 0 ? end.index : null;
  while (index !== null) {
    const candidate = found[index];
    if (candidate) chain.push(candidate);
    index = before[index] ?? null;
  }
  return chain.reverse();
}

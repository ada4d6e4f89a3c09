import type { Ore } from '../../../kernel/money.ts';
import { absolute, amountsIn, inKroner, type WrittenAmount } from './check-amounts.ts';
import { finding, type Figures, type Finding } from './check-finding.ts';
import { findingsPerItemMax, placeOf, type CheckItem, type CheckReading } from './check-reading.ts';
import { sentences } from './check-words.ts';

/** "fra A til B": what it rises by, and the sentence it stands in. */
type Change = { readonly from: WrittenAmount; readonly to: WrittenAmount; readonly sentence: number };
type Stated = { readonly amount: WrittenAmount; readonly sentence: number; readonly isFall: boolean };
type Amounts = {
  readonly changes: readonly Change[];
  readonly stated: readonly Stated[];
  /** A surplus or the like, that is set off against a rise. */
  readonly offsets: readonly WrittenAmount[];
};

/**
 * Rises and falls that do not follow from the figures beside them. A stated rise is compared with each "fra A til B"
 * of its item, alone and less what is set off; it is wrong when it comes near one of them and meets none.
 */
export function differences(reading: CheckReading): Finding[] {
  return reading.items.flatMap((item) => {
    const text = item.figures.text;
    if (!/\d/.test(text)) return [];
    const amounts = amountsOf(text);
    return [
      ...minusSentences(reading, item),
      ...(amounts.changes.length === 0 ? [] : statedRises(reading, item, amounts)),
    ].slice(0, findingsPerItemMax);
  });
}

const rises = /(?:stig(?:e|er|ning|ningen)?|forøg\p{L}*|forhøj\p{L}*|merudgift\p{L}*|øg(?:es|et))(?!\p{L})/iu;
const falls =
  /(?:fald(?:e|er|et)?|reduktion\p{L}*|reduceres|besparelse\p{L}*|nedsættes|mindre\p{L}*)(?!\p{L})/iu;
const offsetWords = /overskud|modregn|fratræk|tilskud|opsparing|mindreforbrug/iu;
const amountsPerItemMax = 400;

function amountsOf(text: string): Amounts {
  const changes: Change[] = [];
  const stated: Stated[] = [];
  const offsets: WrittenAmount[] = [];
  let count = 0;
  sentences(joined(text)).forEach((sentence, at) => {
    const amounts = amountsIn(sentence.text);
    count += amounts.length;
    if (amounts.length === 0 || count > amountsPerItemMax) return;
    const inChange = new Set<WrittenAmount>();
    amounts.forEach((to, index) => {
      const from = amounts[index - 1];
      if (!from || !isFromTo(sentence.text, from, to)) return;
      changes.push({ from, to, sentence: at });
      inChange.add(from).add(to);
    });
    const others = amounts.filter((amount) => !inChange.has(amount) && !amount.isRate);
    for (const amount of others) {
      const [before, around] = [before60(sentence.text, amount), around60(sentence.text, amount)];
      const isFall = falls.test(before);
      if (isOffset(before, around)) offsets.push(amount);
      else if (rises.test(before) || isFall) stated.push({ amount, sentence: at, isFall });
    }
  });
  return { changes, stated, offsets };
}

/** Lines of a source made one text again, so that a sentence may run over them; an empty line keeps parting. */
const joined = (text: string): string =>
  text
    .replaceAll(/\p{Ll}-[ \t]*\n(?:[ \t]*\n)?\s*(?=\p{Ll})/gu, (cut) => cut[0] ?? '')
    .replaceAll(/(?<=[^.:!?\n])[ \t]*\n(?:[ \t]*\n)?(?!\s*[•\uF0B7-])/gu, ' ');

const isFromTo = (text: string, from: WrittenAmount, to: WrittenAmount): boolean =>
  /fra\s{1,3}(?:ca\.?\s|kr\.?\s)?$/iu.test(text.slice(Math.max(0, from.at - 12), from.at)) &&
  /^\.?\s{0,3}(?:i \d{4}\s)?til\s{1,3}(?:kr\.?\s)?(?:kun\s|ca\.?\s)?$/iu.test(text.slice(from.end, to.at));

const nearCharacters = 60;
const before60 = (text: string, { at }: WrittenAmount): string =>
  text.slice(Math.max(0, at - nearCharacters), at);
const around60 = (text: string, { at, end }: WrittenAmount): string =>
  text.slice(Math.max(0, at - nearCharacters), end + nearCharacters);

/** The word nearest before the amount wins: "stige med … pga. overskud (463.000 kr.)". */
function isOffset(before: string, around: string): boolean {
  const [offset, rise] = [before.search(lastOf(offsetWords)), before.search(lastOf(rises))];
  if (offset !== -1) return offset > rise;
  return rise === -1 && offsetWords.test(around);
}
const lastOf = (words: RegExp): RegExp => new RegExp(`(?:${words.source})(?!.*(?:${words.source}))`, 'ius');

type Combination = { readonly change: Change; readonly offset: WrittenAmount | null; readonly value: Ore };

function combinationsOf({ changes, offsets }: Amounts): Combination[] {
  return changes.slice(0, 20).flatMap((change) => {
    const value = change.to.ore - change.from.ore;
    const less = offsets.slice(0, 20).map((offset) => ({ change, offset, value: value - offset.ore }));
    return [{ change, offset: null, value }, ...less];
  });
}

function statedRises(reading: CheckReading, item: CheckItem, amounts: Amounts): Finding[] {
  const combinations = combinationsOf(amounts);
  const told = new Set<Ore>();
  return amounts.stated.slice(0, 50).flatMap((stated): Finding[] => {
    const ore = stated.isFall ? -absolute(stated.amount.ore) : stated.amount.ore;
    if (told.has(ore) || combinations.some(({ value }) => value === ore || -value === ore)) return [];
    const nearest = nearestTo(combinations, ore, stated);
    if (!nearest) return [];
    told.add(ore);
    const place = placeOf(reading, item, { passage: item.figures, words: stated.amount.written });
    const sum = sumOf(nearest, ore);
    const said = { expression: sum.expression, expected: inKroner(sum.expected), stated: inKroner(ore) };
    if (!stated.amount.isExact) {
      const isSaid = stated.sentence === nearest.change.sentence || !isGross(nearest);
      return isSaid ? [] : [finding('rise-without-base', place, { facts: said, figures: sum })];
    }
    const facts = { ...said, difference: inKroner(absolute(sum.difference)), fits: fitting(nearest, ore) };
    return [finding('difference-differs', place, { facts, figures: sum })];
  });
}

const isGross = ({ offset }: Combination): boolean => offset === null;

/**
 * In one sentence any difference counts; further away only one that is small beside the amount (1 % exact, 10 %
 * "ca.").
 */
function nearestTo(combinations: readonly Combination[], ore: Ore, stated: Stated): Combination | undefined {
  const sorted = combinations.toSorted((one, other) =>
    absolute(one.value - ore) < absolute(other.value - ore) ? -1 : 1,
  );
  const same = sorted.find(({ change, offset }) => offset === null && change.sentence === stated.sentence);
  const isWhole = (combination: Combination): boolean =>
    combination.change.from.isExact && combination.change.to.isExact && combination.offset?.isExact !== false;
  const near = sorted.find((combination) => isWhole(combination) && isNear(combination.value, ore, stated));
  if (near || !same || !stated.amount.isExact || !isWhole(same)) return near;
  return isNearby(same.value, ore) ? same : undefined;
}

function isNear(value: Ore, ore: Ore, { amount }: Stated): boolean {
  const share = amount.isExact ? 100n : 10n;
  return absolute(value - ore) * share <= absolute(ore);
}
/** A rise a tenth to ten times the right one is a slip; anything else is about something else. */
const isNearby = (value: Ore, ore: Ore): boolean =>
  absolute(ore) * 10n >= absolute(value) && absolute(ore) <= absolute(value) * 10n;

function sumOf({ change, offset, value }: Combination, stated: Ore): Figures {
  const parts = [change.to.ore, change.from.ore, ...(offset ? [offset.ore] : [])];
  const expression = parts.map(inKroner).join(' − ');
  return { expression, unit: 'øre', expected: value, stated, difference: value - stated };
}

/** The set-off amount with which the stated rise would be right: it was probably rounded in the text. */
const fitting = ({ change, offset }: Combination, stated: Ore): string =>
  offset === null ? '' : inKroner(change.to.ore - change.from.ore - stated);

const minus = /^\.?\s{0,3}(?:kr\.?\s{0,3})?(?:minus|fratrukket|[−–-])\s{1,3}(?:kr\.?\s{0,3})?$/iu;
const equals =
  /^\.?\s{0,3}(?:kr\.?)?\s{0,3}(?:=|er lig(?: med)?|giver|bliver|svarer til|dvs\.?|i alt)\s{1,3}(?:kr\.?\s{0,3})?$/iu;

/** "A minus B giver C", with as many B as there are. */
function minusSentences(reading: CheckReading, item: CheckItem): Finding[] {
  const { text } = item.figures;
  const amounts = amountsIn(text).slice(0, amountsPerItemMax);
  return amounts.flatMap((result, at) => {
    const last = amounts[at - 1];
    if (!last || !equals.test(text.slice(last.end, result.at))) return [];
    const parts = [last];
    for (let index = at - 2; index >= 0; index -= 1) {
      const [part, next] = [amounts[index], parts[0]];
      if (!part || !next || !minus.test(text.slice(part.end, next.at))) break;
      parts.unshift(part);
    }
    const [first, ...less] = parts;
    if (!first || less.length === 0 || [...parts, result].some(({ isExact }) => !isExact)) return [];
    const expected = less.reduce((sum, { ore }) => sum - ore, first.ore);
    const difference = expected - result.ore;
    if (difference === 0n) return [];
    const expression = parts.map(({ ore }) => inKroner(ore)).join(' − ');
    const figures = { expression, unit: 'øre' as const, expected, stated: result.ore, difference };
    const place = placeOf(reading, item, { passage: item.figures, words: result.written });
    const said = { expected: inKroner(expected), stated: inKroner(result.ore) };
    const facts = { expression, ...said, difference: inKroner(absolute(difference)), fits: '' };
    return [finding('difference-differs', place, { facts, figures })];
  });
}

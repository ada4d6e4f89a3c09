import type { Ore } from '../../../kernel/money.ts';

/** An amount as a text writes it. `isExact` is false for "ca. 580.000" and for "1,5 mill.", which is rounded. */
export type WrittenAmount = {
  readonly at: number;
  readonly end: number;
  readonly written: string;
  readonly ore: Ore;
  readonly isExact: boolean;
  /** "850 kr. pr. m2": an amount for each, not one that can be added. */
  readonly isRate: boolean;
};

const number = String.raw`\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,2})?|\d{1,9}(?:,\d{1,2})?`;
const grouped = String.raw`\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,2})?`;
const large = 'mio|mill(?:ion(?:er)?)?|mia';
const kroner = String.raw`(?:kroner|kr\b|DKK)`;
const pattern = new RegExp(
  [
    String.raw`(?<![\p{L}\d])kr\.?[ \t ]{0,20}(?<before>[-–−]?(?:${number}))(?![\d,]*\d)(?!\s{0,2}(?:mio|mill|mia))`,
    String.raw`(?<![\d.,/])(?<sign>[-–−](?=\d))?(?<large>\d{1,6}(?:,\d{1,3})?)\s{0,2}(?<unit>${large})\b\.?`,
    String.raw`(?<![\d.,/])(?<after>(?:(?<![\p{L}\d]\s?)[-−])?(?:${number}))\.?\s{0,2}${kroner}`,
    String.raw`(?<![\d.,/-])(?<alone>${grouped})(?![\d/]|\.\d|-\d)`,
  ].join('|'),
  'giu',
);
const aboutWords =
  /(?:\bca\.?|cirka|omkring|knap|godt|omtrent|skønsmæssigt|næsten|omtrentlig|anslået)\s{0,3}(?:kr\.?\s{0,3})?$/iu;

/** All amounts of a text, in the order they stand. Dates, telephone numbers and plain counts are none. */
export function amountsIn(text: string): WrittenAmount[] {
  return [...text.matchAll(pattern)].map((match): WrittenAmount => {
    const { before, large, unit, after, alone, sign } = match.groups ?? {};
    const end = match.index + match[0].length;
    const digits = large ?? before ?? after ?? alone ?? '0';
    const about = aboutWords.test(text.slice(Math.max(0, match.index - 24), match.index));
    return {
      at: match.index,
      end,
      written: match[0].replaceAll(/\s+/g, ' ').trim(),
      ore: large === undefined ? oreOf(digits) : oreOfLarge(`${sign ?? ''}${large}`, unit ?? ''),
      isExact: large === undefined && !about,
      isRate: /^\s{0,2}(?:,-|\.)?\s{0,2}(?:pr\b|per\b|\/|om (?:året|måneden)|i timen|hver\b|årligt)/iu.test(
        text.slice(end, end + 20),
      ),
    };
  });
}

/** "3.091.200,50" as øre. */
function oreOf(digits: string): Ore {
  const isNegative = /^[-–−]/.test(digits);
  const [whole = '0', part = ''] = digits
    .replace(/^[-–−]/, '')
    .replaceAll('.', '')
    .split(',');
  const ore = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0').slice(0, 2) || '0');
  return isNegative ? -ore : ore;
}

/** "1,5" of "1,5 mill." as øre. */
function oreOfLarge(digits: string, unit: string): Ore {
  const isNegative = /^[-–−]/.test(digits);
  const [whole = '0', part = ''] = digits.replace(/^[-–−]/, '').split(',');
  const thousandths = BigInt(whole) * 1_000n + BigInt(part.padEnd(3, '0').slice(0, 3));
  const ore = thousandths * (/^mia/i.test(unit) ? 100_000_000n : 100_000n);
  return isNegative ? -ore : ore;
}

/** 12847000n as "128.470"; øre only where there are any. */
export function inKroner(ore: Ore): string {
  const whole = ore < 0n ? -ore : ore;
  const kr = String(whole / 100n).replaceAll(/\B(?=(\d{3})+$)/g, '.');
  const rest = whole % 100n;
  return `${ore < 0n ? '-' : ''}${kr}${rest === 0n ? '' : `,${String(rest).padStart(2, '0')}`}`;
}

export const absolute = (ore: Ore): Ore => (ore < 0n ? -ore : ore);

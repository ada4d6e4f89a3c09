import { absolute, amountsIn, inKroner } from './check-amounts.ts';
import { finding, type Finding } from './check-finding.ts';
import { findingsPerItemMax, passagesOfKind, placeOf, type CheckReading } from './check-reading.ts';
import { sentences } from './check-words.ts';

const change = /(?:stig|øg|forhøj|fald|reducer|sænk|nedsæt|besparelse)/iu;
const percent = /(?<![\d,.])(\d{1,3}(?:,(\d{1,2}))?)\s?(?:%|procent|pct\.?)/giu;
const about = /(?:ca\.?|cirka|omkring|knap|godt|omtrent|næsten)\s$/iu;

/**
 * "stiger med 5 procent fra 200.000 kr. til 212.000 kr.": the percentage, rounded as written, must be that of the
 * amounts.
 */
export function percentages(reading: CheckReading): Finding[] {
  return reading.items.flatMap((item) => {
    const found: Finding[] = [];
    for (const passage of passagesOfKind(item, 'text', 'recommendation', 'minutes')) {
      if (!/%|procent|pct/iu.test(passage.text)) continue;
      for (const { text } of sentences(passage.text)) {
        const wrong = wrongIn(text);
        if (!wrong) continue;
        const place = placeOf(reading, item, { passage, words: wrong.facts.stated });
        found.push(finding('percentage-differs', place, wrong));
      }
    }
    return found.slice(0, findingsPerItemMax);
  });
}

function wrongIn(text: string) {
  const [from, to, more] = amountsIn(text);
  const stated = [...text.matchAll(percent)];
  const only = stated[0];
  if (!from || !to || more || stated.length !== 1 || !only || !change.test(text)) return undefined;
  const between = text.slice(from.end, to.at);
  const isFromTo = /fra\s$/iu.test(text.slice(0, from.at)) && /^\.?\s?til\s$/iu.test(between);
  if (!isFromTo || !from.isExact || !to.isExact || from.ore <= 0n) return undefined;
  if (about.test(text.slice(0, only.index))) return undefined;
  return compared(from.ore, to.ore, {
    written: only[0],
    digits: only[1] ?? '',
    decimals: only[2]?.length ?? 0,
  });
}

type Stated = { readonly written: string; readonly digits: string; readonly decimals: number };

/** Compared in hundredths of a per cent, with half a unit of the last written decimal to either side. */
function compared(from: bigint, to: bigint, { written, digits, decimals }: Stated) {
  const [whole = '0', part = ''] = digits.split(',');
  const stated = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
  const half = decimals === 0 ? 50n : decimals === 1 ? 5n : 1n;
  const rise = absolute(to - from) * 10_000n;
  if (rise <= (stated + half) * from && rise >= (stated - half) * from) return undefined;
  const expected = (rise + from / 2n) / from;
  const expression = `(${inKroner(to)} − ${inKroner(from)}) / ${inKroner(from)}`;
  return {
    facts: { expression, expected: inKroner(expected), stated: written },
    figures: {
      expression,
      unit: 'per mille' as const,
      expected: expected / 10n,
      stated: stated / 10n,
      difference: expected / 10n - stated / 10n,
    },
  };
}

import type { Finding } from './check-finding.ts';

/** A finding and the 16 hexadecimal digits it is recognised by. */
export type KeyedFinding = { readonly fingerprint: string; readonly found: Finding };

/**
 * What a finding is recognised by from one reading to the next: what is wrong, in which item, with what. Lines are not
 * part of it, nor are spaces, capitals and the form of letters: a new import of the same paper gives the same. When
 * the facts change, an amount say, it is another finding.
 */
export function findingFingerprint({ code, item, facts }: Finding): string {
  const told = Object.entries(facts)
    .map(([name, value]) => `${name}=${plainText(String(value))}`)
    .toSorted();
  return hash64([code, plainText(String(item ?? '')), ...told].join('\u001f'));
}

/** The findings by what they are recognised by. One that is found at several lines becomes one with all its lines. */
export function keyedFindings(findings: readonly Finding[]): KeyedFinding[] {
  const byKey = Map.groupBy(findings, findingFingerprint);
  return [...byKey].flatMap(([fingerprint, same]) => {
    const [first] = same;
    if (!first) return [];
    const lines = same.length === 1 ? first.lines : same.flatMap((found) => found.lines);
    return [{ fingerprint, found: { ...first, lines } }];
  });
}

const plainText = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00ad]+/gu, ' ')
    .trim();

const [offsetBasis, prime, wordBits, hexDigits] = [0xcbf29ce484222325n, 0x100000001b3n, 64, 16];

/** FNV-1a over the UTF-16 units: to tell the findings of one meeting apart, not to keep anything secret. */
function hash64(text: string): string {
  let hash = offsetBasis;
  for (let at = 0; at < text.length; at += 1)
    hash = BigInt.asUintN(wordBits, (hash ^ BigInt(text.charCodeAt(at))) * prime);
  return hash.toString(hexDigits).padStart(hexDigits, '0');
}

/** A stretch of a text that is a personal number, or may be one. `at` and `length` count UTF-16 units of the text. */
export type CprFinding = {
  readonly at: number;
  readonly length: number;
  readonly certainty: 'certain' | 'doubtful';
};

/**
 * Personal numbers in a text, by one rule: ten digits whose first six are a day (or a day + 60, as replacement numbers
 * are). With a hyphen before the last four, or after a label (cpr, cpr-nr., personnummer), it is certain; ten bare
 * digits are certain only if modulus 11 holds, and otherwise somebody is asked. Digits of other scripts count too.
 * Source: the data protection design's rule for CPR numbers; modulus 11 as issued until 2007.
 */
export function cprFindings(text: string): CprFinding[] {
  const plain = plainDigits(text);
  return [...plain.matchAll(shape)].flatMap((match): CprFinding[] => {
    const [whole, day = '', month = '', year = '', gap = '', serial = ''] = match;
    if (!isDay(Number(day), Number(month), Number(year))) return [];
    const isLabelled = label.test(plain.slice(Math.max(0, match.index - labelReach), match.index));
    const isSpaced = gap !== '' && !gap.includes('-');
    // Without a hyphen, digits after digits are an account or a row of amounts; with one, a row of a numbered list.
    const isAmongDigits =
      !gap.includes('-') && /\d $/u.test(plain.slice(Math.max(0, match.index - amongReach), match.index));
    if ((isSpaced || isAmongDigits) && !isLabelled) return [];
    const isCertain = isLabelled || gap !== '' || passesModulus(day + month + year + serial);
    return [{ at: match.index, length: whole.length, certainty: isCertain ? 'certain' : 'doubtful' }];
  });
}

const shape = /(?<![\d,.]|\d[-/])(\d\d)(\d\d)(\d\d)( ?- ?| )?(\d{4})(?!\d|[,.]\d|-\d)/gu;
const label = /(?:\bcpr|personnummer|person-nr)[\s.:\-–nrumme]*$/iu;
const labelReach = 24;
const amongReach = 2;
const mask = '••••••-••••';

/** The text with what is certainly a personal number made unreadable. */
export const maskCpr = (text: string): string =>
  maskFindings(text, ({ certainty }) => certainty === 'certain');

/** The text with everything that may be a personal number made unreadable: for logs, where nobody can be asked. */
export const maskAllCpr = (text: string): string => maskFindings(text, () => true);

function maskFindings(text: string, isMasked: (finding: CprFinding) => boolean): string {
  let masked = '';
  let from = 0;
  for (const finding of cprFindings(text).filter(isMasked)) {
    masked += text.slice(from, finding.at) + mask;
    from = finding.at + finding.length;
  }
  return masked + text.slice(from);
}

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const modulus = 11;

const passesModulus = (digits: string): boolean =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % modulus === 0;

const replacementDays = 60;
const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const [february, leapYears] = [2, 4];

/** A century can be found for every two digits, so only the leap day depends on the year. */
function isDay(written: number, month: number, year: number): boolean {
  const day = written > replacementDays ? written - replacementDays : written;
  const daysMax = monthDays[month - 1] ?? 0;
  const isLeapDay = month === february && day === daysMax;
  return day >= 1 && day <= daysMax && (!isLeapDay || year % leapYears === 0);
}

/** The same length, with full-width and other digits as 0–9, and every hyphen and hard space as the plain one. */
const plainDigits = (text: string): string =>
  text.replace(/[\p{Nd}\p{Pd}\u00ad\u2212\u00a0\u2007\u202f\u2009]/gu, (sign) =>
    plainSign(sign).padEnd(sign.length, ' '),
  );

function plainSign(sign: string): string {
  if (/[\p{Pd}\u00ad\u2212]/u.test(sign)) return '-';
  if (!/\p{Nd}/u.test(sign)) return ' ';
  const plain = sign.normalize('NFKC');
  return /^\d$/.test(plain) ? plain : String(digitValue(sign));
}

/** Digits of every script stand ten in a row, from nought. */
function digitValue(sign: string): number {
  let code = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return value;
}

import { finding, type Finding } from './check-finding.ts';
import {
  findingsPerItemMax,
  passagesOfKind,
  placeOf,
  type CheckItem,
  type CheckReading,
} from './check-reading.ts';
import { pattern, bare, plain, quoted, sharesStem, stems } from './check-words.ts';

/**
 * The same recommendation twice in an item. Names the appendix that no recommendation asks for: it was probably
 * meant.
 */
export function recommendationsTwice(reading: CheckReading): Finding[] {
  return reading.items.flatMap((item) => {
    const first = new Map<string, number>();
    const found: Finding[] = [];
    item.item.recommendations.forEach(({ text, children, lines }, index) => {
      const words = bare([text, ...children].join(' '));
      const before = first.get(words);
      if (words === '') return;
      if (before === undefined) {
        first.set(words, index);
        return;
      }
      const place = placeOf(reading, item, { passage: { lines } });
      const numbers = { first: before + 1, second: index + 1 };
      const facts = { ...numbers, text: quoted(text), instead: appendixNobodyAsksFor(item) };
      found.push(finding('recommendation-twice', place, { facts }));
    });
    return found.slice(0, findingsPerItemMax);
  });
}

/**
 * "Bilag 4: Procedure for styrket dialog", when its own words stand in no recommendation; '' when there is none or
 * several.
 */
function appendixNobodyAsksFor({ item }: CheckItem): string {
  const asked = item.recommendations.map(({ text }) => text).join(' ');
  const names = item.appendices.map(({ title }) => title);
  const own = item.appendices.filter(({ title }, at) => {
    const others = stems(names.filter((_, index) => index !== at).join(' '));
    const words = new Set([...stems(title)].filter((stem) => !others.has(stem)));
    return words.size > 0 && !sharesStem(words, asked);
  });
  return bestLast(own, item.texts.map(({ text }) => text).join(' '));
}

type Appendix = CheckItem['item']['appendices'][number];

/** Of the appendices left over the one that the text presents as a draft; else the only one. */
function bestLast(left: readonly Appendix[], text: string): string {
  const drafts = left.filter(({ number }) =>
    new RegExp(`(?:udkast|forslag)[^.]{0,120}bilag ${number ?? '-'}(?!\\d)`, 'i').test(text),
  );
  const chosen = left.length === 1 ? left : drafts;
  const one = chosen.length === 1 ? chosen[0] : undefined;
  if (!one) return '';
  return quoted(one.number === null ? one.title : `Bilag ${one.number}: ${one.title}`);
}

const textCharactersMin = 200;
const needsNoRecommendation = pattern(
  'u',
  String.raw`^(?:evt|eventuelt|næste møde|kommende møder|velkomst|status|orientering|`,
  String.raw`meddelelser|nyt fra|siden sidst|gensidig|bordet rundt|gennemgang af|`,
  String.raw`godkendelse af (?:dagsorden|referat)|besøg|oplæg|information)`,
);
const sectionWithoutRecommendations = /orientering|efterretning|meddelelse|afrunding|velkomst/u;

/** A case with a text, in a document that otherwise recommends, that asks the meeting for nothing. */
export function recommendationsMissing(reading: CheckReading): Finding[] {
  const cases = reading.items.filter(isCase);
  const asking = cases.filter(({ item }) => item.recommendations.length > 0);
  if (asking.length * 3 < cases.length * 2) return [];
  return cases
    .filter(({ item }) => item.recommendations.length === 0 && item.recommendationLead === null)
    .map((item) => {
      const place = placeOf(reading, item, { passage: item.passages[0] ?? { lines: item.item.lines } });
      return finding('recommendation-missing', place, { facts: { title: quoted(item.item.title) } });
    });
}

function isCase(item: CheckItem): boolean {
  const title = plain(item.item.title);
  if (item.item.closed || needsNoRecommendation.test(title)) return false;
  if (sectionWithoutRecommendations.test(item.sectionTitle) || /lukket/u.test(title)) return false;
  const length = passagesOfKind(item, 'text').reduce((sum, { text }) => sum + text.length, 0);
  return item.item.recommendations.length > 0 || length >= textCharactersMin;
}

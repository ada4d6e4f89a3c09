import { datesIn } from './danish-dates.ts';
import type { DoubtCode } from './meeting-record.ts';
import type { ReadItem } from './item-record.ts';
import { isTemplateText } from './page-matter.ts';
import type { Reading } from './reading.ts';
import { wordsOfShown } from './shown-text.ts';
import { sumDiffers } from './tables.ts';
import { bareLetters, regex } from './text-line.ts';

/** A remark in English for the reviewer, and the field it belongs to. */
export type Anomaly = { readonly text: string; readonly field: string; readonly doubt: DoubtCode };

/** What looks wrong in one item. Nothing is corrected. */
export function itemAnomalies(reading: Reading, item: ReadItem): Anomaly[] {
  return [
    ...repeatedRecommendations(item),
    ...wrongDocument(item),
    ...oddDates(item),
    ...wrongSums(item),
    ...unlistedAppendices(item),
    ...leftovers(reading, item),
    ...missingLabels(item),
  ];
}

function repeatedRecommendations({ record }: ReadItem): Anomaly[] {
  const found: Anomaly[] = [];
  const first = new Map<string, number>();
  for (const [index, text] of record.recommendations.entries()) {
    const key = bareLetters(text);
    const known = first.get(key);
    if (known === undefined) first.set(key, index);
    else {
      const numbers = `recommendations ${known + 1} and ${index + 1} are identical`;
      found.push({ text: numbers, field: `recommendations/${index}`, doubt: 'duplicate-recommendation' });
    }
  }
  return found;
}

/** Minutes are approved but the decision speaks of the agenda, or the other way round. */
function wrongDocument({ record }: ReadItem): Anomaly[] {
  const [title, minutes] = [
    record.title.slice(0, 200),
    wordsOfShown((record.minutesText ?? '').slice(0, 200)),
  ];
  const isMinutesItem = /godkendelse af referat|^referat (?:fra|af)/iu.test(title);
  const isAgendaItem = /godkendelse af dagsorden/iu.test(title);
  const saysAgenda = /^dagsorden(?:en)?\s+(?:\p{L}+\s+){0,2}godkend/iu.test(minutes);
  const saysMinutes = /^referatet\s+(?:\p{L}+\s+){0,2}godkend/iu.test(minutes);
  if (isMinutesItem && saysAgenda && !/referat/iu.test(minutes)) {
    return [
      {
        text: 'the item approves minutes but the decision text speaks of the agenda',
        field: 'minutesText',
        doubt: 'minutes-mismatch',
      },
    ];
  }
  if (isAgendaItem && saysMinutes && !/referat/iu.test(title)) {
    return [
      {
        text: 'the item approves the agenda but the decision text speaks of minutes',
        field: 'minutesText',
        doubt: 'minutes-mismatch',
      },
    ];
  }
  return [];
}

const irregular = regex(
  'giu',
  String.raw`(?<!\p{L})den\.\s+\d{1,2}\.?\s*\p{L}{3,9}|(?<!\p{L})den \d{1,2},\s*\p{L}{3,9}`,
  String.raw`|\d{1,2}\.\s*(januar|februar|marts|april|maj|juni|juli|august`,
  String.raw`|september|oktober|november|december)[.,]?\s+\1(?!\p{L})|\d{1,3}(?:\.\d{3})+\.\s+kr`,
  String.raw`\.|Pr\.\d{1,2}\.\p{L}{3,9}`,
);

function oddDates({ record }: ReadItem): Anomaly[] {
  const texts = record.body.map((part) => wordsOfShown(part.text));
  const found = texts.flatMap((text) => [...text.matchAll(irregular)].map((match) => match[0])).slice(0, 5);
  const double = texts.some((text) => datesIn(text.slice(0, 8000)).some((date) => date.month2 !== undefined));
  const anomalies: Anomaly[] = [];
  if (found.length > 0)
    anomalies.push({
      text: `irregular dates or amounts: ${found.join(', ')}`,
      field: 'body',
      doubt: 'date-conflict',
    });
  if (double) anomalies.push({ text: 'a date with two month names', field: 'body', doubt: 'date-conflict' });
  return anomalies;
}

function wrongSums({ record }: ReadItem): Anomaly[] {
  const wrong = (record.tables ?? []).filter(sumDiffers);
  const tables = wrong.map((table) => ({
    text: `the rows of "${table.title ?? 'table'}" do not add up to the stated total`,
    field: 'tables',
    doubt: 'sum-mismatch' as const,
  }));
  return [
    ...tables,
    ...differences(
      record.body
        .map((part) => wordsOfShown(part.text))
        .join(' ')
        .slice(0, 20000),
    ),
  ];
}

const amountPattern = /\d{1,3}(?:\.\d{3})+/gu;
const risePattern = /fra\s+(\d{1,3}(?:\.\d{3})+)\s*kr\.?\s+til\s+(\d{1,3}(?:\.\d{3})+)\s*kr/giu;
const nearMiss = 0.002;
const amountsMax = 40;

/** A rise "from a to b" less a named deduction, beside a stated net rise that misses it by a little. */
function differences(text: string): Anomaly[] {
  const found = [...text.matchAll(amountPattern)].map((match) => kroner(match[0]));
  const amounts = [...new Set(found)].slice(0, amountsMax).sort((a, b) => b - a);
  for (const match of text.matchAll(risePattern)) {
    const rise = kroner(match[2] ?? '') - kroner(match[1] ?? '');
    for (const deduction of amounts) {
      const net = rise - deduction;
      const stated = amounts.find(
        (amount) => amount !== net && net > 1000 && Math.abs(amount - net) < amount * nearMiss,
      );
      if (stated === undefined || deduction >= rise) continue;
      return [
        {
          text:
            `stated ${stated} differs from ${kroner(match[2] ?? '')} - ${kroner(match[1] ?? '')} - ` +
            `${deduction} = ${net}`,
          field: 'body',
          doubt: 'sum-mismatch',
        },
      ];
    }
  }
  return [];
}

const kroner = (text: string): number => Number(text.replaceAll('.', ''));

function unlistedAppendices({ record }: ReadItem): Anomaly[] {
  const listed = new Set(record.appendices.flatMap((text) => /^Bilag\s+(\d{1,3})/iu.exec(text)?.[1] ?? []));
  const missing = (record.appendixRefsInText ?? []).filter((ref) => !listed.has(/\d+/u.exec(ref)?.[0] ?? ''));
  if (missing.length === 0 || (record.appendices.length > 0 && listed.size === 0)) return [];
  return [
    {
      text: `the text refers to ${missing.join(', ')}, which the list does not have`,
      field: 'appendices',
      doubt: 'appendix-not-listed',
    },
  ];
}

function leftovers(reading: Reading, { record }: ReadItem): Anomaly[] {
  const above = reading.lines.slice(
    Math.max(0, record.headingLine - 25),
    Math.max(0, record.headingLine - 1),
  );
  const found = above.filter((line) => isTemplateText(line.text) && /click|klik|dokument:/iu.test(line.text));
  return found.length > 0
    ? [
        {
          text: `template leftovers before the heading: ${found.map((line) => `"${line.text}"`).join(', ')}`,
          field: 'title',
          doubt: 'template-text',
        },
      ]
    : [];
}

function missingLabels({ record }: ReadItem): Anomaly[] {
  const found: Anomaly[] = [];
  if (record.recommendations.length > 0 && !record.sectionsPresent.includes('Indstilling')) {
    found.push({
      text: 'recommendations without the label Indstilling',
      field: 'recommendations/0',
      doubt: 'heading-uncertain',
    });
  }
  if (record.minutesText !== null && record.minutesLabel === null) {
    found.push({ text: 'a decision without a label', field: 'minutesText', doubt: 'heading-uncertain' });
  }
  const isUndecided = ['INFORMED', 'DISCUSSED_WITH_ACTION'].includes(record.outcome);
  if (isUndecided && record.recommendations.length > 0) {
    found.push({
      text: 'no explicit decision on the recommendation',
      field: 'outcome',
      doubt: 'outcome-judged',
    });
  }
  return found;
}

/** Appendix numbers that two items use, or that one item names and another lists. */
export function appendixCollisions(items: readonly ReadItem[]): Map<ReadItem, Anomaly> {
  const owners = new Map<string, ReadItem>();
  const found = new Map<ReadItem, Anomaly>();
  for (const item of items) {
    for (const text of item.record.appendices) {
      const number = /^Bilag\s+(\d{1,3}(?:\.\d{1,2})?)/iu.exec(text)?.[1];
      const other = number ? owners.get(number) : undefined;
      if (number && other && other !== item) found.set(item, collision(number, other));
      else if (number) owners.set(number, item);
    }
  }
  return withForeignRefs(items, owners, found);
}

function withForeignRefs(
  items: readonly ReadItem[],
  owners: ReadonlyMap<string, ReadItem>,
  found: Map<ReadItem, Anomaly>,
): Map<ReadItem, Anomaly> {
  for (const item of items) {
    for (const ref of item.record.appendixRefsInText ?? []) {
      const number = /\d+/u.exec(ref)?.[0] ?? '';
      const owner = owners.get(number);
      if (owner && owner !== item && !found.has(item)) found.set(item, collision(number, owner));
    }
  }
  return found;
}

const collision = (number: string, other: ReadItem): Anomaly => ({
  text: `bilag ${number} is also used for item ${other.record.number ?? other.record.title}`,
  field: 'appendices',
  doubt: 'appendix-collision',
});

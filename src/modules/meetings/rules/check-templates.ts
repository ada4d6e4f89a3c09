import { finding, type Finding } from './check-finding.ts';
import { placeOf, type CheckItem, type CheckReading } from './check-reading.ts';
import { quoted } from './check-words.ts';

const leftovers = [
  /click here to enter (?:text|a date)|click or tap here/iu,
  /klik (?:eller tryk )?her for at (?:angive|skrive|indtaste|tilføje) \p{L}+/iu,
  /dokument: neutral titel/iu,
  /lorem ipsum/iu,
  /\[(?:indsæt|skriv|udfyld|navn|dato|titel|tekst)[^\]\n]{0,60}\]/iu,
  /<(?:indsæt|skriv|udfyld|navn|dato|titel|tekst)[^>\n]{0,60}>/iu,
  /(?<!\p{L})(?:indsæt|skriv) (?:tekst|titel|dato|navn) her/iu,
  /(?<![\p{L}\d])xx+[./-]xx+|(?<!\p{L})x{3,}(?!\p{L})/iu,
] as const;

const findingsMax = 50;

/** Words of a template that nobody filled in. Each kind is told once for each item. */
export function templateTexts(reading: CheckReading): Finding[] {
  const { sourceLines } = reading.surroundings;
  return (sourceLines === null ? inPassages(reading) : inLines(reading, sourceLines)).slice(0, findingsMax);
}

function inPassages(reading: CheckReading): Finding[] {
  return reading.items.flatMap((item) =>
    leftovers.flatMap((pattern) => {
      const passage = item.passages.find(({ text }) => pattern.test(text));
      const written = pattern.exec(passage?.text ?? '')?.[0];
      if (!passage || written === undefined) return [];
      return [
        finding('template-text', placeOf(reading, item, { passage }), {
          facts: { written: quoted(written) },
        }),
      ];
    }),
  );
}

/** In a source every line counts, also those that are part of no item. */
function inLines(reading: CheckReading, source: readonly string[]): Finding[] {
  const told = new Set<string>();
  const items = itemOfLine(reading.items, source.length);
  return source.flatMap((text, at) =>
    leftovers.flatMap((pattern, kind) => {
      const written = pattern.exec(text)?.[0];
      if (written === undefined) return [];
      const item = items[at] ?? null;
      const key = `${item?.index} ${kind}`;
      if (told.has(key)) return [];
      told.add(key);
      return [
        finding(
          'template-text',
          { item, lines: [[at + 1, at + 1]] },
          { facts: { written: quoted(written) } },
        ),
      ];
    }),
  );
}

function itemOfLine(items: readonly CheckItem[], length: number): (CheckItem | undefined)[] {
  const starts = new Map(items.flatMap((item) => item.item.lines.map(([from]) => [from, item] as const)));
  let current: CheckItem | undefined;
  return Array.from({ length }, (_, at) => (current = starts.get(at + 1) ?? current));
}

import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';

/** What stands on the card in lines: who clears what, the two kinds of tasks, resources, temporary staff. R-015. */
export const lineKinds = ['clearance', 'necessary', 'wider', 'resource', 'temp'] as const;
export type LineKind = (typeof lineKinds)[number];
export type CardLine = { readonly label: string; readonly detail: string };
export type CardLines = Readonly<Record<LineKind, readonly CardLine[]>>;

/** Of these a line without the part after the colon says nothing. */
const needsDetail: readonly LineKind[] = ['clearance', 'resource', 'temp'];
const [linesMax, lettersMax] = [40, 300];

export type LineRefusal = {
  code: 'line-needs-colon' | 'line-too-long' | 'too-many-lines';
  field: LineKind;
  facts: { line: number };
};

/** Reads lines as they are typed: "Dagsordener: formanden for FU". Empty lines count for nothing. */
export function cardLinesOf(kind: LineKind, typed: string): Result<CardLine[], LineRefusal> {
  const lines: CardLine[] = [];
  for (const [index, raw] of typed.split('\n').entries()) {
    const text = raw.trim();
    if (text === '') continue;
    const facts = { line: index + 1 };
    const colon = needsDetail.includes(kind) ? text.indexOf(':') : text.length;
    const line = { label: text.slice(0, Math.max(colon, 0)).trim(), detail: text.slice(colon + 1).trim() };
    if (line.label === '' || (needsDetail.includes(kind) && line.detail === ''))
      return refuse({ code: 'line-needs-colon', field: kind, facts });
    if (line.label.length > lettersMax || line.detail.length > lettersMax)
      return refuse({ code: 'line-too-long', field: kind, facts });
    lines.push(line);
  }
  return lines.length > linesMax
    ? refuse({ code: 'too-many-lines', field: kind, facts: { line: linesMax } })
    : accept(lines);
}

/** Lines as somebody would type them. */
export const typedLines = (lines: readonly CardLine[]): string =>
  lines.map(({ label, detail }) => (detail === '' ? label : `${label}: ${detail}`)).join('\n');

type Named = { readonly id: string; readonly key: string; readonly name: string };
export type SecretariatCard = {
  readonly number: number;
  readonly holdsFrom: Day;
  readonly anchor: Named;
  readonly reportsTo: Named;
  readonly reporting: string;
  readonly isPublic: boolean;
  readonly itemId: string | null;
  readonly source: string;
  readonly reason: string;
  readonly recordedBy: string | null;
  readonly lines: CardLines;
};

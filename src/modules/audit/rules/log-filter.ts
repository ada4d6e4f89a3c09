import type { Day } from '../../../kernel/day.ts';
import { typedDay } from '../../../kernel/typed-day.ts';

export const linesAPage = 50;
export const auditOutcomes = ['done', 'refused', 'not-found'] as const;
export type AuditOutcomeWord = (typeof auditOutcomes)[number];

/** What the log shows, as its address has it. An empty text means "all". `page` counts from 1. */
export type LogFilter = {
  /** A part of a name, or a person's key. */
  readonly person: string;
  readonly event: string;
  /** An address: the lines about it, and about what lies below it. */
  readonly object: string;
  readonly from: Day | '';
  readonly to: Day | '';
  readonly outcome: AuditOutcomeWord | '';
  readonly page: number;
};

export const noLogFilter: LogFilter = {
  person: '',
  event: '',
  object: '',
  from: '',
  to: '',
  outcome: '',
  page: 1,
};

const narrowing = ['person', 'event', 'object', 'from', 'to', 'outcome'] as const;
export const isNarrowed = (filter: LogFilter): boolean => narrowing.some((name) => filter[name] !== '');

const outcomeWords: Readonly<Record<AuditOutcomeWord, string>> = {
  done: 'udfoert',
  refused: 'afvist',
  'not-found': 'ikke-fundet',
};
export const outcomeInAddress = (outcome: AuditOutcomeWord | ''): string =>
  outcome === '' ? '' : outcomeWords[outcome];

/** The fields of the log's address; what is as usual is left out. */
export const logQuery = (filter: LogFilter): Record<string, string> => ({
  person: filter.person,
  haendelse: filter.event,
  objekt: filter.object,
  fra: filter.from,
  til: filter.to,
  udfald: outcomeInAddress(filter.outcome),
  side: filter.page === 1 ? '' : String(filter.page),
});

const lengthMax = 200;
const pageMax = 10_000;
const typed = (text: string | undefined): string =>
  (text ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, lengthMax);

/** The filter an address asks for. What cannot be read counts as not asked. */
export function logFilterOf(query: Readonly<Record<string, string>>): LogFilter {
  const page = /^[1-9]\d{0,4}$/.exec(query['side'] ?? '')?.[0] ?? '1';
  return {
    person: typed(query['person']),
    event: /^[a-z-]+(\.[a-z-]*)?$/.exec(typed(query['haendelse']))?.[0] ?? '',
    object: typed(query['objekt']).replace(/(?<=.)\/+$/, ''),
    from: typedDay(query['fra'] ?? '') ?? '',
    to: typedDay(query['til'] ?? '') ?? '',
    outcome: auditOutcomes.find((one) => outcomeWords[one] === query['udfald']) ?? '',
    page: Math.min(Number(page), pageMax),
  };
}

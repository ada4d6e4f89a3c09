import { addDays, type Day } from '../../../kernel/day.ts';

/** What has an end: a body's term, the period of terms of reference, somebody's seat. */
export type TermKind = 'body' | 'mandate' | 'seat';

export type TermEnd = {
  readonly kind: TermKind;
  readonly endsOn: Day;
  readonly bodyName: string;
  /** Key of the body; '' where it is yet to be set up. */
  readonly bodyKey: string;
  /** The person whose seat ends; the title of the terms; else ''. */
  readonly words: string;
  /** Key of the person, number of the terms; else ''. */
  readonly key: string;
};

/** What can be done about an end, the likeliest first. */
export type TermAct = 'extend' | 'renominate' | 'close' | 'revise';
const acts: Readonly<Record<TermKind, readonly TermAct[]>> = {
  body: ['extend', 'close'],
  mandate: ['revise', 'close'],
  seat: ['extend', 'renominate'],
};
export const actsFor = ({ kind }: Pick<TermEnd, 'kind'>): readonly TermAct[] => acts[kind];

/** Past, within the days of notice, or later. */
export function nearness(endsOn: Day, today: Day, noticeDays: number): 'past' | 'soon' | 'later' {
  if (endsOn < today) return 'past';
  return endsOn <= addDays(today, noticeDays) ? 'soon' : 'later';
}

/** What has ended and goes on, and what ends within the notice; the earliest first. R-002, issue 6. */
export const termsEnding = (
  ends: readonly TermEnd[],
  { today, noticeDays }: { today: Day; noticeDays: number },
): TermEnd[] =>
  ends
    .filter(({ endsOn }) => nearness(endsOn, today, noticeDays) !== 'later')
    .toSorted((a, b) => a.endsOn.localeCompare(b.endsOn) || a.bodyName.localeCompare(b.bodyName, 'da'));

import { dayOf, type Day } from '../../../kernel/day.ts';
import type { MeetingRecord } from './meeting-record.ts';
import { matchBody, type Register } from './review-matching.ts';
import { questionsOf } from './review-questions.ts';
import type { Review } from './review-record.ts';

/** What the list of imports shows of one, worked out from the whole. */
export type Summary = {
  readonly bodyKey: string | null;
  readonly bodyName: string | null;
  readonly heldOn: Day | null;
  readonly documentType: string | null;
  readonly items: number;
  readonly doubts: number;
};

export type RegisterBody = Register['bodies'][number];

/** The body that was chosen, else the one whose name stands in the text. A mere likeness is not enough. */
export function bodyOf(review: Review, register: Register): RegisterBody | undefined {
  const match = review.bodyKey === null ? matchBody(register, review.meeting['forum'] ?? null) : undefined;
  const key = review.bodyKey ?? (match?.isSure ? match.key : undefined);
  return register.bodies.find((body) => body.key === key);
}

export const heldOn = ({ meeting }: Review): Day | undefined => dayOf(meeting['date'] ?? '');

export function summaryOf(record: MeetingRecord, review: Review, register: Register): Summary {
  const body = bodyOf(review, register);
  return {
    bodyKey: body?.key ?? null,
    bodyName: body?.name ?? review.meeting['forum'] ?? null,
    heldOn: heldOn(review) ?? null,
    documentType: review.meeting['documentType'] ?? null,
    items: review.items.length,
    doubts: questionsOf(record, review).length,
  };
}

export type AcceptRefusal = {
  code: 'body-missing' | 'date-missing' | 'access-open' | 'item-without-title' | 'no-items';
};

/** What must be in place before anything is stored: which body, which day, and who may see each item. */
export function acceptRefusals(record: MeetingRecord, review: Review, register: Register): AcceptRefusal[] {
  const isOpen = questionsOf(record, review).some(({ code }) => code === 'access-uncertain');
  const isNameless = review.items.some(({ values }) => (values['title'] ?? '') === '');
  const found: (AcceptRefusal['code'] | false)[] = [
    bodyOf(review, register) === undefined && 'body-missing',
    heldOn(review) === undefined && 'date-missing',
    isOpen && 'access-open',
    isNameless && 'item-without-title',
    review.items.length === 0 && 'no-items',
  ];
  return found.flatMap((code) => (code === false ? [] : [{ code }]));
}

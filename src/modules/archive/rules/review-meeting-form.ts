import type { Edit } from './review-edits.ts';
import type { Register } from './review-matching.ts';
import { meetingFields, type Review } from './review-record.ts';
import { bodyOf } from './review-state.ts';
import { typedDay } from '../../../kernel/typed-day.ts';
import { typedText, typedTime } from './review-typed.ts';

/** The form of the meeting itself: its fields by name, the body of the register, and who may see it. */
export const meetingFormFields = [...meetingFields, 'body', 'audience'];

const dayFields = ['date', 'nextDate'];
const timeFields = ['startTime', 'endTime', 'nextStart', 'nextEnd'];

export type MeetingTyped = Readonly<Record<string, string>>;
export type MeetingFault = { field: string; code: 'not-a-day' | 'not-a-time' };

export function meetingFormValues(review: Review, register: Register): Record<string, string> {
  const body = bodyOf(review, register);
  const own = meetingFields.map((field) => {
    const value = review.meeting[field] ?? '';
    return [field, timeFields.includes(field) ? value.replace(':', '.') : value];
  });
  const audience = review.audience ?? body?.audience ?? '';
  return { ...(Object.fromEntries(own) as Record<string, string>), body: body?.key ?? '', audience };
}

export function meetingFormFaults(typed: MeetingTyped): MeetingFault[] {
  const faulty = (fields: readonly string[], read: (text: string) => unknown) =>
    fields.filter((field) => {
      const text = typedText(typed[field]);
      return text !== null && read(text) === undefined;
    });
  return [
    ...faulty(dayFields, typedDay).map((field) => ({ field, code: 'not-a-day' as const })),
    ...faulty(timeFields, typedTime).map((field) => ({ field, code: 'not-a-time' as const })),
  ];
}

export function meetingFormEdits(review: Review, register: Register, typed: MeetingTyped): Edit[] {
  const own = meetingFields.flatMap((field): Edit[] => {
    const value = storedValue(field, typedText(typed[field]));
    return value === (review.meeting[field] ?? null) ? [] : [{ kind: 'set', at: '', field, value }];
  });
  const now = meetingFormValues(review, register);
  const body = typed['body'] ?? '';
  const isNameNew = typedText(typed['forum']) !== (review.meeting['forum'] ?? null);
  const isBodyNew = body !== now['body'] || (isNameNew && body !== '');
  const audience = typed['audience'] ?? '';
  const isAudienceNew = audience !== '' && audience !== now['audience'];
  return [
    ...own,
    ...(isBodyNew ? [{ kind: 'link-body' as const, at: '' as const, to: body === '' ? null : body }] : []),
    ...(isAudienceNew ? [{ kind: 'set-audience' as const, at: '' as const, to: audience }] : []),
    ...settledBy(review, typed),
  ];
}

/** Whoever writes body or date here has answered the doubt about it. */
function settledBy(review: Review, typed: MeetingTyped): Edit[] {
  const answered = [
    { at: '/forum', isAnswered: (typed['body'] ?? '') !== '' },
    { at: '/date', isAnswered: typedText(typed['date']) !== null },
  ];
  return answered.flatMap(({ at, isAnswered }): Edit[] =>
    isAnswered && !review.settled.includes(at) ? [{ kind: 'settle', at }] : [],
  );
}

function storedValue(field: string, text: string | null): string | null {
  if (text === null) return null;
  if (dayFields.includes(field)) return typedDay(text) ?? text;
  return timeFields.includes(field) ? (typedTime(text) ?? text) : text;
}

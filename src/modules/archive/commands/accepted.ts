import type { MeetingRecord } from '../rules/meeting-record.ts';
import type { Register } from '../rules/review-matching.ts';
import type { Review } from '../rules/review-record.ts';

/** All that acceptance is given: the reading, the review of it, the source, and the register as it stands now. */
export type Accepted = {
  readonly record: MeetingRecord;
  readonly review: Review;
  readonly lines: readonly string[];
  readonly register: Register;
  readonly importId: string;
};

/** A time the database can hold, else none: the text itself stays in the source. */
export const clock = (text: string | null | undefined): string | null =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(text ?? '') ? (text ?? null) : null;

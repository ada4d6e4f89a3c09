import { meetingsPaths } from '../../meetings/index.ts';

export const meetingListHref = meetingsPaths.list.to({});

type Stored = { meetingBodyKey: string | null; meetingDayKey: string | null };

/** Where the meeting of an accepted import is read; null while there is none. */
export const meetingHref = ({ meetingBodyKey: body, meetingDayKey: day }: Stored): string | null =>
  body === null || day === null ? null : meetingsPaths.meeting.to({ body, day });

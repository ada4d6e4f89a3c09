import type { Day } from '../../../kernel/day.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';

/** A meeting as the follower may see it now; following a matter, only the items that are its. */
export type FollowedMeeting = {
  readonly bodyKey: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly sequence: number;
  readonly items: readonly FollowedItem[];
};
export type FollowedItem = {
  readonly address: string;
  readonly number: string;
  readonly title: string;
  readonly closed: boolean;
  readonly outcome: OutcomeCode | null;
};

/** What of it is new: the meeting itself, items that came, items that were treated. */
export type News = {
  readonly meetings: readonly NewMeeting[];
  /** The marks of all that is new: what the follower has been told of when the digest is queued. */
  readonly marks: readonly string[];
};
export type NewMeeting = Omit<FollowedMeeting, 'items'> & {
  readonly isNew: boolean;
  readonly items: readonly NewItem[];
};
export type NewItem = FollowedItem & { readonly isNew: boolean; readonly isTreated: boolean };

const untold: readonly OutcomeCode[] = ['EMPTY', 'NO_MINUTES', 'REFERENCE_ONLY'];

/** What a closed item came to stays in the house, also for those who may read it there: a mail travels. */
const isTold = ({ closed, outcome }: FollowedItem): boolean =>
  !closed && outcome !== null && !untold.includes(outcome);

const meetingMark = ({ bodyKey, heldOn, sequence }: Omit<FollowedMeeting, 'items'>): string =>
  `${bodyKey}/${heldOn}/${sequence}`;

/**
 * What is there now and not among the marks of what was told before. Marks are made of addresses, so that a meeting
 * that is imported anew is not news.
 */
export function newsOf(meetings: readonly FollowedMeeting[], told: ReadonlySet<string>): News {
  const marks: string[] = [];
  const isNews = (mark: string): boolean => {
    if (told.has(mark)) return false;
    marks.push(mark);
    return true;
  };
  const found = meetings.map((meeting): NewMeeting => {
    const mark = meetingMark(meeting);
    const isNew = isNews(mark);
    const items = meeting.items.map((item): NewItem => ({
      ...item,
      isNew: isNews(`${mark}/${item.address}`),
      isTreated: isTold(item) && isNews(`${mark}/${item.address}/b`),
    }));
    return { ...meeting, isNew, items: items.filter((item) => item.isNew || item.isTreated) };
  });
  return { meetings: found.filter(({ isNew, items }) => isNew || items.length > 0), marks };
}

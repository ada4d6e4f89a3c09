import type { MeetingHead } from '../../meetings/index.ts';
import type { DeskItem } from '../rules/desk-views.ts';
import type { MeetingClock } from '../rules/meeting-clock.ts';
import type { MinutesState } from '../rules/minutes-states.ts';
import type { Participant } from '../rules/presence.ts';

/** What every page of minutes mode is given of the meeting. */
export type DeskView = {
  readonly meeting: MeetingHead;
  readonly at: { readonly body: string; readonly day: string };
  readonly minutes: { readonly state: MinutesState } | undefined;
  readonly items: readonly DeskItem[];
  readonly participants: readonly Participant[];
  readonly absent: readonly { readonly name: string }[];
  readonly clock: MeetingClock | undefined;
  readonly time: string;
};

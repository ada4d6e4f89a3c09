import type { Day } from '../../../kernel/day.ts';
import type { DeskItem } from '../rules/desk-views.ts';
import type { MeetingClock } from '../rules/meeting-clock.ts';
import type { MinutesState } from '../rules/minutes-states.ts';
import type { Participant } from '../rules/presence.ts';

/** What every page of minutes mode is given of the meeting. */
export type DeskView = {
  readonly meeting: {
    readonly bodyShortName: string;
    readonly heldOn: Day;
    readonly municipalities: readonly { readonly name: string }[];
  };
  readonly at: { readonly body: string; readonly day: string };
  readonly minutes: { readonly state: MinutesState } | undefined;
  readonly items: readonly DeskItem[];
  readonly participants: readonly Participant[];
  readonly absent: readonly { readonly name: string }[];
  readonly clock: MeetingClock | undefined;
  readonly time: string;
};

import type { Language } from '../../../kernel/language.ts';
import { showDay, type TagState } from '../../../platform/design/index.ts';
import { meetingListPath, meetingPath } from '../rules/approval-paths.ts';
import type { ItemNamed, MeetingNamed } from '../rules/circulation-views.ts';
import type { MinutesState } from '../rules/minutes-states.ts';
import { approvalTexts } from '../text-approval.ts';

/** The section of the main navigation these pages stand in. */
export const navigationKey = 'moeder';

/** "DAS 17. november 2016". */
export const meetingName = ({ bodyShortName, heldOn }: MeetingNamed, language: Language): string =>
  approvalTexts[language].meeting(bodyShortName, showDay(heldOn, language));

/** The way to a page about the minutes of a meeting. */
export const crumbsTo = (meeting: MeetingNamed, language: Language, ...pages: readonly Crumb[]) => [
  { text: approvalTexts[language].meetings, href: meetingListPath.to({}) },
  { text: meetingName(meeting, language), href: meetingPath.to(meeting) },
  ...pages,
];
type Crumb = { readonly text: string; readonly href?: string };

export const itemName = (item: ItemNamed | null, language: Language): string =>
  item === null
    ? approvalTexts[language].wholeMinutes
    : approvalTexts[language].itemName(item.number, item.title);

export const itemNames = (items: readonly ItemNamed[], language: Language): string =>
  items.map((item) => itemName(item, language)).join(', ');

export const stateTag: Readonly<Record<MinutesState, TagState>> = {
  writing: 'idle',
  sent: 'run',
  approved: 'done',
};

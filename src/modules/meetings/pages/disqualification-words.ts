import type { Language } from '../../../kernel/language.ts';
import type { Crumb } from '../../../platform/design/index.ts';
import { draftItemPath, meetingsPaths } from '../paths.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { wallTexts } from '../text-disqualification.ts';
import { meetingsTexts } from '../text.ts';
import { addressParts, itemHref, itemLabel, meetingHref, meetingName } from './meeting-words.ts';

/** An item by its heading; `entry` where it stands in a draft that is not sent. */
export type HeadingShown = {
  readonly address: string;
  readonly number: string;
  readonly title: string;
  readonly entry: number | null;
};

/** "4", or where a draft has no numbers yet: "i kladden". */
export const headingLabel = (heading: HeadingShown, language: Language): string =>
  heading.entry !== null && heading.number === '' ? wallTexts[language].inDraft : itemLabel(heading);

export const headingHref = (meeting: MeetingHead, { address, entry }: HeadingShown): string =>
  entry === null
    ? itemHref(meeting, address)
    : draftItemPath.to({ ...addressParts(meeting), entry: String(entry) });

/** From the meetings to the page of the item. */
export const headingCrumbs = (meeting: MeetingHead, heading: HeadingShown, language: Language): Crumb[] => [
  { text: meetingsTexts[language].meetings, href: meetingsPaths.list.to({}) },
  { text: meetingName(meeting, language), href: meetingHref(meeting) },
  {
    text: meetingsTexts[language].itemCrumb(headingLabel(heading, language)),
    href: headingHref(meeting, heading),
  },
];

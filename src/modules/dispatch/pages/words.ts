import type { Language } from '../../../kernel/language.ts';
import { showDay } from '../../../platform/design/index.ts';
import { dispatchPaths, meetingPath } from '../paths.ts';
import type { MeetingShown } from '../rules/send-views.ts';
import { dispatchTexts } from '../text.ts';

/** The section of the main navigation these pages stand in. */
export const navigationKey = 'moeder';

/** "DAS 17. november 2016". */
export const meetingName = ({ bodyShortName, heldOn }: MeetingShown, language: Language): string =>
  dispatchTexts[language].meeting(bodyShortName, showDay(heldOn, language));

/** The way to a page about the dispatch of a meeting; the last crumb is the page itself. */
export function crumbsTo(meeting: MeetingShown, language: Language, ...titles: readonly string[]) {
  return [
    { text: dispatchTexts[language].meetings, href: '/moeder' },
    { text: meetingName(meeting, language), href: meetingPath.to(meeting) },
    ...titles.map((text, index) =>
      index < titles.length - 1 ? { text, href: dispatchPaths.log.to(meeting) } : { text },
    ),
  ];
}

import type { Language } from '../../../kernel/language.ts';
import { clock, showDay, showTime, showTimeRange, weekday } from '../../../platform/design/index.ts';
import { meetingsPaths } from '../paths.ts';
import { meetingKey } from '../rules/meeting-key.ts';
import type { MeetingHead, ReferenceTarget } from '../rules/meeting-views.ts';
import { meetingsTexts } from '../text.ts';

/** The section of the main navigation these pages stand in. */
export const navigationKey = 'moeder';

type Named = Pick<MeetingHead, 'bodyKey' | 'bodyShortName' | 'heldOn' | 'sequence'>;

export const addressParts = ({ bodyKey, heldOn, sequence }: Omit<Named, 'bodyShortName'>) => ({
  body: bodyKey,
  day: meetingKey({ heldOn, sequence }),
});

export const meetingHref = (meeting: Omit<Named, 'bodyShortName'>): string =>
  meetingsPaths.meeting.to(addressParts(meeting));

export const itemHref = (meeting: Omit<Named, 'bodyShortName'>, address: string): string =>
  meetingsPaths.item.to({ ...addressParts(meeting), item: address });

/** "DAS 17. november 2016", and "(2)" after it for the second meeting of the day. */
export function meetingName({ bodyShortName, heldOn, sequence }: Named, language: Language): string {
  const name = meetingsTexts[language].targetMeeting(bodyShortName, showDay(heldOn, language));
  return sequence === 1 ? name : `${name} (${sequence})`;
}

export function meetingHeading(meeting: MeetingHead, language: Language): string {
  const text = meetingsTexts[language];
  const body = text.bodyWithShortName(meeting.bodyName, meeting.bodyShortName);
  const day = showDay(meeting.heldOn, language);
  const name = text.meetingTitle(body, weekday(meeting.heldOn, language), day);
  return meeting.sequence === 1 ? name : `${name} (${meeting.sequence})`;
}

/** "9"; an item without a printed number is called by its place: "nr. 4". */
export const itemLabel = ({ number, address }: { number: string; address: string }): string =>
  number === '' ? address.replace('-', '. ') : number;

export function targetWords(target: ReferenceTarget, here: Named, language: Language): string {
  const text = meetingsTexts[language];
  const { item, bodyShortName, heldOn } = target;
  if (item === null) return meetingName(target, language);
  const isHere =
    target.bodyKey === here.bodyKey && heldOn === here.heldOn && target.sequence === here.sequence;
  return isHere
    ? text.sameMeetingItem(itemLabel(item))
    : text.targetItem(bodyShortName, showDay(heldOn, language), itemLabel(item));
}

/** "kl. 13.00–16.00", "kl. 13.00", or nothing. */
export function timeWords(startsAt: string | null, endsAt: string | null, language: Language): string | null {
  if (startsAt === null) return null;
  return endsAt === null ? showTime(startsAt, language) : showTimeRange(startsAt, endsAt, language);
}

export const clockOrNothing = (time: string | null | undefined, language: Language): string | undefined =>
  time ? clock(time, language) : undefined;

/** "Hjørring" for "Hjørring Kommune": enough where a mark has little room. */
export const shortParty = (party: string): string => party.replace(/s? Kommune$/, '');

/** What comes out of a document is Danish, also on a page in another language. */
export const inDanish = (language: Language): { lang?: 'da' } => (language === 'da' ? {} : { lang: 'da' });

/** Only addresses of the web become links; what else stands in a document stays text. */
export const webAddress = (url: string | null): string | undefined =>
  url !== null && /^https?:\/\//i.test(url) ? url : undefined;

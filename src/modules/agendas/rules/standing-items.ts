import type { Day } from '../../../kernel/day.ts';
import { plainRun, type RichRun, type RichText } from '../../../kernel/rich-text.ts';
import { dayInDanish, timesInDanish, weekdayInDanish } from './danish-words.ts';

/** Items every agenda has, made by themselves. What they say follows the meetings beside this one. */
export const standings = [
  'welcome',
  'approve-agenda',
  'approve-minutes',
  'any-other',
  'next-meeting',
] as const;
export type Standing = (typeof standings)[number];

export type MeetingBeside = {
  readonly heldOn: Day;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string;
  /** The page of the meeting. */
  readonly path: string;
};
export type MeetingsBeside = { readonly last: MeetingBeside | null; readonly next: MeetingBeside | null };

const plainTitles: Readonly<Record<Standing, string>> = {
  welcome: 'Velkomst',
  'approve-agenda': 'Godkendelse af dagsorden',
  'approve-minutes': 'Godkendelse af referat',
  'any-other': 'Eventuelt',
  'next-meeting': 'Næste møde',
};

export const plainStandingTitle = (standing: Standing): string => plainTitles[standing];

/** The title as it is shown: the minutes to approve are named by their day, unless somebody wrote another title. */
export function standingTitle(standing: Standing | null, title: string, { last }: MeetingsBeside): string {
  const isPlain = standing === 'approve-minutes' && title === plainTitles['approve-minutes'];
  return isPlain && last ? `${title} fra mødet ${dayInDanish(last.heldOn)}` : title;
}

/** What the item says of the calendar; nothing for those that say no more than their title. */
export function standingText(standing: Standing | null, { last, next }: MeetingsBeside): RichText {
  if (standing === 'next-meeting')
    return next ? sentence([plainRun(nextWords(next))]) : sentence([plainRun(noNext)]);
  if (standing === 'approve-minutes' && last)
    return sentence([
      plainRun('Referat af mødet '),
      { ...plainRun(dayInDanish(last.heldOn)), href: last.path },
      plainRun('.'),
    ]);
  return [];
}

const noNext = 'Datoen for næste møde er ikke fastsat.';
const sentence = (runs: readonly RichRun[]): RichText => [{ kind: 'paragraph', runs }];

function nextWords({ heldOn, startsAt, endsAt, place }: MeetingBeside): string {
  const where = place === '' ? '' : `, ${place}`;
  const when = `${weekdayInDanish(heldOn)} den ${dayInDanish(heldOn)}${timesInDanish(startsAt, endsAt)}`;
  return `Næste møde er ${when}${where}.`;
}

/** What the body is asked to do; `verb` is one of those of meetings/rules/recommendation-verbs.ts. */
export function standingRecommendation(standing: Standing): { verb: string; text: string } | null {
  if (standing === 'approve-agenda') return { verb: 'approve', text: 'dagsordenen' };
  if (standing === 'approve-minutes') return { verb: 'approve', text: 'referatet' };
  return null;
}

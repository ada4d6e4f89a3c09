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
  'delegated',
] as const;
export type Standing = (typeof standings)[number];

export type MeetingBeside = {
  readonly heldOn: Day;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string;
  /** The page of the meeting. */
  readonly path: string;
  /** The file of its minutes, once they were sent out from here. */
  readonly minutesPath: string | null;
};
export type MeetingsBeside = {
  readonly last: MeetingBeside | null;
  readonly next: MeetingBeside | null;
  /** What was decided on this body's behalf and is to be told it. */
  readonly delegated?: readonly DecidedElsewhere[];
};
export type DecidedElsewhere = {
  readonly bodyShortName: string;
  readonly decidedOn: Day;
  readonly topic: string;
  readonly text: string;
  /** The page of the item it was decided at. */
  readonly path: string;
};

const plainTitles: Readonly<Record<Standing, string>> = {
  welcome: 'Velkomst',
  'approve-agenda': 'Godkendelse af dagsorden',
  'approve-minutes': 'Godkendelse af referat',
  'any-other': 'Eventuelt',
  'next-meeting': 'Næste møde',
  delegated: 'Beslutninger truffet efter delegation',
};

export const plainStandingTitle = (standing: Standing): string => plainTitles[standing];

/** The title as it is shown: the minutes to approve are named by their day, unless somebody wrote another title. */
export function standingTitle(standing: Standing | null, title: string, { last }: MeetingsBeside): string {
  const isPlain = standing === 'approve-minutes' && title === plainTitles['approve-minutes'];
  return isPlain && last ? `${title} fra mødet ${dayInDanish(last.heldOn)}` : title;
}

/** What the item says of the calendar; nothing for those that say no more than their title. */
export function standingText(
  standing: Standing | null,
  { last, next, delegated = [] }: MeetingsBeside,
): RichText {
  if (standing === 'delegated') return delegatedText(delegated);
  if (standing === 'next-meeting')
    return next ? sentence([plainRun(nextWords(next))]) : sentence([plainRun(noNext)]);
  if (standing === 'approve-minutes' && last)
    return sentence([
      plainRun('Referat af mødet '),
      { ...plainRun(dayInDanish(last.heldOn)), href: last.path },
      ...(last.minutesPath === null
        ? [plainRun('.')]
        : [plainRun(': '), { ...plainRun('referatet som PDF'), href: last.minutesPath }, plainRun('.')]),
    ]);
  return [];
}

const nothingDecided = 'Der er ikke truffet nye beslutninger efter delegation.';

/** Each with its day, its body and the way to its item, in the order they were decided. */
function delegatedText(decided: readonly DecidedElsewhere[]): RichText {
  if (decided.length === 0) return sentence([plainRun(nothingDecided)]);
  return decided.map(({ bodyShortName, decidedOn, topic, text, path }) => ({
    kind: 'paragraph',
    runs: [
      { ...plainRun(topic), href: path },
      plainRun(` (${bodyShortName} ${dayInDanish(decidedOn)}): ${text.replaceAll(/\s+/g, ' ').trim()}`),
    ],
  }));
}

const noNext = 'Datoen for næste møde er ikke fastsat.';
const sentence = (runs: readonly RichRun[]): RichText => [{ kind: 'paragraph', runs }];

function nextWords({ heldOn, startsAt, endsAt, place }: MeetingBeside): string {
  const where = place === '' ? '' : `, ${place}`;
  const when = `${weekdayInDanish(heldOn)} den ${dayInDanish(heldOn)}${timesInDanish(startsAt, endsAt)}`;
  return `Næste møde er ${when}${where}.`;
}

/** Words that speak of an agenda and of no minutes, where minutes are to be approved (R-032, 003/2). */
export const saysAgendaForMinutes = (standing: Standing | null, words: string): boolean =>
  standing === 'approve-minutes' && /dagsorden/iu.test(words) && !/referat/iu.test(words);

/** What the body is asked to do; `verb` is one of those of meetings/rules/recommendation-verbs.ts. */
export function standingRecommendation(standing: Standing): { verb: string; text: string } | null {
  if (standing === 'approve-agenda') return { verb: 'approve', text: 'dagsordenen' };
  if (standing === 'approve-minutes') return { verb: 'approve', text: 'referatet' };
  return null;
}

import { dayInDenmark } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { clock, showDay, weekday, type TagState } from '../../../platform/design/index.ts';
import type { AgendaState } from '../rules/agenda-states.ts';
import type { AgendaHead } from '../rules/draft-views.ts';
import { agendasTexts } from '../text.ts';

/** The section of the main navigation these pages stand in. */
export const navigationKey = 'moeder';

/** What the pages need to know of the meeting, and its address. */
export type DraftMeeting = {
  readonly bodyKey: string;
  readonly bodyName: string;
  readonly bodyShortName: string;
  readonly heldOn: Parameters<typeof showDay>[0];
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string;
  readonly at: { readonly body: string; readonly day: string };
  readonly href: string;
};

export const dayWords = (meeting: DraftMeeting, language: Language): string =>
  `${weekday(meeting.heldOn, language)} ${showDay(meeting.heldOn, language)}`;

export const draftTitle = (meeting: DraftMeeting, language: Language): string =>
  agendasTexts[language].title(meeting.bodyShortName, dayWords(meeting, language));

export const stateTags: Readonly<Record<AgendaState, TagState>> = {
  draft: 'idle',
  cleared: 'run',
  sent: 'run',
  approved: 'done',
  held: 'done',
  closed: 'done',
  cancelled: 'part',
  postponed: 'part',
};

/** "Kladde", "Klareret 8. november", "Sendt 10. november". */
export function stateWords(head: AgendaHead, language: Language): string {
  const text = agendasTexts[language];
  const at = { cleared: head.clearedAt, sent: head.sentAt }[head.state as 'cleared' | 'sent'] ?? null;
  const word = text.states[head.state];
  if (at === null) return word;
  const day = showDay(dayInDenmark(at), language).replace(/ \d{4}$/, '');
  return text.stateOn(word, day);
}

export const clockOrNothing = (time: string | null, language: Language): string | undefined =>
  time === null ? undefined : clock(time, language);

export const crumbsOf = (meeting: DraftMeeting, language: Language, last?: string) => {
  const text = agendasTexts[language];
  return [
    { text: text.meetings, href: '/moeder' },
    { text: `${meeting.bodyShortName} ${showDay(meeting.heldOn, language)}`, href: meeting.href },
    ...(last === undefined
      ? [{ text: text.crumb }]
      : [{ text: text.crumb, href: draftHref(meeting) }, { text: last }]),
  ];
};

export const draftHref = ({ href }: DraftMeeting): string => `${href}/kladde`;

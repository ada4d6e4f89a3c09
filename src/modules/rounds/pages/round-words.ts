import { addDays, dayInDenmark, type Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { clock, showDay, showDayShort, type TagState } from '../../../platform/design/index.ts';
import { timeInDenmark } from '../../../kernel/clock-time.ts';
import { daysBetween } from '../rules/deadlines.ts';
import { hasAnswered, missingAddressees } from '../rules/missing.ts';
import { roundKinds, type Addressee, type Round, type RoundHead } from '../rules/round-views.ts';
import type { RoundState } from '../rules/round-states.ts';
import { roundsTexts } from '../text.ts';

export const stateTag: Readonly<Record<RoundState, TagState>> = {
  draft: 'idle',
  open: 'run',
  reopened: 'run',
  closed: 'done',
  cancelled: 'part',
};

/** The word of a kind; a kind of another module's is shown as it is written. */
export function kindWord(kind: string, language: Language): string {
  const known = roundKinds.find((one) => one === kind);
  return known ? roundsTexts[language].kinds[known] : kind;
}

/** The words of the acts on a round of this kind. */
export const actWords = (kind: string, language: Language) => {
  const { ofHearing, ofRound } = roundsTexts[language].words;
  return kind === 'hearing' ? ofHearing : ofRound;
};
/** "Runder", or "Høringer". */
export const roundsWord = (kind: string, language: Language): string => actWords(kind, language).many;

/** "8 af 11 kommuner har svaret, 3 mangler, frist om 4 dage." */
export function headline(round: Round, today: Day, language: Language): string {
  const { board: text } = roundsTexts[language];
  const all = round.addressees.length;
  const answered = all - missingAddressees(round).length;
  const isMunicipal = round.addressees.every(({ isMunicipality }) => isMunicipality);
  const count = isMunicipal
    ? text.headlineMunicipal(answered, all)
    : text.headline(answered, all, answered === all);
  return `${count}, ${deadlineWords(round, today, language)}.`;
}

/** The same for who sees no answers but his own: "Rebild Kommune mangler at svare, frist om 4 dage." */
export function ownHeadline(
  round: Round,
  { own, today, language }: { own: readonly Addressee[]; today: Day; language: Language },
): string {
  const { board: text } = roundsTexts[language];
  const missing = own.filter(({ organisationId }) => !hasAnswered(round, organisationId));
  const names = (some: readonly Addressee[]): string => some.map(({ name }) => name).join(', ');
  const state = missing.length > 0 ? text.ownMissing(names(missing)) : text.ownAnswered(names(own));
  const extended = own.length === 1 ? own[0]?.extension : null;
  const at = { ...round, dueOn: extended?.until ?? round.dueOn };
  return own.length === 0
    ? `${deadlineWords(at, today, language)}.`
    : `${state}, ${deadlineWords(at, today, language)}.`;
}

export function deadlineWords(
  { state, closedAt, dueOn }: Pick<RoundHead, 'state' | 'closedAt' | 'dueOn'>,
  today: Day,
  language: Language,
): string {
  const { board: text } = roundsTexts[language];
  if (state === 'closed' && closedAt) return text.wasClosed(showDay(dayInDenmark(closedAt), language));
  const left = daysBetween(today, dueOn);
  return left < 0 ? text.passed(-left) : text.due(left);
}

/** When something happened, as near as it needs to be: the time today, the day otherwise. */
export function whenWords(instant: Date, today: Day, language: Language): string {
  const on = dayInDenmark(instant);
  if (on === today) return `${roundsTexts[language].common.today} ${clock(timeInDenmark(instant), language)}`;
  if (on === addDays(today, -1)) return roundsTexts[language].common.yesterday;
  return showDayShort(on, language);
}

export const planWords = (days: readonly number[]): string =>
  days.map((one) => (one > 0 ? `+${one}` : `−${-one}`)).join(', ');

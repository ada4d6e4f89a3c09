import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { showDay, showDayShort, type TagState } from '../../../platform/design/index.ts';
import type { BodyStatus } from '../rules/body-states.ts';
import type { Period } from '../rules/membership-period.ts';
import type { TermNotice } from '../rules/term.ts';
import { organisationTexts } from '../text.ts';

/** A period as a table shows it: "fra 01.01.2011", "01.01.2011 til 31.12.2014". */
export function periodInWords({ from, to }: Period, language: Language): string {
  const text = organisationTexts[language].common;
  const short = (on: Day): string => showDayShort(on, language);
  if (from !== null && to !== null) return text.between(short(from), short(to));
  if (from !== null) return text.since(short(from));
  return to === null ? text.unknown : text.until(short(to));
}

/** How long a body has outlived its term: "11 år". */
export const overInWords = ({ unit, count }: TermNotice, language: Language): string =>
  organisationTexts[language].term[unit](count);

/** "Følgegruppen skulle slutte 15. november 2015 og er 11 år over sin periode". */
export const noticeInWords = (name: string, notice: TermNotice, language: Language): string =>
  organisationTexts[language].term.notice(
    name,
    showDay(notice.endedOn, language),
    overInWords(notice, language),
  );

/** The shape that stands beside the word of a body's status. */
export const statusShape: Readonly<Record<BodyStatus, TagState>> = {
  proposed: 'idle',
  active: 'run',
  'on-hold': 'part',
  closed: 'done',
};

/** "Aalborg og Rebild", "Brønderslev, Hjørring og Thisted". */
export const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language === 'da' ? 'da-DK' : 'en-GB', { type: 'conjunction' }).format(names);

import type { Seat } from '../../../kernel/actor.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { showDayShort, showTime, showTimeRange } from '../../../platform/design/index.ts';
import { accessTexts, type PermissionArea } from '../text.ts';

type Period = { readonly from: Day | null; readonly to: Day | null };

/** A period as a table shows it: "fra 01.01.2011", "01.01.2011 til 31.12.2014". */
export function periodInWords({ from, to }: Period, language: Language): string {
  const { common } = accessTexts[language];
  const short = (on: Day): string => showDayShort(on, language);
  if (from !== null && to !== null) return common.between(short(from), short(to));
  if (from !== null) return common.since(short(from));
  return to === null ? common.always : common.until(short(to));
}

/** "kl. 13.00–13.30"; nothing where no time is known. */
export function timeInWords(
  { startsAt, endsAt }: { startsAt: string | null; endsAt: string | null },
  language: Language,
): string | null {
  if (startsAt === null) return null;
  return endsAt === null ? showTime(startsAt, language) : showTimeRange(startsAt, endsAt, language);
}

/** A seat as people name it: "Medlem, DAS, Rebild Kommune". */
export function seatInWords(seat: Seat, language: Language): string {
  const text = accessTexts[language];
  const words = [text.roles[seat.role], seat.bodyName, seat.organisationName];
  const named = words.filter((word, index) => word !== '' && words.indexOf(word) === index);
  const instead = seat.standsInFor === null ? [] : [text.rights.standsInFor(seat.standsInFor)];
  return [...named, ...instead].join(', ');
}

export type PermissionInWords = { area: PermissionArea; words: string };

/** What a permission allows, to fit after "må". Undefined where the catalogue has no words for it. */
export function permissionInWords(permission: string, language: Language): PermissionInWords | undefined {
  const { words } = accessTexts[language].permissions;
  for (const [area, ofArea] of Object.entries(words) as [PermissionArea, Record<string, string>][]) {
    const found = Object.hasOwn(ofArea, permission) ? ofArea[permission] : undefined;
    if (found !== undefined) return { area, words: found };
  }
  return undefined;
}

/** "Aalborg og Rebild". */
export const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language === 'da' ? 'da-DK' : 'en-GB', { type: 'conjunction' }).format(names);

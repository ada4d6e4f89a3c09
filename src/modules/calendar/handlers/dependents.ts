import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { showDay } from '../../../platform/design/index.ts';
import { meetingsPaths, type MeetingHead } from '../../meetings/index.ts';
import { whenInWords } from '../pages/words.ts';
import { ownDependents } from '../queries/dependents.ts';
import type { Pair } from '../queries/pairs.ts';
import { calendarTexts } from '../text.ts';

/** Something with a date of its own that hangs on the date of a meeting: a round and its deadline. */
export type DateThatDepends = { readonly title: string; readonly day: Day; readonly href: string };
/** The same as the page shows it. */
type Shown = { readonly text: string; readonly href?: string };

/**
 * What another module has that hangs on a meeting's date: a round with its window. They are handed over in
 * `modules.ts`, because they build on the calendar's meetings. Each asks its own rows as the reader.
 */
export type DatesThatDepend = (
  visit: Visit<Reader>,
  meeting: MeetingHead,
) => Promise<readonly DateThatDepends[]>;

export async function dependentsOf(
  visit: Visit<Reader>,
  {
    meeting,
    pairs,
    others,
  }: { meeting: MeetingHead; pairs: readonly Pair[]; others: readonly DatesThatDepend[] },
): Promise<Shown[]> {
  const { language, db } = visit;
  const text = calendarTexts[language].move;
  const own = await ownDependents(db, meeting);
  const told = await Promise.all(others.map((ask) => ask(visit, meeting)));
  const guests = own.guests.map(({ name, startsAt }) => {
    const time = startsAt === null ? text.sometime : text.atTime(startsAt.replace(':', '.'));
    return { text: text.dependents.guest(name, time) };
  });
  return [
    ...pairs.flatMap(({ other }) => {
      const { meeting: paired, bodyShortName, bodyKey } = other;
      if (!paired) return [];
      const words = text.dependents.paired(bodyShortName, whenInWords({ ...paired, place: '' }, language));
      return [{ text: words, href: meetingsPaths.meeting.to({ body: bodyKey, day: paired.dayKey }) }];
    }),
    ...own.namedIn.map(({ bodyShortName, heldOn, bodyKey, dayKey }) => ({
      text: text.dependents.namedIn(bodyShortName, showDay(heldOn, language)),
      href: meetingsPaths.meeting.to({ body: bodyKey, day: dayKey }),
    })),
    ...(own.agenda === 'none' ? [] : [{ text: text.dependents[own.agenda] }]),
    ...guests,
    ...(own.guestCount === 0 ? [] : [{ text: text.dependents.guests(own.guestCount) }]),
    ...told.flat().map(({ title, day, href }) => ({
      text: text.dependents.deadline(title, showDay(day, language)),
      href,
    })),
  ];
}

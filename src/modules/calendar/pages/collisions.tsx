import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { Section, showDayShort, Tag, weekday } from '../../../platform/design/index.ts';
import type { Collision } from '../rules/collisions.ts';
import { calendarTexts } from '../text.ts';
import { dayInWords, meetingHref, timesInWords } from './words.ts';

export type DayCollisions = { readonly day: Day; readonly collisions: readonly Collision[] };

type ListProps = { language: Language; day: Day; collisions: readonly Collision[] };

/** What falls on a day, each as a mark and a sentence. */
export const CollisionList = ({ language, day, collisions }: ListProps) => (
  <ul class="rv-collisions">
    {collisions.map((collision) => (
      <li>
        <Tag state={collision.isSerious ? 'warn' : 'part'} isQuiet>
          {collision.isSerious
            ? calendarTexts[language].collisions.clash
            : calendarTexts[language].collisions.near}
        </Tag>{' '}
        <CollisionWords {...{ language, day, collision }} />
      </li>
    ))}
  </ul>
);

const namesShownMax = 3;

function CollisionWords({
  language,
  day,
  collision,
}: {
  language: Language;
  day: Day;
  collision: Collision;
}) {
  const { collisions: text, entryKinds } = calendarTexts[language];
  switch (collision.kind) {
    case 'weekend':
      return <>{text.weekend(weekday(day, language))}</>;
    case 'holiday':
    case 'half-day':
      return <>{text[collision.kind](collision.name[language])}</>;
    case 'own-meeting': {
      const words = text.ownMeeting(collision.meeting.bodyShortName, timeOf(collision, language));
      return <a href={meetingHref(collision.meeting)}>{words}</a>;
    }
    case 'shared-members': {
      const { meeting, names } = collision;
      const shown = names.slice(0, namesShownMax);
      return (
        <>
          <a href={meetingHref(meeting)}>{text.shared(meeting.bodyShortName, timeOf(collision, language))}</a>{' '}
          {text.members(listed(shown), names.length - shown.length)}
        </>
      );
    }
    case 'entry': {
      const { title, kind, organisationName, from, to } = collision.entry;
      const days = from === to ? '' : ` ${showDayShort(from, language)}–${showDayShort(to, language)}`;
      const whose = organisationName === null ? '' : ` ${text.entryFor(organisationName)}`;
      return <>{`${text.entry(title, `${entryKinds[kind]}${days}`)}${whose}`}</>;
    }
  }
}

const listed = (names: readonly string[]): string => names.join(', ');

type OfMeeting = Extract<Collision, { meeting: unknown }>;

function timeOf({ meeting, overlaps }: OfMeeting, language: Language): string {
  const time = timesInWords(meeting, language);
  const at = time === '' ? '' : ` ${time}`;
  return overlaps ? `${at},${calendarTexts[language].collisions.atOnce}` : at;
}

type PanelProps = { language: Language; days: readonly DayCollisions[] };

/** The collisions of several days; days without any are left out. */
export function CollisionPanel({ language, days }: PanelProps) {
  const text = calendarTexts[language].collisions;
  const held = days.filter(({ collisions }) => collisions.length > 0);
  return (
    <Section heading={text.title}>
      {held.length === 0 && <p>{text.none}</p>}
      {held.map(({ day, collisions }) => (
        <>
          <h3>{text.onDay(dayInWords(day, language))}</h3>
          <CollisionList {...{ language, day, collisions }} />
        </>
      ))}
    </Section>
  );
}

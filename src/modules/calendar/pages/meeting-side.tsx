import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { List, Note, Section, showDay } from '../../../platform/design/index.ts';
import { calendarPaths } from '../paths.ts';
import type { Collision } from '../rules/collisions.ts';
import type { PairSide } from '../rules/pair.ts';
import { calendarTexts } from '../text.ts';
import { CollisionList } from './collisions.tsx';
import { meetingHref, timesInWords } from './words.ts';

export type SidePair = {
  readonly side: PairSide;
  readonly note: string;
  readonly other: {
    readonly bodyKey: string;
    readonly bodyShortName: string;
    readonly meeting: {
      readonly heldOn: Day;
      readonly dayKey: string;
      readonly startsAt: string | null;
      readonly endsAt: string | null;
    } | null;
  };
};
export type MeetingSideView = {
  readonly language: Language;
  readonly meeting: { readonly bodyKey: string; readonly dayKey: string; readonly heldOn: Day };
  readonly pairs: readonly SidePair[];
  readonly collisions: readonly Collision[];
  readonly may: { readonly fetch: boolean; readonly plan: boolean; readonly seeMoves: boolean };
  readonly move: 'open' | 'settled' | 'none';
};

/** What the calendar knows of a meeting: what it belongs together with, what collides, and the ways on. */
export function MeetingCalendar({ language, meeting, pairs, collisions, may, move }: MeetingSideView) {
  const { side: text } = calendarTexts[language];
  const at = { body: meeting.bodyKey, day: meeting.dayKey };
  const toMove = move === 'open' ? text.seeMove : may.plan ? text.move : text.pastMoves;
  const showsMove = may.seeMoves && (move !== 'none' || may.plan);
  const links = [
    ...(may.fetch ? [{ main: <a href={calendarPaths.ics.to(at)}>{text.ics}</a> }] : []),
    ...(showsMove ? [{ main: <a href={calendarPaths.move.to(at)}>{toMove}</a> }] : []),
    ...(may.plan ? [{ main: <a href={calendarPaths.pair.to(at)}>{text.pair}</a> }] : []),
  ];
  if (pairs.length === 0 && collisions.length === 0 && links.length === 0) return <></>;
  return (
    <Section heading={text.title} isScreenOnly={pairs.length === 0 && collisions.length === 0}>
      {pairs.map((pair) => (
        <p>
          <PairWords {...{ language, pair, heldOn: meeting.heldOn }} />
        </p>
      ))}
      {collisions.length > 0 && <CollisionList {...{ language, day: meeting.heldOn, collisions }} />}
      {links.length > 0 && <List rows={links} />}
    </Section>
  );
}

function PairWords({ language, pair, heldOn }: { language: Language; pair: SidePair; heldOn: Day }) {
  const { side: text } = calendarTexts[language];
  const { side, other, note } = pair;
  const noted = note === '' ? '' : ` (${note})`;
  const how = text.pairs[side];
  if (other.meeting === null) return <>{`${how} ${other.bodyShortName}${noted}`}</>;
  const { meeting } = other;
  const day = meeting.heldOn === heldOn ? text.sameDay : text.notSameDay(showDay(meeting.heldOn, language));
  const time = timesInWords(meeting, language);
  return (
    <>
      {how}{' '}
      <a href={meetingHref({ bodyKey: other.bodyKey, dayKey: meeting.dayKey })}>{other.bodyShortName}</a>{' '}
      {`${day}${time === '' ? '' : ` ${time}`}${noted}`}
    </>
  );
}

/** Above the agenda while a proposal is open. */
export function MoveNotice({ language, href, body }: { language: Language; href: string; body: string }) {
  const { side: text } = calendarTexts[language];
  return (
    <Note>
      {text.moveNotice(body)} <a href={href}>{text.seeMove}</a>
    </Note>
  );
}

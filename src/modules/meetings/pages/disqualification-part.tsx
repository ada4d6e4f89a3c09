import type { Language } from '../../../kernel/language.ts';
import type { Day } from '../../../kernel/day.ts';
import { Fold, List, Note, Section, showDay, showDayShort } from '../../../platform/design/index.ts';
import { meetingsPaths } from '../paths.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { wallTexts } from '../text-disqualification.ts';
import { addressParts, timeWords } from './meeting-words.ts';

type Guest = { readonly name: string; readonly startsAt: string | null; readonly endsAt: string | null };
type Walls = {
  readonly closedReason: string;
  readonly opensOn: Day | null;
  readonly events: readonly {
    readonly event: 'closed' | 'opened';
    readonly reason: string;
    readonly wasClosedFor: string;
    readonly by: string;
    readonly on: Day;
  }[];
  readonly disqualified: readonly string[];
  readonly guests: readonly Guest[];
};
type View = {
  readonly meeting: MeetingHead;
  readonly item: { readonly address: string };
  readonly walls: Walls;
  readonly language: Language;
};

/** Why the item is closed, for those who read it all the same; for the secretariat the way to open it. */
export function ClosedBecause({ meeting, item, walls, language, mayOpen }: View & { mayOpen: boolean }) {
  const text = wallTexts[language];
  const { closedReason, opensOn } = walls;
  if (closedReason === '' && !mayOpen) return null;
  const href = meetingsPaths.opening.to({ ...addressParts(meeting), item: item.address });
  const words = [
    ...(closedReason === '' ? [] : [`${text.closedBecause}: ${closedReason}`]),
    ...(opensOn === null ? [] : [`${text.opensOn} ${showDay(opensOn, language)}`]),
  ].join(' · ');
  return (
    <Note>
      {words}
      {mayOpen && words !== '' && ' · '}
      {mayOpen && <a href={href}>{text.openAct}</a>}
    </Note>
  );
}

/** Guests with their time, and who is disqualified, as far as the reader may know. */
export function WallsAside({ meeting, item, walls, language, mayKeep }: View & { mayKeep: boolean }) {
  const text = wallTexts[language];
  const href = meetingsPaths.disqualifications.to({ ...addressParts(meeting), item: item.address });
  const link = { main: <a href={href}>{mayKeep ? text.sideLink : text.sideOwn}</a> };
  const guests = walls.guests.map(({ name, startsAt, endsAt }) => {
    const time = timeWords(startsAt, endsAt, language);
    return { main: name, ...(time !== null && { note: time }) };
  });
  return (
    <>
      {guests.length > 0 && (
        <Section heading={text.guests}>
          <List rows={guests} />
        </Section>
      )}
      <Section heading={text.section} isScreenOnly>
        <List rows={[...walls.disqualified.map((name) => ({ main: text.sideRow(name) })), link]} />
      </Section>
    </>
  );
}

/** When and why the item was closed and opened. */
export function WallsHistory({ walls, language }: View) {
  const text = wallTexts[language];
  const rows = walls.events.map(({ event, reason, wasClosedFor, by, on }) => ({
    main: reason,
    note: [
      text.event(text.events[event], by),
      ...(wasClosedFor === '' ? [] : [text.wasClosedFor(wasClosedFor)]),
    ].join('. '),
    date: { text: showDayShort(on, language), dateTime: on },
  }));
  return (
    <Fold summary={text.history}>
      <List rows={rows} />
    </Fold>
  );
}

import { showDay } from '../../../platform/design/index.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { meetingsTaken, positionsTaken, type Participant } from '../queries/participation.ts';
import { decisionSentence } from '../rules/decision-sentence.ts';
import { mattersTexts } from '../text.ts';
import { itemHref, meetingHref, showsGuarded } from './words.ts';

/** A part of somebody's page, in words: lines with a place to go. `empty` says so where there is none. */
export type ParticipationPart = {
  readonly heading: string;
  readonly count: string;
  readonly empty: string;
  readonly rows: readonly { readonly text: string; readonly href: string; readonly note: string }[];
};
export type Participation = { readonly parts: readonly ParticipationPart[]; readonly isGuarded: boolean };

/** What a person or an organisation took part in and reserved, as far as the reader may see, for its page. */
export async function participationOf(
  { db, language }: Pick<Visit<Reader>, 'db' | 'language'>,
  who: Participant,
): Promise<Participation> {
  const text = mattersTexts[language].participation;
  const came = await meetingsTaken(db, who);
  const took = await positionsTaken(db, who);
  const meetings = came.meetings.map((meeting) => ({
    text: text.meeting(meeting.bodyShortName, showDay(meeting.heldOn, language)),
    href: meetingHref(meeting),
    note:
      who.kind === 'organisation' && meeting.people > 0
        ? text.people(meeting.people)
        : text.presence[meeting.presence],
  }));
  const positions = took.positions.map((position) => ({
    text: text.item(position.bodyShortName, position.number, position.title),
    href: itemHref(position),
    note: `${showDay(position.heldOn, language)}: ${decisionSentence(position.text)}`,
  }));
  const isOrganisation = who.kind === 'organisation';
  return {
    parts: [
      {
        heading: text.meetings,
        count: text.newest(meetings.length, came.total),
        empty: text.noMeetings,
        rows: meetings,
      },
      {
        heading: isOrganisation ? text.positionsOfOrganisation : text.positionsOfPerson,
        count: text.newest(positions.length, took.total),
        empty: text.noPositions,
        rows: positions,
      },
    ],
    isGuarded: came.meetings.some((meeting) => meeting.isGuarded) || showsGuarded(took.positions),
  };
}

import { demoId } from '../../demo/load.ts';
import {
  planMeeting,
  releaseAgenda,
  type AgendaToRelease,
  type NewMeeting,
  type VersionKind,
} from '../../src/modules/meetings/index.ts';
import { changeAs } from '../../src/platform/database.ts';
import { itemToRelease, sectionToRelease, withChanges } from './agenda-to-release.ts';
import type { World } from './world.ts';

/** Words that stand behind a wall of the agenda and nowhere else. */
export const walled = {
  closed: 'Ansøgerne er indstillet i rækkefølge',
  municipal: 'Kommunerne holder fast i en fælles takst',
  municipalGuest: 'Sanne Ravnborg',
} as const;

const open = sectionToRelease({ title: 'Fælles sager', startsAt: '09:00', endsAt: '11:00' });
const municipal = sectionToRelease({
  title: 'Kommunal del',
  startsAt: '11:00',
  endsAt: '12:00',
  municipalOnly: true,
  position: 2,
});
const text = (label: string, words: string) => ({ label, text: words, format: 'rich' }) as const;

/** An invented agenda: an open part with a closed item (3), and a municipal part (4). Jonas is a guest at item 2. */
export const sampleAgenda: AgendaToRelease = {
  sections: [open, municipal],
  items: [
    itemToRelease({ number: '1', title: 'Godkendelse af dagsorden', handling: 'formal', sectionId: open.id }),
    itemToRelease({
      number: '2',
      title: 'Budget for rådgivningen',
      sectionId: open.id,
      presenter: { name: 'Rikke Sund', title: 'projektleder', personId: null },
      caseNumber: '27/114',
      documentNumber: '27/114-3',
      texts: [text('Resume', 'Rammen er på **1,2 mio. kr.** i 2028.\n\n- drift\n- anlæg')],
      recommendations: [
        { verb: 'approve', condition: '', text: 'budgettet' },
        { verb: 'note', condition: 'KKR tiltræder', text: 'planen' },
      ],
      appendices: [
        { number: '1', title: 'Budgetskema', paperId: null, paperVersion: null, lateness: 'forthcoming' },
      ],
      guests: [
        {
          personId: demoId('person', 'jonas-brink'),
          name: 'Jonas Brink',
          organisationName: 'Aalborg Universitet',
          startsAt: '09:30',
          endsAt: '10:00',
        },
      ],
    }),
    itemToRelease({
      number: '3',
      title: 'Ansættelse af leder',
      sectionId: open.id,
      closed: true,
      closedReason: 'Personsag',
      texts: [text('Resume', walled.closed)],
    }),
    itemToRelease({
      number: '4',
      title: 'Fælles holdning til takster',
      handling: 'information',
      sectionId: municipal.id,
      texts: [text('Resume', walled.municipal)],
      guests: [
        {
          personId: null,
          name: walled.municipalGuest,
          organisationName: '',
          startsAt: null,
          endsAt: null,
        },
      ],
    }),
  ],
};

/** A meeting of DAS that is planned. */
export async function planned(world: World, given: Partial<NewMeeting> = {}): Promise<string> {
  const wish: NewMeeting = {
    bodyId: demoId('body', 'das'),
    audience: 'cooperation',
    heldOn: '2027-02-04',
    startsAt: '9.00',
    endsAt: '12',
    place: 'Rebild',
    ...given,
  };
  const done = await changeAs(world.database, world.actor('mette'), (db) => planMeeting(db, wish));
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.meetingId;
}

/** Sends a version of its agenda, as the secretariat. */
export async function released(
  world: World,
  meetingId: string,
  sent: { agenda: AgendaToRelease; kind?: VersionKind; note?: string },
) {
  const release = { meetingId, kind: 'agenda', note: '', ...sent } as const;
  const done = await changeAs(world.database, world.actor('mette'), (db) => releaseAgenda(db, release));
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
}

/** The row of the draft that says what of it was sent: the triggers on what was sent look there. */
export const markSent = (world: World, meetingId: string, version: number) =>
  world.owner.query(
    `insert into agendas (meeting_id, body_id, state, sent_version) select id, body_id, 'sent', $2 from meetings
      where id = $1 on conflict (meeting_id) do update set sent_version = excluded.sent_version`,
    [meetingId, version],
  );

/** Two versions of the agenda above and a meeting without one: pages to look at. */
export async function withSentAgenda(world: World): Promise<void> {
  const meetingId = await planned(world);
  await planned(world, { heldOn: '2027-03-04' });
  await released(world, meetingId, { agenda: sampleAgenda });
  await markSent(world, meetingId, 1);
  const changed = withChanges(sampleAgenda, {
    'Budget for rådgivningen': {
      title: 'Budget for rådgivningen 2028',
      texts: [text('Resume', 'Rammen er større.')],
    },
    'Fælles holdning til takster': { withdrawnReason: 'Tallene er ikke klar' },
  });
  const items = [...changed.items, itemToRelease({ number: '5', title: 'Hastesag om botilbud' })];
  await released(world, meetingId, { agenda: { ...changed, items }, kind: 'supplement', note: 'Nye tal' });
  await markSent(world, meetingId, 2);
}

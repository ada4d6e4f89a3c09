import { demoId } from '../../demo/load.ts';
import {
  planMeeting,
  releaseAgenda,
  type AgendaToRelease,
  type ItemToRelease,
} from '../../src/modules/meetings/index.ts';
import { sendDispatch } from '../../src/modules/dispatch/index.ts';
import { changeAs, type Writer } from '../../src/platform/database.ts';
import { noJobs, type Jobs } from '../../src/platform/jobs.ts';
import { itemToRelease, sectionToRelease } from './agenda-to-release.ts';
import type { World } from './world.ts';

/** Words that stand in what is walled, and nowhere else. */
export const walledWords = {
  open: 'Der er syv ledige pladser i landsdelen',
  closed: 'udlejer tilbyder sekshundrede kvadratmeter',
  municipal: 'kommunerne vil have et fælles udspil',
  guest: 'kørslen er udbudt for fire år',
} as const;

const text = (words: string) => [{ label: 'Baggrund', text: words, format: 'rich' as const }];

const open = sectionToRelease({ startsAt: '13:00', endsAt: '14:00' });
const municipal = sectionToRelease({
  title: 'Kommunal del',
  municipalOnly: true,
  position: 2,
  startsAt: '14:00',
});
const guestTime = { startsAt: '13:20', endsAt: '13:40' };

/** An agenda with an open item (1), one with a guest (2), a closed one (3) and one of the municipal part (4). */
export function walledAgenda(guestId: string | null): AgendaToRelease {
  const guest = {
    personId: guestId,
    name: 'Jonas Brink',
    organisationName: 'DH Nordjylland',
    ...guestTime,
  };
  const guests = guestId === null ? [] : [guest];
  const item = (number: string, title: string, more: Partial<ItemToRelease>) =>
    itemToRelease({ sectionId: open.id, number, title, ...more });
  return {
    sections: [open, municipal],
    items: [
      item('1', 'Pladser til unge', { texts: text(walledWords.open) }),
      item('2', 'Fælles kørsel', { ...guestTime, texts: text(walledWords.guest), guests }),
      item('3', 'Nyt lejemål', { closed: true, texts: text(walledWords.closed) }),
      item('4', 'Udspil til budgettet', {
        sectionId: municipal.id,
        municipalOnly: true,
        texts: text(walledWords.municipal),
      }),
    ],
  };
}

export const dasMeeting = {
  bodyId: demoId('body', 'das'),
  audience: 'cooperation',
  heldOn: '2026-12-10',
  startsAt: '13.00',
  endsAt: '15.00',
  place: 'Rådhuset i Rebild',
} as const;
export const dasAddress = '/moeder/das/2026-12-10';

export const asMette = <T>(world: World, work: (db: Writer) => Promise<T>): Promise<T> =>
  changeAs(world.database, world.actor('mette'), work);

/** A meeting of DAS that is planned, and its id. */
export async function plannedMeeting(world: World): Promise<string> {
  const made = await asMette(world, (db) => planMeeting(db, dasMeeting));
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.meetingId;
}

/** Sends a version into the record, as the builder of agendas does. */
export async function release(
  world: World,
  {
    meetingId,
    agenda,
    kind = 'agenda',
  }: { meetingId: string; agenda: AgendaToRelease; kind?: 'agenda' | 'supplement' },
): Promise<number> {
  const done = await asMette(world, (db) => releaseAgenda(db, { meetingId, kind, note: '', agenda }));
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.version;
}

/** A meeting of DAS whose agenda went out: a mail was refused, one came back, and Birgitte has sent apologies. */
export async function withDispatchedAgenda(world: World): Promise<void> {
  const meetingId = await plannedMeeting(world);
  await release(world, { meetingId, agenda: walledAgenda(world.actor('jonas').personId) });
  const [mette, birgitte] = [await world.as('mette'), await world.as('birgitte')];
  const form = { note: 'Læs punkt 1 først', extras: 'Presse <presse@demo.example>', revision: '' };
  const sent = await mette.post(`${dasAddress}/udsendelse`, form);
  if (sent.status !== 303) throw new Error(`the agenda was not sent: ${sent.status}`);
  const { rows } = await world.owner.query<{ id: string }>('select id from dispatches');
  const place = { database: world.database, jobs: noJobsToDo, clock: () => world.now, log: () => {} };
  for (const { id } of rows) await sendDispatch({ ...place, publicUrl: 'http://localhost' }, id);
  await world.owner.query(`update mails set state = 'sent', sent_at = now() where key like 'dispatch:%'`);
  await world.owner.query(`update mails set state = 'refused', sent_at = null, answer = '550 Ukendt postkasse'
    where key like 'dispatch:%' and to_address like 'lars%'`);
  await world.owner
    .query(`update dispatch_recipients set returned_on = '2026-11-20', returned_reason = 'Fratrådt'
    where name = 'Rikke Thorup'`);
  await birgitte.post(`${dasAddress}/svar`, { answer: 'apology' });
  const substitute = { person: '', name: 'Inga Lund', address: 'inga.lund@demo.example' };
  await birgitte.post(`${dasAddress}/svar/stedfortraeder`, substitute);
  await birgitte.post(`${dasAddress}/svar/bemaerkning`, {
    item: '1',
    text: 'Rebild bakker op om pladserne.',
  });
  await (await world.as('henning')).post(`${dasAddress}/svar`, { answer: 'coming' });
}

const noJobsToDo: Jobs = { ...noJobs, enqueue: () => Promise.resolve() };

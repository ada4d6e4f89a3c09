/** Who sees what of hearings, table by table and by hand, what the database refuses below the program, and mail. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerHearing, fillIn, hearingForm, sentHearing, yes } from '../../../tests/support/hearings.ts';
import { demoMeeting, storeAsSecretariat } from '../../../tests/support/demo-meeting.ts';
import { startMailServer } from '../../../tests/support/mail-server.ts';
import { outboxOnly, workplace } from '../../../tests/support/mail.ts';
import { withAddresses } from '../../../tests/support/rounds.ts';
import { freshWorld, type PersonName, type World } from '../../../tests/support/world.ts';
import { changeAs, readAs } from '../../platform/database.ts';
import { sendDueMails } from '../../platform/mail-worker.ts';
import { sendReminders } from '../rounds/index.ts';

let world: World;
let municipal: string;
let common: string;
beforeAll(async () => {
  world = await freshWorld({ withJobs: true });
  await withAddresses(world);
  municipal = await sentHearing(world, { title: 'Kommunal' });
  const forAll = {
    title: 'Fælles',
    audience: 'everybody',
    'others.region-nordjylland': 'ja',
    silence: 'no-answer',
  };
  common = await sentHearing(world, forAll);
  for (const number of [municipal, common]) {
    const against = { ...yes, 'afsnit-1': 'against', 'afsnit-1-tekst': 'Rebilds nej' };
    await answerHearing(await world.as('birgitte'), `/hoeringer/${number}/svar`, against);
    await (
      await world.as('mette')
    ).post(`/hoeringer/${number}/behandling/rebild/1`, {
      version: '0',
      disposition: 'noted',
      reason: 'Noteret',
    });
  }
}, 90_000);
afterAll(() => world.close());

const seenBy = (who: PersonName): Promise<string> =>
  readAs(world.database, world.actor(who), async (db) => {
    const hearings = await db.selectFrom('hearings').select('round_id').execute();
    const texts = await db
      .selectFrom('round_answer_texts')
      .select('version')
      .where('is_submitted', '=', true)
      .execute();
    const treated = await db.selectFrom('hearing_dispositions').select('reason').execute();
    return `${hearings.length} ${texts.length} ${treated.length}`;
  });

test.each<[PersonName, string, string]>([
  ['mette', '2 2 2', 'the secretariat: both, the answers, and what was done with them'],
  ['birgitte', '2 2 0', 'Rebild: both, and its own answers'],
  ['henning', '2 0 0', 'another municipality: both, and no answer while they run'],
  ['ole', '1 0 0', 'the region: the one it is heard in'],
  ['hanne', '0 0 0', 'a politician'],
  ['niels', '0 0 0', 'an operator'],
  ['gerda', '0 0 0', 'a member of the panel'],
  ['jonas', '0 0 0', 'a reader'],
])('%s sees %s: %s', async (who, seen) => {
  expect(await seenBy(who)).toBe(seen);
});

describe('below the program', () => {
  const tryAs = (who: PersonName, query: ReturnType<typeof sql>) =>
    changeAs(world.database, world.actor(who), async (db) => (await query.execute(db)).numAffectedRows).catch(
      (error: { code?: string }) => error.code,
    );

  test('nobody but the secretariat treats an answer or says where a hearing is reported', async () => {
    expect(await tryAs('birgitte', sql`update hearing_dispositions set disposition = 'followed'`)).toBe(0n);
    expect(await tryAs('birgitte', sql`update hearings set reported_on = now()`)).toBe(0n);
    const add = sql`insert into hearings (round_id, body_id) select round_id, body_id from hearings`;
    expect(await tryAs('birgitte', add)).toBe('42501');
  });

  test('and nobody removes a hearing or a treatment', async () => {
    for (const query of [sql`delete from hearings`, sql`delete from hearing_dispositions`])
      expect(await tryAs('mette', query)).toBe('42501');
  });
});

describe('what is behind a wall goes into no hearing', () => {
  /** A paper with a file, sent with an item of these walls, or with none. */
  const paper = async (number: string, walls: string | null): Promise<void> => {
    await world.owner.query(
      `with paper as (insert into papers (number, body_id, title) select $1, id, 'Bilag' from bodies
          where key = 'das' returning id)
        insert into paper_versions (paper_id, number, name, media_type, byte_count, sha256, stored_as)
          select id, 1, 'b.pdf', 'application/pdf', 1, 'x', $1 from paper`,
      [number],
    );
    if (walls === null) return;
    await world.owner.query(
      `insert into appendices (item_id, meeting_id, body_id, audience, municipal_only, closed, position, title,
          paper_id, paper_version)
        select i.id, i.meeting_id, i.body_id, i.audience, i.municipal_only, i.closed, 9, 'Bilag', p.id, 1
        from items i, papers p where p.number = $1 and ${walls} limit 1`,
      [number],
    );
  };
  const sendAs = async (more: Record<string, string>) =>
    (await world.as('mette')).post('/hoeringer/ny', hearingForm(more));

  test('a closed item’s paper never; a municipal one’s on the municipal side alone', async () => {
    await storeAsSecretariat(world, demoMeeting);
    await paper('2026-9001', null);
    await paper('2026-9002', 'i.closed and not i.municipal_only');
    await paper('2026-9003', 'i.municipal_only and not i.closed');
    const taken = await sendAs({ title: 'Med bilag', papers: '2026-9001, 2026-9003' });
    expect(taken.status).toBe(303);
    const page = await (await world.as('mette')).get(taken.headers.get('location') ?? '');
    expect(await page.text()).toContain('/bilag/2026-9001/1/fil');
    const closed = await sendAs({ papers: '2026-9002' });
    expect([closed.status, (await closed.text()).includes('hører til et lukket punkt')]).toEqual([422, true]);
    const forAll = await sendAs({ papers: '2026-9003', audience: 'everybody' });
    expect([forAll.status, (await forAll.text()).includes('er for den kommunale side')]).toEqual([422, true]);
  });

  test('from a municipal item it is for the municipal side alone; the item leads to it', async () => {
    const mette = await world.as('mette');
    const { rows } = await world.owner.query<{ address: string }>(
      'select address from items where municipal_only and not closed',
    );
    const subject = `das/${demoMeeting.heldOn}/punkt/${rows[0]?.address}`;
    const item = `/moeder/${subject}`;
    expect(await (await mette.get(item)).text()).toContain(`/hoeringer/ny?om=${encodeURIComponent(subject)}`);
    const wide = await sendAs({ subject, audience: 'everybody' });
    expect([wide.status, (await wide.text()).includes('Punktet står i den kommunale del')]).toEqual([
      422,
      true,
    ]);
    const number = await sentHearing(world, { title: 'Fra punktet', subject });
    expect(await (await (await world.as('henning')).get(item)).text()).toContain(
      `href="/hoeringer/${number}"`,
    );
    expect(await (await mette.get(`/hoeringer/${number}`)).text()).toContain(`href="${item}"`);
  });
});

test('the missing are reminded over a real mail server, told of the rule; the link works', async () => {
  const server = await startMailServer();
  try {
    const clock = () => new Date('2026-12-05T08:00:00Z');
    await world.owner.query('delete from mails');
    await sendReminders({ database: world.database, jobs: outboxOnly, clock, log: () => {} });
    await world.owner.query(
      `delete from mails where to_address <> 'else.stage@demo.example' or subject not like '%Kommunal%'`,
    );
    await sendDueMails(workplace(world, server.settings(), () => new Date()));
    const [mail] = await server.received();
    const text = (mail?.text ?? '').replaceAll('\u00a0', ' ');
    expect(mail?.subject).toContain('Husk: Kommunal');
    expect(text).toContain('Læsø Kommune har ikke svaret i høringen “Kommunal”');
    expect(text).toContain('Hvis I ikke svarer: tavshed regnes som tilslutning.');
    const link = /https:\/\/rammevaerk\.example(\/hoeringssvar\/[\w-]{43})/.exec(text)?.[1] ?? '';
    const nobody = await world.as('nobody');
    const draft = await fillIn(nobody, link, { ...yes, act: 'gem' });
    expect(draft.status).toBe(303);
    expect(await (await nobody.get(link)).text()).toContain('Du svarer for Læsø Kommune');
  } finally {
    await server.close();
  }
});

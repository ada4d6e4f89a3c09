/** The pages: before sending, the log, sending again, mails that came back, replies, and who comes. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoId } from '../../../demo/load.ts';
import {
  asMette,
  dasAddress,
  plannedMeeting,
  release,
  walledAgenda,
} from '../../../tests/support/dispatch.ts';
import { startMailServer, type TestMailServer } from '../../../tests/support/mail-server.ts';
import { outboxOnly, workplace } from '../../../tests/support/mail.ts';
import { browserOf, type Browser } from '../../../tests/support/requests.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';
import { readAs } from '../../platform/database.ts';
import { sendDueMails } from '../../platform/mail-worker.ts';
import { makePersonalLink } from '../../platform/personal-link.ts';
import { changeMeetingState, moveMeeting } from '../meetings/index.ts';
import { sendDispatches } from './handlers/send-dispatch.ts';

let world: World;
let server: TestMailServer;
let meetingId: string;
beforeAll(async () => {
  world = await freshWorld({ withJobs: true });
  server = await startMailServer();
}, 60_000);
afterAll(async () => {
  await world.close();
  await server.close();
});
beforeEach(async () => {
  await world.owner.query('truncate meetings cascade');
  await world.owner.query('delete from mails');
  await world.owner.query('delete from personal_links');
  meetingId = await plannedMeeting(world);
  await release(world, { meetingId, agenda: walledAgenda(world.actor('jonas').personId) });
});

const pageOf = async (who: As, address: string): Promise<string> =>
  (await (await world.as(who)).get(address)).text();
const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\s+/g, ' ');
const textOf = async (who: As, address: string): Promise<string> => plain(await pageOf(who, address));
/** Writes the mails of what was sent, and hands them to the mail server. */
async function mailed(): Promise<void> {
  const place = { database: world.database, jobs: outboxOnly, clock: () => world.now, log: () => {} };
  await sendDispatches({ ...place, publicUrl: 'https://rammevaerk.example' });
  for (let again = 0; again < 3; again += 1)
    await sendDueMails(workplace(world, server.settings(), () => world.now));
}
const birgitteId = demoId('person', 'birgitte-holm');
const send = async (form: Record<string, string> = {}) =>
  (await world.as('mette')).post(`${dasAddress}/udsendelse`, { note: '', extras: '', revision: '', ...form });
const rowOf = async (name: string) =>
  (
    await world.owner.query<{ number: number; left_out_reason: string | null; person_id: string | null }>(
      `select number, left_out_reason, person_id from dispatch_recipients where name = $1
        order by prepared_at desc`,
      [name],
    )
  ).rows[0];

describe('before sending', () => {
  test('the page says who gets what, who has no address, and what is never sent', async () => {
    const text = await textOf('mette', `${dasAddress}/udsendelse`);
    expect(text).toMatch(/Birgitte Holm Rebild Kommune birgitte\.holm@demo\.example Hele dagsordenen Udelad/);
    expect(text).toMatch(/Ole Winther Region Nordjylland \S+ Uden den kommunale del Udelad/);
    expect(text).toMatch(/Tove Linnet .{0,80} Hele dagsordenen, kan ikke åbne lukkede punkter/);
    expect(text).toMatch(/Gæster ved punkter \(1\).*Jonas Brink \S+ Kun punkt 2 Udelad/);
    expect(text).toMatch(/Uden e-mailadresse, får ingen mail: .*Else Stage/);
    expect(text).toContain('Lukkede punkter sendes aldrig');
    for (const who of ['birgitte', 'ole', 'tove', 'signe'] as const)
      expect((await (await world.as(who)).get(`${dasAddress}/udsendelse`)).status).toBe(403);
  });

  test('a body without a chair is said, and keeps nobody from sending', async () => {
    const chair = `update memberships set role = $1 where role = $2 and body_id = $3`;
    const das = demoId('body', 'das');
    expect(await textOf('mette', `${dasAddress}/udsendelse`)).not.toContain('ingen formand');
    await world.owner.query(chair, ['vice-chair', 'chair', das]);
    expect(await textOf('mette', `${dasAddress}/udsendelse`)).toContain('ingen formand på mødedagen');
    expect((await send()).status).toBe(303);
    await world.owner.query(chair, ['chair', 'vice-chair', das]);
  });

  test('who is left out has a reason, and stands so in the log; extra addresses get time and place', async () => {
    const left = { [`udelad-${birgitteId}`]: 'ja', extras: 'Anna Holt <anna@demo.example>\r\n' };
    const refused = await send(left);
    expect(refused.status).toBe(422);
    const again = await refused.text();
    expect(plain(again)).toContain('Skriv, hvorfor Birgitte Holm skal udelades');
    expect(again).toContain('Anna Holt &lt;anna@demo.example&gt;');
    expect(again).toMatch(new RegExp(`name="udelad-${birgitteId}"[^>]* checked`));
    const done = await send({ ...left, [`grund-${birgitteId}`]: 'Har sagt fra' });
    expect(done.headers.get('location')).toBe(`${dasAddress}/udsendelser`);
    await mailed();
    const log = await textOf('mette', `${dasAddress}/udsendelser`);
    expect(log).toMatch(/Birgitte Holm \S+ Version 1 .{0,60} Udeladt Har sagt fra/);
    expect(log).toMatch(/Anna Holt anna@demo\.example Version 1 .{0,60} Kun tid og sted Sendt/);
    const { rows } = await world.owner.query(`select from mails where to_address like 'birgitte%'`);
    expect(rows).toEqual([]);
  });

  test.each([
    ['a line that is no address', { extras: 'anna@demo.example\nBcc: bo@demo.example' }, 'Linje 2'],
    ['a list of addresses', { extras: 'anna@demo.example, bo@demo.example' }, 'Linje 1'],
  ])('%s is refused, and nothing goes', async (_name, form, words) => {
    const refused = await send(form);
    expect(refused.status).toBe(422);
    expect(plain(await refused.text())).toContain(words);
    expect((await world.owner.query('select from dispatches')).rows).toEqual([]);
  });

  test('a version goes out once; who sends it again is told', async () => {
    expect((await send()).status).toBe(303);
    const twice = await send();
    expect([twice.status, plain(await twice.text()).includes('Der er ikke noget nyt at sende')]).toEqual([
      409,
      true,
    ]);
    expect((await world.owner.query('select from dispatches')).rows).toHaveLength(1);
    expect(await textOf('mette', `${dasAddress}/udsendelse`)).toContain('Alt er sendt');
  });
});

describe('the draft', () => {
  beforeEach(async () => {
    await world.owner.query('truncate meetings cascade');
    meetingId = await plannedMeeting(world);
    const das = demoId('body', 'das');
    await world.owner.query(
      `insert into agendas (meeting_id, body_id, clearing_body_id) values ($1, $2, (select id from ` +
        `bodies where key = 'fu'))`,
      [meetingId, das],
    );
    await world.owner.query(
      `insert into draft_items (meeting_id, entry, position, title, handling) values
        ($1, 1, 1, 'Velkomst', 'formal'), ($1, 2, 2, 'Ny takstmodel', 'treatment')`,
      [meetingId],
    );
    await world.owner.query(
      `with p as (insert into papers (number, body_id, title) values ('2026-9001', $1, 'Notat om takster')
          on conflict (number) do update set title = excluded.title returning id)
        insert into draft_item_papers (item_id, paper_id, position)
        select i.id, p.id, 1 from draft_items i, p where i.meeting_id = $2 and i.entry = 2`,
      [das, meetingId],
    );
  });

  test('what is missing is said; sending makes version 1 of the record and one dispatch of it', async () => {
    const text = await textOf('mette', `${dasAddress}/udsendelse`);
    expect(text).toContain('Dagsordenen er ikke sendt endnu');
    expect(text).toMatch(/Et bilag er varslet, men mangler: Notat om takster/);
    expect(text).toMatch(/FU har ikke klareret dagsordenen/);
    expect((await send({ revision: '7' })).status).toBe(409);
    expect((await send({ revision: '1', note: 'Læs punkt 2 først' })).status).toBe(303);
    const { rows } = await world.owner.query(
      `select v.number, v.kind, v.note, d.kind as sent from agenda_versions v join dispatches d
        on d.meeting_id = v.meeting_id and d.agenda_version = v.number`,
    );
    expect(rows).toEqual([{ number: 1, kind: 'agenda', note: 'Læs punkt 2 først', sent: 'agenda' }]);
    expect(await textOf('birgitte', dasAddress)).toContain('Ny takstmodel');
    await mailed();
    const mail = (await server.received()).findLast(({ to }) => to?.[0]?.address?.startsWith('birgitte'));
    expect(mail?.text).toContain('BESKED FRA SEKRETARIATET\nLæs punkt 2 først');
  });

  test('what follows says what it is and what is new, or is refused with the words kept', async () => {
    await send({ revision: '1' });
    expect(await textOf('mette', `${dasAddress}/udsendelse`)).toContain('Alt er sendt');
    await world.owner.query(`update agendas set revision = 2`);
    await world.owner.query(
      `insert into draft_items (meeting_id, entry, position, title, handling, lateness)
        values ($1, 3, 3, 'Sent indkommet', 'information', 'supplement')`,
      [meetingId],
    );
    const refused = await send({ revision: '2' });
    expect(refused.status).toBe(422);
    const words = plain(await refused.text());
    expect(words).toContain('Vælg, om det er et tillæg eller en ændring');
    expect(words).toContain('Skriv kort, hvad der er nyt');
    expect((await send({ revision: '2', kind: 'supplement', note: 'Ét nyt punkt' })).status).toBe(303);
    expect(await textOf('mette', `${dasAddress}/udsendelser`)).toMatch(/Version 2 .*Version 1 /);
  });

  const unsent = async () =>
    (await world.owner.query<{ count: string }>('select count(*) from agenda_versions')).rows[0]?.count;
  const disqualified = `insert into item_disqualifications (item_id, person_id, reason, recorded_by)
    select id, $1, 'Slægt', $2 from draft_items where entry = 2`;
  const mettes = [demoId('person', 'mette-lindholm'), demoId('user', 'mette-lindholm')];

  test('who is disqualified from an item of the draft does not send without it; a colleague does', async () => {
    await world.owner.query(disqualified, mettes);
    const page = await textOf('mette', `${dasAddress}/udsendelse`);
    expect(page).toContain('Der er et punkt, du er inhabil i: bed en kollega sende.');
    expect(page).not.toContain('Ja, send nu');
    const refused = await send({ revision: '1' });
    expect([refused.status, await unsent()]).toEqual([422, '0']);
    const words = plain(await refused.text());
    expect(words).toContain('Dagsordenen kan ikke sendes endnu.');
    expect(words).toContain('bed en kollega sende');
    expect(words).not.toContain('Ny takstmodel');
    await world.owner.query(`update item_disqualifications set ended_at = now(), end_reason = 'Afklaret'`);
    expect((await send({ revision: '1' })).status).toBe(303);
  });

  test('of an item that was sent before, the sentence names it', async () => {
    await send({ revision: '1' });
    await world.owner.query(disqualified, mettes);
    await world.owner.query(`update agendas set revision = 2`);
    const refused = await send({ revision: '2', kind: 'change', note: 'Nyt' });
    expect([refused.status, await unsent()]).toEqual([422, '1']);
    expect(plain(await refused.text())).toContain(
      'Du er inhabil i punkt 2, Ny takstmodel: bed en kollega sende.',
    );
  });

  const withFile = (columns: string, values: string) =>
    world.owner.query(
      `with v as (insert into paper_versions (paper_id, number, name, media_type, byte_count, sha256, ${columns})
        select id, 1, 'notat.pdf', 'application/pdf', 9, repeat('a', 64), ${values} from papers
        where number = '2026-9001' returning paper_id)
        update papers set last_version = 1 where id in (select paper_id from v)`,
    );
  const noFile = () =>
    world.owner.query(`with gone as (delete from paper_versions v using papers p where p.id = v.paper_id
      and p.number = '2026-9001') update papers set last_version = 0 where number = '2026-9001'`);

  test.each([
    [
      'infected',
      'scan, reading, stored_as, erased_at',
      `'infected', 'waiting', null, now()`,
      'virus i filen',
    ],
    ['erased', 'scan, reading, stored_as, erased_at', `'clean', 'read', null, now()`, 'filen er slettet'],
    ['waiting', 'scan, reading, stored_as', `'waiting', 'waiting', 'x'`, 'filen bliver set igennem'],
    ['doubtful', 'scan, reading, stored_as, doubts', `'clean', 'read', 'x', '{line:1}'`, 'et cpr-nummer'],
  ])(
    'a file that is %s is named and not sent, until it is said to follow',
    async (_, columns, values, why) => {
      await noFile();
      await withFile(columns, values);
      const page = await textOf('mette', `${dasAddress}/udsendelse`);
      expect(page).toMatch(new RegExp(`Kan ikke sendes endnu .*Notat om takster: .*${why}`));
      const refused = await send({ revision: '1' });
      expect([refused.status, await unsent()]).toEqual([422, '0']);
      await world.owner.query(`update draft_item_papers set lateness = 'forthcoming'`);
      const sent = await send({ revision: '1' });
      const { rows } = await world.owner.query('select title, lateness, paper_version from appendices');
      await noFile();
      expect(sent.status).toBe(303);
      expect(rows).toEqual([{ title: 'Notat om takster', lateness: 'forthcoming', paper_version: null }]);
    },
  );

  test('a file that is ready goes out in its version', async () => {
    await withFile('scan, reading, stored_as', `'clean', 'read', 'x'`);
    const sent = await send({ revision: '1' });
    const { rows } = await world.owner.query('select title, paper_version from appendices');
    await world.owner.query('truncate meetings cascade');
    await noFile();
    expect(sent.status).toBe(303);
    expect(rows).toEqual([{ title: 'Notat om takster', paper_version: 1 }]);
  });

  test('two who send at the same time: one is sent, the other is told', async () => {
    const both = await Promise.all([send({ revision: '1' }), send({ revision: '1' })]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([303, 409]));
    expect((await world.owner.query('select from dispatches')).rows).toHaveLength(1);
  });
});

describe('the log', () => {
  test('a refused address is shown with the server’s words, and sent again to a better one', async () => {
    await send();
    server.expect('refuses-recipient');
    await mailed();
    const { rows } = await world.owner.query<{ name: string; number: number }>(
      `select r.name, r.number from dispatch_recipients r join mails m on m.key = r.mail_key
        where m.state = 'refused'`,
    );
    const [refused] = rows;
    const log = await textOf('mette', `${dasAddress}/udsendelser?tilstand=refused`);
    expect(log).toMatch(
      new RegExp(`én modtager .*${refused?.name} \\S+ Version 1 .*Afvist .*Ingen med det navn her`),
    );
    expect(await textOf('mette', '/')).toMatch(/DAS 10\. december 2026: \d+ mails nåede ikke frem/);
    const form = await pageOf('mette', `${dasAddress}/udsendelser/igen?til=${refused?.number}`);
    const who = /<option value="([^"]+)" selected/.exec(form)?.[1] ?? '';
    const bad = await (
      await world.as('mette')
    ).post(`${dasAddress}/udsendelser/igen`, {
      who,
      address: 'ny@demo.example\r\nBcc: b@demo.example',
    });
    expect(bad.status).toBe(422);
    const address = 'ny.adresse@demo.example';
    const done = await (await world.as('mette')).post(`${dasAddress}/udsendelser/igen`, { who, address });
    expect(done.status).toBe(303);
    await mailed();
    expect((await server.received()).at(-1)?.to?.[0]?.address).toBe(address);
    expect(await textOf('mette', `${dasAddress}/udsendelser`)).toMatch(
      new RegExp(`${refused?.name} ${address} Version 1, igen .* Sendt`),
    );
  });

  test('a mail that came back is written down by hand, shown, and can be undone', async () => {
    await send();
    await mailed();
    const row = await rowOf('Birgitte Holm');
    const door = `${dasAddress}/udsendelser/${row?.number}/returnering`;
    const mette = await world.as('mette');
    expect((await mette.get(door)).status).toBe(200);
    const late = await mette.post(door, { on: '24.12.2026', reason: 'Ukendt', version: '1' });
    expect([late.status, plain(await late.text()).includes('Dagen er ikke kommet endnu')]).toEqual([
      422,
      true,
    ]);
    const form = { on: '22.11.2026', reason: 'Postkassen findes ikke', version: '1' };
    expect((await mette.post(door, form)).status).toBe(303);
    expect(await textOf('mette', `${dasAddress}/udsendelser?tilstand=returned`)).toMatch(
      /Birgitte Holm .* Kom retur 22\.11\.2026: Postkassen findes ikke/,
    );
    expect((await mette.post(door, form)).status).toBe(409);
    expect((await mette.post(`${door}/fortrydelse`, { version: '2' })).status).toBe(303);
    expect(await textOf('mette', `${dasAddress}/udsendelser`)).not.toContain('Postkassen findes ikke');
  });

  test('moved without a word: the log says so, and tells everybody once', async () => {
    await send();
    await mailed();
    expect(await textOf('mette', dasAddress)).not.toContain('ikke fået besked');
    await asMette(world, async (db) => {
      const plan = { heldOn: '2026-12-17', startsAt: '9.00', endsAt: '11.00', place: 'Aalborg' };
      const done = await moveMeeting(db, { ...plan, meetingId, version: 2, reason: '' });
      if (!done.ok) throw new Error(done.refusal.code);
    });
    const log = '/moeder/das/2026-12-17/udsendelser';
    expect(await textOf('mette', '/moeder/das/2026-12-17')).toContain('modtagerne har ikke fået besked');
    const mette = await world.as('mette');
    expect((await mette.post(`${log}/besked`)).status).toBe(303);
    expect((await mette.post(`${log}/besked`)).status).toBe(303);
    const { rows } = await world.owner.query(`select from dispatches where kind = 'moved'`);
    expect(rows).toHaveLength(1);
    expect(await textOf('mette', log)).toContain('Besked om flytning');
  });
});

test('postponed and cancelled are two words, and calendars take the meeting away for both', async () => {
  await send();
  const mette = await world.as('mette');
  for (const [event, state] of [
    ['postpone', 'udsat'],
    ['cancel', 'aflyst'],
  ] as const) {
    await asMette(world, (db) => changeMeetingState(db, { meetingId, event, reason: 'Sne' }));
    expect(await textOf('mette', `${dasAddress}/udsendelser`)).toContain(`Mødet er ${state}, og modtagerne`);
    expect((await mette.post(`${dasAddress}/udsendelser/besked`)).status).toBe(303);
    await mailed();
    const mail = (await server.received()).findLast(({ to }) => to?.[0]?.address?.startsWith('birgitte'));
    expect(mail?.subject).toBe(`Mødet er ${state}: DAS 10. december 2026`);
    const file = mail?.attachments[0]?.content as ArrayBuffer;
    expect(new TextDecoder().decode(file)).toMatch(/METHOD:CANCEL[^]*STATUS:CANCELLED/);
  }
});

const answer = async (who: Browser, form: Record<string, string>, at = `${dasAddress}/svar`) =>
  who.post(at, form);

describe('replies', () => {
  test('coming, apologies with a substitute, and a change of mind: who comes is shown to the body', async () => {
    const birgitte = await world.as('birgitte');
    expect(await textOf('birgitte', '/')).toContain('Du har ikke svaret på mødet i DAS 10. december 2026');
    expect((await answer(birgitte, { answer: 'apology' })).status).toBe(303);
    expect(await textOf('birgitte', '/')).not.toContain('Du har ikke svaret');
    expect(await textOf('birgitte', dasAddress)).toMatch(/Hvem kommer .*Rebild Kommune: afbud/);
    expect(await textOf('mette', dasAddress)).toMatch(/Ikke repræsenteret: .*Rebild/);
    const substitute = { person: '', name: 'Inga Lund', address: 'inga.lund@demo.example' };
    expect((await answer(birgitte, substitute, `${dasAddress}/svar/stedfortraeder`)).status).toBe(303);
    const seen = await textOf('henning', dasAddress);
    expect(seen).toContain('Stedfortrædere: Inga Lund for Birgitte Holm.');
    expect(seen).toContain('Rebild Kommune: afbud, stedfortræder kommer');
    expect(seen).not.toMatch(/Ikke repræsenteret: [^.]*Rebild/);
    await answer(birgitte, { answer: 'coming' });
    expect(await textOf('mette', dasAddress)).toMatch(/Rebild Kommune: kommer/);
    await mailed();
    const { rows } = await world.owner.query<{ subject: string }>(
      `select subject from mails where to_address = 'inga.lund@demo.example' order by subject desc`,
    );
    expect(rows.map(({ subject }) => subject)).toEqual([
      'Du er stedfortræder: DAS 10. december 2026',
      'Du er ikke stedfortræder mere: DAS 10. december 2026',
    ]);
    for (const who of ['signe', 'jonas'] as const)
      expect(await textOf(who, dasAddress)).not.toContain('Birgitte Holm');
    expect((await (await world.as('signe')).get(`${dasAddress}/svar`)).status).toBe(404);
    const ofGuest = await (await world.as('jonas')).get(`${dasAddress}/svar`);
    expect([ofGuest.status, (await ofGuest.text()).includes('Birgitte Holm')]).toEqual([200, false]);
  });

  test(
    'a substitute of the own organisation gets what he may read himself, and the seat by the ' +
      'secretariat',
    async () => {
      const birgitte = await world.as('birgitte');
      await answer(birgitte, { answer: 'apology' });
      const [colleague] = (
        await world.owner.query<{ id: string; name: string }>(
          `insert into persons (key, name, is_invented) values ('rita-ravn', 'Rita Ravn', true)
          on conflict (key) do update set name = excluded.name returning id, name`,
        )
      ).rows;
      await world.owner.query(`insert into affiliations (person_id, organisation_id) values ($1, $2)`, [
        colleague?.id,
        demoId('organisation', 'rebild'),
      ]);
      await world.owner.query(
        `insert into person_addresses (person_id, email) values ($1, 'rita.ravn@demo.example') on conflict do nothing`,
        [colleague?.id],
      );
      const form = { person: colleague?.id ?? '', name: '', address: '' };
      const wrong = { ...form, person: demoId('person', 'ole-winther') };
      expect((await answer(birgitte, wrong, `${dasAddress}/svar/stedfortraeder`)).status).toBe(422);
      expect((await answer(birgitte, form, `${dasAddress}/svar/stedfortraeder`)).status).toBe(303);
      await mailed();
      const { rows } = await world.owner.query<{ body_text: string; files: string }>(
        `select body_text, (select count(*) from mail_attachments a where a.mail_id = m.id) as files
        from mails m join mail_texts t on t.mail_id = m.id where to_address = 'rita.ravn@demo.example'`,
      );
      expect(rows[0]?.body_text).toContain('Du er stedfortræder for Birgitte Holm');
      expect(rows[0]?.body_text).not.toContain('Pladser til unge'); // no seat, and no user: she may read nothing yet
      const log = await pageOf('mette', `${dasAddress}/udsendelser`);
      expect(plain(log)).toContain('Rita Ravn for Birgitte Holm');
      expect(log).toMatch(/\/stedfortraedere\/ny\?plads=membership%3A[0-9a-f-]{36}/);
    },
  );

  test('the link of a mail acts as its person, and opening it answers nothing', async () => {
    await send();
    await mailed();
    const { rows } = await world.owner.query<{ body_text: string }>(
      `select body_text from mails m join mail_texts t on t.mail_id = m.id where to_address like 'birgitte%'`,
    );
    expect(rows[0]?.body_text).not.toMatch(/\/svar\/[\w-]{43}/); // struck out once it was sent
    const token = await asMette(world, (db) =>
      makePersonalLink(db, {
        purpose: 'meeting-reply',
        personId: birgitteId,
        subjectId: meetingId,
        expiresAt: new Date('2026-12-12T00:00:00Z'),
      }),
    );
    const nobody = browserOf(world.app);
    for (let look = 0; look < 2; look += 1) {
      const page = plain(await (await nobody.get(`/svar/${token}`)).text());
      expect(page).toContain('Du har ikke svaret endnu.');
      expect(page).not.toContain('Pladser til unge');
    }
    const counts = async () => (await world.owner.query('select from meeting_replies')).rows.length;
    expect(await counts()).toBe(0);
    expect((await nobody.post(`/svar/${token}`, { answer: 'apology' })).headers.get('location')).toBe(
      `/svar/${token}`,
    );
    expect(plain(await (await nobody.get(`/svar/${token}`)).text())).toContain('Du har meldt afbud.');
    expect(await counts()).toBe(1);
    expect((await nobody.get('/svar/' + 'x'.repeat(43))).status).toBe(404);
    expect((await nobody.post('/svar/' + 'x'.repeat(43), { answer: 'coming' })).status).toBe(404);
    const lines = await world.owner.query<{ line: string }>(
      'select audit_lines::text as line from audit_lines',
    );
    expect(lines.rows.filter(({ line }) => line.includes(token))).toEqual([]);
  });

  test('a remark is read by the body behind the walls of its item, and by nobody else', async () => {
    const birgitte = await world.as('birgitte');
    const remark = (item: string, text: string) =>
      answer(birgitte, { item, text }, `${dasAddress}/svar/bemaerkning`);
    expect((await remark('', 'Før afbud')).status).toBe(422);
    await answer(birgitte, { answer: 'apology' });
    expect((await remark('', 'Rebild bakker op om det hele')).status).toBe(303);
    expect((await remark('4', 'Rebild vil have en lavere takst')).status).toBe(303);
    expect((await remark('3', 'Lejemålet er for dyrt')).status).toBe(303);
    expect((await remark('99', 'Findes ikke')).status).toBe(422);
    expect(await textOf('henning', dasAddress)).toContain('Rebild bakker op om det hele');
    expect(await textOf('ole', dasAddress)).toContain('Rebild bakker op om det hele');
    for (const who of ['signe', 'tove'] as const)
      expect(await textOf(who, dasAddress)).not.toContain('Rebild bakker op');
    expect(await textOf('henning', `${dasAddress}/punkt/4`)).toContain('Rebild vil have en lavere takst');
    expect(await textOf('ole', `${dasAddress}/punkt/4`)).not.toContain('lavere takst');
    expect(await textOf('ole', `${dasAddress}/punkt/3`)).toContain('Lejemålet er for dyrt');
    expect(await textOf('tove', `${dasAddress}/punkt/3`)).not.toContain('Lejemålet er for dyrt');
    await remark('3', '');
    expect(await textOf('ole', `${dasAddress}/punkt/3`)).not.toContain('Lejemålet er for dyrt');
    const ole = await world.as('ole');
    await answer(ole, { answer: 'apology' });
    const stolen = await answer(ole, { item: '4', text: 'x' }, `${dasAddress}/svar/bemaerkning`);
    expect(stolen.status).toBe(422);
  });

  test('after the meeting nothing is answered any more', async () => {
    await asMette(world, (db) => changeMeetingState(db, { meetingId, event: 'cancel', reason: 'Sne' }));
    const late = await answer(await world.as('birgitte'), { answer: 'coming' });
    expect([late.status, plain(await late.text()).includes('Mødet er holdt eller aflyst')]).toEqual([
      422,
      true,
    ]);
    expect((await world.owner.query('select from meeting_replies')).rows).toEqual([]);
  });
});

test('members see their own row of a dispatch and nobody else’s; others see none', async () => {
  await send();
  const seen = async (who: 'birgitte' | 'signe' | 'mette') => {
    return readAs(world.database, world.actor(who), (db) =>
      db.selectFrom('dispatch_recipients').select('name').execute(),
    );
  };
  expect(await seen('birgitte')).toEqual([{ name: 'Birgitte Holm' }]);
  expect(await seen('signe')).toEqual([]);
  expect((await seen('mette')).length).toBeGreaterThan(10);
});

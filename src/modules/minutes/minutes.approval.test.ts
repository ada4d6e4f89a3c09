/** Sending minutes out, remarks on them, and their approval at the next meeting: doors, walls, freeze. R-032. */
import { afterAll, beforeEach, beforeAll, describe, expect, test } from 'vitest';
import { asMette } from '../../../tests/support/dispatch.ts';
import { itemMinutes, outcomeOf } from '../../../tests/support/item-minutes.ts';
import {
  approvalForm,
  begunMinutes,
  heldAddress,
  laterAddress,
  minutesWords,
  releasedMinutes,
  sendForm,
  sentMinutes,
  writtenMinutes,
  type WrittenMinutes,
} from '../../../tests/support/minutes.ts';
import { pdfStructure } from '../../../tests/support/pdf-structure.ts';
import { until } from '../../../tests/support/until.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';
import { textOfDocument } from '../../platform/documents/text-of-document.ts';
import { sha256Of } from '../../platform/files.ts';
import { readAs } from '../../platform/database.ts';
import { minutesApprovedOf, recallItem } from './index.ts';

let world: World;
let minutes: WrittenMinutes;
const send = `${heldAddress}/referat/udsendelse`;
const remarks = `${heldAddress}/referat/bemaerkninger`;
const approval = `${heldAddress}/referat/godkendelse`;

beforeAll(async () => {
  world = await freshWorld({ withJobs: true });
}, 60_000);
afterAll(() => world.close());
beforeEach(async () => {
  await world.owner.query('truncate meetings cascade');
  await world.owner.query('delete from mails');
  await world.owner.query('delete from personal_links');
  await world.owner.query('delete from minutes_rules');
  minutes = await writtenMinutes(world);
});

const page = async (who: As, address: string) => {
  const answer = await (await world.as(who)).get(address);
  return { status: answer.status, html: (await answer.text()).replaceAll('\u00a0', ' ') };
};
const post = async (who: As, address: string, form: Record<string, string> = {}) => {
  const answer = await (await world.as(who)).post(address, form);
  return { status: answer.status, html: (await answer.text()).replaceAll('\u00a0', ' ') };
};
const stateOf = async (): Promise<string> => {
  const { rows } = await world.owner.query<{ state: string }>(
    'select state from minutes where meeting_id = $1',
    [minutes.meetingId],
  );
  return rows[0]?.state ?? 'none';
};
const approve = async (more: Record<string, string> = {}) =>
  post('mette', approval, { ...(await approvalForm(world)), ...more });

describe('sending out', () => {
  test('an item that is not released keeps the minutes from being sent, by name and with the way there', async () => {
    const [first = ''] = minutes.itemIds;
    await asMette(world, (db) => recallItem(db, { itemId: first, version: 1, reason: 'Et tal mangler' }));
    const shown = await page('mette', send);
    expect(shown.html).toContain('1. Pladser til unge: er ikke frigivet');
    expect(shown.html).toContain(`${heldAddress}/referat/punkt/1`);
    expect(shown.html).not.toContain('Ja, send nu');
    const refused = await post('mette', send, sendForm);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Referatet kan ikke sendes endnu');
    expect(await stateOf()).toBe('writing');
  });

  test('the page says who gets what, and from when to when remarks are taken', async () => {
    const { html, status } = await page('mette', send);
    expect(status).toBe(200);
    expect(html).toContain('Alle punkter er frigivet og har et udfald.');
    expect(html).toContain('bemærkninger tages pr. mail: 1. Pladser til unge');
    expect(html).toMatch(/Ole Winther[\s\S]{0,900}Uden den kommunale del/);
    expect(html).toMatch(/Birgitte Holm[\s\S]{0,900}Hele referatet/);
    expect(html).toContain('value="06.12.2026"');
    expect(html).not.toContain('Jonas Brink');
  });

  test.each([
    [{ until: '31.11.2026' }, 'Skriv en dag, der findes'],
    [{ until: '' }, 'Skriv den sidste dag for bemærkninger'],
    [{ until: '21.11.2026' }, 'Fristen skal ligge i dag eller senere'],
    [{ until: '1.4.2027' }, 'Fristen kan være højst 60 dage fra i dag'],
    [{ extras: 'ikke en adresse' }, 'Linje 1 er ikke en e-mailadresse'],
    [{ extras: 'Presse <presse@demo.example>' }, 'Presse må ikke læse referatet'],
  ])('a form that cannot be followed comes back with what was typed: %o', async (typed, sentence) => {
    const refused = await post('mette', send, { ...sendForm, note: 'Husk det', ...typed });
    expect([refused.status, refused.html.includes('Fejl: ')]).toEqual([422, true]);
    expect(refused.html).toContain(sentence);
    expect(refused.html).toContain('Husk det');
  });

  test('minutes that changed since the page was opened are not sent unseen', async () => {
    const late = await post('mette', send, { ...sendForm, version: '7' });
    expect(late.status).toBe(409);
    expect(await stateOf()).toBe('writing');
  });

  test('what was changed after it was sent is named, and sent a second time it is said so', async () => {
    await sentMinutes(world);
    const [, second = ''] = minutes.itemIds;
    expect((await page('mette', send)).html).not.toContain('Ændret, siden referatet sidst blev sendt');
    await world.owner.query(`update treatments set minutes_text = 'Andre ord' where item_id = $1`, [second]);
    expect((await page('mette', send)).html).toContain(
      'Ændret, siden referatet sidst blev sendt: 2. Fælles kørsel',
    );
    await sentMinutes(world, { version: '2' });
    const { rows } = await world.owner.query<{ subject: string; mails: number }>(
      'select subject, count(*)::int as mails from mails group by subject order by subject',
    );
    expect(rows).toEqual([
      { subject: 'Referat: DAS 10. november 2026', mails: rows[0]?.mails },
      { subject: 'Rettet referat: DAS 10. november 2026 (2. gang)', mails: rows[0]?.mails },
    ]);
    expect(rows[0]?.mails).toBeGreaterThan(5);
    expect((await page('mette', send)).html).toContain('2. gang');
  });
});

describe('remarks', () => {
  beforeEach(() => sentMinutes(world));

  test('a remark on a decision that takes effect early is settled now; every other is kept', async () => {
    await post('birgitte', remarks, { item: '1', text: 'Tallet er syv, ikke otte' });
    await post('birgitte', remarks, { item: '2', text: 'Kørslen er til efteråret' });
    await post('birgitte', remarks, { item: '', text: 'Jeg var der også' });
    const { rows } = await world.owner.query<{ body_text: string; is_early: boolean }>(
      'select body_text, is_early from minutes_remarks order by number',
    );
    expect(rows.map(({ is_early }) => is_early)).toEqual([true, false, false]);
    const { html } = await page('mette', remarks);
    expect(html).toContain('Tallet er syv, ikke otte');
    expect(html).toContain('Behandles nu');
    expect(html).toContain('Til næste møde');
    expect((await page('mette', `${remarks}?vis=tidlige`)).html).not.toContain('Kørslen er til efteråret');
  });

  test('a remark is read by who may read its item, and by nobody else', async () => {
    await post('birgitte', remarks, { item: '4', text: 'Vores tal er hemmeligt' });
    await post('birgitte', remarks, { item: '3', text: 'Lejen skal med' });
    expect((await page('ole', remarks)).html).toContain('Lejen skal med');
    expect((await page('ole', remarks)).html).not.toContain('Vores tal er hemmeligt');
    expect((await page('henning', remarks)).html).toContain('Vores tal er hemmeligt');
    for (const who of ['signe', 'jonas', 'gerda', 'vibeke'] as const)
      expect([who, (await page(who, remarks)).status]).toEqual([who, 404]);
    expect((await page('tove', remarks)).html).not.toContain('Lejen skal med');
    const refused = await post('ole', remarks, { item: '4', text: 'Jeg prøver' });
    expect([refused.status, refused.html.includes('Vælg et punkt på listen')]).toEqual([422, true]);
    expect((await post('tove', remarks, { item: '1', text: 'Jeg prøver' })).status).toBe(404);
  });

  test('who is disqualified from an item reads no remark on it and no file that holds it', async () => {
    await post('birgitte', remarks, { item: '1', text: 'Om pladserne' });
    await approve();
    await world.owner.query(
      `insert into item_disqualifications (item_id, meeting_id, person_id, reason, recorded_by)
        values ($1, $2, $3, 'Gift med ejeren', $4)`,
      [minutes.itemIds[0], minutes.meetingId, world.actor('henning').personId, world.actor('mette').userId],
    );
    expect((await page('henning', remarks)).html).not.toContain('Om pladserne');
    const { rows } = await world.owner.query('select edition from minutes_files');
    expect(rows).toHaveLength(3);
    const files = await readAs(world.database, world.actor('henning'), (db) =>
      db.selectFrom('minutes_files').select('edition').execute(),
    );
    expect(files).toEqual([]);
    const pdf = await wordsOf('henning', `${heldAddress}/referat/pdf`);
    expect(pdf).not.toContain(minutesWords.open);
    expect(pdf).toContain(minutesWords.guest);
  });

  test('one’s own remark is taken back until somebody has settled it', async () => {
    await post('birgitte', remarks, { item: '1', text: 'Forkert punkt' });
    const { rows } = await world.owner.query<{ number: number }>('select number from minutes_remarks');
    const number = rows[0]?.number ?? 0;
    expect((await post('henning', `${remarks}/${number}/fortrydelse`, { version: '1' })).status).toBe(404);
    expect((await post('birgitte', `${remarks}/${number}/fortrydelse`, { version: '1' })).status).toBe(303);
    expect((await page('mette', remarks)).html).not.toContain('Forkert punkt');
    await post('birgitte', remarks, { item: '1', text: 'Et andet ord' });
    const next = number + 1;
    await post('mette', `${remarks}/${next}/afgoerelse`, {
      disposition: 'answered',
      text: 'Nej',
      version: '1',
    });
    expect((await post('birgitte', `${remarks}/${next}/fortrydelse`, { version: '1' })).status).toBe(409);
  });

  test('the secretariat settles a remark; two at once see each other’s word', async () => {
    await post('birgitte', remarks, { item: '1', text: 'Tallet er syv' });
    const { rows } = await world.owner.query<{ number: number }>('select number from minutes_remarks');
    const settle = `${remarks}/${rows[0]?.number}/afgoerelse`;
    const none = await post('mette', settle, { text: '', version: '1' });
    expect([none.status, none.html.includes('Vælg en af mulighederne')]).toEqual([422, true]);
    const wordless = await post('mette', settle, { disposition: 'corrected', text: '', version: '1' });
    expect([wordless.status, wordless.html.includes('Skriv en tekst')]).toEqual([422, true]);
    const done = await post('mette', settle, { disposition: 'corrected', text: 'Syv pladser', version: '1' });
    expect(done.status).toBe(303);
    const late = await post('mette', settle, { disposition: 'kept', text: 'Senere', version: '1' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('Syv pladser');
    expect(late.html).toContain('Senere');
    expect((await page('mette', approval)).html).toContain('Syv pladser');
    expect((await post('birgitte', settle, { disposition: 'kept', text: '', version: '2' })).status).toBe(
      403,
    );
  });

  test('a member approves with one click and takes it back: counted among those who were asked', async () => {
    const own = `${heldAddress}/referat/medlemsgodkendelse`;
    const { rows } = await world.owner.query<{ asked: number }>(
      'select cardinality(asked_person_ids) as asked from minutes_circulations',
    );
    const asked = rows[0]?.asked ?? 0;
    expect(asked).toBeGreaterThan(5);
    expect((await post('birgitte', own)).status).toBe(303);
    expect((await post('birgitte', own)).status).toBe(303);
    expect((await page('birgitte', remarks)).html).toContain(`1 af ${asked} medlemmer har godkendt`);
    expect((await page('mette', heldAddress)).html).toContain(`1 af ${asked} medlemmer har godkendt`);
    expect((await post('birgitte', `${own}/fortrydelse`)).status).toBe(303);
    expect((await page('birgitte', remarks)).html).toContain(`0 af ${asked} medlemmer har godkendt`);
    expect((await post('tove', own)).status).toBe(404);
    await world.owner.query(`update minutes_circulations set remarks_until = '2026-11-21'`);
    const late = await post('birgitte', own);
    expect([late.status, late.html.includes('Fristen er gået')]).toEqual([422, true]);
  });

  test('by the link of the mail the same, as its person, and opening it changes nothing', async () => {
    const { rows } = await world.owner.query<{ body_text: string }>(
      `select t.body_text from mail_texts t join mails m on m.id = t.mail_id where m.to_address like 'birgitte%'`,
    );
    const link = /\/referat-bemaerkning\/[\w-]{43}/.exec(rows[0]?.body_text ?? '')?.[0] ?? '';
    const shown = await page('nobody', link);
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('Du har ikke godkendt referatet endnu.');
    const given = await post('nobody', link, { item: '1', text: 'Pr. mail: syv pladser' });
    expect(given.status).toBe(303);
    expect((await post('nobody', `${link}/medlemsgodkendelse`)).status).toBe(303);
    const after = await page('mette', remarks);
    expect(after.html).toContain('Pr. mail: syv pladser');
    expect(after.html).toContain('Birgitte Holm');
    expect((await page('nobody', link.replace(/.$/, link.endsWith('a') ? 'b' : 'a'))).status).toBe(404);
    const { rows: kept } = await world.owner.query('select 1 from minutes_remarks where is_by_link');
    expect(kept).toHaveLength(1);
  });
});

type LaterItem = { id: string; meetingId: string; state: string; outcome: string; text: string };

describe('approval', () => {
  beforeEach(() => sentMinutes(world));
  const laterItem = async (address = '2') => {
    const { rows } = await world.owner.query<LaterItem>(
      `select i.id, i.meeting_id as "meetingId", w.state, t.outcome, t.minutes_text as text
        from items i join meetings m on m.id = i.meeting_id
        left join minutes_items w on w.item_id = i.id left join treatments t on t.item_id = i.id
        where m.held_on = '2026-11-20' and i.address = $1`,
      [address],
    );
    return rows[0];
  };

  test('approved at the item of the next meeting: frozen, hashed, and told on both pages', async () => {
    expect((await page('mette', `${laterAddress}/punkt/2`)).html).toContain('Referat til godkendelse');
    const done = await approve();
    expect(done.status).toBe(303);
    expect(await stateOf()).toBe('approved');
    expect(await laterItem()).toMatchObject({
      state: 'released',
      outcome: 'APPROVED',
      text: 'DAS godkendte referatet af mødet den 10. november 2026.',
    });
    const known = await readAs(world.database, world.actor('birgitte'), (db) =>
      minutesApprovedOf(db, minutes.meetingId),
    );
    expect(known).toMatchObject({ on: '2026-11-20', outcome: 'APPROVED', place: { address: '2' } });
    const meeting = await page('birgitte', heldAddress);
    expect(meeting.html).toContain('Godkendt 20. november 2026');
    expect(meeting.html).toContain(`${laterAddress}/punkt/2`);
    expect((await page('birgitte', `${laterAddress}/punkt/2`)).html).toContain('Godkendt her');
    expect((await post('birgitte', remarks, { item: '1', text: 'For sent' })).html).toContain(
      'Der tages ikke flere bemærkninger',
    );
  });

  test('nothing of approved minutes changes, also by the owner of the database; what lives on lives on', async () => {
    const [first = ''] = minutes.itemIds;
    await world.owner.query(
      `insert into positions_taken (item_id, meeting_id, body_id, audience, municipal_only, closed, position, kind,
          party, body_text) select id, meeting_id, body_id, audience, municipal_only, closed, 1, 'reservation',
          'Hjørring', 'tager forbehold' from items where id = $1`,
      [first],
    );
    await world.owner.query(
      `insert into actions (item_id, meeting_id, body_id, audience, municipal_only, closed, position, what)
        select id, meeting_id, body_id, audience, municipal_only, closed, 1, 'Regn efter' from items where id = $1`,
      [first],
    );
    await world.owner.query(
      `insert into attendances (meeting_id, body_id, audience, position, presence, name)
        select id, body_id, audience, 1, 'present', 'Birgitte Holm' from meetings where id = $1`,
      [minutes.meetingId],
    );
    expect((await approve()).status).toBe(303);
    const changes = [
      `update treatments set minutes_text = 'x' where item_id = $1`,
      'delete from treatments where item_id = $1',
      `update positions_taken set body_text = 'x' where item_id = $1`,
      'delete from positions_taken where item_id = $1',
      `update actions set what = 'x' where item_id = $1`,
      `update items set title = 'x' where id = $1`,
      `update item_texts set body_text = 'x' where item_id = $1`,
      `update attendances set name = 'x' where meeting_id = (select meeting_id from items where id = $1)`,
      `update meetings set place = 'x' where id = (select meeting_id from items where id = $1)`,
      `insert into decisions (item_id, meeting_id, body_id, audience, municipal_only, closed, position, outcome,
        body_text) select id, meeting_id, body_id, audience, municipal_only, closed, 9, 'AGREED', 'x' from items
        where id = $1`,
      `insert into minutes_corrections (item_id, meeting_id, body_id, audience, municipal_only, closed, body_text)
        select id, meeting_id, body_id, audience, municipal_only, closed, 'x' from items where id = $1`,
      'delete from items where id = $1',
    ];
    for (const change of changes)
      await expect(world.owner.query(change, [first]), change).rejects.toThrow('approved');
    const living = [
      `update positions_taken set state = 'lifted', version = version + 1 where item_id = $1`,
      `update actions set state = 'done', due_on = '2027-01-01' where item_id = $1`,
      `update items set closed = true, closed_reason = 'Personsag' where id = $1`,
      `update meetings set audience = 'body', version = version + 1
        where id = (select meeting_id from items where id = $1)`,
    ];
    for (const change of living) expect((await world.owner.query(change, [first])).rowCount, change).toBe(1);
    const shown = await page('mette', `${heldAddress}/referat/fingeraftryk`);
    expect(shown.html).not.toContain('Afviger');
    const released = await asMette(world, (db) =>
      recallItem(db, { itemId: first, version: 1, reason: 'Nej' }),
    );
    expect(released).toMatchObject({ ok: false, refusal: { code: 'minutes-approved' } });
  });

  test('minutes changed meanwhile are not approved: 409 with what changed, and what was typed', async () => {
    const form = await approvalForm(world);
    const [, second = ''] = minutes.itemIds;
    await world.owner.query(`update treatments set minutes_text = 'Andre ord' where item_id = $1`, [second]);
    const late = await post('mette', approval, { ...form, text: 'DAS godkendte referatet enstemmigt.' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('Referatet er ændret, siden du åbnede siden');
    expect(late.html).toMatch(/punkt\/2">2\. Fælles kørsel/);
    expect(late.html).not.toMatch(/punkt\/1">1\. Pladser/);
    expect(late.html).toContain('DAS godkendte referatet enstemmigt.');
    expect(await stateOf()).toBe('sent');
    expect((await approve()).status).toBe(303);
    const { rows } = await world.owner.query('select 1 from minutes_files');
    expect(rows).toHaveLength(3);
  });

  test('an approval and a change of the record at once: one waits for the other, and never both', async () => {
    const [first = ''] = minutes.itemIds;
    const form = await approvalForm(world);
    const changing = asMette(world, (db) =>
      recallItem(db, { itemId: first, version: 1, reason: 'Et tal var forkert' }),
    ).catch((error: unknown) => ({ ok: false as const, error }));
    const [approved, changed] = await Promise.all([post('mette', approval, form), changing]);
    const isApproved = (await stateOf()) === 'approved';
    expect([approved.status === 303, isApproved, changed.ok]).toEqual([isApproved, isApproved, !isApproved]);
    expect((await page('mette', `${heldAddress}/referat/fingeraftryk`)).html).not.toContain('Afviger');
  });

  test('a record writer that was first is waited for: then the minutes are not what was seen', async () => {
    const [first = ''] = minutes.itemIds;
    const form = await approvalForm(world);
    let approving: Promise<{ status: number }> | undefined;
    await asMette(world, async (db) => {
      await db.updateTable('treatments').set({ minutes_text: 'Uset' }).where('item_id', '=', first).execute();
      approving = post('mette', approval, form);
      const waits = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      await until('the approval waits', async () => (await world.owner.query(waits)).rows[0]);
    });
    expect((await approving)?.status).toBe(409);
    expect(await stateOf()).toBe('sent');
  });

  test.each([
    [{ text: 'DAS godkendte dagsordenen.' }, 'Her står der dagsorden'],
    [{ text: ' ' }, 'Skriv en tekst'],
    [{ place: '' }, 'Vælg det punkt, referatet blev godkendt på'],
    [{ outcome: '' }, 'Vælg en af mulighederne'],
  ])('a form that cannot be followed comes back: %o', async (typed, sentence) => {
    const refused = await approve(typed);
    expect([refused.status, refused.html.includes('Fejl: ')]).toEqual([422, true]);
    expect(refused.html).toContain(sentence);
    expect(await stateOf()).toBe('sent');
  });

  test('corrections stand beside the item, ask for an approval with remarks, and are frozen with it', async () => {
    const add = `${approval}/rettelser`;
    expect((await post('mette', add, { item: '9', correction: 'x' })).status).toBe(422);
    await post('mette', add, { item: '1', correction: 'Syv pladser i stedet for otte' });
    await post('mette', add, { item: '3', correction: 'Lejen er tre hundrede tusinde' });
    await post('mette', add, { item: '2', correction: 'Denne fortrydes' });
    const { rows } = await world.owner.query<{ number: number }>(
      `select number from minutes_corrections where body_text = 'Denne fortrydes'`,
    );
    expect((await post('mette', `${add}/${rows[0]?.number}/fortrydelse`)).status).toBe(303);
    expect((await page('signe', `${heldAddress}/punkt/1`)).html).not.toContain('Syv pladser');
    const plain = await approve();
    expect([plain.status, plain.html.includes('Vælg Godkendt med bemærkning')]).toEqual([422, true]);
    expect((await approve({ outcome: 'APPROVED_WITH_REMARKS' })).status).toBe(303);
    expect(await laterItem()).toMatchObject({ outcome: 'APPROVED_WITH_REMARKS' });
    expect((await page('signe', `${heldAddress}/punkt/1`)).html).toContain('Syv pladser i stedet for otte');
    expect((await page('mette', `${heldAddress}/punkt/2`)).html).not.toContain('Denne fortrydes');
    const member = await wordsOf('birgitte', `${heldAddress}/referat/pdf`);
    expect(member).toContain('Rettelse ved godkendelsen: Syv pladser i stedet for otte');
    expect(member).toContain('Lejen er tre hundrede tusinde');
    const signe = await wordsOf('signe', `${heldAddress}/referat/pdf`);
    expect(signe).toContain('Syv pladser i stedet for otte');
    expect(signe).not.toContain('Lejen er tre hundrede tusinde');
    expect((await post('mette', add, { item: '1', correction: 'For sent' })).status).toBe(422);
  });

  test('the files: each gets the edition of his rights, and the very bytes that were kept', async () => {
    await approve();
    const { open, guest, closed, municipal } = minutesWords;
    const seen = [
      ['mette', '', [open, guest, closed, municipal], []],
      ['birgitte', '', [open, closed, municipal], []],
      ['ole', '', [open, guest], [municipal, closed]],
      ['signe', '', [open, municipal], [closed]],
      ['mette', '?udgave=offentlig', [open, guest], [closed, municipal, 'Udspil til budgettet']],
    ] as const;
    for (const [who, query, shows, hides] of seen) {
      const pdf = await wordsOf(who, `${heldAddress}/referat/pdf${query}`);
      for (const words of shows) expect(pdf, `${who}${query} shows`).toContain(words);
      for (const words of hides) expect(pdf, `${who}${query} hides`).not.toContain(words);
      expect(pdf).toContain('Referat, godkendt 20. november 2026');
    }
    const { rows } = await world.owner.query<{ edition: string; sha256: string }>(
      'select edition, sha256 from minutes_files order by edition',
    );
    const answer = await (await world.as('mette')).get(`${heldAddress}/referat/pdf`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(sha256Of(bytes)).toBe(rows.find(({ edition }) => edition === 'whole')?.sha256);
    expect(pdfStructure(bytes).ua).toBe('1');
    expect((await page('nobody', `${heldAddress}/referat/pdf`)).status).toBe(404);
    expect((await (await world.as('birgitte')).get(`${heldAddress}/referat/docx`)).status).toBe(200);
  });

  test('the page of the hash works it out again: for all, or for the items one may read', async () => {
    await approve();
    const address = `${heldAddress}/referat/fingeraftryk`;
    const all = await page('mette', address);
    expect(all.html.match(/Uændret/g)).toHaveLength(5);
    const some = await page('ole', address);
    expect(some.html.match(/Uændret/g)).toHaveLength(3);
    expect(some.html).toContain('Kan kun efterregnes af den, der kan læse alle punkter');
    expect(some.html).not.toContain('Udspil til budgettet');
    await world.owner.query('alter table treatments disable trigger treatments_approved');
    await world.owner.query(`update treatments set minutes_text = 'Forfalsket' where item_id = $1`, [
      minutes.itemIds[0],
    ]);
    await world.owner.query('alter table treatments enable trigger treatments_approved');
    expect((await page('mette', address)).html.match(/Afviger/g)).toHaveLength(2);
    expect((await page('nobody', address)).status).toBe(404);
  });

  test('undone the same day with a reason, which stays; not without one, and not another day', async () => {
    await approve();
    const undo = `${approval}/fortrydelse`;
    expect((await post('mette', undo, { reason: '' })).status).toBe(422);
    expect((await post('birgitte', undo, { reason: 'Nej' })).status).toBe(403);
    expect((await post('mette', undo, { reason: 'Ført på det forkerte møde' })).status).toBe(303);
    expect(await stateOf()).toBe('sent');
    expect(await laterItem()).toMatchObject({ state: 'being-written', outcome: null });
    expect((await approve()).status).toBe(303);
    await world.owner.query(
      `update minutes_approvals set recorded_at = '2026-11-21T10:00:00Z' where undone_at is null`,
    );
    const late = await post('mette', undo, { reason: 'For sent' });
    expect([late.status, late.html.includes('kun fortrydes den dag')]).toEqual([422, true]);
    const { rows } = await world.owner.query(
      'select undone_reason from minutes_approvals order by undone_reason nulls last',
    );
    expect(rows).toEqual([{ undone_reason: 'Ført på det forkerte møde' }, { undone_reason: null }]);
  });

  test('where the body’s rules say so, all members must have approved for themselves', async () => {
    const rules = '/fora/das/referatregler';
    expect((await post('birgitte', rules, { days: '10', needsAll: 'ja', version: '0' })).status).toBe(403);
    expect((await post('mette', rules, { days: '0', version: '0' })).status).toBe(422);
    expect((await post('mette', rules, { days: '10', needsAll: 'ja', version: '0' })).status).toBe(303);
    expect((await post('mette', rules, { days: '12', version: '0' })).status).toBe(409);
    const bodyOf = async (who: 'mette' | 'birgitte') => (await (await world.as(who)).get('/fora/das')).text();
    expect(await bodyOf('mette')).toMatch(
      /referatregler.*Bemærkninger tages i 10 dage · Alle medlemmer godk/s,
    );
    expect(await bodyOf('birgitte')).not.toContain('referatregler');
    const refused = await approve();
    expect(refused.status).toBe(422);
    expect(refused.html).toMatch(/\d+ medlemmer har ikke godkendt: .*Birgitte Holm/);
    await world.owner.query(`insert into minutes_member_approvals (meeting_id, body_id, round, person_id)
      select meeting_id, body_id, round, unnest(asked_person_ids) from minutes_circulations`);
    expect((await approve()).status).toBe(303);
  });

  test('what was written at the item stays, the approval comes after it; released otherwise, refused', async () => {
    const item = await laterItem();
    await begunMinutes(world, item?.meetingId ?? '');
    const said = { text: 'Ole bad om en rettelse', outcomes: [outcomeOf({ outcome: 'POSTPONED' })] };
    await releasedMinutes(world, item?.id ?? '', itemMinutes(said));
    const refused = await approve();
    expect([refused.status, refused.html.includes('frigivet med et andet udfald')]).toEqual([422, true]);
    expect(await stateOf()).toBe('sent');
    await asMette(world, (db) =>
      recallItem(db, { itemId: item?.id ?? '', version: 1, reason: 'Forkert udfald' }),
    );
    expect((await approve()).status).toBe(303);
    expect((await laterItem())?.text).toBe(
      'Ole bad om en rettelse\n\nDAS godkendte referatet af mødet den 10. november 2026.',
    );
  });

  test('who is disqualified from an item neither sends nor approves: his hash would be of a part', async () => {
    const form = await approvalForm(world);
    await world.owner.query(
      `insert into item_disqualifications (item_id, meeting_id, person_id, reason, recorded_by)
        values ($1, $2, $3, 'Gift med ejeren', $4)`,
      [minutes.itemIds[0], minutes.meetingId, world.actor('mette').personId, world.actor('mette').userId],
    );
    const refused = await post('mette', approval, form);
    expect([refused.status, refused.html.includes('Du er inhabil i et af punkterne')]).toEqual([422, true]);
    const sent = await post('mette', send, { ...sendForm, version: '2' });
    expect([sent.status, sent.html.includes('du er inhabil')]).toEqual([422, true]);
  });

  test('the front page says what waits: for a member his own word, for the secretariat the approval', async () => {
    const waits = 'DAS 10. november 2026: godkend eller bemærk referatet';
    expect((await page('birgitte', '/')).html).toContain(waits);
    await post('birgitte', `${heldAddress}/referat/medlemsgodkendelse`);
    expect((await page('birgitte', '/')).html).not.toContain(waits);
    await post('henning', remarks, { item: '1', text: 'Syv pladser' });
    await world.owner.query(
      `update mails set state = 'refused', answer = '550' where to_address like 'ole%'`,
    );
    const { html } = await page('mette', '/');
    expect(html).toContain('DAS 10. november 2026: godkendelsen er ikke ført');
    expect(html).toContain('DAS 10. november 2026: én bemærkning til referatet');
    expect(html).toMatch(/DAS 10\. november 2026: (én mail|\d+ mails)/);
    await approve();
    expect((await page('mette', '/')).html).not.toContain('godkendelsen er ikke ført');
  });
});

async function wordsOf(who: As, address: string): Promise<string> {
  const answer = await (await world.as(who)).get(address);
  expect([who, answer.status]).toEqual([who, 200]);
  const read = await textOfDocument('a.pdf', new Uint8Array(await answer.arrayBuffer()));
  return read.ok ? read.value.lines.join(' ').replaceAll(/\s+/g, ' ') : '';
}

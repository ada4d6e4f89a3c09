import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeAs, readAs } from '../../platform/database.ts';
import {
  autosave,
  deskOfSample,
  fieldsIn,
  formOf,
  minutesAddress,
} from '../../../tests/support/minutes-desk.ts';
import { planned, released, sampleAgenda } from '../../../tests/support/sent-agenda.ts';
import { withChanges } from '../../../tests/support/agenda-to-release.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import { draftOfItem, recallItem, releaseItem } from './index.ts';

/** In the meeting: 09.47 on its day. */
const now = new Date('2027-02-04T08:47:00Z');
let world: World;
let meetingId: string;
let itemIds: readonly string[];

beforeAll(async () => {
  world = await freshWorld({ now });
  ({ meetingId, itemIds } = await deskOfSample(world));
});
afterAll(() => world.close());

const draftOf = (item: number) =>
  readAs(world.database, world.actor('mette'), (db) => draftOfItem(db, itemIds[item - 1] ?? ''));
const savesOf = async (item: number): Promise<number> => {
  const id = itemIds[item - 1];
  const { rows } = await world.owner.query(
    'select count(*)::int as n from minutes_saves where item_id = $1',
    [id],
  );
  return rows[0].n;
};
const outcomeNames = (fields: Record<string, string>): string[] =>
  Object.keys(fields).filter((name) => /^o\..*\.text$/.test(name));
const named = (field: string | undefined, part: string): string =>
  (field ?? '').replace(/\.text$/, `.${part}`);

test('R-031: minutes are begun from the meeting’s page, once, with those expected on the list', async () => {
  const other = await planned(world, { heldOn: '2027-04-08' });
  await released(world, other, {
    agenda: withChanges(sampleAgenda, {}),
  }).catch(() => {});
  const mette = await world.as('mette');
  const shown = await (await mette.get(minutesAddress)).text();
  expect(shown).toContain('0 af 4 punkter er frigivet');
  expect(shown).toContain('Henning Aagaard');
  expect(shown).toContain('Skriv punkt 1');
  const again = await mette.post(`${minutesAddress}/begyndelse`);
  expect(again.status).toBe(303);
  const { rows } = await world.owner.query(
    `select count(*)::int as n, count(distinct person_id)::int as persons from minutes_participants
      where meeting_id = $1`,
    [meetingId],
  );
  expect(rows[0].n).toBe(rows[0].persons);
});

test('R-031: a meeting whose agenda is not sent has nothing to take minutes of, and says what to do', async () => {
  await planned(world, { heldOn: '2027-05-06' });
  const mette = await world.as('mette');
  const answer = await mette.post('/moeder/das/2027-05-06/referat/begyndelse');
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('Dagsordenen er ikke sendt endnu');
});

test('R-031: nobody but the secretariat gets into minutes mode', async () => {
  for (const who of ['birgitte', 'henning', 'vibeke', 'jonas'] as const) {
    const browser = await world.as(who);
    expect((await browser.get(minutesAddress)).status).toBe(403);
    expect((await browser.post(`${minutesAddress}/punkt/2/gem`, {})).status).toBe(403);
  }
});

test('R-031: an outcome chosen without words gets the sentence of what was recommended', async () => {
  const mette = await world.as('mette');
  const fields = await formOf(mette, '2');
  const [first, second] = outcomeNames(fields);
  const chosen = { [named(first, 'outcome')]: 'APPROVED', [named(second, 'outcome')]: 'NOTED_WITH_REMARK' };
  const sent = await mette.post(`${minutesAddress}/punkt/2`, { ...fields, ...chosen, act: 'save' });
  expect(sent.status).toBe(303);
  const after = await formOf(mette, '2');
  expect(after[first ?? '']).toBe('DAS godkendte budgettet.');
  expect(after[second ?? '']).toMatch(/^DAS tog planen til efterretning.*, med den bemærkning at$/);
  expect((await draftOf(2))?.minutes.outcomes.map(({ recommendation }) => recommendation)).toEqual([1, 2]);
});

test('R-031: saving what stands there already makes no version; the next item is taken up', async () => {
  const mette = await world.as('mette');
  const before = await savesOf(2);
  const sent = await mette.post(`${minutesAddress}/punkt/2`, { ...(await formOf(mette, '2')), act: 'next' });
  expect(sent.headers.get('location')).toBe(`${minutesAddress}/punkt/3`);
  expect(await savesOf(2)).toBe(before);
  const desk = await (await mette.get(minutesAddress)).text();
  expect(desk).toMatch(/Budget for rådgivningen.*?09\.47–09\.47/s);
  expect(await (await mette.get(`${minutesAddress}/punkt/3`)).text()).toContain('Behandles nu');
});

test('R-031: without scripts a row is added by a button, filled in, and taken away by another', async () => {
  const mette = await world.as('mette');
  const address = `${minutesAddress}/punkt/4`;
  const added = await mette.post(address, { ...(await formOf(mette, '4')), act: 'add.a' });
  expect(added.headers.get('location')).toBe(`${address}#handlinger`);
  const fields = await formOf(mette, '4');
  const what = Object.keys(fields).find((name) => name.startsWith('a.') && name.endsWith('.what')) ?? '';
  const filled = {
    ...fields,
    [what]: 'Skriver til ministeriet',
    [what.replace('.what', '.owner')]: 'rebild kommune',
    [what.replace('.what', '.due')]: '15. marts 2027',
  };
  await mette.post(address, { ...filled, act: 'add.p.reservation' });
  const draft = await draftOf(4);
  expect(draft?.minutes.actions).toMatchObject([
    { what: 'Skriver til ministeriet', dueOn: '2027-03-15', due: '' },
  ]);
  expect(draft?.minutes.actions[0]?.organisationId).not.toBeNull();
  expect(draft?.minutes.positions).toMatchObject([{ kind: 'reservation', text: '' }]);
  await mette.post(address, { ...(await formOf(mette, '4')), act: `remove.${what.split('.')[1]}` });
  expect((await draftOf(4))?.minutes.actions).toEqual([]);
  expect((await draftOf(4))?.minutes.positions).toHaveLength(1);
});

test('R-031: the same save sent again counts once and is answered the same', async () => {
  const mette = await world.as('mette');
  const fields = {
    ...(await formOf(mette, '1')),
    text: 'Dagsordenen blev gennemgået.',
  };
  const saveId = randomUUID();
  const first = await autosave(mette, '1', { fields, saveId });
  expect(first.status).toBe(200);
  expect(first.text).toContain('Gemt kl. 09.47.00');
  const again = await autosave(mette, '1', { fields, saveId });
  expect([again.status, again.text]).toEqual([200, first.text]);
  expect(await savesOf(1)).toBe(1);
});

test('R-031: a save of another item is not answered for', async () => {
  const mette = await world.as('mette');
  const one = await autosave(mette, '1', {
    fields: { ...(await formOf(mette, '1')), text: 'Om dagsordenen.' },
  });
  const other = await autosave(mette, '4', {
    fields: {
      ...(await formOf(mette, '4')),
      text: 'Stjålet',
    },
    saveId: one.saveId,
  });
  expect(other.status).toBe(422);
  expect((await draftOf(4))?.minutes.text).toBe('');
});

test('R-031: two who write in different fields both have it, also over several saves from the same page', async () => {
  const [mette, other] = [await world.as('mette'), await world.as('mette')];
  const [mine, theirs] = [await formOf(mette, '3'), await formOf(other, '3')];
  const first = await autosave(mette, '3', { fields: { ...mine, text: 'Indstillingen' } });
  const second = await autosave(other, '3', { fields: { ...theirs, early: 'ja' } });
  expect(second.text).toContain('data-merged="ja"');
  const third = await autosave(mette, '3', {
    fields: { ...mine, text: 'Indstillingen blev', after: first.saveId },
  });
  expect(third.status).toBe(200);
  await autosave(mette, '3', { fields: { ...mine, text: 'Indstillingen blev fulgt.', after: third.saveId } });
  expect((await draftOf(3))?.minutes).toMatchObject({
    text: 'Indstillingen blev fulgt.',
    takesEffectEarly: true,
  });
});

test('R-031: two who write differently in one field see both texts, and neither is lost', async () => {
  const mette = await world.as('mette');
  const fields = await formOf(mette, '3');
  await autosave(mette, '3', { fields: { ...fields, text: 'Den ene skrev dette.' } });
  const refused = await autosave(mette, '3', { fields: { ...fields, text: 'Den anden skrev noget andet.' } });
  expect(refused.status).toBe(409);
  expect((await draftOf(3))?.minutes.text).toBe('Den ene skrev dette.');
  const shown = await mette.post(`${minutesAddress}/punkt/3`, {
    ...fields,
    text: 'Den anden skrev noget andet.',
  });
  expect(shown.status).toBe(409);
  const page = await shown.text();
  expect(page).toContain('Den ene skrev dette.');
  expect(fieldsIn(page)['text']).toBe('Den anden skrev noget andet.');
  const settled = { ...fieldsIn(page), text: 'Begge skrev.' };
  expect((await mette.post(`${minutesAddress}/punkt/3`, settled)).status).toBe(303);
  expect((await draftOf(3))?.minutes.text).toBe('Begge skrev.');
});

test('R-031: votes that are no numbers are refused with what was typed kept', async () => {
  const mette = await world.as('mette');
  const fields = { ...(await formOf(mette, '3')), votesFor: 'ti', text: 'Der blev stemt.' };
  const sent = await mette.post(`${minutesAddress}/punkt/3`, fields);
  expect(sent.status).toBe(422);
  const page = await sent.text();
  expect(page).toContain('<title>Fejl: ');
  expect(page).toContain('Skriv stemmerne som hele tal');
  expect(fieldsIn(page)).toMatchObject({ votesFor: 'ti', text: 'Der blev stemt.' });
});

test('R-031: a field that is none of ours, and a row that is none, are not our form', async () => {
  const mette = await world.as('mette');
  const fields = await formOf(mette, '3');
  for (const wrong of [
    { stolen: '1' },
    { 'o.1.text': 'x' },
    { consent: 'maybe' },
    { version: 'x' },
    { saveId: '' },
  ])
    expect((await mette.post(`${minutesAddress}/punkt/3`, { ...fields, ...wrong })).status).toBe(400);
});

test('R-031: what is too long, and an organisation that is gone, are refused with a sentence', async () => {
  const mette = await world.as('mette');
  const fields = await formOf(mette, '1');
  const long = await autosave(mette, '1', { fields: { ...fields, text: 'x'.repeat(100_001) } });
  expect([long.status, long.text]).toEqual([422, expect.stringContaining('højst 100000 tegn')]);
  const lost = { [`p.${randomUUID()}.kind`]: 'reservation' };
  const [name] = Object.keys(lost) as [string];
  const depends = { [name.replace('.kind', '.depends')]: randomUUID() };
  const gone = await autosave(mette, '1', { fields: { ...fields, ...lost, ...depends } });
  expect([gone.status, gone.text]).toEqual([422, expect.stringContaining('findes ikke længere')]);
});

test('R-031: what is being written is told to whoever reads the item, and to nobody else', async () => {
  const told = 'Beslutningen er ved at blive skrevet';
  const pageOf = async (who: Parameters<World['as']>[0], item: number) =>
    (await (await world.as(who)).get(`/moeder/das/2027-02-04/punkt/${item}`)).text();
  expect(await pageOf('birgitte', 2)).toContain(told);
  expect(await pageOf('birgitte', 2)).not.toContain('DAS godkendte budgettet');
  expect(await pageOf('birgitte', 3)).toContain(told);
  expect(await pageOf('signe', 3)).not.toContain(told);
  expect(await pageOf('ole', 4)).not.toContain(told);
  const meeting = await (await (await world.as('birgitte')).get('/moeder/das/2027-02-04')).text();
  expect(meeting).toContain('Referatet er ved at blive skrevet. 4 punkter er under arbejde.');
  const outside = await (await (await world.as('signe')).get('/moeder/das/2027-02-04')).text();
  expect(outside).toContain('3 punkter er under arbejde');
});

test('R-031: what is released cannot be written on before it is taken back, with a reason', async () => {
  const mette = await world.as('mette');
  const fields = await formOf(mette, '1');
  const [only] = outcomeNames(fields);
  const saved = await autosave(mette, '1', {
    fields: {
      ...fields,
      [named(only, 'outcome')]: 'APPROVED',
      text: 'Godkendt.',
    },
  });
  const draft = await draftOf(1);
  const itemId = itemIds[0] ?? '';
  const version = draft?.version ?? 0;
  const done = await changeAs(world.database, world.actor('mette'), (db) =>
    releaseItem(db, { itemId, version }),
  );
  expect(done.ok).toBe(true);
  const refused = await autosave(mette, '1', { fields: { ...fields, text: 'Rettet.', after: saved.saveId } });
  expect([refused.status, refused.text]).toEqual([
    422,
    expect.stringContaining('Tag det tilbage, før du retter'),
  ]);
  const page = await (await mette.get(`${minutesAddress}/punkt/1`)).text();
  expect(page).toContain('Punktet er frigivet');
  expect(page).not.toContain('name="saveId"');
  const recalled = await changeAs(world.database, world.actor('mette'), (db) =>
    recallItem(db, { itemId, version, reason: 'En stavefejl' }),
  );
  expect(recalled.ok).toBe(true);
  const later = await autosave(mette, '1', { fields: { ...fields, text: 'Rettet.', after: saved.saveId } });
  expect(later.status).toBe(200);
});

test('R-031: a withdrawn item has no form, and an outcome sent for it is refused with a sentence', async () => {
  const mette = await world.as('mette');
  const fields = await formOf(mette, '4');
  await world.owner.query(
    `update items set withdrawn_at = now(), withdrawn_reason = 'Tallene mangler' where id = $1`,
    [itemIds[3]],
  );
  const page = await (await mette.get(`${minutesAddress}/punkt/4`)).text();
  expect(page).toContain('Punktet er trukket tilbage');
  expect(page).toContain('Tallene mangler');
  const [only] = outcomeNames(fields);
  const sent = await mette.post(`${minutesAddress}/punkt/4`, {
    ...fields,
    [named(only, 'outcome')]: 'INFORMED',
  });
  expect(sent.status).toBe(422);
  expect(await sent.text()).toContain('Punktet er trukket tilbage, så det kan ikke få et udfald');
});

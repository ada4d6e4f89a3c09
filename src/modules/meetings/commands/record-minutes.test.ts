/** What minutes write into the record, again and taken back; what they do not write, and what a wall hides of it. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoId } from '../../../../demo/load.ts';
import { agendaOfTitles } from '../../../../tests/support/agenda-to-release.ts';
import {
  actionToWrite,
  decisionToWrite,
  recorded,
  recordOf,
  reservationBy,
} from '../../../../tests/support/recorded-minutes.ts';
import { planned, released, sampleAgenda, walled } from '../../../../tests/support/sent-agenda.ts';
import { freshWorld, type World } from '../../../../tests/support/world.ts';
import type { Day } from '../../../kernel/day.ts';
import { changeAs, readAs } from '../../../platform/database.ts';
import { itemsHolding } from '../../search/index.ts';
import { recordMinutes, removeMinutes } from './record-minutes.ts';

let world: World;
let first: string;
let second: string;
let meetingId: string;
beforeAll(async () => {
  world = await freshWorld();
});
beforeEach(async () => {
  await world.owner.query('truncate meetings cascade');
  meetingId = await planned(world);
  const agenda = agendaOfTitles('Takster', 'Budget', 'Eventuelt');
  await released(world, meetingId, { agenda });
  [first = '', second = ''] = agenda.items.map(({ id }) => id);
});
afterAll(() => world.close());

type Row = Record<string, unknown>;
const rows = async (query: string, ...values: unknown[]): Promise<Row[]> =>
  (await world.owner.query<Row>(query, values)).rows;
const stateOf = async (id: string): Promise<unknown> =>
  (await rows('select state from positions_taken where id = $1', id))[0]?.['state'];
const eventsOf = (id: string): Promise<Row[]> =>
  rows(
    'select event, settled_item_id, reason from position_events where position_id = $1 order by recorded_at',
    id,
  );
async function removed(itemId: string): Promise<string> {
  const done = await changeAs(world.database, world.actor('mette'), (db) => removeMinutes(db, itemId));
  return done.ok ? 'removed' : done.refusal.code;
}

describe('writing', () => {
  test('everything that was said stands in its rows, with the walls of the item', async () => {
    const decision = decisionToWrite({
      topic: 'Taksten',
      outcome: 'NOT_ADOPTED',
      text: 'Taksten hæves ikke',
      consent: 'unanimity',
      isSeparable: true,
      commonUnderstanding: 'Ti kommuner hæver den selv',
      decidingBodyId: demoId('body', 'fu'),
    });
    const reservation = reservationBy('hjoerring', {
      dependsOnItemId: second,
      reservationKind: 'conditional',
    });
    const action = actionToWrite({ personId: demoId('person', 'mette-lindholm'), due: 'til næste møde' });
    const minutes = recordOf({
      treatment: {
        outcome: 'MULTIPLE',
        votes: { for: 10, against: 1 },
        consent: 'majority',
        takesEffectEarly: true,
        commonUnderstanding: 'Vi ses',
      },
      decisions: [decision],
      positions: [reservation],
      actions: [action],
    });
    expect(await recorded(world, first, minutes)).toBe('recorded');
    expect(await rows('select * from treatments')).toMatchObject([
      {
        item_id: first,
        meeting_id: meetingId,
        minutes_label: 'Referat',
        minutes_text: 'Punktet blev drøftet.',
        outcome: 'MULTIPLE',
        outcome_text: null,
        votes: { for: 10, against: 1 },
        consent: 'majority',
        takes_effect_early: true,
        common_understanding: 'Vi ses',
      },
    ]);
    expect(await rows('select * from decisions')).toMatchObject([
      {
        id: decision.id,
        position: 1,
        topic: 'Taksten',
        outcome: 'NOT_ADOPTED',
        body_text: 'Taksten hæves ikke',
        consent: 'unanimity',
        is_separable: true,
        common_understanding: 'Ti kommuner hæver den selv',
        deciding_body_id: demoId('body', 'fu'),
      },
    ]);
    expect(await rows('select * from positions_taken')).toMatchObject([
      { id: reservation.id, state: 'open', reservation_kind: 'conditional', depends_on_item_id: second },
    ]);
    expect(await rows('select * from actions')).toMatchObject([
      { id: action.id, person_id: demoId('person', 'mette-lindholm'), due: 'til næste møde', state: 'open' },
    ]);
  });

  test('the meeting was held, its document is agenda and minutes, and the search finds the words', async () => {
    await recorded(world, first, recordOf({ treatment: { text: 'Enebærbusken fredes' } }));
    expect(await rows('select state, document_type from meetings')).toEqual([
      { state: 'held', document_type: 'agenda+minutes' },
    ]);
    const found = await readAs(world.database, world.actor('birgitte'), (db) =>
      itemsHolding(db, 'enebærbusken'),
    );
    expect(found).toEqual([first]);
  });

  test('written again, parts keep their ids and their life, in their new order; what is gone is gone', async () => {
    const [one, two, three] = [reservationBy('hjoerring'), reservationBy('rebild'), reservationBy('laesoe')];
    await recorded(world, first, recordOf({ positions: [one, two, three] }));
    await recorded(
      world,
      second,
      recordOf({ settlements: [{ positionId: two.id, event: 'lifted', reason: '' }] }),
    );
    const again = recordOf({ positions: [three, { ...two, text: 'rettet' }] });
    expect(await recorded(world, first, again)).toBe('recorded');
    expect(
      await rows('select id, position, body_text, state from positions_taken order by position'),
    ).toMatchObject([
      { id: three.id, position: 1, state: 'open' },
      { id: two.id, position: 2, body_text: 'rettet', state: 'lifted' },
    ]);
    expect(await eventsOf(two.id)).toHaveLength(1);
  });

  test('taken back, nothing of it is left; the last item leaves an agenda, of a meeting that was held', async () => {
    await recorded(
      world,
      first,
      recordOf({ positions: [reservationBy('rebild')], actions: [actionToWrite()] }),
    );
    await recorded(world, second, recordOf());
    expect(await removed(first)).toBe('removed');
    expect(await rows('select item_id from treatments')).toEqual([{ item_id: second }]);
    expect(await rows('select from positions_taken union all select from actions')).toEqual([]);
    expect(await rows('select document_type from meetings')).toEqual([{ document_type: 'agenda+minutes' }]);
    await removed(second);
    expect(await rows('select document_type, state from meetings')).toEqual([
      { document_type: 'agenda', state: 'held' },
    ]);
  });
});

describe('settling earlier reservations', () => {
  const lifted = (positionId: string, reason = 'Byrådet har godkendt') =>
    recordOf({ settlements: [{ positionId, event: 'lifted', reason }] });
  const taken = async (given: Parameters<typeof reservationBy>[1] = {}): Promise<string> => {
    const reservation = reservationBy('hjoerring', given);
    await recorded(world, first, recordOf({ positions: [reservation] }));
    return reservation.id;
  };

  test('the reservation says where, when and why, and saying it again adds nothing', async () => {
    const id = await taken();
    await recorded(world, second, lifted(id));
    await recorded(world, second, lifted(id));
    expect(await stateOf(id)).toBe('lifted');
    expect(
      await rows('select event, happened_on::text, settled_item_id, reason from position_events'),
    ).toEqual([
      {
        event: 'lifted',
        happened_on: '2027-02-04',
        settled_item_id: second,
        reason: 'Byrådet har godkendt',
      },
    ]);
  });

  test('left out again, or taken back, it is open again and the life keeps both', async () => {
    const id = await taken();
    await recorded(world, second, lifted(id));
    await recorded(world, second, recordOf());
    expect(await stateOf(id)).toBe('open');
    await recorded(world, second, lifted(id));
    await removed(second);
    expect(await stateOf(id)).toBe('open');
    expect((await eventsOf(id)).map(({ event }) => event)).toEqual([
      'lifted',
      'reopened',
      'lifted',
      'reopened',
    ]);
  });

  test('a reservation that is maintained may be lifted later', async () => {
    const id = await taken();
    await recorded(
      world,
      second,
      recordOf({ settlements: [{ positionId: id, event: 'maintained', reason: '' }] }),
    );
    expect(await stateOf(id)).toBe('maintained');
    const [, , third = ''] = (await rows('select id from items order by position')).map((row) =>
      String(row['id']),
    );
    await recorded(world, third, lifted(id));
    expect(await stateOf(id)).toBe('lifted');
    await recorded(world, third, recordOf());
    expect(await stateOf(id)).toBe('maintained');
    await recorded(world, second, recordOf());
    expect(await stateOf(id)).toBe('open');
  });

  test('refused: what is settled already, another kind, its own item, and a later meeting', async () => {
    const id = await taken();
    const [, , third = ''] = (await rows('select id from items order by position')).map((row) =>
      String(row['id']),
    );
    await recorded(world, second, lifted(id));
    expect(await recorded(world, third, lifted(id))).toBe('reservation-not-open');
    expect(await recorded(world, third, lifted(randomUUID()))).toBe('no-such-reservation');
    const own = reservationBy('rebild');
    const settlesItself = { ...lifted(own.id), positions: [own] };
    await recorded(world, third, recordOf({ positions: [own] }));
    expect(await recorded(world, third, settlesItself)).toBe('reservation-not-earlier');
    const earlier = await planned(world, { heldOn: '2027-01-07' });
    const agenda = agendaOfTitles('Før');
    await released(world, earlier, { agenda });
    expect(await recorded(world, agenda.items[0]?.id ?? '', lifted(own.id))).toBe('reservation-not-earlier');
    expect(await stateOf(own.id)).toBe('open');
  });

  test('a reservation with a life, or an action that is done, is not taken out of the record', async () => {
    const id = await taken();
    await recorded(world, second, lifted(id));
    expect(await recorded(world, first, recordOf())).toBe('reservation-has-life');
    expect(await removed(first)).toBe('reservation-has-life');
    const action = actionToWrite();
    await recorded(world, second, { ...lifted(id), actions: [action] });
    await world.owner.query(`update actions set state = 'done'`);
    expect(await recorded(world, second, lifted(id))).toBe('action-has-life');
    expect(await rows('select id from actions')).toEqual([{ id: action.id }]);
  });

  test('released again, an action keeps the owner and the day follow-up gave it, and gets the new words', async () => {
    const action = actionToWrite({ dueOn: '2027-03-01' as Day });
    await recorded(world, second, recordOf({ actions: [action] }));
    await recorded(world, second, recordOf({ actions: [{ ...action, dueOn: '2027-04-01' as Day }] }));
    const standing = `select what, person_id as "personId", due_on::text as "dueOn" from actions`;
    expect(await rows(standing)).toMatchObject([{ dueOn: '2027-04-01', personId: null }]);
    const personId = demoId('person', 'mette-lindholm');
    await world.owner.query(`update actions set person_id = $1, due_on = '2027-05-01', version = 2`, [
      personId,
    ]);
    await recorded(world, second, recordOf({ actions: [{ ...action, what: 'Sekretariatet tæller om' }] }));
    expect(await rows(standing)).toEqual([
      { what: 'Sekretariatet tæller om', personId, dueOn: '2027-05-01' },
    ]);
  });
});

describe('refused', () => {
  test('an item that is not there, is withdrawn, or whose meeting does not take place', async () => {
    expect(await recorded(world, randomUUID(), recordOf())).toBe('no-such-item');
    await world.owner.query(`update items set withdrawn_at = now(), withdrawn_reason = 'x' where id = $1`, [
      first,
    ]);
    expect(await recorded(world, first, recordOf())).toBe('item-withdrawn');
    await world.owner.query(`update meetings set state = 'cancelled'`);
    expect(await recorded(world, second, recordOf())).toBe('meeting-not-taking-place');
    expect(await rows('select from treatments')).toEqual([]);
  });

  test('parts of another item, and who is not in the register', async () => {
    const reservation = reservationBy('rebild');
    await recorded(world, first, recordOf({ positions: [reservation] }));
    expect(await recorded(world, second, recordOf({ positions: [reservation] }))).toBe('part-elsewhere');
    const unknown = [
      recordOf({ positions: [reservationBy('rebild', { organisationId: randomUUID() })] }),
      recordOf({ positions: [reservationBy('rebild', { dependsOnItemId: randomUUID() })] }),
      recordOf({ actions: [actionToWrite({ personId: randomUUID() })] }),
      recordOf({ actions: [actionToWrite({ ownerBodyId: randomUUID() })] }),
      recordOf({ decisions: [decisionToWrite({ decidingBodyId: randomUUID() })] }),
    ];
    for (const minutes of unknown) expect(await recorded(world, second, minutes)).toBe('not-in-register');
  });

  test('a member cannot write minutes', async () => {
    const done = changeAs(world.database, world.actor('birgitte'), (db) =>
      recordMinutes(db, { itemId: first, minutes: recordOf() }),
    );
    await expect(done.then(({ ok }) => (ok ? 'written' : 'refused'))).resolves.toBe('refused');
  });
});

test('what a closed item says, no other body reads, nor why a reservation was settled there', async () => {
  await world.owner.query('truncate meetings cascade');
  const id = await planned(world);
  await released(world, id, { agenda: sampleAgenda });
  const [, open = '', closed = ''] = sampleAgenda.items.map((item) => item.id);
  const reservation = reservationBy('hjoerring');
  await recorded(world, open, recordOf({ positions: [reservation] }));
  const reason = walled.closed;
  const settlements = [{ positionId: reservation.id, event: 'lifted', reason } as const];
  await recorded(world, closed, recordOf({ settlements }));
  const seenBy = (who: 'signe' | 'birgitte') =>
    readAs(world.database, world.actor(who), async (db) => ({
      states: await db.selectFrom('positions_taken').select('state').execute(),
      reasons: await db.selectFrom('position_events').select('reason').execute(),
    }));
  expect(await seenBy('birgitte')).toEqual({ states: [{ state: 'lifted' }], reasons: [{ reason }] });
  expect(await seenBy('signe')).toEqual({ states: [{ state: 'lifted' }], reasons: [] });
});

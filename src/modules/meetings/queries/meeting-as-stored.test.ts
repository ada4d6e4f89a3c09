import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoMeeting, storeAsSecretariat } from '../../../../tests/support/demo-meeting.ts';
import { freshWorld, type World } from '../../../../tests/support/world.ts';
import { readAs } from '../../../platform/database.ts';
import { meetingAsStored } from './meeting-as-stored.ts';

let world: World;
let meetingId: string;
beforeAll(async () => {
  world = await freshWorld();
  ({ meetingId } = await storeAsSecretariat(world, demoMeeting));
});
afterAll(() => world.close());

const loadedAs = (who: 'mette' | 'ole') =>
  readAs(world.database, world.actor(who), (db) => meetingAsStored(db, meetingId));

test('what was stored comes back as it was stored, but for what storing fills in', async () => {
  const loaded = await loadedAs('mette');
  const { items, attendances, ...head } = demoMeeting;
  expect(loaded?.meeting).toMatchObject(head);
  expect(loaded?.itemAddresses).toHaveLength(items.length);
  const unfilled = loaded?.meeting.items.map((item, index) => ({
    ...item,
    municipalOnly: items[index]?.municipalOnly,
    references: items[index]?.references,
  }));
  expect(unfilled).toEqual(items);
  const people = loaded?.meeting.attendances.map((one) => ({ ...one, itemIndex: null }));
  expect(people).toEqual(attendances.map((one) => ({ ...one, itemIndex: null })));
});

test('stored again, it comes back the same', async () => {
  const loaded = await loadedAs('mette');
  if (!loaded) throw new Error('the meeting was not found');
  const again = await storeAsSecretariat(world, loaded.meeting);
  const twice = await readAs(world.database, world.actor('mette'), (db) =>
    meetingAsStored(db, again.meetingId),
  );
  expect(twice).toEqual(loaded);
});

test('who may not read everything gets no more than they may read', async () => {
  const loaded = await loadedAs('ole');
  expect(loaded?.meeting.items.some(({ municipalOnly }) => municipalOnly)).toBe(false);
});

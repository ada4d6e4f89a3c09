/** Writing a case: who sends what, what comes back, what is shown. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoId } from '../../../demo/load.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import type { Browser } from '../../../tests/support/requests.ts';
import { changeAs } from '../../platform/database.ts';
import { planMeeting } from '../meetings/index.ts';

let world: World;
let mette: Browser;
beforeAll(async () => {
  world = await freshWorld();
  mette = await world.as('mette');
});
afterAll(() => world.close());

const days = Array.from({ length: 28 }, (_, at) => `2027-02-${String(at + 1).padStart(2, '0')}`);
let item = '';
beforeEach(async () => {
  item = await newItem(days.shift() ?? '');
});

/** A draft of DAS with one case, and the case's address. */
async function newItem(heldOn: string): Promise<string> {
  const time = { startsAt: '13:00', endsAt: '16:00', place: 'Lokale K' };
  const plan = { bodyId: demoId('body', 'das'), audience: 'cooperation', heldOn, ...time } as const;
  const done = await changeAs(world.database, world.actor('mette'), (db) => planMeeting(db, plan));
  if (!done.ok) throw new Error(done.refusal.code);
  const draft = `/moeder/das/${heldOn}/kladde`;
  await mette.post(draft, { from: 'template' });
  const page = await textOf(`${draft}/punkt/nyt`);
  const made = await mette.post(`${draft}/punkt/nyt`, {
    version: /name="version" value="(\d+)"/.exec(page)?.[1] ?? '',
    title: 'Budget for Børnehus Nord',
    section: '2',
    template: 'Beslutningssag',
    matter: '',
    caseNumber: '',
  });
  return made.headers.get('location') ?? '';
}

const textOf = async (address: string, who = mette): Promise<string> => (await who.get(address)).text();

/** The addresses of the parts whose form has this word for its noun, in the order they stand. */
const partsOf = (page: string, noun: string): string[] => [
  ...new Set([...page.matchAll(new RegExp(`(?:action|href)="([^"]*/${noun}/[0-9a-f-]{36})"`, 'g'))].map(([, at]) => at ?? '')),
];
const firstText = async (): Promise<string> => partsOf(await textOf(item), 'tekst')[0] ?? '';
const save = (address: string, text: string, version = '1') => mette.post(address, { version, text });

test('smoke', async () => {
  expect(item).toMatch(/kladde\/punkt\/\d+$/);
  const page = await textOf(item);
  expect(page).toContain('Budget for Børnehus Nord');
  expect(partsOf(page, 'tekst')).toHaveLength(3);
  expect(partsOf(page, 'indstilling')).toHaveLength(1);
  const address = await firstText();
  const saved = await save(address, 'Huset har **ansat** flere.');
  expect(saved.status).toBe(303);
  const after = await textOf(item);
  expect(after).toContain('Huset har <strong>ansat</strong> flere.');
  for (const path of ['oplysninger', 'tekst/ny', 'indstilling/ny', 'gaest/ny'])
    expect([(await mette.get(`${item}/${path}`)).status, path]).toEqual([200, path]);
  const again = await save(address, 'Noget andet.');
  expect(again.status).toBe(409);
  const both = await again.text();
  expect(both).toContain('Noget andet.');
  expect(both).toContain('Huset har <strong>ansat</strong> flere.');
  void randomUUID;
});

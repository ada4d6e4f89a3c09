import { demoId } from '../../demo/load.ts';
import { planMeeting } from '../../src/modules/meetings/index.ts';
import { changeAs } from '../../src/platform/database.ts';
import type { World } from './world.ts';

/** A draft of DAS made from its template, with one new case; returns the address of the case. */
export async function draftItem(
  world: World,
  heldOn: string,
  title = 'Budget for Børnehus Nord',
): Promise<string> {
  const time = { startsAt: '13:00', endsAt: '16:00', place: 'Lokale K' };
  const plan = { bodyId: demoId('body', 'das'), audience: 'cooperation', heldOn, ...time } as const;
  const done = await changeAs(world.database, world.actor('mette'), (db) => planMeeting(db, plan));
  if (!done.ok) throw new Error(done.refusal.code);
  const mette = await world.as('mette');
  const draft = `/moeder/das/${heldOn}/kladde`;
  await mette.post(draft, { from: 'template' });
  const page = await (await mette.get(`${draft}/punkt/nyt`)).text();
  const made = await mette.post(`${draft}/punkt/nyt`, {
    version: /name="version" value="(\d+)"/.exec(page)?.[1] ?? '',
    title,
    section: '2',
    template: 'Beslutningssag',
    matter: '',
    caseNumber: '',
  });
  return made.headers.get('location') ?? '';
}

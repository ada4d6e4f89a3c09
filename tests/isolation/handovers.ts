import { demoId } from '../../demo/load.ts';
import type { World } from '../support/world.ts';
import { canaryOf, isolationItems, isolationMeetings } from './things.ts';

/** The joint texts by number, in the order they are made. */
export const jointTextNumbers = { municipal: '1', common: '2', draft: '3' } as const;

/**
 * A message and a case passed on for each item, numbered as the actions are: each is for who may read its item, and holds
 * the item's word. And three joint texts with words of their own.
 */
export async function addHandovers({ owner }: Pick<World, 'owner'>): Promise<void> {
  const inOrder = isolationMeetings.flatMap((one) => isolationItems.filter(({ meeting }) => meeting === one));
  for (const [index, { thing, meeting, number }] of inOrder.entries()) {
    const of = `from items i join meetings m on m.id = i.meeting_id
      where m.held_on = '${meeting.heldOn}' and i.number = '${number}'`;
    const walls = 'i.id, i.meeting_id, i.body_id, i.audience, i.municipal_only, i.closed';
    await owner.query(
      `insert into messages (number, item_id, meeting_id, body_id, audience, municipal_only, closed, to_body_id,
          body_text, carrier_name) overriding system value select $1::int, ${walls}, $2, $3, $3 ${of}`,
      [index + 1, demoId('body', 'kkr'), canaryOf(thing)],
    );
    await owner.query(
      `insert into passings (number, item_id, meeting_id, body_id, audience, municipal_only, closed, title, matter_id)
        overriding system value select $1::int, ${walls}, $2, i.matter_id ${of}`,
      [index + 1, canaryOf(thing)],
    );
  }
  for (const [name, number] of Object.entries(jointTextNumbers)) await addJointText(owner, name, number);
}

async function addJointText(owner: World['owner'], name: string, number: string): Promise<void> {
  const word = canaryOf(`j-${name}`);
  const { rows } = await owner.query<{ id: string }>(
    `insert into joint_texts (number, title, owner_name, municipal_only, due_on, state) overriding system value
      values ($1, $2, 'Sekretariatet', $3, '2026-12-20', $4) returning id`,
    [number, word, name === 'municipal', name === 'draft' ? 'draft' : 'sent'],
  );
  const id = rows[0]?.id;
  await owner.query(
    `insert into joint_text_versions (text_id, number, body_text, sha256, sent_at)
      values ($1, 1, $2, case when $3 then repeat('a', 64) end, case when $3 then now() end)`,
    [id, word, name !== 'draft'],
  );
  await owner.query(
    `insert into joint_text_points (text_id, version_number, position, body_text) values ($1, 1, 1, $2)`,
    [id, word],
  );
  await owner.query(
    `insert into joint_text_councils (text_id, organisation_id, position) values ($1, $2, 1)`,
    [id, demoId('organisation', 'rebild')],
  );
}

import { storeFile } from '../../src/platform/files.ts';
import type { World } from '../support/world.ts';
import { canaryOf, isolationItems } from './things.ts';

/** The paper of the Nth item: its text is the item's word, so who may not read the one has not the other. */
export const paperNumberOf = (index: number): string => `2025-${1001 + index}`;

/** A paper sent with every item, with its file where files lie; each has a second version that nobody was sent. */
export async function addPapers(world: World): Promise<void> {
  for (const [index, { thing, meeting, number }] of isolationItems.entries()) {
    const { rows } = await world.owner.query<{ id: string }>(
      `insert into papers (number, body_id, title, last_version)
        select $1, id, 'Notat', 2 from bodies where key = 'das' returning id`,
      [paperNumberOf(index)],
    );
    for (const version of [1, 2]) {
      const text = version === 1 ? canaryOf(thing) : canaryOf(`${thing}-later`);
      const stored = await storeFile(world.filesFolder, new TextEncoder().encode(text));
      await world.owner.query(
        `insert into paper_versions (paper_id, number, name, media_type, byte_count, sha256, stored_as, reading, scan)
          values ($1, $2, 'notat.txt', 'text/plain', $3, $4, $5, 'read', 'off')`,
        [rows[0]?.id, version, text.length, stored.sha256, stored.storedAs],
      );
    }
    await world.owner.query(
      `insert into appendices (item_id, meeting_id, body_id, audience, municipal_only, closed, agenda_version,
          position, number, title, paper_id, paper_version)
        select i.id, i.meeting_id, i.body_id, i.audience, i.municipal_only, i.closed, 1, 90, '90', 'Notat', $1, 1
        from items i join meetings m on m.id = i.meeting_id where m.held_on = $2 and i.number = $3`,
      [rows[0]?.id, meeting.heldOn, number],
    );
  }
}

import { randomUUID } from 'node:crypto';
import { saveDraft } from '../../src/modules/minutes/commands/save-draft.ts';
import type { ItemMinutes } from '../../src/modules/minutes/index.ts';
import { changeAs } from '../../src/platform/database.ts';
import { itemMinutes } from './item-minutes.ts';
import type { World } from './world.ts';

/** Begins the minutes of a meeting at its address, as the secretariat does from its page. */
export async function begun(world: World, meeting: string): Promise<void> {
  const response = await (await world.as('mette')).post(`${meeting}/referat/begyndelse`);
  if (response.status !== 303) throw new Error(`minutes were not begun: ${response.status}`);
}

/** Writes what is said of an item as its next version, which it answers; as the secretariat. */
export async function written(world: World, itemId: string, minutes: Partial<ItemMinutes>): Promise<number> {
  const { rows } = await world.owner.query<{ version: number }>(
    'select version from minutes_drafts where item_id = $1',
    [itemId],
  );
  const draft = {
    itemId,
    saveId: randomUUID(),
    baseVersion: rows[0]?.version ?? 0,
    afterSave: '',
    minutes: itemMinutes(minutes),
    now: world.now,
  };
  const saved = await changeAs(world.database, world.actor('mette'), (db) => saveDraft(db, draft));
  if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved.refusal)}`);
  return saved.value.version;
}

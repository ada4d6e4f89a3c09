import { demoId } from '../../demo/load.ts';
import type { World } from '../support/world.ts';
import { demoPersonOf } from './people.ts';
import { canaryOf, isolationItems } from './things.ts';

/** The member who is disqualified, and whose notes and municipality's notes there are. */
const member = demoPersonOf.me;
const municipality = 'rebild';

/**
 * Written beside items: a member disqualified from two, an item taken off, a note of the same member on each item, and
 * what his municipality thinks of three. Each text is a word of its own.
 */
export async function writeBesideItems(world: World): Promise<void> {
  const [user, person] = [demoId('user', member), demoId('person', member)];
  for (const { thing, meeting, number } of isolationItems) {
    const of = `from items i join meetings m on m.id = i.meeting_id
      where m.held_on = '${meeting.heldOn}' and i.number = '${number}'`;
    await world.owner.query(
      `insert into private_notes (user_id, item_id, body_text, changed_at) select $1, i.id, $2, now() ${of}`,
      [user, `Note ${canaryOf('n-own')}`],
    );
    const position = positionWords[thing];
    if (position !== undefined)
      await world.owner.query(
        `insert into position_notes (item_id, meeting_id, body_id, audience, municipal_only, closed, organisation_id,
            version, body_text, written_by, written_at)
          select i.id, i.meeting_id, i.body_id, i.audience, municipal_only, closed, $1, 1, $2, $3, now() ${of}`,
        [demoId('organisation', municipality), `Vi mener ${canaryOf(position)}`, user],
      );
    if (thing.endsWith('e'))
      await world.owner.query(
        `insert into item_disqualifications (item_id, person_id, reason, recorded_by) select i.id, $1, $2, $3 ${of}`,
        [person, `Slægt med ${canaryOf('n-reason')}`, user],
      );
    if (thing.endsWith('w'))
      await world.owner.query(
        `update items set withdrawn_at = now(), withdrawn_reason = 'Sagen er ikke klar'
          where id = (select i.id ${of})`,
      );
  }
}
const positionWords: Readonly<Record<string, string>> = { ca: 'n-open', bd: 'n-both', ce: 'n-disqualified' };

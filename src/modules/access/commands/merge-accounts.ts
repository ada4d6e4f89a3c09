import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { endLoginsOf } from '../../identity/index.ts';
import { mergePersons } from '../../organisations/index.ts';
import { changeUser } from './accounts.ts';
import { lacksAdministrator } from './administrators.ts';
import { lockAppointments } from './appointments.ts';

/** One of the two, as the page showed it. */
export type MergedSide = { id: string; version: number };
export type MergeRefusal = { code: 'same-person' | 'changed-meanwhile' | 'last-administrator' };

/**
 * Makes two rows one person where they have users: the login moves to the row that is kept, and where both have one the
 * other is closed. No login is left open on what moved, so that nobody wakes up as somebody else. `withPersons` = the
 * rows of the register are merged too, which only the secretariat may.
 */
export async function mergeAccounts(
  db: Writer,
  { kept, dropped }: { kept: MergedSide; dropped: MergedSide },
  { now, today, withPersons }: { now: Date; today: Day; withPersons: boolean },
): Promise<Result<'merged', MergeRefusal>> {
  if (kept.id === dropped.id) return refuse({ code: 'same-person' });
  await lockAppointments(db);
  const theirs = await userOf(db, dropped.id);
  if (theirs) {
    const isFree = (await userOf(db, kept.id)) === undefined;
    const change = isFree ? { person_id: kept.id } : { disabled_at: now };
    if (!(await changeUser(db, theirs, change))) return refuse({ code: 'changed-meanwhile' });
    await endLoginsOf(db, theirs.id, { now });
  }
  if (withPersons) {
    const sides = { kept: { ...kept, hasLogin: true }, dropped: { ...dropped, hasLogin: false } };
    const merged = await mergePersons(db, sides);
    if (!merged.ok) return refuse({ code: 'changed-meanwhile' });
  }
  return (await lacksAdministrator(db, today)) ? refuse({ code: 'last-administrator' }) : accept('merged');
}

const userOf = (db: Writer, personId: string): Promise<{ id: string; version: number } | undefined> =>
  db.selectFrom('users').select(['id', 'version']).where('person_id', '=', personId).executeTakeFirst();

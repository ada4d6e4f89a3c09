import { slug } from '../../../kernel/slug.ts';
import { dayInDenmark } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { isMailAddress } from '../../../platform/mail.ts';
import { linkAddress } from '../rules/link-lives.ts';
import { makeLink } from './make-link.ts';

export type FirstAdministrator = { name: string; email: string; secretariat: string; now: Date };
export type SetupRefusal = { code: 'bad-address' | 'not-empty' };

/**
 * Makes an empty cooperation: the secretariat as an organisation, and one person who keeps it and the users. Gives the
 * path of the link by which the password is chosen, once, within 7 days: there may be no mail server yet. Refused where
 * anybody is a user already. The transaction acts as an administrator of the secretariat.
 */
export async function makeFirstAdministrator(
  db: Writer,
  { name, email: typed, secretariat, now }: FirstAdministrator,
): Promise<Result<{ link: string; expiresAt: Date }, SetupRefusal>> {
  const email = typed.trim().toLowerCase();
  if (!isMailAddress(email)) return refuse({ code: 'bad-address' });
  const anybody = await db.selectFrom('users').select('id').limit(1).executeTakeFirst();
  if (anybody) return refuse({ code: 'not-empty' });
  const organisationId = await addSecretariat(db, secretariat);
  const person = { key: slug(name), name };
  const { id: personId } = await db
    .insertInto('persons')
    .values(person)
    .returning('id')
    .executeTakeFirstOrThrow();
  const place = { person_id: personId, organisation_id: organisationId, from_on: dayInDenmark(now) };
  await db.insertInto('affiliations').values(place).execute();
  for (const role of ['secretariat', 'administrator'])
    await db
      .insertInto('appointments')
      .values({ ...place, role, reason: 'Oprettet ved opsætningen' })
      .execute();
  const user = { person_id: personId, email };
  const { id: userId } = await db.insertInto('users').values(user).returning('id').executeTakeFirstOrThrow();
  const { token, expiresAt } = await makeLink(db, { userId, email, purpose: 'invitation', now });
  return accept({ link: linkAddress(token), expiresAt });
}

async function addSecretariat(db: Writer, name: string): Promise<string> {
  const shortMax = 40;
  const row = {
    key: slug(name),
    name,
    short_name: name.slice(0, shortMax),
    kind: 'secretariat',
    side: 'municipal',
  };
  return (await db.insertInto('organisations').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

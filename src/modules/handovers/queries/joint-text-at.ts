import { day, dayInDenmark } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Council, JointContact, JointHead, JointText, JointVersion } from '../rules/joint-views.ts';
import { numberTyped } from '../rules/number-typed.ts';
import { headOf, selectHeads } from './joint-texts.ts';

/** The joint text the address names, with its versions and councils. */
export async function jointTextAt(db: Reader, typed: string): Promise<JointText | undefined> {
  const number = numberTyped(typed);
  if (number === undefined) return undefined;
  const row = await selectHeads(db)
    .select('t.contact_body_id')
    .where('t.number', '=', number)
    .executeTakeFirst();
  return row && withParts(db, headOf(row), row.contact_body_id);
}

/** The same by its id, for links and for modules that keep one. */
export async function jointTextById(db: Reader, id: string): Promise<JointText | undefined> {
  const row = await selectHeads(db).select('t.contact_body_id').where('t.id', '=', id).executeTakeFirst();
  return row && withParts(db, headOf(row), row.contact_body_id);
}

const withParts = async (db: Reader, head: JointHead, contactBodyId: string | null): Promise<JointText> => ({
  ...head,
  contactBodyId,
  versions: await versionsOf(db, head.id),
  councils: await councilsOf(db, head.id),
});

async function versionsOf(db: Reader, textId: string): Promise<JointVersion[]> {
  const versions = await db
    .selectFrom('joint_text_versions')
    .select(['number', 'body_text', 'note', 'sha256', 'sent_at'])
    .where('text_id', '=', textId)
    .orderBy('number')
    .execute();
  const points = await db
    .selectFrom('joint_text_points')
    .selectAll()
    .where('text_id', '=', textId)
    .orderBy('position')
    .execute();
  return versions.map((row) => ({
    number: row.number,
    text: row.body_text,
    note: row.note,
    sha256: row.sha256,
    sentOn: row.sent_at && dayInDenmark(row.sent_at),
    points: points
      .filter((point) => point.version_number === row.number)
      .map((point) => ({
        position: point.position,
        text: point.body_text,
        isSeparable: point.is_separable,
        withdrawn:
          point.withdrawn_on === null
            ? null
            : { on: day(point.withdrawn_on), reason: point.withdrawn_reason },
      })),
  }));
}

async function councilsOf(db: Reader, textId: string): Promise<Council[]> {
  const rows = await db
    .selectFrom('joint_text_councils as c')
    .innerJoin('organisations as o', 'o.id', 'c.organisation_id')
    .select(['o.id', 'o.key', 'o.name', 'o.kind'])
    .where('c.text_id', '=', textId)
    .orderBy('c.position')
    .execute();
  const contacts = await contactsOf(db, textId);
  return rows.map(({ id, ...row }) => ({
    ...row,
    organisationId: id,
    contacts: contacts.filter(({ organisationId }) => organisationId === id),
  }));
}

async function contactsOf(
  db: Reader,
  textId: string,
): Promise<(JointContact & { organisationId: string })[]> {
  const rows = await db
    .selectFrom('joint_text_contacts as c')
    .innerJoin('persons as p', 'p.id', 'c.person_id')
    .leftJoin('users as u', 'u.person_id', 'p.id')
    .leftJoin('person_addresses as a', 'a.person_id', 'p.id')
    .select(['c.organisation_id', 'p.id', 'p.key', 'p.name', 'u.disabled_at'])
    .select((eb) => eb.fn.coalesce('u.email', 'a.email').as('email'))
    .where('c.text_id', '=', textId)
    .orderBy('p.name')
    .execute();
  return rows.map(({ id, key, name, email, disabled_at, organisation_id }) => ({
    organisationId: organisation_id,
    personId: id,
    key,
    name,
    email: disabled_at === null ? email : null,
  }));
}

import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { addresseeChoices, defaultContacts } from '../../rounds/index.ts';
import { typedPoints, type TypedPoint } from '../rules/joint-text.ts';
import { draftVersion, type JointText } from '../rules/joint-views.ts';
import { addJointEvent } from './joint-events.ts';

/** A joint text as it is written. Points are typed on lines; councils are named by their organisations. */
export type JointTextToSave = {
  readonly title: string;
  readonly ownerName: string;
  readonly text: string;
  readonly points: string;
  readonly dueOn: Day;
  readonly municipalOnly: boolean;
  readonly councilIds: readonly string[];
  /** Whose contact persons are written to; null leaves them to be chosen one by one. */
  readonly contactBodyId: string | null;
  readonly itemId: string | null;
  readonly note: string;
};
export type SaveJointRefusal =
  | { code: 'no-points'; field: 'points' }
  | { code: 'too-many-points' | 'point-too-long'; field: 'points'; facts: { most: number } }
  | { code: 'no-councils' | 'not-municipal'; field: 'councils' }
  | { code: 'deadline-passed'; field: 'dueOn' }
  | { code: 'changed-meanwhile' | 'not-a-draft' };

type Checked = { readonly points: readonly TypedPoint[]; readonly councilIds: readonly string[] };

/** Makes a joint text as a draft: nobody but the secretariat sees it until it is sent. */
export async function createJointText(
  db: Writer,
  wish: JointTextToSave,
  today: Day,
): Promise<Result<{ id: string; number: number }, SaveJointRefusal>> {
  const checked = await checkedText(db, wish, today);
  if (!checked.ok) return checked;
  const made = await db
    .insertInto('joint_texts')
    .values({ ...rowOf(wish), item_id: wish.itemId })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  await db
    .insertInto('joint_text_versions')
    .values({ text_id: made.id, number: 1, body_text: wish.text, note: '' })
    .execute();
  await addPoints(db, { textId: made.id, version: 1 }, checked.value.points);
  await addCouncils(db, made.id, { wish, ids: checked.value.councilIds, today });
  return accept(made);
}

/**
 * Changes the version that is being written. Councils may be changed until the first version is sent: what they
 * answered then hangs on them.
 */
export async function changeJointText(
  db: Writer,
  at: { text: JointText; version: number; today: Day },
  wish: JointTextToSave,
): Promise<Result<void, SaveJointRefusal>> {
  const { text, today } = at;
  const draft = draftVersion(text);
  if (!draft || text.state === 'cancelled') return refuse({ code: 'not-a-draft' });
  const isFirst = draft.number === 1;
  const kept = { ...wish, councilIds: text.councils.map((one) => one.organisationId) };
  const checked = await checkedText(db, isFirst ? wish : kept, today);
  if (!checked.ok) return checked;
  if (!(await touchJointText(db, text.id, { version: at.version, set: rowOf(wish) })))
    return refuse({ code: 'changed-meanwhile' });
  const place = { textId: text.id, version: draft.number };
  await db
    .updateTable('joint_text_versions')
    .set({ body_text: wish.text, note: wish.note })
    .where('text_id', '=', text.id)
    .where('number', '=', draft.number)
    .execute();
  await db
    .deleteFrom('joint_text_points')
    .where('text_id', '=', text.id)
    .where('version_number', '=', draft.number)
    .execute();
  await addPoints(db, place, checked.value.points);
  if (!isFirst) return accept(undefined);
  await db.deleteFrom('joint_text_councils').where('text_id', '=', text.id).execute();
  await addCouncils(db, text.id, { wish, ids: checked.value.councilIds, today });
  return accept(undefined);
}

/** Begins the next version as a copy of the one that was sent, without the points that were withdrawn. */
export async function beginNextVersion(
  db: Writer,
  { text, version }: { text: JointText; version: number },
): Promise<Result<void, { code: 'changed-meanwhile' | 'not-sent' }>> {
  const last = text.versions.at(-1);
  if (!last || last.sentOn === null || text.state !== 'sent') return refuse({ code: 'not-sent' });
  if (!(await touchJointText(db, text.id, { version, set: {} })))
    return refuse({ code: 'changed-meanwhile' });
  const number = last.number + 1;
  await db
    .insertInto('joint_text_versions')
    .values({ text_id: text.id, number, body_text: last.text, note: '' })
    .execute();
  const points = last.points.filter(({ withdrawn }) => withdrawn === null);
  await addPoints(db, { textId: text.id, version: number }, points);
  await addJointEvent(db, text.id, { event: 'version-begun', reason: '' });
  return accept(undefined);
}

/** Writes the row where it is still the version seen. */
export async function touchJointText(
  db: Writer,
  id: string,
  { version, set }: { version: number; set: Record<string, unknown> },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('joint_texts')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function checkedText(
  db: Writer,
  wish: JointTextToSave,
  today: Day,
): Promise<Result<Checked, SaveJointRefusal>> {
  const points = typedPoints(wish.points);
  if (!points.ok) return points;
  if (wish.dueOn < today) return refuse({ code: 'deadline-passed', field: 'dueOn' });
  const choices = await addresseeChoices(reading(db));
  const chosen = choices.filter(({ id }) => wish.councilIds.includes(id));
  if (chosen.length === 0) return refuse({ code: 'no-councils', field: 'councils' });
  const isOutside = wish.municipalOnly && chosen.some(({ side }) => side !== 'municipal');
  if (isOutside) return refuse({ code: 'not-municipal', field: 'councils' });
  return accept({ points: points.value, councilIds: chosen.map(({ id }) => id) });
}

const rowOf = (wish: JointTextToSave) => ({
  title: wish.title,
  owner_name: wish.ownerName,
  contact_body_id: wish.contactBodyId,
  municipal_only: wish.municipalOnly,
  due_on: wish.dueOn,
});

async function addPoints(
  db: Writer,
  { textId, version }: { textId: string; version: number },
  points: readonly TypedPoint[],
): Promise<void> {
  const rows = points.map(({ text, isSeparable }, at) => ({
    text_id: textId,
    version_number: version,
    position: at + 1,
    body_text: text,
    is_separable: isSeparable,
  }));
  await db.insertInto('joint_text_points').values(rows).execute();
}

async function addCouncils(
  db: Writer,
  textId: string,
  { wish, ids, today }: { wish: JointTextToSave; ids: readonly string[]; today: Day },
): Promise<void> {
  const rows = ids.map((id, at) => ({ text_id: textId, organisation_id: id, position: at + 1 }));
  await db.insertInto('joint_text_councils').values(rows).execute();
  if (wish.contactBodyId === null) return;
  const contacts = await defaultContacts(reading(db), wish.contactBodyId, today);
  const people = ids.flatMap((id) =>
    (contacts.get(id) ?? []).map((personId) => ({
      text_id: textId,
      organisation_id: id,
      person_id: personId,
    })),
  );
  if (people.length > 0) await db.insertInto('joint_text_contacts').values(people).execute();
}

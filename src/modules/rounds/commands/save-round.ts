import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { addresseeChoices, defaultContacts } from '../queries/addressee-choices.ts';
import type { TypedTheme } from '../rules/question-lines.ts';
import type { SilenceRule } from '../rules/round-views.ts';

/** A round as it is made. `bodyId` is whose contact persons are asked; addressees are named by id. */
export type RoundToSave = {
  readonly kind: string;
  readonly title: string;
  readonly purpose: string;
  readonly ownerName: string;
  readonly meetingId: string | null;
  readonly itemId: string | null;
  readonly municipalOnly: boolean;
  readonly answersOpen: boolean;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly closesOn: Day;
  readonly reminderDays: readonly number[];
  readonly silence: SilenceRule;
  readonly themes: readonly TypedTheme[];
  readonly addresseeIds: readonly string[];
  readonly bodyId: string | null;
};
export type SaveRefusal =
  | { code: 'deadline-before-opening'; field: 'dueOn' }
  | { code: 'closes-before-deadline'; field: 'closesOn' }
  | { code: 'no-addressees' | 'not-municipal'; field: 'addressees' }
  | { code: 'changed-meanwhile' };

/** Makes a round as a draft: nobody but the secretariat sees it until it is opened. */
export async function createRound(
  db: Writer,
  round: RoundToSave,
  today: Day,
): Promise<Result<{ id: string; number: number }, SaveRefusal>> {
  const checked = await checkedAddressees(db, round);
  if (!checked.ok) return checked;
  const made = await db
    .insertInto('rounds')
    .values(rowOf(round))
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  await addThemes(db, made.id, round.themes);
  await addAddressees(db, made.id, { ids: checked.value, bodyId: round.bodyId, today });
  return accept(made);
}

/** Changes a draft. Its themes are written anew; contact persons of addressees that stay are kept. */
export async function changeRound(
  db: Writer,
  { id, version, today }: { id: string; version: number; today: Day },
  round: RoundToSave,
): Promise<Result<void, SaveRefusal>> {
  const checked = await checkedAddressees(db, round);
  if (!checked.ok) return checked;
  const { numUpdatedRows } = await db
    .updateTable('rounds')
    .set({ ...rowOf(round), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refuse({ code: 'changed-meanwhile' });
  await db.deleteFrom('round_themes').where('round_id', '=', id).execute();
  await addThemes(db, id, round.themes);
  await replaceAddressees(db, id, { ids: checked.value, bodyId: round.bodyId, today });
  return accept(undefined);
}

/** The addressees in their order, or why they cannot be asked. */
async function checkedAddressees(db: Writer, round: RoundToSave): Promise<Result<string[], SaveRefusal>> {
  if (round.dueOn < round.opensOn) return refuse({ code: 'deadline-before-opening', field: 'dueOn' });
  if (round.closesOn < round.dueOn) return refuse({ code: 'closes-before-deadline', field: 'closesOn' });
  const choices = await addresseeChoices(reading(db));
  const chosen = choices.filter(({ id }) => round.addresseeIds.includes(id));
  if (chosen.length === 0) return refuse({ code: 'no-addressees', field: 'addressees' });
  const isOutside = round.municipalOnly && chosen.some(({ side }) => side !== 'municipal');
  return isOutside
    ? refuse({ code: 'not-municipal', field: 'addressees' })
    : accept(chosen.map(({ id }) => id));
}

const rowOf = (round: RoundToSave) => ({
  kind: round.kind,
  title: round.title,
  purpose: round.purpose,
  owner_name: round.ownerName,
  meeting_id: round.meetingId,
  item_id: round.itemId,
  municipal_only: round.municipalOnly,
  answers_open: round.answersOpen,
  opens_on: round.opensOn,
  due_on: round.dueOn,
  closes_on: round.closesOn,
  reminder_days: [...round.reminderDays],
  silence: round.silence,
});

async function addThemes(db: Writer, roundId: string, themes: readonly TypedTheme[]): Promise<void> {
  for (const [index, { title, questions }] of themes.entries()) {
    const theme = await db
      .insertInto('round_themes')
      .values({ round_id: roundId, position: index + 1, title })
      .returning('id')
      .executeTakeFirstOrThrow();
    const rows = questions.map(({ prompt, kind, options, isRequired }, place) => ({
      theme_id: theme.id,
      round_id: roundId,
      position: place + 1,
      prompt,
      answer_kind: kind,
      options: [...options],
      is_required: isRequired,
    }));
    if (rows.length > 0) await db.insertInto('round_questions').values(rows).execute();
  }
}

type Addressees = { ids: readonly string[]; bodyId: string | null; today: Day };

async function replaceAddressees(db: Writer, roundId: string, wish: Addressees): Promise<void> {
  const kept = await db
    .selectFrom('round_contacts')
    .select(['organisation_id', 'person_id'])
    .where('round_id', '=', roundId)
    .where('organisation_id', 'in', [...wish.ids])
    .execute();
  await db.deleteFrom('round_addressees').where('round_id', '=', roundId).execute();
  await addAddressees(db, roundId, wish);
  for (const row of kept)
    await db
      .insertInto('round_contacts')
      .values({ round_id: roundId, ...row })
      .onConflict((same) => same.doNothing())
      .execute();
}

async function addAddressees(db: Writer, roundId: string, { ids, bodyId, today }: Addressees): Promise<void> {
  const contacts = bodyId === null ? undefined : await defaultContacts(reading(db), bodyId, today);
  const rows = ids.map((id, index) => ({ round_id: roundId, organisation_id: id, position: index + 1 }));
  await db.insertInto('round_addressees').values(rows).execute();
  const people = ids.flatMap((id) =>
    (contacts?.get(id) ?? []).map((person) => ({
      round_id: roundId,
      organisation_id: id,
      person_id: person,
    })),
  );
  if (people.length > 0) await db.insertInto('round_contacts').values(people).execute();
}

/** Who may answer for an addressee and gets the mails, in place of those who did. */
export async function setContacts(
  db: Writer,
  { roundId, organisationId }: { roundId: string; organisationId: string },
  personIds: readonly string[],
): Promise<void> {
  const here = { round_id: roundId, organisation_id: organisationId };
  await db
    .deleteFrom('round_contacts')
    .where('round_id', '=', roundId)
    .where('organisation_id', '=', organisationId)
    .execute();
  const rows = personIds.map((person_id) => ({ ...here, person_id }));
  if (rows.length > 0) await db.insertInto('round_contacts').values(rows).execute();
}

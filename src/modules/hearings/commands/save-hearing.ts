import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { changeRound, createRound, type RoundToSave, type SaveRefusal } from '../../rounds/index.ts';
import { themeOfSection } from '../rules/section.ts';
import type { TypedSection } from '../rules/section-lines.ts';

/** A hearing as it is made. Contact persons are those of the body it is asked for. */
export type HearingToSave = Omit<RoundToSave, 'kind' | 'themes' | 'bodyId'> & {
  readonly bodyId: string;
  readonly decisionPosition: number | null;
  readonly sections: readonly TypedSection[];
  readonly papers: readonly { readonly id: string; readonly version: number }[];
};

const roundOf = ({
  sections,
  papers: _papers,
  decisionPosition: _at,
  ...rest
}: HearingToSave): RoundToSave => ({
  ...rest,
  kind: 'hearing',
  themes: sections.map(themeOfSection),
});

/** Makes a hearing as a draft, which the secretariat alone sees. */
export async function createHearing(
  db: Writer,
  hearing: HearingToSave,
  today: Day,
): Promise<Result<{ id: string; number: number }, SaveRefusal>> {
  const made = await createRound(db, roundOf(hearing), today);
  if (!made.ok) return made;
  await db
    .insertInto('hearings')
    .values({
      round_id: made.value.id,
      body_id: hearing.bodyId,
      decision_position: hearing.decisionPosition,
    })
    .execute();
  await addPapers(db, made.value.id, hearing);
  return made;
}

/** Changes a draft; the version is the round's. */
export async function changeHearing(
  db: Writer,
  place: { id: string; version: number; today: Day },
  hearing: HearingToSave,
): Promise<Result<void, SaveRefusal>> {
  const changed = await changeRound(db, place, roundOf(hearing));
  if (!changed.ok) return changed;
  await db
    .updateTable('hearings')
    .set({ body_id: hearing.bodyId, decision_position: hearing.decisionPosition })
    .where('round_id', '=', place.id)
    .execute();
  await db.deleteFrom('hearing_papers').where('round_id', '=', place.id).execute();
  await addPapers(db, place.id, hearing);
  return changed;
}

async function addPapers(db: Writer, roundId: string, { papers }: HearingToSave): Promise<void> {
  if (papers.length === 0) return;
  const rows = papers.map(({ id, version }, index) => ({
    round_id: roundId,
    paper_id: id,
    paper_version: version,
    position: index + 1,
  }));
  await db.insertInto('hearing_papers').values(rows).execute();
}

/** A contact person of an addressee who is in no register yet: a mail address and a name. */
export type NewContact = {
  readonly personId: string;
  readonly organisationId: string;
  readonly email: string;
};

/** Lets a person answer for an addressee, and keeps where to write to him. */
export async function addContact(
  db: Writer,
  roundId: string,
  { personId, organisationId, email }: NewContact,
): Promise<void> {
  await db
    .insertInto('person_addresses')
    .values({ person_id: personId, email })
    .onConflict((same) => same.doNothing())
    .execute();
  await db
    .insertInto('round_contacts')
    .values({ round_id: roundId, organisation_id: organisationId, person_id: personId })
    .onConflict((same) => same.doNothing())
    .execute();
}

export type Proposed = { readonly meetingId: string; readonly proposalId: string; readonly version: number };

/** Writes which meeting a hearing is reported to. */
export async function markProposed(
  db: Writer,
  roundId: string,
  { meetingId, proposalId, version }: Proposed,
): Promise<Result<void, { code: 'changed-meanwhile' }>> {
  const { numUpdatedRows } = await db
    .updateTable('hearings')
    .set({
      report_meeting_id: meetingId,
      report_proposal_id: proposalId,
      report_item_id: null,
      version: version + 1,
    })
    .where('round_id', '=', roundId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? accept(undefined) : refuse({ code: 'changed-meanwhile' });
}

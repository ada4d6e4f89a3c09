import { sql } from 'kysely';
import { day, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { StaffingState } from '../rules/staffing-states.ts';
import type { NominationView, Proposal, StaffingHead } from '../rules/staffing-views.ts';
import { numberOf } from './mandate-at.ts';

const dayOrNull = (text: string | null): Day | null => (text === null ? null : day(text));

const selectStaffings = (db: Reader) =>
  db
    .selectFrom('staffings as s')
    .innerJoin('bodies as d', 'd.id', 's.decided_by_id')
    .leftJoin('bodies as b', 'b.id', 's.body_id')
    .leftJoin('mandates as t', 't.id', 's.mandate_id')
    .select(['s.id', 's.number', 's.title', 's.municipal_only', 's.seats_min', 's.seats_max', 's.profiles'])
    .select(['s.prefers_clusters', 's.invitation', 's.due_on', 's.invited_ids', 's.state', 's.seats_from'])
    .select(['s.seats_to', 's.item_id', 's.mandate_id', 's.proposal_id', 's.version'])
    .select(['t.number as mandateNumber'])
    .select(['d.id as decidedById', 'd.key as decidedByKey', 'd.short_name as decidedByName'])
    .select(['b.id as bodyId', 'b.key as bodyKey', 'b.name as bodyName']);
type StaffingRow = Awaited<ReturnType<ReturnType<typeof selectStaffings>['executeTakeFirstOrThrow']>>;

const headOf = (row: StaffingRow): StaffingHead => ({
  id: row.id,
  number: row.number,
  title: row.title,
  mandateId: row.mandate_id,
  mandateNumber: row.mandateNumber,
  body: row.bodyId === null ? null : { id: row.bodyId, key: row.bodyKey ?? '', name: row.bodyName ?? '' },
  decidedBy: { id: row.decidedById, key: row.decidedByKey, name: row.decidedByName },
  municipalOnly: row.municipal_only,
  seatsMin: row.seats_min,
  seatsMax: row.seats_max,
  profiles: row.profiles,
  prefersClusters: row.prefers_clusters,
  invitation: row.invitation,
  dueOn: day(row.due_on),
  invitedIds: row.invited_ids,
  state: row.state as StaffingState,
  seatsFrom: dayOrNull(row.seats_from),
  seatsTo: dayOrNull(row.seats_to),
  itemId: row.item_id,
  proposalId: row.proposal_id,
  version: row.version,
});

/** The call for nominations the address names, where the reader may see it. */
export async function staffingAt(db: Reader, number: string): Promise<StaffingHead | undefined> {
  const found = numberOf(number);
  if (found === undefined) return undefined;
  const row = await selectStaffings(db).where('s.number', '=', found).executeTakeFirst();
  return row && headOf(row);
}

export type ListedStaffing = StaffingHead & {
  /** Of the nominations the reader may see. */
  readonly nominationCount: number;
  readonly municipalityCount: number;
};

/** The calls the reader may see, in these states, the next deadline first. */
export async function staffingList(
  db: Reader,
  { states, mandateId }: { states: readonly StaffingState[]; mandateId?: string },
): Promise<ListedStaffing[]> {
  const rows = await selectStaffings(db)
    .select(
      sql<number>`(select count(*)::int from nominations n where n.staffing_id = s.id
      and n.withdrawn_at is null)`.as('nominationCount'),
    )
    .select(
      sql<number>`(select count(distinct n.organisation_id)::int from nominations n where n.staffing_id = s.id
      and n.withdrawn_at is null)`.as('municipalityCount'),
    )
    .where('s.state', 'in', states)
    .$if(mandateId !== undefined, (all) => all.where('s.mandate_id', '=', mandateId ?? ''))
    .orderBy('s.due_on', 'desc')
    .orderBy('s.number')
    .execute();
  return rows.map((row) => ({
    ...headOf(row),
    nominationCount: row.nominationCount,
    municipalityCount: row.municipalityCount,
  }));
}

/** The calls an item decides on. */
export const staffingsOfItem = (db: Reader, itemId: string) =>
  db
    .selectFrom('staffings')
    .select(['number', 'title', 'state'])
    .where('item_id', '=', itemId)
    .orderBy('number')
    .execute();

/** The cluster of each municipality on a day, by the organisation's id. */
export async function clustersOn(db: Reader, on: Day): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('organisation_clusters')
    .select(['organisation_id', 'cluster'])
    .distinctOn('organisation_id')
    .where('from_on', '<=', on)
    .orderBy('organisation_id')
    .orderBy('from_on', 'desc')
    .execute();
  return new Map(rows.map(({ organisation_id, cluster }) => [organisation_id, cluster]));
}

/** The nominations the reader may see, by municipality in their order, then by name; with clusters of the day. */
export async function nominationsOf(db: Reader, staffingId: string, on: Day): Promise<NominationView[]> {
  const clusters = await clustersOn(db, on);
  const rows = await db
    .selectFrom('nominations as n')
    .innerJoin('organisations as o', 'o.id', 'n.organisation_id')
    .leftJoin('persons as p', 'p.id', 'n.person_id')
    .leftJoin('persons as kept', 'kept.id', 'p.merged_into')
    .leftJoin('persons as by', 'by.id', 'n.nominated_by')
    .select(['n.id', 'n.number', 'n.organisation_id', 'n.person_name', 'n.person_title', 'n.profiles'])
    .select(['n.motivation', 'n.leader_agrees', 'n.on_behalf', 'n.is_late', 'n.withdrawn_at', 'n.outcome'])
    .select(['n.version', 'o.name as municipality', 'o.key as municipalityKey', 'by.name as nominatedBy'])
    .select((eb) => eb.fn.coalesce('kept.key', 'p.key').as('personKey'))
    .where('n.staffing_id', '=', staffingId)
    .orderBy('o.seat_order', (order) => order.asc().nullsLast())
    .orderBy('n.person_name')
    .orderBy('n.number')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    organisationId: row.organisation_id,
    municipality: row.municipality,
    municipalityKey: row.municipalityKey,
    cluster: clusters.get(row.organisation_id) ?? '',
    personKey: row.personKey,
    name: row.person_name,
    title: row.person_title,
    profiles: row.profiles,
    motivation: row.motivation,
    leaderAgrees: row.leader_agrees,
    onBehalf: row.on_behalf,
    isLate: row.is_late,
    isWithdrawn: row.withdrawn_at !== null,
    outcome: row.outcome as NominationView['outcome'],
    nominatedBy: row.nominatedBy,
    version: row.version,
  }));
}

/** The secretariat's proposal, for who may see it. */
export async function proposalOf(db: Reader, staffingId: string): Promise<Proposal | null> {
  const row = await db
    .selectFrom('staffing_proposals')
    .select(['reason', 'decision_note', 'proposed_on', 'version'])
    .where('staffing_id', '=', staffingId)
    .executeTakeFirst();
  if (!row) return null;
  const picks = await db
    .selectFrom('staffing_picks')
    .select(['nomination_id', 'reason'])
    .where('staffing_id', '=', staffingId)
    .execute();
  return {
    reason: row.reason,
    decisionNote: row.decision_note,
    proposedOn: day(row.proposed_on),
    picks: picks.map(({ nomination_id, reason }) => ({ nominationId: nomination_id, reason })),
    version: row.version,
  };
}

/** What was done to a call, newest first; the secretariat's. */
export async function staffingEventsOf(db: Reader, staffingId: string) {
  return db
    .selectFrom('staffing_events as e')
    .leftJoin('persons as p', 'p.id', 'e.recorded_by')
    .select(['e.event', 'e.reason', 'e.recorded_at as at', 'p.name as by'])
    .where('e.staffing_id', '=', staffingId)
    .orderBy('e.recorded_at', 'desc')
    .orderBy('e.id')
    .execute();
}

/** Who has been written to about a call, by organisation and person. */
export const staffingMailsOf = (db: Reader, staffingId: string) =>
  db
    .selectFrom('staffing_mails as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .select(['m.kind', 'm.queued_at as at', 'p.name', 'o.name as organisation'])
    .where('m.staffing_id', '=', staffingId)
    .orderBy('m.queued_at', 'desc')
    .orderBy('o.name')
    .execute();

export type MailContact = {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
};

/** Persons with the address they can be written to; none where their user is closed. */
export async function contactsAmong(db: Reader, personIds: readonly string[]): Promise<MailContact[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom('persons as p')
    .leftJoin('users as u', 'u.person_id', 'p.id')
    .leftJoin('person_addresses as a', 'a.person_id', 'p.id')
    .select(['p.id', 'p.name', 'u.disabled_at'])
    .select((eb) => eb.fn.coalesce('u.email', 'a.email').as('email'))
    .where('p.id', 'in', personIds)
    .orderBy('p.name')
    .execute();
  return rows.map(({ id, name, email, disabled_at }) => ({
    personId: id,
    name,
    email: disabled_at === null ? email : null,
  }));
}

/** Who nominated for each municipality in a call, by person. */
export const nominatorsOf = (db: Reader, staffingId: string) =>
  db
    .selectFrom('nominations')
    .select(['organisation_id as organisationId', 'nominated_by as personId'])
    .distinct()
    .where('staffing_id', '=', staffingId)
    .where('nominated_by', 'is not', null)
    .where('on_behalf', '=', false)
    .execute();

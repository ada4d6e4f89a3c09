import { sql, type Insertable } from 'kysely';
import type { DB as Schema } from '../../../platform/database-schema.ts';
import type { Writer } from '../../../platform/database.ts';
import type {
  ActionToWrite,
  DecisionToWrite,
  PositionToWrite,
  RecordToWrite,
  TreatmentToWrite,
} from '../rules/record-to-write.ts';
import type { RecordedItem } from './record-minutes.ts';

/** The parts of an item's record that have ids of their own. */
export const partTables = ['decisions', 'positions_taken', 'actions'] as const;
export type PartTable = (typeof partTables)[number];
export type PartsToWrite = Pick<RecordToWrite, 'decisions' | 'positions' | 'actions'>;

/** The ids of the parts, table by table. */
export const partIds = ({ decisions, positions, actions }: PartsToWrite): Record<PartTable, string[]> => ({
  decisions: decisions.map(({ id }) => id),
  positions_taken: positions.map(({ id }) => id),
  actions: actions.map(({ id }) => id),
});

/** Takes out what is no longer said, and makes room for a new order of what is. */
export async function removeOtherParts(db: Writer, item: RecordedItem, parts: PartsToWrite): Promise<void> {
  const ids = partIds(parts);
  for (const name of partTables) {
    const table = sql.table(name);
    await sql`delete from ${table} where item_id = ${item.item_id} and not (id = any(${ids[name]}::uuid[]))`.execute(
      db,
    );
    await sql`update ${table} set position = -position where item_id = ${item.item_id}`.execute(db);
  }
}

/** The treatment of the item; its label is that of minutes. */
export async function writeTreatment(db: Writer, item: RecordedItem, said: TreatmentToWrite): Promise<void> {
  const columns = {
    minutes_label: said.text === '' ? null : minutesLabel,
    minutes_text: textOrNull(said.text),
    outcome: said.outcome,
    outcome_text: textOrNull(said.outcomeText),
    votes: said.votes && JSON.stringify(said.votes),
    consent: said.consent,
    common_understanding: said.commonUnderstanding,
    takes_effect_early: said.takesEffectEarly,
  };
  await db
    .insertInto('treatments')
    .values({ ...wallsOf(item), ...columns })
    .onConflict((conflict) =>
      conflict
        .column('item_id')
        .doUpdateSet((eb) => ({ ...columns, version: eb('treatments.version', '+', 1) })),
    )
    .execute();
}

const minutesLabel = 'Referat';

/** Decisions taken apart under the item. */
export async function writeDecisions(
  db: Writer,
  item: RecordedItem,
  decisions: readonly DecisionToWrite[],
): Promise<void> {
  const rows = decisions.map((one, index): Insertable<Schema['decisions']> => ({
    id: one.id,
    ...wallsOf(item),
    position: index + 1,
    recommendation_position: one.recommendation,
    topic: textOrNull(one.topic),
    outcome: one.outcome,
    body_text: one.text,
    note: textOrNull(one.note),
    deciding_body_id: one.decidingBodyId,
    consent: one.consent,
    is_separable: one.isSeparable,
    common_understanding: one.commonUnderstanding,
  }));
  await upsertParts(db, 'decisions', rows);
}

/** Reservations, dissent and statements; what has become of a reservation stays. */
export async function writePositions(
  db: Writer,
  item: RecordedItem,
  positions: readonly PositionToWrite[],
): Promise<void> {
  const rows = positions.map((one, index): Insertable<Schema['positions_taken']> => ({
    id: one.id,
    ...wallsOf(item),
    position: index + 1,
    kind: one.kind,
    party: textOrNull(one.party),
    organisation_id: one.organisationId,
    concerning: textOrNull(one.concerning),
    body_text: one.text,
    reservation_kind: one.reservationKind,
    condition_text: one.condition,
    depends_on_item_id: one.dependsOnItemId,
  }));
  await upsertParts(db, 'positions_taken', rows);
}

/** Of an action, what follow-up may have changed since the minutes were released: then it stands. */
const settledLater = new Set(['organisation_id', 'person_id', 'owner_body_id', 'due_on']);

/** Actions; whether they are done stays, and so does another owner or day they got since. */
export async function writeActions(
  db: Writer,
  item: RecordedItem,
  actions: readonly ActionToWrite[],
): Promise<void> {
  const rows = actions.map((one, index): Insertable<Schema['actions']> => ({
    id: one.id,
    ...wallsOf(item),
    position: index + 1,
    what: one.what,
    owner_name: textOrNull(one.ownerName),
    organisation_id: one.organisationId,
    person_id: one.personId,
    owner_body_id: one.ownerBodyId,
    due: textOrNull(one.due),
    due_on: one.dueOn,
  }));
  await upsertParts(db, 'actions', rows);
}

async function upsertParts<Table extends PartTable>(
  db: Writer,
  name: Table,
  rows: readonly Insertable<Schema[Table]>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).map((column) => sql.ref(column));
  const set = Object.keys(first)
    .filter((column) => column !== 'id')
    .map((column) => {
      const written = sql`excluded.${sql.ref(column)}`;
      const stands = sql`case when part.version > 1 then part.${sql.ref(column)} else ${written} end`;
      return sql`${sql.ref(column)} = ${name === 'actions' && settledLater.has(column) ? stands : written}`;
    });
  await sql`insert into ${sql.table(name)} as part (${sql.join(columns)}) select ${sql.join(columns)}
    from json_populate_recordset(null::${sql.table(name)}, ${JSON.stringify(rows)}::json)
    on conflict (id) do update set ${sql.join(set)} where part.item_id = excluded.item_id`.execute(db);
}

const wallsOf = ({ item_id, meeting_id, body_id, audience, municipal_only, closed }: RecordedItem) => ({
  item_id,
  meeting_id,
  body_id,
  audience,
  municipal_only,
  closed,
});

const textOrNull = (text: string): string | null => (text === '' ? null : text);

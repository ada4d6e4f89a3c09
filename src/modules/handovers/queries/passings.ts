import { day, dayInDenmark, type Day } from '../../../kernel/day.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { Reader } from '../../../platform/database.ts';
import { numberTyped } from '../rules/number-typed.ts';
import {
  stepStateOf,
  type Passing,
  type PassingStep,
  type PassingTask,
  type PassingText,
  type StepFacts,
} from '../rules/passing.ts';

const selectPassings = (db: Reader) =>
  db
    .selectFrom('passings as p')
    .innerJoin('meetings as m', 'm.id', 'p.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'p.body_id')
    .leftJoin('matters as s', 's.id', 'p.matter_id')
    .select(['p.id', 'p.number', 'p.title', 'p.item_id', 'p.version', 'm.held_on', 'm.audience'])
    .select(['p.closed', 'p.municipal_only', 'b.id as body_id', 'b.key', 'b.short_name'])
    .select(['s.number as matter_number', 's.title as matter_title']);

type PassingRow = Awaited<ReturnType<ReturnType<typeof selectPassings>['executeTakeFirstOrThrow']>>;

/** The cases passed on that the reader may see, newest first; those of one matter's items where they are named. */
export async function listPassings(
  db: Reader,
  { itemIds }: { itemIds?: readonly string[] } = {},
): Promise<Passing[]> {
  const rows = await selectPassings(db)
    .$if(itemIds !== undefined, (all) =>
      all.where((eb) =>
        eb.or([
          eb('p.item_id', 'in', [...(itemIds ?? [])]),
          eb.exists(
            eb
              .selectFrom('passing_steps as t')
              .select('t.id')
              .whereRef('t.passing_id', '=', 'p.id')
              .where('t.item_id', 'in', [...(itemIds ?? [])]),
          ),
        ]),
      ),
    )
    .orderBy('p.number', 'desc')
    .execute();
  return withParts(db, rows);
}

/** The passing the address names. */
export async function passingAt(db: Reader, typed: string): Promise<Passing | undefined> {
  const number = numberTyped(typed);
  if (number === undefined) return undefined;
  const rows = await selectPassings(db).where('p.number', '=', number).execute();
  return (await withParts(db, rows))[0];
}

async function withParts(db: Reader, rows: readonly PassingRow[]): Promise<Passing[]> {
  const ids = rows.map(({ id }) => id);
  const steps = await stepsOf(db, ids);
  const texts = await textsOf(db, ids);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    itemId: row.item_id,
    from: { id: row.body_id, key: row.key, name: row.short_name },
    agreedOn: day(row.held_on),
    isWalled: row.closed || row.municipal_only || row.audience === 'body',
    matter: row.matter_number === null ? null : { number: row.matter_number, title: row.matter_title ?? '' },
    steps: steps.get(row.id) ?? [],
    texts: texts.get(row.id) ?? [],
    version: row.version,
  }));
}

/** The steps of these passings. A heading says that an item is on an agenda; only its readers know what came of it. */
async function stepsOf(db: Reader, ids: readonly string[]): Promise<Map<string, PassingStep[]>> {
  if (ids.length === 0) return new Map();
  const rows = await selectSteps(db)
    .where('t.passing_id', 'in', [...ids])
    .orderBy('t.position')
    .execute();
  const grouped = Map.groupBy(rows, ({ passing_id }) => passing_id);
  return new Map([...grouped].map(([id, group]) => [id, group.map(stepOf)]));
}

const selectSteps = (db: Reader) =>
  db
    .selectFrom('passing_steps as t')
    .innerJoin('bodies as b', 'b.id', 't.body_id')
    .leftJoin('item_proposals as o', 'o.id', 't.proposal_id')
    .leftJoin('items as i', 'i.id', 't.item_id')
    .leftJoin('item_headings as h', 'h.item_id', 't.item_id')
    .leftJoin('meetings as m', 'm.id', 'h.meeting_id')
    .leftJoin('treatments as d', 'd.item_id', 't.item_id')
    .selectAll('t')
    .select(['b.key', 'b.short_name', 'o.state as offer', 'i.id as read_item', 'h.item_id as heading'])
    .select(['m.held_on', 'd.outcome', 'd.minutes_text', 'd.outcome_text']);

type StepRow = Awaited<ReturnType<ReturnType<typeof selectSteps>['executeTakeFirstOrThrow']>>;

function stepOf(row: StepRow): PassingStep {
  const outcome = row.outcome as OutcomeCode | null;
  return {
    id: row.id,
    position: row.position,
    body: { id: row.body_id, key: row.key, name: row.short_name },
    task: row.task as PassingTask,
    state: stepStateOf({
      stored: row.state as StepFacts['stored'],
      isTaken: row.item_id !== null,
      isDeclined: row.offer === 'declined',
      isOnAgenda: row.heading !== null,
      outcome,
      isReported: row.reported_at !== null,
    }),
    municipalOnly: row.municipal_only,
    closed: row.closed,
    closedReason: row.closed_reason,
    paperIds: row.paper_ids,
    textNumber: row.text_number,
    proposalId: row.proposal_id,
    itemId: row.read_item,
    heldOn: row.held_on === null ? null : day(row.held_on),
    treatment: outcome === null ? null : { outcome, text: row.minutes_text ?? row.outcome_text ?? '' },
    version: row.version,
  };
}

async function textsOf(db: Reader, ids: readonly string[]): Promise<Map<string, PassingText[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('passing_texts')
    .selectAll()
    .where('passing_id', 'in', [...ids])
    .orderBy('number')
    .execute();
  const grouped = Map.groupBy(rows, ({ passing_id }) => passing_id);
  return new Map(
    [...grouped].map(([id, group]) => [
      id,
      group.map((row) => ({
        number: row.number,
        text: row.body_text,
        note: row.note,
        changedAt: row.changed_at,
        recordedOn: dayInDenmark(row.recorded_at),
      })),
    ]),
  );
}

/** The papers that were sent with an item, as they can be sent with the case. */
export const papersOfItems = async (
  db: Reader,
  itemIds: readonly string[],
): Promise<{ id: string; number: string; title: string }[]> =>
  itemIds.length === 0
    ? []
    : db
        .selectFrom('appendices as a')
        .innerJoin('papers as p', 'p.id', 'a.paper_id')
        .select(['p.id', 'p.number', 'p.title'])
        .distinct()
        .where('a.item_id', 'in', [...itemIds])
        .orderBy('p.number')
        .execute();

/** What a body did with an item of a case, for those who may read it: the history the next body is shown. */
export type EarlierDecision = {
  readonly itemId: string;
  readonly body: string;
  readonly heldOn: Day;
  readonly outcome: OutcomeCode;
  readonly text: string;
};

export async function earlierDecisions(db: Reader, itemIds: readonly string[]): Promise<EarlierDecision[]> {
  if (itemIds.length === 0) return [];
  const rows = await db
    .selectFrom('treatments as d')
    .innerJoin('meetings as m', 'm.id', 'd.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'd.body_id')
    .select(['d.item_id', 'd.outcome', 'd.minutes_text', 'd.outcome_text', 'm.held_on', 'b.short_name'])
    .where('d.item_id', 'in', [...itemIds])
    .orderBy('m.held_on')
    .execute();
  return rows.map((row) => ({
    itemId: row.item_id,
    body: row.short_name,
    heldOn: day(row.held_on),
    outcome: row.outcome as OutcomeCode,
    text: row.minutes_text ?? row.outcome_text ?? '',
  }));
}

import type { Insertable } from 'kysely';
import type { DB as Schema } from '../../../platform/database-schema.ts';
import type { Writer } from '../../../platform/database.ts';
import type { MeetingToStore, ReferenceToStore } from '../rules/meeting-to-store.ts';
import { insertRows } from './insert-rows.ts';
import { linesJson, type StoredItem } from './meeting-rows.ts';

/** Everything below the items: what they said before the meeting, what came of them, and what they point to. */
export async function insertItemParts(
  db: Writer,
  meeting: MeetingToStore,
  items: readonly StoredItem[],
): Promise<void> {
  await insertRows(db, 'item_texts', textRows(items));
  await insertRows(db, 'recommendations', recommendationRows(items));
  await insertRows(db, 'appendices', appendixRows(items));
  await insertRows(db, 'presenters', presenterRows(items));
  await insertRows(db, 'treatments', treatmentRows(items));
  await insertRows(db, 'decisions', decisionRows(items));
  await insertRows(db, 'positions_taken', positionRows(items));
  await insertRows(db, 'actions', actionRows(items));
  await insertRows(db, 'cross_references', referenceRows(items, meeting));
}

type Items = readonly StoredItem[];
type Row<Table extends keyof Schema> = Insertable<Schema[Table]>;

const textRows = (items: Items): Row<'item_texts'>[] =>
  rowsFor(
    items,
    ({ item }) => item.texts,
    ({ label, text, lines }, { walls, position }) => ({
      ...walls,
      position,
      label,
      body_text: text,
      source_lines: linesJson(lines),
    }),
  );

const recommendationRows = (items: Items): Row<'recommendations'>[] =>
  rowsFor(
    items,
    ({ item }) => item.recommendations,
    ({ text, children, lines }, { walls, position }, { item }) => ({
      ...walls,
      position,
      lead_text: item.recommendationLead,
      body_text: text,
      children: [...children],
      source_lines: linesJson(lines),
    }),
  );

const appendixRows = (items: Items): Row<'appendices'>[] =>
  rowsFor(
    items,
    ({ item }) => item.appendices,
    (appendix, { walls, position }) => {
      const { number, title, url, lines } = appendix;
      return { ...walls, position, number, title, url, source_lines: linesJson(lines) };
    },
  );

const presenterRows = (items: Items): Row<'presenters'>[] =>
  rowsFor(
    items,
    ({ item }) => (item.presenter ? [item.presenter] : []),
    ({ name, title, personId }, { walls }) => ({ ...walls, name, title, person_id: personId }),
  );

const treatmentRows = (items: Items): Row<'treatments'>[] =>
  rowsFor(
    items,
    ({ item }) => (item.treatment ? [item.treatment] : []),
    ({ minutesLabel, minutesText, outcome, outcomeText, votes, lines }, { walls }) => ({
      ...walls,
      minutes_label: minutesLabel,
      minutes_text: minutesText,
      outcome,
      outcome_text: outcomeText,
      votes: votes && { ...votes },
      source_lines: linesJson(lines),
    }),
  );

const positionRows = (items: Items): Row<'positions_taken'>[] =>
  rowsFor(
    items,
    ({ item }) => item.positions,
    (taken, { walls, position }) => ({
      ...walls,
      position,
      kind: taken.kind,
      party: taken.party,
      organisation_id: taken.organisationId,
      department: taken.department,
      concerning: taken.concerning,
      body_text: taken.text,
      source_lines: linesJson(taken.lines),
    }),
  );

const actionRows = (items: Items): Row<'actions'>[] =>
  rowsFor(
    items,
    ({ item }) => item.actions,
    (action, { walls, position }) => ({
      ...walls,
      position,
      owner_name: action.ownerName,
      owner_is_inferred: action.ownerIsInferred,
      organisation_id: action.organisationId,
      what: action.what,
      due: action.due,
      source_lines: linesJson(action.lines),
    }),
  );

const decisionRows = (items: Items): Row<'decisions'>[] =>
  rowsFor(
    items,
    ({ item }) => item.decisions,
    (decision, { walls, position }) => ({
      ...walls,
      position,
      deciding_body_id: decision.decidingBodyId,
      deciding_body_name: decision.decidingBodyName,
      recommendation_position:
        decision.recommendationIndex === null ? null : decision.recommendationIndex + 1,
      topic: decision.topic,
      outcome: decision.outcome,
      body_text: decision.text,
      note: decision.note,
      value_from: decision.valueFrom,
      value_to: decision.valueTo,
      source_lines: linesJson(decision.lines),
    }),
  );

const referenceRows = (items: Items, meeting: MeetingToStore): Row<'cross_references'>[] =>
  rowsFor(
    items,
    ({ item }) => item.references,
    (reference, { walls, position }) => ({
      ...walls,
      position,
      kind: reference.kind,
      body_text: reference.text,
      ...targetOf(reference, meeting),
      year_is_inferred: reference.yearIsInferred,
      target_number: reference.targetNumber,
      source_lines: linesJson(reference.lines),
    }),
  );

/** A day without a body means a meeting of the same body; an item without either means one of the same meeting. */
function targetOf({ kind, targetBodyId, targetOn }: ReferenceToStore, { bodyId, heldOn }: MeetingToStore) {
  const isSameMeeting = kind === 'item' && targetOn === null && targetBodyId === null;
  const isMeeting = kind === 'item' || kind === 'meeting' || kind === 'minutes';
  return {
    target_on: isSameMeeting ? heldOn : targetOn,
    target_body_id: targetBodyId ?? (isSameMeeting || (isMeeting && targetOn !== null) ? bodyId : null),
  };
}

type Walls = {
  item_id: string;
  meeting_id: string;
  body_id: string;
  audience: string;
  municipal_only: boolean;
  closed: boolean;
};
type Place = { walls: Walls; position: number };

const wallsOf = ({ id, row }: StoredItem): Walls => ({
  item_id: id,
  meeting_id: row.meeting_id,
  body_id: row.body_id,
  audience: row.audience,
  municipal_only: row.municipal_only,
  closed: row.closed,
});

/** The rows of one table for all items: `of` picks the parts of an item, `row` writes one. */
function rowsFor<Part, Row>(
  items: Items,
  of: (stored: StoredItem) => readonly Part[],
  row: (part: Part, place: Place, stored: StoredItem) => Row,
): Row[] {
  return items.flatMap((stored) => {
    const walls = wallsOf(stored);
    return of(stored).map((part, index) => row(part, { walls, position: index + 1 }, stored));
  });
}

import { caseText } from './case-texts.ts';
import type { AliasedExpression, ExpressionBuilder } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Day } from '../../../kernel/day.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { DB as Schema } from '../../../platform/database-schema.ts';
import type { Reader } from '../../../platform/database.ts';
import type { ItemToStore, LineRange, ReferenceToStore, Votes } from '../rules/meeting-to-store.ts';

type Asked = { readonly meetingId: string; readonly agendaVersion: number };

/** The items of a meeting as they were stored, with their ids and the ids of their sections, in reading order. */
export async function itemsAsStored(db: Reader, asked: Asked) {
  const rows = await itemRows(db, asked).execute();
  return rows.map((row) => ({
    id: row.id,
    sectionId: row.section_id,
    address: row.address,
    item: itemOf(row),
  }));
}

type ItemRow = Awaited<ReturnType<ReturnType<typeof itemRows>['execute']>>[number];

/** `sectionIndex` is filled in by the caller, who knows the sections. */
function itemOf(row: ItemRow): Omit<ItemToStore, 'sectionIndex'> {
  return {
    number: row.number === '' ? null : row.number,
    title: row.title,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    page: row.page,
    caseNumber: row.case_number,
    closed: row.closed,
    municipalOnly: row.municipal_only,
    presenter: row.presenter,
    texts: row.texts.map(({ format, ...text }) => ({ ...text, text: caseText({ ...text, format }).text })),
    recommendationLead: row.recommendations[0]?.lead ?? null,
    recommendations: row.recommendations.map(({ text, children, lines }) => ({ text, children, lines })),
    appendices: row.appendices,
    treatment: row.treatment && {
      ...row.treatment,
      outcome: row.treatment.outcome as OutcomeCode,
    },
    decisions: row.decisions.map(({ position, ...decision }) => ({
      ...decision,
      outcome: decision.outcome as OutcomeCode,
      recommendationIndex: position === null ? null : position - 1,
    })),
    positions: row.positions.map(({ kind, ...taken }) => ({ ...taken, kind: kind as PositionKind })),
    actions: row.actions,
    references: row.references.map(({ kind, targetOn, ...reference }) => ({
      ...reference,
      kind: kind as ReferenceToStore['kind'],
      targetOn: targetOn as Day | null,
    })),
    lines: row.lines,
  };
}

type PositionKind = ItemToStore['positions'][number]['kind'];

const itemRows = (db: Reader, { meetingId, agendaVersion }: Asked) =>
  db
    .selectFrom('items')
    .select(['items.id', 'items.section_id', 'items.address', 'items.number', 'items.title'])
    .select(['items.starts_at', 'items.ends_at', 'items.page', 'items.case_number'])
    .select(['items.closed', 'items.municipal_only'])
    .select((eb) => [
      eb.ref('items.source_lines').$castTo<LineRange[]>().as('lines'),
      ...agendaParts(eb, agendaVersion),
      ...minutesParts(eb),
      ...partiesParts(eb),
    ])
    .where('items.meeting_id', '=', meetingId)
    .orderBy('items.position');

type Items = ExpressionBuilder<Schema, 'items'>;

const agendaParts = (eb: Items, agendaVersion: number) =>
  [
    jsonObjectFrom(
      eb
        .selectFrom('presenters as p')
        .select(['p.name', 'p.title', 'p.person_id as personId'])
        .whereRef('p.item_id', '=', 'items.id'),
    ).as('presenter'),
    jsonArrayFrom(
      eb
        .selectFrom('item_texts as t')
        .select((of) => ['t.label', 't.body_text as text', 't.format', linesOf(of.ref('t.source_lines'))])
        .whereRef('t.item_id', '=', 'items.id')
        .where('t.agenda_version', '=', agendaVersion)
        .orderBy('t.position'),
    ).as('texts'),
    jsonArrayFrom(
      eb
        .selectFrom('recommendations as r')
        .select(['r.lead_text as lead', 'r.body_text as text'])
        .select((of) => of.ref('r.children').$castTo<string[]>().as('children'))
        .select((of) => linesOf(of.ref('r.source_lines')))
        .whereRef('r.item_id', '=', 'items.id')
        .where('r.agenda_version', '=', agendaVersion)
        .orderBy('r.position'),
    ).as('recommendations'),
    jsonArrayFrom(
      eb
        .selectFrom('appendices as a')
        .select((of) => ['a.number', 'a.title', 'a.url', linesOf(of.ref('a.source_lines'))])
        .whereRef('a.item_id', '=', 'items.id')
        .where('a.agenda_version', '=', agendaVersion)
        .orderBy('a.position'),
    ).as('appendices'),
  ] as const;

const minutesParts = (eb: Items) =>
  [
    jsonObjectFrom(
      eb
        .selectFrom('treatments as m')
        .select(['m.minutes_label as minutesLabel', 'm.minutes_text as minutesText', 'm.outcome'])
        .select('m.outcome_text as outcomeText')
        .select((of) => of.ref('m.votes').$castTo<Votes | null>().as('votes'))
        .select((of) => linesOf(of.ref('m.source_lines')))
        .whereRef('m.item_id', '=', 'items.id'),
    ).as('treatment'),
    jsonArrayFrom(
      eb
        .selectFrom('decisions as d')
        .select(['d.deciding_body_id as decidingBodyId', 'd.deciding_body_name as decidingBodyName'])
        .select(['d.recommendation_position as position', 'd.topic', 'd.outcome', 'd.body_text as text'])
        .select(['d.note', 'd.value_from as valueFrom', 'd.value_to as valueTo'])
        .select((of) => linesOf(of.ref('d.source_lines')))
        .whereRef('d.item_id', '=', 'items.id')
        .orderBy('d.position'),
    ).as('decisions'),
  ] as const;

const partiesParts = (eb: Items) =>
  [
    jsonArrayFrom(
      eb
        .selectFrom('positions_taken as p')
        .select(['p.kind', 'p.party', 'p.organisation_id as organisationId', 'p.department'])
        .select((of) => ['p.concerning', 'p.body_text as text', linesOf(of.ref('p.source_lines'))])
        .whereRef('p.item_id', '=', 'items.id')
        .orderBy('p.position'),
    ).as('positions'),
    jsonArrayFrom(
      eb
        .selectFrom('actions as c')
        .select(['c.owner_name as ownerName', 'c.owner_is_inferred as ownerIsInferred'])
        .select(['c.organisation_id as organisationId', 'c.what', 'c.due'])
        .select((of) => linesOf(of.ref('c.source_lines')))
        .whereRef('c.item_id', '=', 'items.id')
        .orderBy('c.position'),
    ).as('actions'),
    jsonArrayFrom(
      eb
        .selectFrom('cross_references as x')
        .select(['x.kind', 'x.body_text as text', 'x.target_body_id as targetBodyId'])
        .select(['x.target_on as targetOn', 'x.year_is_inferred as yearIsInferred'])
        .select((of) => ['x.target_number as targetNumber', linesOf(of.ref('x.source_lines'))])
        .whereRef('x.item_id', '=', 'items.id')
        .orderBy('x.position'),
    ).as('references'),
  ] as const;

type Castable = { $castTo<T>(): { as<Name extends string>(name: Name): AliasedExpression<T, Name> } };
const linesOf = (column: Castable) => column.$castTo<LineRange[]>().as('lines');

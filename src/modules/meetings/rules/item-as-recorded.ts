import type { ActionToWrite, DecisionToWrite, PositionToWrite, RecordToWrite } from './record-to-write.ts';
import type { ActionView, DecisionView, ItemView, PositionView } from './meeting-views.ts';

/** What the bodies are called that decide parts of the item, by id. */
export type BodyNames = ReadonlyMap<string, string>;

/** An item as it will be read once this record is written. Its reservations have no page yet: their number is 0. */
export const itemAsRecorded = (item: ItemView, record: RecordToWrite, bodies: BodyNames): ItemView => ({
  ...item,
  treatment: {
    minutesText: record.treatment.text,
    outcome: record.treatment.outcome,
    votes: record.treatment.votes,
    consent: record.treatment.consent,
    commonUnderstanding: record.treatment.commonUnderstanding,
    takesEffectEarly: record.treatment.takesEffectEarly,
  },
  decisions: record.decisions.map((one) => decisionOf(one, bodies)),
  positions: record.positions.map(positionOf),
  actions: record.actions.map(actionOf),
  settled: [],
  waiting: [],
});

const decisionOf = (one: DecisionToWrite, bodies: BodyNames): DecisionView => ({
  decidingBody: bodies.get(one.decidingBodyId ?? '') ?? null,
  recommendation: one.recommendation,
  topic: wordsOrNull(one.topic),
  outcome: one.outcome,
  text: one.text,
  note: wordsOrNull(one.note),
  valueFrom: null,
  valueTo: null,
  consent: one.consent,
  isSeparable: one.isSeparable,
  commonUnderstanding: one.commonUnderstanding,
});

const positionOf = (one: PositionToWrite): PositionView => ({
  number: 0,
  kind: one.kind,
  party: wordsOrNull(one.party),
  department: null,
  concerning: wordsOrNull(one.concerning),
  text: one.text,
  state: 'open',
  reservationKind: one.reservationKind,
  condition: one.condition,
  dependsOn: null,
  settled: null,
  isMine: false,
});

const actionOf = (one: ActionToWrite): ActionView => ({
  owner: wordsOrNull(one.ownerName),
  ownerIsInferred: false,
  what: one.what,
  due: wordsOrNull(one.due) ?? one.dueOn,
  isMine: false,
});

const wordsOrNull = (words: string): string | null => (words === '' ? null : words);

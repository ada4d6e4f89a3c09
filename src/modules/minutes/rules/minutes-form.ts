import { typedDay } from '../../../kernel/typed-day.ts';
import { outcomeCodes, type OutcomeCode } from '../../../kernel/outcome.ts';
import {
  consents,
  reservationKinds,
  type ActionOfMinutes,
  type ItemMinutes,
  type OutcomeOfMinutes,
  type PositionOfMinutes,
  type SettlementOfMinutes,
} from './item-minutes.ts';
import { named, wordOf, type NamesToWrite } from './names-to-write.ts';

/** Fields by their names, as a form sends them: `o.<id>.text` is the text of one decision. */
export type Fields = Readonly<Record<string, string>>;
export type FormFault = { readonly code: 'votes-unreadable'; readonly field: 'votesFor' };
/** With a fault the minutes are there too, without what could not be read. */
type ReadForm = { ok: true; minutes: ItemMinutes } | { ok: false; fault: FormFault; minutes: ItemMinutes };

const parts = {
  o: ['recommendation', 'outcome', 'text', 'topic', 'note', 'consent', 'separable', 'understanding', 'body'],
  p: ['kind', 'party', 'concerning', 'text', 'type', 'condition', 'depends'],
  a: ['what', 'owner', 'due'],
  s: ['event', 'reason'],
} as const;
type Group = keyof typeof parts;
const singles = ['text', 'consent', 'votesFor', 'votesAgainst', 'votesAbstained', 'early'];
const rowName = /^([opas])\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([a-z]+)$/;
const yes = 'ja';

/** The minutes as the fields of their form. */
export function fieldsOf(minutes: ItemMinutes, names: NamesToWrite): Record<string, string> {
  const { text, outcomes, positions, actions, consent, votes, takesEffectEarly, settlements } = minutes;
  const rows = [
    ...outcomes.flatMap((one) => rowOf('o', one.id, outcomeFields(one, names))),
    ...positions.flatMap((one) => rowOf('p', one.id, positionFields(one, names))),
    ...actions.flatMap((one) => rowOf('a', one.id, actionFields(one, names))),
    ...settlements.flatMap(({ positionId, ...one }) => rowOf('s', positionId, one)),
  ];
  return {
    text,
    consent: consent ?? '',
    votesFor: votes ? String(votes.for) : '',
    votesAgainst: votes ? String(votes.against) : '',
    votesAbstained: votes ? String(votes.abstained) : '',
    ...(takesEffectEarly && { early: yes }),
    ...Object.fromEntries(rows),
  };
}

const rowOf = (group: Group, id: string, fields: Record<string, string>): [string, string][] =>
  Object.entries(fields).map(([name, value]) => [`${group}.${id}.${name}`, value]);

const outcomeFields = (one: OutcomeOfMinutes, names: NamesToWrite) => ({
  recommendation: one.recommendation === null ? '' : String(one.recommendation),
  outcome: one.outcome ?? '',
  text: one.text,
  topic: one.topic,
  note: one.note,
  consent: one.consent ?? '',
  ...(one.isSeparable && { separable: yes }),
  understanding: one.commonUnderstanding,
  body: wordOf(names.bodies, one.decidingBodyId),
});
const positionFields = (one: PositionOfMinutes, names: NamesToWrite) => ({
  kind: one.kind,
  party: wordOf(names.organisations, one.organisationId) || one.party,
  concerning: one.concerning,
  text: one.text,
  type: one.reservationKind ?? '',
  condition: one.condition,
  depends: one.dependsOnItemId ?? '',
});
const actionFields = (one: ActionOfMinutes, names: NamesToWrite) => ({
  what: one.what,
  owner:
    wordOf(names.organisations, one.organisationId) ||
    wordOf(names.bodies, one.ownerBodyId) ||
    wordOf(names.persons, one.personId) ||
    one.ownerName,
  due: one.dueOn ? danishDay(one.dueOn) : one.due,
});

/** "15.12.2016", which reads back as the same day. */
const danishDay = (day: string): string => day.split('-').toReversed().join('.');

/** Whether a field is one of the minutes'; what else a form carries is its own affair. */
export const isMinutesField = (name: string): boolean => {
  const [, group, , part] = rowName.exec(name) ?? [];
  if (group === undefined || part === undefined) return singles.includes(name);
  const known: readonly string[] = parts[group as Group];
  return known.includes(part);
};

/** What was typed, read back. A word of a list that is none of it, or a row without its parts, is not our form. */
export function minutesOfFields(fields: Fields, names: NamesToWrite): ReadForm | undefined {
  const rows = rowsOf(fields);
  const outcomes = mapped(rows.o, outcomeOf(names));
  const positions = mapped(rows.p, positionOf(names));
  const settlements = mapped(rows.s, settlementOf);
  const consent = wordIn(consents, fields['consent'] ?? '');
  if (!outcomes || !positions || !settlements || consent === undefined) return undefined;
  const votes = votesOf(fields);
  const minutes: ItemMinutes = {
    text: lines(fields['text']),
    outcomes,
    positions,
    actions: rows.a.map(actionOf(names)),
    consent,
    votes: votes ?? null,
    takesEffectEarly: fields['early'] === yes,
    settlements: settlements.filter((one) => one !== null),
  };
  if (votes !== undefined) return { ok: true, minutes };
  return { ok: false, fault: { code: 'votes-unreadable', field: 'votesFor' }, minutes };
}

type Row = { readonly id: string; readonly fields: Fields };

function rowsOf(fields: Fields): Record<Group, Row[]> {
  const rows: Record<Group, Map<string, Record<string, string>>> = {
    o: new Map(),
    p: new Map(),
    a: new Map(),
    s: new Map(),
  };
  for (const [name, value] of Object.entries(fields)) {
    const [, group, id, part] = rowName.exec(name) ?? [];
    if (group === undefined || id === undefined || part === undefined) continue;
    const all = rows[group as Group];
    all.set(id, { ...all.get(id), [part]: value });
  }
  const listed = (group: Group): Row[] => [...rows[group]].map(([id, found]) => ({ id, fields: found }));
  return { o: listed('o'), p: listed('p'), a: listed('a'), s: listed('s') };
}

/** Every row read, or nothing where one cannot be. */
function mapped<One>(rows: readonly Row[], read: (row: Row) => One | undefined): One[] | undefined {
  const found = rows.map(read);
  const good = found.filter((one) => one !== undefined);
  return good.length === found.length ? good : undefined;
}

const outcomeOf =
  (names: NamesToWrite) =>
  ({ id, fields }: Row): OutcomeOfMinutes | undefined => {
    const outcome = wordIn<OutcomeCode>(outcomeCodes, fields['outcome'] ?? '');
    const consent = wordIn(consents, fields['consent'] ?? '');
    const recommendation = fields['recommendation'] ?? '';
    if (outcome === undefined || consent === undefined || !/^\d{0,3}$/.test(recommendation)) return undefined;
    return {
      id,
      recommendation: recommendation === '' ? null : Number(recommendation),
      topic: line(fields['topic']),
      outcome,
      text: lines(fields['text']),
      note: lines(fields['note']),
      consent,
      isSeparable: fields['separable'] === yes,
      commonUnderstanding: lines(fields['understanding']),
      decidingBodyId: named(names.bodies, line(fields['body'])) ?? null,
    };
  };

const positionOf =
  (names: NamesToWrite) =>
  ({ id, fields }: Row): PositionOfMinutes | undefined => {
    const kind = wordIn(['reservation', 'dissent', 'statement'] as const, fields['kind'] ?? '');
    const type = wordIn(reservationKinds, fields['type'] ?? '');
    if (!kind || type === undefined) return undefined;
    const party = line(fields['party']);
    const organisationId = named(names.organisations, party) ?? null;
    return {
      id,
      kind,
      organisationId,
      party: organisationId === null ? party : '',
      concerning: line(fields['concerning']),
      text: lines(fields['text']),
      reservationKind: type,
      condition: line(fields['condition']),
      dependsOnItemId: fields['depends'] === '' ? null : (fields['depends'] ?? null),
    };
  };

const actionOf =
  (names: NamesToWrite) =>
  ({ id, fields }: Row): ActionOfMinutes => {
    const [owner, due] = [line(fields['owner']), line(fields['due'])];
    const organisationId = named(names.organisations, owner) ?? null;
    const ownerBodyId = organisationId === null ? (named(names.bodies, owner) ?? null) : null;
    const isOther = organisationId !== null || ownerBodyId !== null;
    const personId = isOther ? null : (named(names.persons, owner) ?? null);
    const dueOn = typedDay(due) ?? null;
    return {
      id,
      what: lines(fields['what']),
      ownerName: owner,
      organisationId,
      personId,
      ownerBodyId,
      dueOn,
      due: dueOn === null ? due : '',
    };
  };

/** Null where it is not settled: the row is on the form as long as the reservation is open. */
const settlementOf = ({ id, fields }: Row): SettlementOfMinutes | null | undefined => {
  const event = wordIn(['lifted', 'maintained'] as const, fields['event'] ?? '');
  if (event === undefined) return undefined;
  return event && { positionId: id, event, reason: line(fields['reason']) };
};

/** Null where nobody counted; undefined where a figure cannot be read. */
function votesOf(fields: Fields): ItemMinutes['votes'] | undefined {
  const typed = ['votesFor', 'votesAgainst', 'votesAbstained'].map((name) => (fields[name] ?? '').trim());
  if (typed.every((one) => one === '')) return null;
  if (typed.some((one) => !/^\d{0,3}$/.test(one))) return undefined;
  const [inFavour = 0, against = 0, abstained = 0] = typed.map(Number);
  return { for: inFavour, against, abstained };
}

/** Null for nothing chosen, undefined for a word that is none of them. */
function wordIn<Word extends string>(words: readonly Word[], typed: string): Word | null | undefined {
  return typed === '' ? null : words.find((word) => word === typed);
}

const lines = (typed = ''): string => typed.replaceAll('\r\n', '\n').trim();
const line = (typed = ''): string => typed.replace(/\s+/g, ' ').trim();

import type { OutcomeCode } from '../../../kernel/outcome.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type {
  ActionOfMinutes,
  Consent,
  ItemMinutes,
  PositionOfMinutes,
  SettlementOfMinutes,
} from './item-minutes.ts';
import { outcomeInForce, type OutcomeInForce } from './minutes-to-record-outcome.ts';

/** What the rule must know of the item and the register to turn minutes into a record. */
export type ItemToRecord = {
  readonly isWithdrawn: boolean;
  /** How many recommendations the newest version sent has; they are numbered from 1. */
  readonly recommendationCount: number;
  /** Whether the body recommends and never decides, as far as the decision rights say. */
  readonly onlyRecommends: boolean;
  /** What the organisations, persons and bodies of the register that the minutes name are called, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Reservations that can be settled, by id: open, or settled by this very item. */
  readonly reservations: ReadonlySet<string>;
};

export type ToRecordRefusal =
  | { code: 'item-withdrawn' }
  /** `recommendation` 0 = the item as a whole. */
  | { code: 'outcome-missing'; facts: { recommendation: number } }
  | { code: 'no-such-recommendation'; facts: { recommendation: number } }
  | { code: 'outcome-says-nothing' }
  | { code: 'party-missing'; facts: { text: string } }
  | { code: 'party-not-in-register' }
  | { code: 'condition-missing'; facts: { party: string } }
  | { code: 'action-without-words'; facts: { owner: string } }
  | { code: 'reservation-settled-already' };

/** What somebody should look at before it is released; it is released all the same. */
export type ToRecordWarning =
  | { code: 'approves-but-only-recommends' }
  | { code: 'stopped-by-one'; facts: { party: string } }
  | { code: 'no-common-understanding' }
  | { code: 'majority-without-dissent' }
  | { code: 'reservation-not-named' }
  | { code: 'no-words' };

/** What minutes become in the record of their item; as `recordMinutes` of the module meetings takes it. */
export type RecordOfItem = {
  readonly treatment: TreatmentOfItem;
  readonly decisions: readonly DecisionOfItem[];
  readonly positions: readonly PositionOfMinutes[];
  readonly actions: readonly ActionOfMinutes[];
  readonly settlements: readonly SettlementOfMinutes[];
};
type TreatmentOfItem = {
  readonly text: string;
  readonly outcome: OutcomeCode;
  readonly outcomeText: string;
  readonly consent: Consent | null;
  readonly commonUnderstanding: string;
  readonly votes: ItemMinutes['votes'];
  readonly takesEffectEarly: boolean;
};
type DecisionOfItem = Omit<OutcomeInForce, 'stoppedBy'>;

export type MinutesAsRecord = {
  readonly record: RecordOfItem;
  readonly warnings: readonly ToRecordWarning[];
};

/**
 * The minutes of an item as the rows of the record: an outcome for each recommendation, what unanimity or a majority
 * makes of it, who held back, and what of earlier reservations is settled. Source.
 */
export function minutesToRecord(
  written: ItemMinutes,
  item: ItemToRecord,
): Result<MinutesAsRecord, ToRecordRefusal> {
  const minutes = withNames(written, item);
  const refusal = refusalOfOutcomes(minutes, item) ?? refusalOfParties(minutes, item);
  if (refusal) return refuse(refusal);
  const outcomes = minutes.outcomes.flatMap((one) => outcomeInForce(one, minutes) ?? []);
  const record: RecordOfItem = {
    treatment: treatmentOf(minutes, outcomes),
    decisions: saysMoreThanOne(outcomes) ? outcomes.map(decisionOf) : [],
    positions: minutes.positions.map(positionOf),
    actions: minutes.actions.filter((one) => !isBlankAction(one)).map(actionOf),
    settlements: minutes.settlements.map(settlementOf),
  };
  return accept({ record, warnings: warningsOf(minutes, { item, outcomes }) });
}

/** The record says who it was also where an organisation or a person was picked from the register. */
function withNames(minutes: ItemMinutes, { names }: ItemToRecord): ItemMinutes {
  const named = (typed: string, id: string | null) => typed.trim() || (names.get(id ?? '') ?? '');
  return {
    ...minutes,
    positions: minutes.positions.map((one) => ({ ...one, party: named(one.party, one.organisationId) })),
    actions: minutes.actions.map((one) => ({
      ...one,
      ownerName: named(one.ownerName, one.personId ?? one.organisationId ?? one.ownerBodyId),
    })),
  };
}

function refusalOfOutcomes(
  { outcomes }: ItemMinutes,
  { isWithdrawn, recommendationCount }: ItemToRecord,
): ToRecordRefusal | undefined {
  if (isWithdrawn) return { code: 'item-withdrawn' };
  const chosen = outcomes.filter(({ outcome }) => outcome !== null);
  if (chosen.some(({ outcome }) => outcome === 'NO_MINUTES')) return { code: 'outcome-says-nothing' };
  const unknown = outcomes.find(({ recommendation }) => (recommendation ?? 0) > recommendationCount);
  if (unknown)
    return { code: 'no-such-recommendation', facts: { recommendation: unknown.recommendation ?? 0 } };
  const unsaid = outcomes.find((one) => one.outcome === null && hasWords(one));
  if (unsaid) return { code: 'outcome-missing', facts: { recommendation: unsaid.recommendation ?? 0 } };
  if (chosen.length === 0)
    return { code: 'outcome-missing', facts: { recommendation: Math.min(recommendationCount, 1) } };
  const isForAll = chosen.some((one) => one.recommendation === null && one.topic.trim() === '');
  const numbers = Array.from({ length: recommendationCount }, (_, index) => index + 1);
  const unanswered = numbers.find((number) => chosen.every((one) => one.recommendation !== number));
  return isForAll || unanswered === undefined
    ? undefined
    : { code: 'outcome-missing', facts: { recommendation: unanswered } };
}

const hasWords = (one: ItemMinutes['outcomes'][number]): boolean =>
  [one.topic, one.text, one.note, one.commonUnderstanding].some((words) => words.trim() !== '');

function refusalOfParties(minutes: ItemMinutes, item: ItemToRecord): ToRecordRefusal | undefined {
  for (const { organisationId, party, text, reservationKind, ...one } of minutes.positions) {
    if (organisationId === null && party.trim() === '')
      return { code: 'party-missing', facts: { text: text.trim() } };
    if (organisationId !== null && !item.names.has(organisationId)) return { code: 'party-not-in-register' };
    const depends = one.dependsOnItemId !== null || one.condition.trim() !== '';
    if (reservationKind === 'conditional' && !depends) return { code: 'condition-missing', facts: { party } };
  }
  const silent = minutes.actions.find((one) => one.what.trim() === '' && !isBlankAction(one));
  if (silent) return { code: 'action-without-words', facts: { owner: silent.ownerName.trim() } };
  const isSettled = minutes.settlements.some(({ positionId }) => !item.reservations.has(positionId));
  return isSettled ? { code: 'reservation-settled-already' } : undefined;
}

const isBlankAction = (one: ItemMinutes['actions'][number]): boolean =>
  [one.what, one.ownerName, one.due].every((words) => words.trim() === '') &&
  [one.organisationId, one.personId, one.ownerBodyId, one.dueOn].every((value) => value === null);

/** One outcome is the treatment's; several that differ are MULTIPLE, and stand as decisions below it. */
function treatmentOf(minutes: ItemMinutes, outcomes: readonly OutcomeInForce[]): TreatmentOfItem {
  const codes = [...new Set(outcomes.map(({ outcome }) => outcome))];
  const isOne = !saysMoreThanOne(outcomes);
  const words = [...new Set(outcomes.map(({ text }) => text))].filter((text) => text !== '');
  const understood = outcomes
    .map(({ commonUnderstanding }) => commonUnderstanding)
    .filter((text) => text !== '');
  return {
    text: minutes.text.trim(),
    outcome: codes.length === 1 && codes[0] ? codes[0] : 'MULTIPLE',
    outcomeText: isOne || outcomes.length === 1 ? withoutStop(words[0] ?? '') : '',
    consent: minutes.consent ?? (isOne ? (outcomes[0]?.consent ?? null) : null),
    commonUnderstanding: isOne ? (understood[0] ?? '') : '',
    votes: minutes.votes,
    takesEffectEarly: minutes.takesEffectEarly,
  };
}

/** A decision of its own row: where outcomes differ, or say what a treatment has no room for. */
function saysMoreThanOne(outcomes: readonly OutcomeInForce[]): boolean {
  const [first, ...others] = outcomes;
  const differs = (one: OutcomeInForce) =>
    one.outcome !== first?.outcome ||
    one.consent !== first.consent ||
    (one.text !== '' && one.text !== first.text) ||
    (one.commonUnderstanding !== '' && one.commonUnderstanding !== first.commonUnderstanding);
  return (
    others.some(differs) ||
    outcomes.some(
      (one) => one.isSeparable || one.decidingBodyId !== null || one.topic !== '' || one.note !== '',
    )
  );
}

const decisionOf = ({ stoppedBy: _stoppedBy, ...one }: OutcomeInForce): DecisionOfItem => ({
  ...one,
  text: withoutStop(one.text),
});

/** An outcome's words stand without their full stop, as they do where a record is read in. */
const withoutStop = (text: string): string => text.replace(/[.,]$/u, '');

const positionOf = (one: PositionOfMinutes): PositionOfMinutes => {
  const isReservation = one.kind === 'reservation';
  const isConditional = isReservation && one.reservationKind === 'conditional';
  return {
    id: one.id,
    kind: one.kind,
    organisationId: one.organisationId,
    party: one.party.trim(),
    concerning: one.concerning.trim(),
    text: one.text.trim(),
    reservationKind: isReservation ? one.reservationKind : null,
    condition: isConditional ? one.condition.trim() : '',
    dependsOnItemId: isConditional ? one.dependsOnItemId : null,
  };
};
const actionOf = (one: ItemMinutes['actions'][number]): ActionOfMinutes => ({
  ...one,
  what: one.what.trim(),
  ownerName: one.ownerName.trim(),
  due: one.due.trim(),
});
const settlementOf = (one: ItemMinutes['settlements'][number]): SettlementOfMinutes => ({
  ...one,
  reason: one.reason.trim(),
});

type Recorded = { readonly item: ItemToRecord; readonly outcomes: readonly OutcomeInForce[] };

function warningsOf(minutes: ItemMinutes, { item, outcomes }: Recorded): ToRecordWarning[] {
  const codes = new Set(outcomes.map(({ outcome }) => outcome));
  const stopped = outcomes.find(({ stoppedBy }) => stoppedBy !== null);
  const has = (kind: PositionOfMinutes['kind']) => minutes.positions.some((one) => one.kind === kind);
  const approves = approvals.some((code) => codes.has(code));
  const found: readonly (ToRecordWarning | false)[] = [
    item.onlyRecommends && approves && { code: 'approves-but-only-recommends' },
    stopped !== undefined && { code: 'stopped-by-one', facts: { party: stopped.stoppedBy ?? '' } },
    stopped?.commonUnderstanding === '' && { code: 'no-common-understanding' },
    codes.has('AGREED_BY_MAJORITY') && !has('dissent') && { code: 'majority-without-dissent' },
    codes.has('RECOMMENDED_WITH_RESERVATION') && !has('reservation') && { code: 'reservation-not-named' },
    minutes.text.trim() === '' && !codes.has('EMPTY') && { code: 'no-words' },
  ];
  return found.filter((warning) => warning !== false);
}

/** A recommendation is followed by a council's approval; a body below it that "approves" has decided. R-033. */
const approvals: readonly OutcomeCode[] = ['APPROVED', 'APPROVED_WITH_REMARKS', 'DECIDED'];

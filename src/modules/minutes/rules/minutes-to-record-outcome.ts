import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { Consent, ItemMinutes, OutcomeOfMinutes, PositionOfMinutes } from './item-minutes.ts';

/** An outcome as it stands once it is known who agreed. */
export type OutcomeInForce = {
  readonly id: string;
  readonly recommendation: number | null;
  readonly topic: string;
  readonly outcome: OutcomeCode;
  readonly text: string;
  readonly note: string;
  readonly consent: Consent | null;
  readonly isSeparable: boolean;
  readonly commonUnderstanding: string;
  readonly decidingBodyId: string | null;
  /** Who stopped it where everybody's agreement was needed; '' where votes say so and nobody is named. */
  readonly stoppedBy: string | null;
};

/**
 * What becomes of an outcome that was chosen: where everybody must agree one no stops it, and the reason and the common
 * understanding are kept; where a majority is noted it is so; recommended with a reservation is its own outcome.
 * Nothing where none is chosen. Source.
 */
export function outcomeInForce(one: OutcomeOfMinutes, minutes: ItemMinutes): OutcomeInForce | undefined {
  if (one.outcome === null) return undefined;
  const consent = one.consent ?? minutes.consent;
  const against = takenOn(one, minutes, 'dissent');
  const [opponent] = against;
  const isOpposed = opponent !== undefined || (minutes.votes?.against ?? 0) > 0;
  const isStopped = consent === 'unanimity' && isOpposed && agreements.has(one.outcome);
  const said = one.text.trim();
  return {
    id: one.id,
    recommendation: one.recommendation,
    topic: one.topic.trim(),
    outcome: isStopped ? 'NOT_ADOPTED' : codeOf(one.outcome, { consent, isOpposed, minutes, chosen: one }),
    text: said === '' && isStopped ? (opponent?.text.trim() ?? '') : said,
    note: one.note.trim(),
    consent,
    isSeparable: one.isSeparable,
    commonUnderstanding: one.commonUnderstanding.trim(),
    decidingBodyId: one.decidingBodyId,
    stoppedBy: isStopped ? against.map(({ party }) => party).join(', ') : null,
  };
}

type Around = {
  readonly consent: Consent | null;
  readonly isOpposed: boolean;
  readonly minutes: ItemMinutes;
  readonly chosen: OutcomeOfMinutes;
};

function codeOf(code: OutcomeCode, { consent, isOpposed, minutes, chosen }: Around): OutcomeCode {
  if (consent === 'majority' && isOpposed && majorities.has(code)) return 'AGREED_BY_MAJORITY';
  const isReserved = takenOn(chosen, minutes, 'reservation').length > 0;
  return code === 'RECOMMENDED' && isReserved ? 'RECOMMENDED_WITH_RESERVATION' : code;
}

/** What a body agrees to, so that a no can stop it. */
const agreements: ReadonlySet<OutcomeCode> = new Set([
  'APPROVED',
  'APPROVED_WITH_REMARKS',
  'AGREED',
  'AGREED_BY_MAJORITY',
  'RECOMMENDED',
  'RECOMMENDED_WITH_RESERVATION',
  'DECIDED',
  'DELEGATED',
]);
const majorities: ReadonlySet<OutcomeCode> = new Set([
  'APPROVED',
  'APPROVED_WITH_REMARKS',
  'AGREED',
  'DECIDED',
]);

/**
 * The positions that bear on an outcome: those that name its topic or the number of its recommendation, and those that
 * name neither of any outcome and so bear on all.
 */
export function takenOn(
  outcome: Pick<OutcomeOfMinutes, 'recommendation' | 'topic'>,
  { outcomes, positions }: Pick<ItemMinutes, 'outcomes' | 'positions'>,
  kind: PositionOfMinutes['kind'],
): PositionOfMinutes[] {
  return positions.filter(
    (taken) =>
      taken.kind === kind &&
      (isAbout(taken.concerning, outcome) || !outcomes.some((other) => isAbout(taken.concerning, other))),
  );
}

function isAbout(
  concerning: string,
  { recommendation, topic }: Pick<OutcomeOfMinutes, 'recommendation' | 'topic'>,
): boolean {
  const named = concerning.trim().toLowerCase();
  if (named === '') return false;
  if (topic.trim() !== '' && named === topic.trim().toLowerCase()) return true;
  const [, number] = /^(?:indstilling\s*)?(\d+)\.?$/u.exec(named) ?? [];
  return number !== undefined && recommendation === Number(number);
}

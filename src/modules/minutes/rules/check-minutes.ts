import type { ItemMinutes } from './item-minutes.ts';

/** How much fits in the minutes of one item, in letters and rows. */
export const minutesMax = {
  text: 100_000,
  decision: 20_000,
  line: 1000,
  understanding: 4000,
  rows: 100,
  votes: 999,
} as const;

export type MinutesProblem = {
  readonly code: 'too-long' | 'too-many-rows' | 'outcome-of-withdrawn';
  readonly field?: string;
  readonly facts?: Readonly<Record<string, number>>;
};

/** Why a text cannot be kept. What is half written can: a sentence may end later. R-031. */
export function minutesProblems(
  minutes: ItemMinutes,
  { isWithdrawn }: { isWithdrawn: boolean },
): MinutesProblem[] {
  const { outcomes, positions, actions, settlements } = minutes;
  const isTooMany = [outcomes, positions, actions, settlements].some((rows) => rows.length > minutesMax.rows);
  const decides = outcomes.find(({ outcome }) => outcome !== null && outcome !== 'WITHDRAWN');
  return [
    ...(isTooMany ? [{ code: 'too-many-rows' as const, facts: { max: minutesMax.rows } }] : []),
    ...(isWithdrawn && decides
      ? [{ code: 'outcome-of-withdrawn' as const, field: `o.${decides.id}.outcome` }]
      : []),
    ...lettersOf(minutes).flatMap(([field, letters, max]) =>
      letters.length > max ? [{ code: 'too-long' as const, field, facts: { max } }] : [],
    ),
  ];
}

type Letters = readonly [field: string, letters: string, max: number];

const lettersOf = ({ text, outcomes, positions, actions, settlements }: ItemMinutes): Letters[] => [
  ['text', text, minutesMax.text],
  ...outcomes.flatMap((one): Letters[] => [
    [`o.${one.id}.text`, one.text, minutesMax.decision],
    [`o.${one.id}.note`, one.note, minutesMax.line],
    [`o.${one.id}.topic`, one.topic, minutesMax.line],
    [`o.${one.id}.understanding`, one.commonUnderstanding, minutesMax.understanding],
  ]),
  ...positions.flatMap((one): Letters[] => [
    [`p.${one.id}.text`, one.text, minutesMax.decision],
    [`p.${one.id}.party`, one.party, minutesMax.line],
    [`p.${one.id}.concerning`, one.concerning, minutesMax.line],
    [`p.${one.id}.condition`, one.condition, minutesMax.line],
  ]),
  ...actions.flatMap((one): Letters[] => [
    [`a.${one.id}.what`, one.what, minutesMax.understanding],
    [`a.${one.id}.owner`, one.ownerName, minutesMax.line],
    [`a.${one.id}.due`, one.due, minutesMax.line],
  ]),
  ...settlements.map((one): Letters => [`s.${one.positionId}.reason`, one.reason, minutesMax.line]),
];

/** What is missing before the item can be read as decided: recommendations without an outcome, by their position. */
export const withoutOutcome = ({ outcomes }: ItemMinutes): (number | null)[] =>
  outcomes
    .filter(
      ({ outcome, topic, text, recommendation }) =>
        outcome === null && (recommendation !== null || topic !== '' || text !== ''),
    )
    .map(({ recommendation }) => recommendation);

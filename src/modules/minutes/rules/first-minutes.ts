import { emptyMinutes, type ItemMinutes, type OutcomeOfMinutes } from './item-minutes.ts';

/** A recommendation of the newest version sent: its id is the id of what is decided on it. */
export type RecommendationOfItem = { readonly id: string; readonly position: number; readonly text: string };

const outcomeOn = (id: string, recommendation: number | null): OutcomeOfMinutes => ({
  id,
  recommendation,
  topic: '',
  outcome: null,
  text: '',
  note: '',
  consent: null,
  isSeparable: false,
  commonUnderstanding: '',
  decidingBodyId: null,
});

/**
 * What is there before anybody has written: an outcome to choose for each recommendation, or one for the item. Whoever
 * opens it, and whenever, finds the same ids, so that two who begin at once write in the same rows..
 */
export function firstMinutes(itemId: string, recommendations: readonly RecommendationOfItem[]): ItemMinutes {
  const outcomes = recommendations.map(({ id, position }) => outcomeOn(id, position));
  return { ...emptyMinutes, outcomes: outcomes.length > 0 ? outcomes : [outcomeOn(itemId, null)] };
}

/** The same minutes with an outcome to choose for a recommendation that came with a later version of the agenda. */
export function withRecommendations(
  minutes: ItemMinutes,
  recommendations: readonly RecommendationOfItem[],
): ItemMinutes {
  const known = new Set(minutes.outcomes.map(({ recommendation }) => recommendation));
  const missing = recommendations.filter(({ position }) => !known.has(position));
  if (missing.length === 0) return minutes;
  return {
    ...minutes,
    outcomes: [...minutes.outcomes, ...missing.map(({ id, position }) => outcomeOn(id, position))],
  };
}

/** A further decision, on a topic of its own. */
export const decisionOfItsOwn = (id: string): OutcomeOfMinutes => outcomeOn(id, null);

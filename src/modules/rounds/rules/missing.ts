import type { Round, Theme } from './round-views.ts';

/** The themes an addressee has still to answer; none are left where only the submitting is. */
export function missingOf(
  { themes, answers }: Pick<Round, 'themes' | 'answers'>,
  organisationId: string,
): Theme[] {
  const answer = answers.get(organisationId);
  if (answer?.state === 'submitted') return [];
  return themes.filter(({ id }) => !['complete', 'nothing'].includes(answer?.progress[id] ?? 'empty'));
}

export const hasAnswered = ({ answers }: Pick<Round, 'answers'>, organisationId: string): boolean =>
  answers.get(organisationId)?.state === 'submitted';

/** The addressees that have not submitted an answer, in their order. */
export const missingAddressees = <R extends Pick<Round, 'answers' | 'addressees'>>(
  round: R,
): R['addressees'][number][] => round.addressees.filter((one) => !hasAnswered(round, one.organisationId));

/** Somebody with a seat in the body on the day of the meeting, and what he answered. */
export type SeatHolder = {
  readonly personId: string;
  readonly name: string;
  /** The municipality the seat is of; null for the region and others. */
  readonly municipalityId: string | null;
  readonly answer: 'coming' | 'apology' | null;
  readonly substitute: string | null;
};
type Municipality = { readonly id: string; readonly name: string; readonly abbreviation: string };

export type PresenceState = 'coming' | 'substitute' | 'apology' | 'silent' | 'vacant';
export type MunicipalityPresence = { readonly municipality: Municipality; readonly state: PresenceState };

/** Who comes for each municipality, in the fixed order: one of its seats is enough. */
export const presenceOf = (
  municipalities: readonly Municipality[],
  holders: readonly SeatHolder[],
): MunicipalityPresence[] =>
  municipalities.map((municipality) => ({
    municipality,
    state: stateOf(holders.filter(({ municipalityId }) => municipalityId === municipality.id)),
  }));

/** Somebody who has not answered may still come; only when all have said no, nobody is there. */
function stateOf(holders: readonly SeatHolder[]): PresenceState {
  if (holders.length === 0) return 'vacant';
  if (holders.some(({ answer }) => answer === 'coming')) return 'coming';
  if (holders.some(({ substitute }) => substitute !== null)) return 'substitute';
  return holders.some(({ answer }) => answer === null) ? 'silent' : 'apology';
}

export const personState = ({ answer, substitute }: SeatHolder): Exclude<PresenceState, 'vacant'> => {
  if (answer === null) return 'silent';
  return answer === 'apology' && substitute !== null ? 'substitute' : answer;
};

/**
 * Which lines a sample is made of: those whose rank comes first. `rank` mixes the seed with the line's number, so that
 * nobody can know the choice before the seed is drawn, and anybody can make it again afterwards.
 */
export function chosenLines(
  seqs: readonly number[],
  { count, rank }: { count: number; rank: (seq: number) => string },
): number[] {
  return seqs
    .map((seq) => ({ seq, rank: rank(seq) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.seq - b.seq))
    .slice(0, count)
    .map(({ seq }) => seq)
    .toSorted((a, b) => a - b);
}

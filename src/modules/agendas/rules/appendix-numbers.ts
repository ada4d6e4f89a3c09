/**
 * The number of each paper, in the order of first use through the whole agenda: the same paper on two items has one
 * number. What was sent keeps its number, and a new paper gets the next that nobody had.
 */
export function appendixNumbers(
  paperIds: readonly string[],
  sent: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const numbers = new Map(sent);
  let last = [...sent.values()].reduce((most, one) => Math.max(most, Number(one) || 0), 0);
  for (const id of paperIds) {
    if (numbers.has(id)) continue;
    last += 1;
    numbers.set(id, String(last));
  }
  return numbers;
}

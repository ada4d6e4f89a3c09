/** Numbers the seats each person has in a body, from 1, in the order given: part of their addresses. */
export function seatNumbers<T extends { person: { key: string } }>(
  members: readonly T[],
): (T & { seat: number })[] {
  const counts = new Map<string, number>();
  return members.map((member) => {
    const seat = (counts.get(member.person.key) ?? 0) + 1;
    counts.set(member.person.key, seat);
    return { ...member, seat };
  });
}

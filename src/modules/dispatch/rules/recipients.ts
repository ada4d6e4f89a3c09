/** What two lists of people are compared by: a person, or an address alone. */
type Somebody = { readonly personId: string | null; readonly address: string | null; readonly name: string };

const markOf = ({ personId, address, name }: Somebody): string =>
  personId ?? address?.toLowerCase() ?? `\u2014${name}`;

/** All of the first list, and those of the second who are not in it; each once. */
export function withOthers<Who extends Somebody>(first: readonly Who[], others: readonly Who[]): Who[] {
  const kept = new Map<string, Who>();
  for (const one of [...first, ...others]) if (!kept.has(markOf(one))) kept.set(markOf(one), one);
  return [...kept.values()];
}

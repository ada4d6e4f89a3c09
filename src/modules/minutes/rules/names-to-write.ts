/** Something that can be written by its name. `words` are the other names it is known by. */
export type NameToWrite = { readonly id: string; readonly name: string; readonly words: readonly string[] };

/** Whom minutes can name: the program knows them again by their names. */
export type NamesToWrite = {
  readonly organisations: readonly NameToWrite[];
  readonly bodies: readonly NameToWrite[];
  readonly persons: readonly NameToWrite[];
};

/** The id of what is called so; of two that are, none. */
export function named(all: readonly NameToWrite[], typed: string): string | undefined {
  if (typed === '') return undefined;
  const word = typed.toLocaleLowerCase('da');
  const isCalled = (name: string): boolean => name.toLocaleLowerCase('da') === word;
  const found = all.filter(({ name, words }) => isCalled(name) || words.some(isCalled));
  return found.length === 1 ? found[0]?.id : undefined;
}

/** What the id is called; empty where it is none of them. */
export const wordOf = (all: readonly NameToWrite[], id: string | null): string =>
  id === null ? '' : (all.find((one) => one.id === id)?.name ?? '');

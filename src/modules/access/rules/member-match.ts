/** What the register knows of names, as a list of members is matched against it. */
export type KnownNames = {
  organisations: readonly { key: string; name: string; shortName: string; aliases: readonly string[] }[];
  persons: readonly {
    key: string;
    name: string;
    aliases: readonly string[];
    organisationKeys: readonly string[];
  }[];
  /** The key of the person by the address; addresses are in small letters. */
  personByAddress: ReadonlyMap<string, string>;
};

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The organisation a list names by name, short name or other name; undefined where none or several are meant. */
export function organisationOf({ organisations }: KnownNames, name: string): string | undefined {
  const found = organisations.filter((one) =>
    [one.name, one.shortName, ...one.aliases].some((word) => same(word, name)),
  );
  return found.length === 1 ? found[0]?.key : undefined;
}

/**
 * The person a row means: by address, else by name among those who have been in the organisation. `new` where there is
 * none, `several` where the list cannot tell, `other-name` where the address
 * is somebody else's: a guess would give one person's rights to another.
 */
export function personOf(
  { persons, personByAddress }: KnownNames,
  row: { name: string; email: string; organisationKey: string },
): { key: string } | 'new' | 'several' | 'other-name' {
  const addressed = personByAddress.get(row.email);
  const named = persons.filter((one) => [one.name, ...one.aliases].some((word) => same(word, row.name)));
  if (addressed !== undefined)
    return named.some(({ key }) => key === addressed) ? { key: addressed } : 'other-name';
  const here = named.filter(({ organisationKeys }) => organisationKeys.includes(row.organisationKey));
  if (here.length > 1) return 'several';
  const found = here[0];
  if (found) return { key: found.key };
  // Of a person who is known without an organisation nobody can say whether it is this one.
  return named.some(({ organisationKeys }) => organisationKeys.length === 0) ? 'several' : 'new';
}

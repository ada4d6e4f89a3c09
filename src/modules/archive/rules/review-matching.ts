import { slug } from '../../../kernel/slug.ts';

/** What the register holds, for finding the one a text means. Keys are those of the register's addresses. */
export type Register = {
  readonly bodies: readonly (Named & { readonly audience: string })[];
  readonly organisations: readonly (Named & { readonly parentKey: string | null; readonly side: string })[];
  readonly persons: readonly RegisteredPerson[];
};
type Named = {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
};
export type RegisteredPerson = {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  /** Other ways the name is written. */
  readonly aliases: readonly string[];
  /** Where the person works or has worked, as keys of the register. */
  readonly organisationKeys: readonly string[];
};

/** A match, and whether it is sure: the same name or alias. A likeness is only suggested. */
export type Match = { readonly key: string; readonly isSure: boolean };

/** The body a text names: by name, alias or the same letters written otherwise. */
export const matchBody = (register: Register, name: string | null): Match | undefined =>
  matchName(register.bodies, name);

/**
 * The organisation a text names. With a department the administration of it is looked for first ("Aalborg Kommune",
 * "ÆH" and "Aalborg Kommune ÆH" are the same); what is only the municipality is answered by the municipality.
 */
export function matchOrganisation(
  register: Register,
  { organisation, department }: { organisation: string | null; department: string | null },
): Match | undefined {
  if (organisation === null) return undefined;
  const own = matchName(register.organisations, organisation);
  const stem = organisation.replace(/\s+kommune\b/i, '');
  const forms = [
    ...(department === null ? [] : [`${organisation} ${department}`, `${stem} ${department}`]),
    stem,
  ];
  const parts = forms.flatMap((form) => matchName(register.organisations, form) ?? []);
  const part = parts.find(({ isSure }) => isSure) ?? parts[0];
  if (department !== null && part && part.key !== own?.key) return part;
  return [own, part].find((match) => match?.isSure) ?? own ?? part;
}

/**
 * The person a name means. The same name at the same organisation (or a part of it) is sure; the same name elsewhere
 * is a likeness, because two people can share a name.
 */
export function matchPerson(
  register: Register,
  name: string,
  organisationKey: string | undefined,
): Match | undefined {
  const wanted = slug(name);
  const same = register.persons.filter(({ name: own, aliases }) =>
    [own, ...aliases].some((known) => slug(known) === wanted),
  );
  const here = same.find(({ organisationKeys }) =>
    organisationKeys.some((key) => key === organisationKey || isRelated(register, key, organisationKey)),
  );
  const [first] = same;
  if (here) return { key: here.key, isSure: same.length === 1 };
  return first && { key: first.key, isSure: false };
}

/** Those of the register who could be meant: the same last name, or the same first name at the same organisation. */
export function nearPersons(
  register: Register,
  name: string,
  organisationKey: string | undefined,
): RegisteredPerson[] {
  const [first, last] = ends(name);
  return register.persons.filter((person) => {
    const [otherFirst, otherLast] = ends(person.name);
    if (last !== '' && otherLast === last) return true;
    return otherFirst === first && person.organisationKeys.some((key) => key === organisationKey);
  });
}

function ends(name: string): [first: string, last: string] {
  const words = slug(name).split('-');
  return [words[0] ?? '', words.at(-1) ?? ''];
}

function isRelated({ organisations }: Register, one: string, other: string | undefined): boolean {
  const parentOf = (key: string | undefined) => organisations.find((found) => found.key === key)?.parentKey;
  return other !== undefined && (parentOf(one) === other || parentOf(other) === one);
}

function matchName(all: readonly Named[], name: string | null): Match | undefined {
  if (name === null || name.trim() === '') return undefined;
  const wanted = plain(name);
  const exact = all.find((found) => [found.name, ...found.aliases].some((known) => plain(known) === wanted));
  if (exact) return { key: exact.key, isSure: true };
  const letters = slug(name);
  const like = all.find((found) =>
    [found.key, found.name, ...found.aliases].some((known) => loose(slug(known)) === loose(letters)),
  );
  return like && { key: like.key, isSure: false };
}

/** Articles, genitives and "for" say nothing about which body or organisation is meant. */
const loose = (key: string): string =>
  key
    .split('-')
    .filter((word) => !['for', 'den', 'det', 'af', 'i', 'kommune', 'kommunes'].includes(word))
    .map((word) =>
      word.length > 4 ? word.replace(/(erne|ens|ets|en|et|er|e)$/, '').replace(/s$/, '') : word,
    )
    .join('-');

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

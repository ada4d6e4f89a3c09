/** What a reading of personal data was for, by the noun of its event. */
export const purposes = ['access', 'meetings', 'archive', 'search', 'control', 'registers', 'other'] as const;
export type Purpose = (typeof purposes)[number];

const purposeOfNoun: Readonly<Record<Exclude<Purpose, 'other'>, RegExp>> = {
  control: /^(audit|lookups)/,
  access: /^(account|user|login|invitation|permission|appointment|seat|substitution|api-key|rights|access)/,
  registers: /^(person|persons|affiliation|membership|merge|organisation|body|bodies)/,
  meetings: /^(meeting|item|matter|decision|finding)/,
  archive: /^(import|archive|draft|original)/,
  search: /^(search|suggestion)/,
};

export function purposeOf(event: string): Purpose {
  const found = purposes.find((purpose) => purpose !== 'other' && purposeOfNoun[purpose].test(event));
  return found ?? 'other';
}

/** Verbs of events that look and change nothing. */
const looking = /\.(read|shown|listed|opened|exported|fetched|searched|begun|offered|\w+-opened)$/;
export const isLookup = (event: string): boolean => looking.test(event);

import type { KnownNames, PersonRecord } from './meeting-record.ts';
import { bareLetters, oneBlank, regex } from './text-line.ts';

const insteadOf = regex(
  'iu',
  String.raw`^(?:for|i stede?t? for|suppleant for|stedfortræder for|som suppleant for`,
  String.raw`|vikar for)\s+(\p{Lu}.+)$`,
);
const itemsPresent = regex(
  'iu',
  String.raw`^(?:kun\s+|deltog\s+|deltager\s+)?(?:(?:under|i|til|ved|på)\s+)?(?:pkt\.?`,
  String.raw`|punkt(?:erne)?|dagsordenspunkt)\s*(\d[\d\s,.og–-]*[a-z]?)$`,
);

/** "Ida Holt stedfortræder": says who came instead, nothing of the one who did not. */
const standIn = regex(
  'u',
  String.raw`^(?:[Ss]tedfortræder|[Ss]uppleant|[Vv]ikar)\s*:?\s+\p{Lu}.+$`,
  String.raw`|^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){1,4} (?:(?:som|er|var) )?(?:stedfortræder`,
  String.raw`|suppleant|vikar)$`,
);

export type Person = PersonRecord & { shares: boolean };

const organisationWords = regex(
  'iu',
  String.raw`(?:(?<!\p{L})(?:Kommune|Kommuner|Region|Regionen|KKR|KL|KDK|DAS`,
  String.raw`|FU|DH|LOS|VISO|SKAT|A\/S|ApS|K17|PPR)(?![\p{L}])|sekretariat`,
  String.raw`|styrelse|ministeri|forvaltning|tilsyn|institut|forening|forbund`,
  String.raw`|universitet|hospital|selvejende|socialdirektør|fonden|center(?!\p{Lu})`,
  String.raw`|centret|centrum|organisation|rådhus|afdeling|enheden|råd(?:et)?$`,
  String.raw`|udvalg)`,
);
const rolePattern = regex(
  'iu',
  String.raw`^(?:formand|næstformand|formanden|ref|referent|mødeleder|ordstyrer`,
  String.raw`|suppleant|stedfortræder|sekretær|tovholder|observatør|gæst|mødeformand`,
  String.raw`|afgående formand|fungerende formand|fmd|nfmd|medlem|bisidder`,
  String.raw`|vikar|oplægsholder)\.?$`,
);
const parties = new Set([
  'S',
  'A',
  'V',
  'C',
  'F',
  'O',
  'Ø',
  'Å',
  'B',
  'I',
  'D',
  'K',
  'M',
  'Æ',
  'L',
  'N',
  'T',
  'G',
  'SF',
  'DF',
  'EL',
  'LA',
  'KD',
  'RV',
  'NB',
  'DD',
  'Socialdemokratiet',
  'Venstre',
  'Konservative',
  'Enhedslisten',
  'Radikale',
  'Alternativet',
  'Moderaterne',
  'UP',
]);
const notDepartments = new Set([
  'KL',
  'KKR',
  'KDK',
  'DAS',
  'FU',
  'DH',
  'LOS',
  'DR',
  'SU',
  'VISO',
  'DAS-sekretariat',
]);

/** True for a text that names an organisation rather than a person. */
export function isOrganisation(text: string, known: KnownNames): boolean {
  const key = bareLetters(text);
  if (key === '') return false;
  if (organisationKeys(known).has(key)) return true;
  return organisationWords.test(text) && !/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+sen$/u.test(text);
}

const keysOf = new WeakMap<KnownNames, Set<string>>();
function organisationKeys(known: KnownNames): Set<string> {
  const ready = keysOf.get(known);
  if (ready) return ready;
  const names = [...known.organisations, ...known.bodies].flatMap((one) => [one.name, ...one.aliases]);
  const keys = new Set(names.map(bareLetters));
  keysOf.set(known, keys);
  return keys;
}

export const isRole = (text: string): boolean =>
  rolePattern.test(text.trim()) || titlePattern.test(text.trim());
/** A title in small letters: "direktør", "afdelingsleder". */
const titlePattern = regex(
  'u',
  String.raw`^\p{Ll}*(?:direktør|chef|leder|konsulent|koordinator|sekretær|læge|borgmester|rådmand`,
  String.raw`|fuldmægtig|sygeplejerske)$`,
);
export const isParty = (text: string): boolean => parties.has(text.trim());

/** Organisation and department: "Aalborg Kommune FB", "Aalborg Kommune, ÆH". */
export function organisationParts(text: string): { organisation: string; department: string | null } {
  const whole = oneBlank(text);
  const match = /^(.{2,60}?(?<!\p{L})Kommune)(?:,\s*|\s+)(\p{L}.*)$/u.exec(whole);
  if (match?.[1] && match[2]) return { organisation: match[1], department: match[2] };
  return { organisation: whole, department: null };
}

/** What is written in the parenthesis behind a name, part for part. */
export function withParenthesis(person: Person, inside: string, known: KnownNames): Person {
  let result = person;
  const content = oneBlank(inside).replace(/^begge\s+/iu, '');
  if (content !== oneBlank(inside)) result = { ...result, shares: true };
  const parts = content.split(/[,;]\s*/u);
  for (const part of parts) result = withPart(result, part.trim(), known);
  return result;
}

/** One thing said of a person: role, party, place of work, department, items present, hour of leaving, substitute. */
export function withPart(person: Person, part: string, known: KnownNames): Person {
  if (part === '') return person;
  const slash = /^(.+?)\s?\/\s?(ref|referent|formand|næstformand|sekretær)\.?$/iu.exec(part);
  if (slash?.[1] && slash[2]) return { ...withPart(person, slash[1], known), role: slash[2] };
  const stay = presence(part);
  if (stay) return { ...person, ...stay };
  const substitute = insteadOf.exec(part);
  if (substitute?.[1]) return { ...person, substituteFor: substitute[1] };
  if (standIn.test(part)) return person;
  if (isRole(part)) return { ...person, role: part.replace(/\.$/u, '') };
  if (isParty(part) && !isOrganisation(part, known)) return { ...person, party: part };
  if (person.organisation === null || isOrganisation(part, known))
    return withOrganisation(person, part, known);
  return person.department === null ? { ...person, department: part } : person;
}

/** "FB", "ÆH", "SOF": part of an administration. Other three letters are an association ("LEV"). */
const departmentCode = /^(?:\p{Lu}{2}|\p{Lu}{2}F)$/u;

function withOrganisation(person: Person, part: string, known: KnownNames): Person {
  if (person.organisation !== null) return { ...person, department: person.department ?? part };
  const isLowerWord = /^\p{Ll}+\.?$/u.test(part) && !isOrganisation(part, known);
  if (isLowerWord) return { ...person, role: person.role ?? part.replace(/\.$/u, '') };
  if (departmentCode.test(part) && !notDepartments.has(part) && !isOrganisation(part, known)) {
    return { ...person, department: person.department ?? part };
  }
  return { ...person, ...organisationParts(part) };
}

/** "pkt. 1-3", "under punkt 4", "forlod mødet kl. 14.10", "fra kl. 10": when the person was there. */
function presence(part: string): Partial<Person> | null {
  const items = itemsPresent.exec(part);
  if (items?.[1]) return { presentItems: items[1].trim().replace(/[.\s]+$/u, '') };
  const clock = /(?:kl\.?\s*)?(\d{1,2})[.:](\d{2})\.?$/u.exec(part) ?? /kl\.?\s*(\d{1,2})()\.?$/iu.exec(part);
  if (!clock) return null;
  const time = `${(clock[1] ?? '').padStart(2, '0')}:${clock[2] || '00'}`;
  if (/(?:forlod|gik|til kl|indtil|frem til|forlader|til ca)/iu.test(part)) return { left: time };
  if (/(?:fra|ankom|kom|mødte|tilstede fra)/iu.test(part)) return { arrived: time };
  return null;
}

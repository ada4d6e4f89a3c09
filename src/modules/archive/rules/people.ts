import { endsInHyphen, joinTexts, type HyphenPairs } from './join-hyphens.ts';
import type { KnownNames, PersonRecord } from './meeting-record.ts';
import { isOrganisation, isParty, isRole, withParenthesis, withPart, type Person } from './person-parts.ts';
import { oneBlank, regex } from './text-line.ts';

const columnHead = regex(
  'iu',
  String.raw`^(?:navn|kommune|organisation|region|titel|stilling|afdeling|forvaltning`,
  String.raw`|parti|rolle|myndighed)\s*:?$`,
);
const standsInFor = regex(
  'u',
  String.raw`^(.+?)\s+(?:(?:som\s+)?(?:suppleant|stedfortræder|vikar)\s+for`,
  String.raw`|i\s+stede?t?\s+for|for)\s+(\p{Lu}.+)$`,
);

export type PeopleContext = { readonly known: KnownNames; readonly pairs: HyphenPairs };
/** People in the order of the text. `doubtful` holds the names whose splitting is a guess. */
export type People = { readonly persons: PersonRecord[]; readonly doubtful: readonly string[] };

/** Segments of a list and how they were separated. */
type Segment = { readonly text: string; readonly separator: string };

const nameWordsMax = 7;
const personsMax = 2000;
const nobody = regex(
  'iu',
  String.raw`^(?:alle (?:er |var |medlemmer )?(?:mødt|til ?stede|mødte)|alle medlemmer(?: mødt)?`,
  String.raw`|alle|medlemmer(?:ne)? af \p{L}.*|ingen(?: afbud)?|ikke (?:angivet|oplyst)|-|–|intet|nej`,
  String.raw`|n\/a)\.?$`,
);
const opening = regex(
  'iu',
  String.raw`^(?:der (?:var|er) (?:meldt )?afbud fra|afbud fra|fraværende(?: var)?`,
  String.raw`|fra|samt|og|endvidere|desuden|herudover|følgende)\s*:?\s+(?=\p{Lu})`,
);

/** Reads the people of one header field from its lines (bullets, columns, one a line, or one running text). */
export function peopleOf(lines: readonly string[], context: PeopleContext): People {
  const rows = rowsOf(lines, context);
  const columns = splitColumns(rows, context);
  const people: Person[] = [];
  addRows(people, columns ?? rows, context);
  const persons = people.filter((person) => person.name !== '').slice(0, personsMax);
  const doubtful = persons.filter((person) => !isPlainName(person.name)).map((person) => person.name);
  return { persons: persons.map(recordOf), doubtful };
}

/** "Aalborg Kommune:" on a line of its own holds for the rows below it; "Kommuner:" says nothing of anybody. */
function addRows(people: Person[], rows: readonly string[], context: PeopleContext): void {
  let group: string | null = null;
  for (const row of rows) {
    const heading = /^([^:(),]{2,60}):$/u.exec(row.trim())?.[1];
    if (heading !== undefined) {
      group = isOrganisation(heading, context.known) && !generalGroup.test(heading) ? heading : null;
      continue;
    }
    const from = people.length;
    addRow(people, row, context);
    const added = people.splice(from);
    for (const person of added)
      people.push(
        group !== null && person.organisation === null ? withPart(person, group, context.known) : person,
      );
  }
}

const generalGroup = regex(
  'iu',
  String.raw`^(?:fra )?(?:kommune(?:r|rne)|de nordjyske kommuner|region(?:en|er)|øvrige(?: deltagere)?`,
  String.raw`|praksis`,
  String.raw`|sekretariatet|administrationen|forvaltningen|medlemmer|politikere|organisationer(?:ne)?)$`,
);

function recordOf(person: Person): PersonRecord {
  const { shares: _shares, ...record } = person;
  return record;
}

/** One row per person line when every line stands alone; else one row, the lines joined. */
function rowsOf(lines: readonly string[], context: PeopleContext): string[] {
  const points = pointsOf(lines, context);
  if (points) return points.map(wideToComma);
  const written = lines.map(withoutBullet).filter((line) => line.trim() !== '');
  const isList =
    written.length > 1 && written.every((line, at) => standsAlone(line, written[at + 1], context));
  if (isList) return written.filter((line) => !isColumnHead(line)).map(wideToComma);
  return written.length === 0 ? [] : [joinTexts(written.map(wideToComma), context.pairs)];
}

/** A list with a bullet before everybody: what stands without one goes on from the line above. */
function pointsOf(lines: readonly string[], { pairs }: PeopleContext): string[] | null {
  const written = lines.filter((line) => line.trim() !== '');
  if (written.filter((line) => bulletStart.test(line)).length < 2 || !bulletStart.test(written[0] ?? ''))
    return null;
  const points: string[][] = [];
  for (const line of written) {
    if (bulletStart.test(line)) points.push([withoutBullet(line)]);
    else points.at(-1)?.push(line.trim());
  }
  return points.map((point) => joinTexts(point, pairs)).filter((point) => point !== '');
}

/** "Navn     Kommune" over a list in columns. */
const isColumnHead = (line: string): boolean =>
  line.split(/\s{2,}/u).every((cell) => columnHead.test(cell.trim()));

const bulletStart = /^\s*(?:[\uF0B7•·▪●■◦*]\s*|[-–]\s+|o\s+(?=\p{Lu}))/u;
const withoutBullet = (line: string): string => line.replace(bulletStart, '').trim();
/** Two columns printed side by side are two entries, or a name and its organisation. */
const wideToComma = (line: string): string => line.trim().replace(/[,;]?\s{3,}/gu, ', ');

function standsAlone(line: string, next: string | undefined, context: PeopleContext): boolean {
  const text = line.trim();
  if (endsInHyphen(text) || /(?:,|;|(?<!\p{L})og|\/)$/u.test(text)) return false;
  if (next !== undefined && !/^[\p{Lu}]/u.test(next.trim())) return false;
  if ((text.match(/\(/gu) ?? []).length !== (text.match(/\)/gu) ?? []).length) return false;
  if (/\)\.?$/u.test(text) || /^[^,()]{2,50}:\s+\p{Lu}/u.test(text)) return true;
  if (nobody.test(text) || /^[^:(),]{2,60}:$/u.test(text)) return true;
  const last =
    text
      .split(/,\s*|\s{3,}/u)
      .at(-1)
      ?.trim() ?? '';
  if (last !== text)
    return (
      isOrganisation(last.replace(/\/\p{L}+\.?$/u, ''), context.known) ||
      isRole(last) ||
      isParty(last) ||
      /^\p{Lu}(?:\p{Ll}+|\p{Lu}{1,5}(?:-\p{L}+)?)$/u.test(last)
    );
  return isPlainName(text) || isOrganisation(text, context.known);
}

const isPlainName = (text: string): boolean =>
  /^\p{Lu}/u.test(text) &&
  text.split(' ').length <= nameWordsMax &&
  !/\d|[:;]/u.test(text) &&
  text
    .split(' ')
    .filter((word) => /^\p{Ll}/u.test(word) && !/^(?:de|du|van|von|af|den|la|le|el|da)$/u.test(word))
    .length === 0;

/** Names in one column and organisations in the next, printed one column after the other. */
function splitColumns(rows: readonly string[], context: PeopleContext): string[] | null {
  const half = rows.length / 2;
  if (rows.length < 4 || !Number.isInteger(half)) return null;
  const isPlace = (row: string): boolean =>
    !row.includes('(') && !row.includes(':') && isOrganisation(row, context.known);
  const isSplit = rows.every((row, at) => (at < half ? !isPlace(row) && isPlainName(row) : isPlace(row)));
  return isSplit ? rows.slice(0, half).map((row, at) => `${row} (${rows[at + half] ?? ''})`) : null;
}

function addRow(people: Person[], row: string, context: PeopleContext): void {
  let group: string | null = null;
  const rowStart = people.length;
  for (const segment of segmentsOf(row.replace(opening, ''))) {
    let text = segment.text;
    const prefix = /^([^:()]{2,60}):\s*(.*)$/u.exec(text);
    if (prefix?.[1] && (isOrganisation(prefix[1], context.known) || (prefix[2] ?? '') !== '')) {
      group = oneBlank(prefix[1]);
      text = prefix[2] ?? '';
    }
    if (text === '' || nobody.test(text)) continue;
    addSegment(people, { ...segment, text }, { ...context, group, rowStart });
  }
}

type RowContext = PeopleContext & { group: string | null; rowStart: number };

function addSegment(people: Person[], segment: Segment, context: RowContext): void {
  const { known } = context;
  const { text, inside } = outsideParentheses(segment.text);
  const [name = '', ...remarks] = text.split(/\s+[-–]\s+/u);
  const previous = people.length > context.rowStart ? people.at(-1) : undefined;
  const isMore = previous !== undefined && saysMoreOfPerson({ ...segment, text: name }, previous, context);
  const start = isMore ? withPart(previous, name, known) : named(name, known);
  const told = inside.reduce((person, one) => withParenthesis(person, one, known), start);
  const remarked = remarks.reduce((person, one) => withPart(person, one, known), told);
  if (isMore) {
    people[people.length - 1] = remarked;
    return;
  }
  const isGrouped = context.group !== null && remarked.organisation === null;
  const person = isGrouped ? withPart(remarked, context.group ?? '', known) : remarked;
  if (segment.separator === 'og' && inside.length > 0 && previous) share(people, previous, person);
  people.push(person);
}

/** "A og B (X)": the parenthesis holds for both, when the first has none of its own. */
function share(people: Person[], previous: Person, person: Person): void {
  if (previous.organisation !== null || person.organisation === null) return;
  const role = person.shares ? (previous.role ?? person.role) : previous.role;
  const { organisation, department } = person;
  people[people.length - 1] = { ...previous, organisation, department, role };
}

/** True when a segment is no new person but the role, organisation, department or stay of the one before. */
function saysMoreOfPerson(segment: Segment, previous: Person, context: RowContext): boolean {
  const { text } = segment;
  if (text === '') return true;
  if (segment.separator === 'og') return false;
  if (isRole(text.replace(/^.*\//u, '')) && !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(text)) return true;
  if (isOrganisation(text.replace(/\/\p{L}+\.?$/u, ''), context.known)) {
    return previous.organisation === null || !/ \p{Lu}/u.test(text) || !isPlainName(text);
  }
  if (/^(?:ÆH|FB|\p{Lu}{2,4})$/u.test(text) && previous.organisation !== null) return true;
  if (
    /^(?:pkt|punkt|forlod|fra kl|til kl|deltog|for |i stede)/iu.test(text) &&
    !/\s(?:mødte|møder)\s/u.test(text)
  )
    return true;
  if (isParty(text) && previous.party === undefined) return true;
  const isOneWord = /^\p{Lu}[\p{L}-]+(?:\/ref\.?)?$/u.test(text);
  return isOneWord && previous.organisation === null && previous.name.includes(' ');
}

function named(text: string, known: KnownNames): Person {
  const start: Person = { name: '', organisation: null, department: null, role: null, shares: false };
  const clean = oneBlank(text).replace(/[.;:]+$/u, (end) => (/\p{Lu}\.$/u.test(text) ? end : ''));
  const slash = /^(.+?)\s?\/\s?(ref|referent|formand|næstformand|sekretær)\.?$/iu.exec(clean);
  if (slash?.[1] && slash[2]) return { ...start, name: slash[1].trim(), role: slash[2] };
  const came = /^i stede?t? for\s+(\p{Lu}.+?)\s+(?:mødte|deltog|deltager|møder)\s+(\p{Lu}.+)$/iu.exec(clean);
  if (came?.[1] && came[2]) return { ...start, name: came[2], substituteFor: came[1] };
  const instead = standsInFor.exec(clean);
  if (instead?.[1] && instead[2]) return { ...start, name: instead[1], substituteFor: instead[2] };
  const from = /^(.+?)\s+fra\s+(\p{Lu}.+)$/u.exec(clean);
  if (from?.[1] && from[2]) return withPart({ ...start, name: from[1] }, from[2], known);
  const role = /^(formand|næstformand|referent|mødeleder|ordstyrer)\s*:?\s+(\p{Lu}.+)$/iu.exec(clean);
  if (role?.[1] && role[2]) return { ...start, name: role[2], role: role[1].toLowerCase() };
  return { ...start, name: clean };
}

/** The text outside the parentheses and what stands in each of them. */
function outsideParentheses(text: string): { text: string; inside: string[] } {
  const inside: string[] = [];
  let [outside, depth, held] = ['', 0, ''];
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (depth > 0 && !(sign === '(' && depth === 1) && !(sign === ')' && depth === 1)) held += sign;
    else if (depth === 0) outside += sign;
    if (sign === ')' && depth > 0) {
      depth -= 1;
      if (depth === 0) inside.push(held);
      if (depth === 0) held = '';
    }
  }
  if (held !== '') inside.push(held);
  return { text: oneBlank(outside.replace(/\s+\.$/u, '')).replace(/^\.$/u, ''), inside };
}

/** Splits at commas, semicolons and "og" outside parentheses. */
export function segmentsOf(row: string): Segment[] {
  const segments: Segment[] = [];
  let [start, depth, separator] = [0, 0, ''];
  const cut = (end: number, next: string, length: number): void => {
    const text = row.slice(start, end).trim();
    if (text !== '') segments.push({ text, separator });
    start = end + length;
    separator = next;
  };
  for (let at = 0; at < row.length; at += 1) {
    const sign = row[at];
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const isStop = sign === '.' && row[at - 1] === ')' && row[at + 1] === ' ';
    if (sign === ',' || sign === ';' || sign === '\n' || isStop) cut(at, ',', 1);
    else if (sign === ' ' && /^ (?:og|samt|&) /u.test(row.slice(at, at + 6)))
      cut(at, 'og', row.indexOf(' ', at + 1) - at);
  }
  cut(row.length, '', 0);
  return segments;
}

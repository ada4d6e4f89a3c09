import type { Day } from '../../../kernel/day.ts';
import { dayOf } from '../../../kernel/day.ts';
import type { ReadCell } from '../../../kernel/read-cell.ts';
import { slug } from '../../../kernel/slug.ts';
import { typedDay } from '../../../kernel/typed-day.ts';

import { unknownBases } from '../parameters/legal-bases.ts';
import type { ImportColumn } from './import-columns.ts';
import type { OfferIdentity, OfferLocation, OfferService, OfferTerms } from './vocabulary.ts';

/** The words of the file, with what they stand for; several words may stand for one thing. */
export type ImportWords = {
  readonly organisations: readonly { readonly id: string; readonly key: string; readonly name: string }[];
  readonly municipalities: readonly { readonly id: string; readonly key: string; readonly name: string }[];
  readonly operatorKinds: Words<OfferIdentity['operatorKind']>;
  readonly coverages: Words<OfferTerms['coverage']>;
  readonly kinds: Words<OfferService['kind']>;
  readonly bases: Words<string>;
  readonly groups: Words<string>;
};
type Words<Code extends string> = readonly { readonly code: Code; readonly words: readonly string[] }[];

/** What is odd about a cell. An error keeps its row out; a notice only says what was read. */
export type CellFinding = {
  readonly level: 'error' | 'notice';
  /** The row as the program that made the file counts it (from 1), and the column; null = the whole row or sheet. */
  readonly row: number | null;
  readonly column: ImportColumn | null;
  readonly code: FindingCode;
  readonly facts: Readonly<Record<string, string | number>>;
};
export const findingCodes = [
  'missing',
  'unknown-organisation',
  'unknown-word',
  'not-yes-or-no',
  'number-unreadable',
  'places-range',
  'position-unreadable',
  'day-unreadable',
  'day-in-text',
  'error-in-cell',
  'unknown-basis',
  'basis-not-then',
  'ages-crossed',
  'own-places-too-many',
  'text-too-long',
  'unknown-offer',
  'looks-like-another',
  'says-two-things',
  'same-service-twice',
  'formula',
  'column-guessed',
  'column-unknown',
  'column-twice',
  'column-missing',
  'hidden-sheet',
  'other-sheet',
  'hidden-row',
  'merged-cells',
  'no-rows',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** A row that can be read. `key` null = the offer is found by name; 'ny' = it is a new one whatever it looks like. */
export type ImportRow = {
  readonly row: number;
  readonly key: string | null;
  readonly identity: OfferIdentity;
  readonly location: OfferLocation;
  readonly terms: OfferTerms;
  readonly line: number | null;
  /** Null where the row has no service: the offer alone. */
  readonly service: OfferService | null;
  readonly from: Day;
};

export type CellsOfRow = {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ImportColumn, ReadCell>>>;
};

const [nameMax, textMax, placesMax] = [200, 300, 5000];
const degrees = { latitude: [54, 58], longitude: [7, 16] } as const;

/** Reads one row, cell by cell. With an error among the findings there is none. `otherwise`: the day it holds from. */
export function rowOf(
  { row, cells }: CellsOfRow,
  words: ImportWords,
  otherwise: Day,
): { row: ImportRow | null; findings: CellFinding[] } {
  const reader = new RowReader(row, cells);
  const from = reader.day('from') ?? otherwise;
  const identity = reader.identity(words);
  const location = reader.location(words);
  const terms = reader.terms(words);
  const service = reader.service(words, from);
  const key = reader.text('key', textMax);
  const line = reader.whole('line', { from: 1, to: 10_000 });
  const { findings } = reader;
  if (findings.some(({ level }) => level === 'error') || !identity || !location || !terms)
    return { row: null, findings };
  const read = { key: key === '' ? null : slug(key), identity, location, terms, line, service, from };
  return { row: { row, ...read }, findings };
}

class RowReader {
  readonly findings: CellFinding[] = [];
  readonly #row: number;
  readonly #cells: CellsOfRow['cells'];

  constructor(row: number, cells: CellsOfRow['cells']) {
    this.#row = row;
    this.#cells = cells;
  }

  identity({ organisations, operatorKinds }: ImportWords): OfferIdentity | null {
    const name = this.needed('name', nameMax);
    const operatorId = this.#organisation('operator', organisations);
    const operatorKind = this.#word('operatorKind', operatorKinds) ?? 'municipal';
    const portalNumber = this.text('portalNumber', 40);
    return name !== null && operatorId !== null ? { name, operatorId, operatorKind, portalNumber } : null;
  }

  location({ municipalities }: ImportWords): OfferLocation | null {
    const municipalityId = this.#organisation('municipality', municipalities);
    const address = this.text('address', textMax);
    const [latitude, longitude] = [this.#degrees('latitude'), this.#degrees('longitude')];
    if ((latitude === null) !== (longitude === null)) this.#error('latitude', 'position-unreadable');
    return municipalityId === null ? null : { address, municipalityId, latitude, longitude };
  }

  terms({ coverages }: ImportWords): OfferTerms {
    const category = this.whole('category', { from: 1, to: 2 });
    return {
      inAgreement: this.#yes('inAgreement'),
      category: category === 1 || category === 2 ? category : null,
      coverage: this.#word('coverage', coverages) ?? 'regional',
      isSecured: this.#yes('secured'),
      isProtected: this.#yes('protected'),
    };
  }

  service(words: ImportWords, from: Day): OfferService | null {
    const ofService = ['service', 'kind', 'bases', 'groups', 'places', 'ownPlaces', 'department'] as const;
    if (ofService.every((column) => this.#cell(column) === null)) return null;
    const name = this.needed('service', nameMax);
    const kind = this.#word('kind', words.kinds);
    const places = this.whole('places', { from: 1, to: placesMax });
    const ownPlaces = this.whole('ownPlaces', { from: 0, to: placesMax }) ?? 0;
    const [ageFrom, ageTo] = [this.#age('ageFrom'), this.#age('ageTo')];
    if (ageFrom !== null && ageTo !== null && ageTo < ageFrom) this.#error('ageTo', 'ages-crossed');
    if (places !== null && ownPlaces > places) this.#error('ownPlaces', 'own-places-too-many');
    const legalBases = this.#list('bases', words.bases, 'unknown-basis');
    const late = unknownBases(legalBases, { from, to: null });
    if (late.length > 0) this.#error('bases', 'basis-not-then', { words: this.text('bases', textMax) });
    const groups = this.#list('groups', words.groups, 'unknown-word');
    if (kind === null && this.#cell('kind') === null) this.#error('kind', 'missing');
    if (places === null && this.#cell('places') === null) this.#error('places', 'missing');
    if (name === null || kind === null || places === null) return null;
    const department = this.text('department', nameMax);
    return { department, name, kind, legalBases, targetGroups: groups, ageFrom, ageTo, places, ownPlaces };
  }

  text(column: ImportColumn, lettersMax: number): string {
    const cell = this.#cell(column);
    if (!cell) return '';
    if (cell.kind === 'day') return this.#error(column, 'day-in-text', { words: cell.text });
    const text = cell.text.trim();
    return text.length > lettersMax ? this.#error(column, 'text-too-long', { most: lettersMax }) : text;
  }

  needed(column: ImportColumn, lettersMax: number): string | null {
    const text = this.text(column, lettersMax);
    if (this.#cell(column) === null) this.#error(column, 'missing');
    return text === '' ? null : text;
  }

  day(column: ImportColumn): Day | null {
    const cell = this.#cell(column);
    if (!cell) return null;
    const day =
      cell.kind === 'day' ? dayOf(cell.text) : cell.kind === 'text' ? typedDay(cell.text) : undefined;
    if (day === undefined) this.#error(column, 'day-unreadable', { words: cell.text });
    return day ?? null;
  }

  whole(column: ImportColumn, { from, to }: { from: number; to: number }): number | null {
    const cell = this.#cell(column);
    if (!cell) return null;
    const number = numberIn(cell);
    const code = column === 'places' ? 'places-range' : 'number-unreadable';
    if (number !== null && Number.isInteger(number) && number >= from && number <= to) return number;
    this.#error(column, number === null ? 'number-unreadable' : code, { words: cell.text, from, to });
    return null;
  }

  #age(column: 'ageFrom' | 'ageTo'): number | null {
    return this.whole(column, { from: 0, to: 120 });
  }

  #degrees(column: 'latitude' | 'longitude'): string | null {
    const cell = this.#cell(column);
    if (!cell) return null;
    const number = cell.kind === 'number' ? Number(cell.text) : Number(cell.text.trim().replace(',', '.'));
    const [least, most] = degrees[column];
    if (number >= least && number <= most) return number.toFixed(5);
    this.#error(column, 'position-unreadable', { words: cell.text });
    return null;
  }

  #yes(column: ImportColumn): boolean {
    const cell = this.#cell(column);
    if (!cell) return false;
    const word = cell.text.trim().toLowerCase();
    if (['ja', 'x', 'sand', '1'].includes(word)) return true;
    if (!['nej', 'falsk', '0'].includes(word)) this.#error(column, 'not-yes-or-no', { words: cell.text });
    return false;
  }

  #word<Code extends string>(column: ImportColumn, words: Words<Code>): Code | null {
    const cell = this.#cell(column);
    if (!cell) return null;
    const found = words.find((one) => isOneOf(one, cell.text));
    if (!found) this.#error(column, 'unknown-word', { words: cell.text, known: firstWords(words) });
    return found?.code ?? null;
  }

  #list(column: ImportColumn, words: Words<string>, code: FindingCode): string[] {
    const cell = this.#cell(column);
    if (!cell) return [];
    const parts = cell.text.split(/[;\n]|,(?!\d)/u).flatMap((part) => part.trim() || []);
    return parts.flatMap((part) => {
      const found = words.find((one) => isOneOf(one, part));
      if (!found) this.#error(column, code, { words: part, known: firstWords(words) });
      return found ? [found.code] : [];
    });
  }

  #organisation(column: ImportColumn, known: ImportWords['organisations']): string | null {
    const cell = this.#cell(column);
    if (!cell) return this.#nothing(column);
    const wanted = slug(cell.text);
    const found = known.find(({ key, name }) => key === wanted || slug(name) === wanted);
    if (!found) this.#error(column, 'unknown-organisation', { words: cell.text.trim() });
    return found?.id ?? null;
  }

  #nothing(column: ImportColumn): null {
    this.#error(column, 'missing');
    return null;
  }

  /** Null where nothing usable stands; what is wrong with the cell itself is said once. */
  #cell(column: ImportColumn): ReadCell | null {
    const cell = this.#cells[column];
    if (!cell || cell.kind === 'empty') return null;
    if (cell.kind === 'error')
      this.#say({ level: 'error', column, code: 'error-in-cell', facts: { words: cell.text } });
    else if (cell.isFormula)
      this.#say({ level: 'notice', column, code: 'formula', facts: { words: cell.text } });
    return cell;
  }

  #error(column: ImportColumn, code: FindingCode, facts: CellFinding['facts'] = {}): string {
    this.#say({ level: 'error', column, code, facts });
    return '';
  }

  /** The same thing is said of a cell once. */
  #say(found: Omit<CellFinding, 'row'>): void {
    const isSaid = this.findings.some(({ column, code }) => column === found.column && code === found.code);
    if (!isSaid) this.findings.push({ ...found, row: this.#row });
  }
}

const isOneOf = ({ code, words }: Words<string>[number], written: string): boolean =>
  [code, ...words].some((word) => slug(word) === slug(written));
const firstWords = (words: Words<string>): string => words.map((one) => one.words[0] ?? one.code).join(', ');

/** "1.234", "12,5" and what a cell holds as a number. */
function numberIn({ kind, text }: ReadCell): number | null {
  if (kind === 'number') return Number(text);
  const written = text.trim();
  if (!/^-?\d{1,3}(\.?\d{3})*(,\d+)?$/u.test(written)) return null;
  return Number(written.replaceAll('.', '').replace(',', '.'));
}

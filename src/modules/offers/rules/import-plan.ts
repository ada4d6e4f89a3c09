import type { Day } from '../../../kernel/day.ts';
import { slug } from '../../../kernel/slug.ts';
import type { CellFinding, ImportRow } from './import-rows.ts';
import { likeness, likenessMin } from './near-name.ts';
import type { FactGroup, OfferIdentity, OfferLocation, OfferService, OfferTerms } from './vocabulary.ts';

/** An offer of the register as it stands on the day the file speaks of. */
export type KnownOffer = {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly identity: OfferIdentity;
  readonly location: OfferLocation | null;
  readonly terms: OfferTerms | null;
  readonly services: readonly (OfferService & { readonly line: number })[];
};

/** One thing that is to be said of an offer. `before` is what the register says now, null where it says nothing. */
export type PlannedFact =
  | { readonly group: 'identity'; readonly before: OfferIdentity | null; readonly values: OfferIdentity }
  | { readonly group: 'location'; readonly before: OfferLocation | null; readonly values: OfferLocation }
  | { readonly group: 'terms'; readonly before: OfferTerms | null; readonly values: OfferTerms }
  | {
      readonly group: 'services';
      /** Null = the next free one. */
      readonly line: number | null;
      readonly before: OfferService | null;
      readonly values: OfferService;
    };

export type PlannedOffer = {
  readonly fate: 'new' | 'changed' | 'unchanged';
  readonly name: string;
  readonly rows: readonly number[];
  readonly from: Day;
  /** Null for a new one. */
  readonly known: { readonly id: string; readonly key: string; readonly version: number } | null;
  readonly facts: readonly PlannedFact[];
  /** Services the register has and the file has not: they stay. */
  readonly untouched: readonly string[];
};

export type ImportPlan = {
  readonly offers: readonly PlannedOffer[];
  readonly findings: readonly CellFinding[];
  /** Rows that stay out. */
  readonly refused: readonly number[];
};

/**
 * What the file would do to the register: each offer new, changed or unchanged, and nothing of an offer of which a row
 * cannot be read or says something else than another. `unread` are the rows that could not be read at all.
 */
export function importPlan(
  rows: readonly ImportRow[],
  known: readonly KnownOffer[],
  unread: readonly number[],
): ImportPlan {
  const byKey = new Map(known.map((offer) => [offer.key, offer]));
  const byName = new Map(known.map((offer) => [nameOf(offer.identity), offer]));
  const offers: PlannedOffer[] = [];
  const findings: CellFinding[] = [];
  const refused = [...unread];
  for (const group of groupsOf(rows)) {
    const first = group[0];
    if (!first) continue;
    const found = foundFor(first, { byKey, byName });
    const problems = [...problemsIn(group), ...problemsOf(first, found, known)];
    findings.push(...problems);
    const numbers = group.map(({ row }) => row);
    if (problems.some(({ level }) => level === 'error')) refused.push(...numbers);
    else offers.push(plannedOf(group, found));
  }
  return { offers, findings, refused: refused.toSorted((one, other) => one - other) };
}

type Register = {
  readonly byKey: ReadonlyMap<string, KnownOffer>;
  readonly byName: ReadonlyMap<string, KnownOffer>;
};

/** A key that is written decides; without one, the same operator's offer of the same name is meant. */
function foundFor({ key, identity }: ImportRow, { byKey, byName }: Register): KnownOffer | undefined {
  if (key === null) return byName.get(nameOf(identity));
  return key === newMark ? undefined : byKey.get(key);
}

/** Written in the column of keys where the offer is another than the one it looks like. */
export const newMark = 'ny';

const nameOf = ({ name, operatorId }: OfferIdentity): string => `${operatorId} ${slug(name)}`;

/** Rows of one offer: the same key, else the same operator and name. */
function groupsOf(rows: readonly ImportRow[]): ImportRow[][] {
  const groups = new Map<string, ImportRow[]>();
  for (const row of rows) {
    const name = row.key === null || row.key === newMark ? nameOf(row.identity) : row.key;
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups.values()];
}

/** An offer is one thing: its rows say the same of it, and each service stands once. */
function problemsIn(group: readonly ImportRow[]): CellFinding[] {
  const first = group[0];
  const seen = new Map<string, number>();
  return group.flatMap((row) => {
    if (!first) return [];
    const findings: CellFinding[] = [];
    const columns = {
      name: row.identity,
      municipality: row.location,
      inAgreement: row.terms,
      from: row.from,
    };
    const ofFirst = {
      name: first.identity,
      municipality: first.location,
      inAgreement: first.terms,
      from: first.from,
    };
    for (const column of ['name', 'municipality', 'inAgreement', 'from'] as const)
      if (JSON.stringify(columns[column]) !== JSON.stringify(ofFirst[column]))
        findings.push(error({ row: row.row, column, code: 'says-two-things', facts: { other: first.row } }));
    const service = row.service && (row.line === null ? serviceName(row.service) : String(row.line));
    const before = service === null ? undefined : seen.get(service);
    if (before !== undefined)
      findings.push(
        error({ row: row.row, column: 'service', code: 'same-service-twice', facts: { other: before } }),
      );
    if (service !== null) seen.set(service, row.row);
    return findings;
  });
}

const serviceName = ({ department, name }: OfferService): string => `${slug(department)} ${slug(name)}`;

/** Is it the offer it seems to be? A new one that looks like one of the same operator's is asked about. */
function problemsOf(
  first: ImportRow,
  found: KnownOffer | undefined,
  known: readonly KnownOffer[],
): CellFinding[] {
  if (first.key !== null && first.key !== newMark && !found)
    return [error({ row: first.row, column: 'key', code: 'unknown-offer', facts: { key: first.key } })];
  if (found || first.key === newMark) return [];
  const alike = known
    .filter(({ identity }) => identity.operatorId === first.identity.operatorId)
    .map((offer) => ({ offer, score: likeness(offer.identity.name, first.identity.name) }))
    .filter(({ score }) => score >= likenessMin)
    .toSorted((one, other) => other.score - one.score)[0];
  if (!alike) return [];
  const facts = { name: alike.offer.identity.name, key: alike.offer.key };
  return [error({ row: first.row, column: 'name', code: 'looks-like-another', facts })];
}

const error = (found: Omit<CellFinding, 'level'>): CellFinding => ({ level: 'error', ...found });

function plannedOf(group: readonly ImportRow[], known: KnownOffer | undefined): PlannedOffer {
  const [first] = group as [ImportRow];
  const facts = [...ownFacts(first, known), ...serviceFacts(group, known)];
  const lines = new Set(
    facts.concat(matched(group, known)).flatMap((fact) => (fact.group === 'services' ? [fact.line] : [])),
  );
  const untouched = known?.services.filter(({ line }) => !lines.has(line)).map(({ name }) => name) ?? [];
  return {
    fate: !known ? 'new' : facts.length > 0 ? 'changed' : 'unchanged',
    name: first.identity.name,
    rows: group.map(({ row }) => row),
    from: first.from,
    known: known ? { id: known.id, key: known.key, version: known.version } : null,
    facts,
    untouched,
  };
}

function ownFacts({ identity, location, terms }: ImportRow, known: KnownOffer | undefined): PlannedFact[] {
  const said: PlannedFact[] = [
    { group: 'identity', before: known?.identity ?? null, values: identity },
    { group: 'location', before: known?.location ?? null, values: location },
    { group: 'terms', before: known?.terms ?? null, values: terms },
  ];
  return said.filter(({ before, values }) => !isSame(before, values));
}

const serviceFacts = (group: readonly ImportRow[], known: KnownOffer | undefined): PlannedFact[] =>
  matched(group, known).filter(({ before, values }) => !isSame(before, values));

/** Each service of the file with the one of the register it is: by number, else by department and name. */
function matched(group: readonly ImportRow[], known: KnownOffer | undefined): PlannedFact[] {
  return group.flatMap(({ line, service }) => {
    if (!service) return [];
    const before = known?.services.find((one) =>
      line === null ? serviceName(one) === serviceName(service) : one.line === line,
    );
    return [
      {
        group: 'services',
        line: before?.line ?? line,
        before: before ? bare(before) : null,
        values: service,
      },
    ];
  });
}

function bare({ line: _line, ...service }: OfferService & { line: number }): OfferService {
  return service;
}

/** Lists say the same in any order. */
function isSame(before: object | null, values: object): boolean {
  return before !== null && inOrder(before) === inOrder(values);
}
const inOrder = (values: object): string =>
  JSON.stringify(
    Object.entries(values)
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(String).toSorted(byLetters) : value])
      .toSorted(([one], [other]) => byLetters(String(one), String(other))),
  );

const byLetters = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

export type PlanCounts = Readonly<Record<PlannedOffer['fate'] | 'refused', number>>;
/** How many offers of each fate; of what is refused, rows. */
export const planCounts = ({ offers, refused }: ImportPlan): PlanCounts => {
  const of = (fate: PlannedOffer['fate']): number => offers.filter((one) => one.fate === fate).length;
  return { new: of('new'), changed: of('changed'), unchanged: of('unchanged'), refused: refused.length };
};

export const groupsChanged = ({ facts }: PlannedOffer): FactGroup[] => [
  ...new Set(facts.map(({ group }) => group)),
];

/** A table that was handed in. */
export type OfferImport = {
  readonly id: string;
  readonly number: number;
  readonly fileName: string;
  readonly validFrom: Day;
  readonly state: 'waiting' | 'taken' | 'discarded';
  readonly counts: PlanCounts | null;
  readonly recordedAt: Date;
  readonly version: number;
};

import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type {
  AgendaToRelease,
  Handling,
  ItemLateness,
  ItemToRelease,
  SectionToRelease,
} from './agenda-to-release.ts';
import { itemAddresses } from './item-address.ts';
import { itemKind, type ItemKind } from './item-kind.ts';
import { recommendationWords } from './recommendation-verbs.ts';

/** An item as it stands in the record before a version is sent. */
export type SentItem = {
  readonly id: string;
  readonly number: string;
  readonly address: string;
  readonly lateness: ItemLateness;
};

/** What sending decides of an item: its place, number and address, and who may see it. */
export type PlacedItem = {
  readonly item: ItemToRelease;
  readonly section: SectionToRelease | null;
  readonly isNew: boolean;
  readonly position: number;
  readonly number: string;
  readonly address: string;
  readonly municipalOnly: boolean;
  readonly kind: ItemKind;
  readonly lateness: ItemLateness;
};
export type ReleasePlan = {
  readonly sections: readonly SectionToRelease[];
  readonly items: readonly PlacedItem[];
};
export type PlanReleaseRefusal =
  | { code: 'nothing-to-send' }
  | { code: 'closed-without-reason'; facts: { number: string } }
  | { code: 'sent-item-missing'; facts: { number: string } }
  | { code: 'item-twice'; facts: { number: string } }
  | { code: 'no-such-section'; facts: { number: string } };

/**
 * Places the items of an agenda that is to be sent. What was sent keeps number and address; a new item whose number is
 * taken gets the next free one. What was withdrawn before anybody saw it is left out.
 */
export function releasePlan(
  agenda: AgendaToRelease,
  sent: readonly SentItem[],
): Result<ReleasePlan, PlanReleaseRefusal> {
  const known = new Map(sent.map((one) => [one.id, one]));
  const asked = agenda.items.filter(({ id, withdrawnReason }) => withdrawnReason === null || known.has(id));
  const refusal = refusalOf({ ...agenda, items: asked }, sent);
  if (refusal) return refuse(refusal);
  const taken = { numbers: sent.map(({ number }) => number), addresses: sent.map(({ address }) => address) };
  const sections = new Map(agenda.sections.map((section) => [section.id, section]));
  const items = asked.map((item, index): PlacedItem => {
    const before = known.get(item.id);
    const section = sections.get(item.sectionId ?? '') ?? null;
    const position = index + 1;
    const name = before ?? newName(item.number, { position, taken });
    taken.numbers.push(name.number);
    taken.addresses.push(name.address);
    return {
      item,
      section,
      position,
      isNew: !before,
      number: name.number,
      address: name.address,
      municipalOnly: item.municipalOnly || section?.municipalOnly === true,
      kind: kindOf(item, section?.title ?? null),
      lateness: before?.lateness ?? latenessOf(item, sent.length > 0),
    };
  });
  return accept({ sections: agenda.sections.map((one) => covered(one, items)), items });
}

function refusalOf(
  { sections, items }: AgendaToRelease,
  sent: readonly SentItem[],
): PlanReleaseRefusal | undefined {
  if (items.length === 0) return { code: 'nothing-to-send' };
  const ids = new Set(items.map(({ id }) => id));
  const missing = sent.find(({ id }) => !ids.has(id));
  if (missing) return { code: 'sent-item-missing', facts: { number: missing.number } };
  const twice = items.find(({ id }, index) => items.findIndex((other) => other.id === id) !== index);
  if (twice) return { code: 'item-twice', facts: { number: twice.number } };
  const lost = items.find(
    ({ sectionId }) => sectionId !== null && !sections.some(({ id }) => id === sectionId),
  );
  if (lost) return { code: 'no-such-section', facts: { number: lost.number } };
  const unexplained = items.find(({ closed, closedReason }) => closed && closedReason.trim() === '');
  return unexplained && { code: 'closed-without-reason', facts: { number: unexplained.number } };
}

type Taken = { readonly numbers: readonly string[]; readonly addresses: readonly string[] };

function newName(wanted: string, { position, taken }: { position: number; taken: Taken }) {
  const number = wanted !== '' && taken.numbers.includes(wanted) ? nextNumber(taken.numbers) : wanted;
  const [own = ''] = itemAddresses([number === '' ? null : number]);
  const isReadable = !/^nr-\d+$/.test(own) && !taken.addresses.includes(own);
  return { number, address: isReadable ? own : freePlace(position, taken.addresses) };
}

/** One more than the highest whole number. */
const nextNumber = (numbers: readonly string[]): string =>
  String(Math.max(0, ...numbers.filter((number) => /^\d{1,6}\.?$/.test(number)).map(Number.parseFloat)) + 1);

function freePlace(position: number, addresses: readonly string[]): string {
  const address = `nr-${position}`;
  return addresses.includes(address) ? freePlace(position + 1, addresses) : address;
}

/** What comes with a later version is late; the first time nothing is. */
const latenessOf = ({ lateness }: ItemToRelease, isLater: boolean): ItemLateness =>
  isLater && lateness === 'sent' ? 'supplement' : lateness;

const kinds: Readonly<Record<Exclude<Handling, 'treatment'>, ItemKind>> = {
  formal: 'formality',
  information: 'information',
  noting: 'information',
};

/** What is to be treated is a decision, unless it is only to be discussed. */
function kindOf({ title, handling, recommendations }: ItemToRelease, sectionTitle: string | null): ItemKind {
  if (handling !== 'treatment') return kinds[handling];
  const asked = recommendations.map(recommendationWords);
  return itemKind({ title, sectionTitle, recommendations: asked }) === 'discussion'
    ? 'discussion'
    : 'decision';
}

/** A section is municipal-only when it is marked so, or when all its items are. */
function covered(section: SectionToRelease, items: readonly PlacedItem[]): SectionToRelease {
  const own = items.filter((placed) => placed.section?.id === section.id);
  const municipalOnly =
    section.municipalOnly || (own.length > 0 && own.every((placed) => placed.municipalOnly));
  return { ...section, municipalOnly };
}

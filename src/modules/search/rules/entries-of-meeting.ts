import { condensedTexts } from './condensed-texts.ts';
import type { EntryKind, SearchEntry } from './search-entry.ts';

/** A meeting as the search needs it. `dayKey` and the items' `address` are the parts of its pages' addresses. */
export type MeetingToFind = {
  readonly meetingId: string;
  readonly bodyId: string;
  readonly audience: string;
  readonly heldOn: string;
  readonly dayKey: string;
  readonly place: string;
  readonly caseNumber: string | null;
  readonly documentNumber: string | null;
  /** Of the meeting as a whole, as its list shows them; who came for one item stands with the item. */
  readonly people: readonly PersonToFind[];
  readonly items: readonly ItemToFind[];
};

export type PersonToFind = {
  readonly name: string;
  readonly organisationName: string | null;
  readonly department: string | null;
  readonly role: string | null;
};

export type ItemToFind = {
  readonly itemId: string;
  readonly municipalOnly: boolean;
  readonly closed: boolean;
  readonly number: string;
  readonly title: string;
  readonly address: string;
  readonly kind: EntryKind;
  readonly caseNumber: string | null;
  readonly outcome: string | null;
  readonly hasReservation: boolean;
  /** Recommendations, decisions, reservations: what the body was asked and what it answered. */
  readonly decided: readonly string[];
  /** The case itself, minutes, appendices, presenter. */
  readonly texts: readonly string[];
  /** What stands in the papers that were sent with it. */
  readonly papers?: readonly string[];
  readonly people: readonly PersonToFind[];
};

/** The body as the register has it now. */
export type NamedBody = { readonly key: string; readonly name: string; readonly shortName: string };

/** The entries of a meeting and its items. */
export function entriesOfMeeting(meeting: MeetingToFind, body: NamedBody): SearchEntry[] {
  const { meetingId, bodyId, audience, heldOn, dayKey } = meeting;
  const own: SearchEntry = {
    subject: { is: 'meeting', meetingId, bodyId, audience },
    kind: 'meeting',
    title: body.name,
    address: `${body.key}/${dayKey}`,
    number: '',
    heldOn,
    outcome: null,
    hasReservation: false,
    strong: [body.shortName, heldOn, meeting.caseNumber ?? '', meeting.documentNumber ?? ''],
    texts: [meeting.place, ...meeting.people.map(personText)],
  };
  return [own, ...meeting.items.map((item) => entryOfItem(item, meeting, body))];
}

function entryOfItem(item: ItemToFind, meeting: MeetingToFind, { key }: NamedBody): SearchEntry {
  const { itemId, municipalOnly, closed, kind, title, number, outcome, hasReservation } = item;
  const { meetingId, bodyId, audience, heldOn, dayKey } = meeting;
  return {
    subject: { is: 'item', itemId, meetingId, bodyId, audience, municipalOnly, closed },
    kind,
    title,
    address: `${key}/${dayKey}/${item.address}`,
    number,
    heldOn,
    outcome,
    hasReservation,
    strong: item.decided,
    texts: [
      ...item.texts,
      ...item.people.map(personText),
      item.caseNumber ?? '',
      ...condensedTexts(item.papers ?? [], paperLettersMax),
    ],
  };
}

/** Of all papers of an item together; less than an entry holds, so that the item's own text is always there. */
const paperLettersMax = 150_000;

const personText = ({ name, organisationName, department, role }: PersonToFind): string =>
  [name, role, department, organisationName].filter((part) => part !== null && part !== '').join(', ');

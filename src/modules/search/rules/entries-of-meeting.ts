import type { EntryKind, SearchEntry } from './search-entry.ts';

/** A meeting as the search needs it. Addresses are made by the module that owns the pages. */
export type MeetingToFind = {
  readonly meetingId: string;
  readonly bodyId: string;
  readonly audience: string;
  readonly bodyName: string;
  readonly bodyShortName: string;
  readonly heldOn: string;
  readonly href: string;
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
  readonly href: string;
  readonly kind: EntryKind;
  readonly caseNumber: string | null;
  readonly outcome: string | null;
  readonly hasReservation: boolean;
  /** Recommendations, decisions, reservations: what the body was asked and what it answered. */
  readonly decided: readonly string[];
  /** The case itself, minutes, appendices, presenter. */
  readonly texts: readonly string[];
  readonly people: readonly PersonToFind[];
};

/** The entries of a meeting and its items. */
export function entriesOfMeeting(meeting: MeetingToFind): SearchEntry[] {
  const { meetingId, bodyId, audience, heldOn } = meeting;
  const own: SearchEntry = {
    subject: { is: 'meeting', meetingId, bodyId, audience },
    kind: 'meeting',
    title: meeting.bodyName,
    href: meeting.href,
    number: '',
    heldOn,
    outcome: null,
    hasReservation: false,
    strong: [meeting.bodyShortName, heldOn, meeting.caseNumber ?? '', meeting.documentNumber ?? ''],
    texts: [meeting.place, ...meeting.people.map(personText)],
  };
  return [own, ...meeting.items.map((item) => entryOfItem(item, meeting))];
}

function entryOfItem(item: ItemToFind, { meetingId, bodyId, audience, heldOn }: MeetingToFind): SearchEntry {
  const { itemId, municipalOnly, closed, kind, title, href, number, outcome, hasReservation } = item;
  return {
    subject: { is: 'item', itemId, meetingId, bodyId, audience, municipalOnly, closed },
    kind,
    title,
    href,
    number,
    heldOn,
    outcome,
    hasReservation,
    strong: item.decided,
    texts: [...item.texts, ...item.people.map(personText), item.caseNumber ?? ''],
  };
}

const personText = ({ name, organisationName, department, role }: PersonToFind): string =>
  [name, role, department, organisationName].filter((part) => part !== null && part !== '').join(', ');

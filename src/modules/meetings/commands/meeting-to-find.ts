import type { Writer } from '../../../platform/database.ts';
import { reading } from '../../../platform/database.ts';
import { refileMeeting, type EntryKind, type ItemToFind, type MeetingToFind } from '../../search/index.ts';
import { paperTexts } from '../queries/paper-texts.ts';
import { meetingAsStored } from '../queries/meeting-as-stored.ts';
import { guestWalls } from '../rules/guest-walls.ts';
import { itemKinds } from '../rules/item-kind.ts';
import { meetingKey } from '../rules/meeting-key.ts';
import type { ItemToStore, MeetingToStore } from '../rules/meeting-to-store.ts';
import type { StoredItem } from './meeting-rows.ts';

/** What is decided when an item is stored: its id and address, and who may see it. */
export type PlacedItem = {
  readonly id: string;
  readonly address: string;
  readonly kind: string;
  readonly municipal_only: boolean;
  readonly closed: boolean;
  /** What stands in the papers that were sent with it. */
  readonly papers?: readonly string[];
};
type Placed = {
  readonly meetingId: string;
  readonly sequence: number;
  readonly items: readonly PlacedItem[];
};

export const placedItem = ({ id, row }: StoredItem): PlacedItem => ({
  id,
  address: row.address,
  kind: row.kind,
  municipal_only: row.municipal_only,
  closed: row.closed,
});

/** The meeting as the search is told of it. Who came for one item is told with the item, behind its walls. */
export function meetingToFind(
  meeting: MeetingToStore,
  { meetingId, sequence, items }: Placed,
): MeetingToFind {
  const { bodyId, audience, heldOn, place, caseNumber, documentNumber } = meeting;
  const walled = meeting.items.map(({ number }, index) => ({
    number,
    municipalOnly: items[index]?.municipal_only ?? true,
    closed: items[index]?.closed ?? true,
  }));
  const people = meeting.attendances.map((person) => ({
    person,
    at: person.itemIndex ?? guestWalls(person.itemNumber, walled).itemIndex,
  }));
  return {
    meetingId,
    bodyId,
    audience,
    heldOn,
    caseNumber,
    documentNumber,
    dayKey: meetingKey({ heldOn, sequence }),
    place: place ?? '',
    people: people.flatMap(({ person }) =>
      person.itemIndex === null && person.itemNumber === null ? [person] : [],
    ),
    items: meeting.items.flatMap((item, index) => {
      const placed = items[index];
      const guests = people.flatMap(({ person, at }) => (at === index ? [person] : []));
      return placed ? [{ ...itemToFind(item, placed), people: guests }] : [];
    }),
  };
}

const kindOf = (kind: string): EntryKind => itemKinds.find((known) => known === kind) ?? 'other';

function itemToFind(item: ItemToStore, placed: PlacedItem): Omit<ItemToFind, 'people'> {
  const { treatment, decisions, positions, recommendations, presenter } = item;
  return {
    itemId: placed.id,
    municipalOnly: placed.municipal_only,
    closed: placed.closed,
    number: item.number ?? '',
    title: item.title,
    address: placed.address,
    kind: kindOf(placed.kind),
    caseNumber: item.caseNumber,
    outcome: treatment?.outcome ?? null,
    hasReservation: positions.some(({ kind }) => kind === 'reservation'),
    decided: [
      item.recommendationLead ?? '',
      ...recommendations.flatMap(({ text, children }) => [text, ...children]),
      ...decisions.flatMap(({ topic, text, note }) => [topic ?? '', text, note ?? '']),
      treatment?.outcomeText ?? '',
    ],
    texts: [
      ...item.texts.map(({ text }) => text),
      treatment?.minutesText ?? '',
      ...positions.flatMap(({ party, text }) => [party ?? '', text]),
      ...item.appendices.map(({ number, title }) => (number === null ? title : `Bilag ${number}: ${title}`)),
      presenter ? `${presenter.name}, ${presenter.title ?? ''}` : '',
    ],
    papers: placed.papers ?? [],
  };
}

/**
 * Tells the search anew of a meeting that is stored. As the secretariat: others would tell it of less than there
 * is.
 */
export async function refileStoredMeeting(db: Writer, meetingId: string): Promise<void> {
  const stored = await meetingAsStored(reading(db), meetingId);
  if (!stored) return;
  const { sequence } = await db
    .selectFrom('meetings')
    .select('sequence')
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow();
  const items = await db
    .selectFrom('items')
    .select(['id', 'address', 'kind', 'municipal_only', 'closed'])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute();
  const papers = await paperTexts(reading(db), meetingId);
  const placed = items.map((item) => ({ ...item, papers: papers.get(item.id) ?? [] }));
  await refileMeeting(db, meetingToFind(stored.meeting, { meetingId, sequence, items: placed }));
}

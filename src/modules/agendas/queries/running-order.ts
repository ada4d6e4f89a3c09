import { plainOf } from '../../../kernel/rich-text.ts';
import type { Reader } from '../../../platform/database.ts';
import { readMarkup } from '../../../platform/markup.ts';
import { meetingAsStored, recommendationWords, type MeetingAsStored } from '../../meetings/index.ts';
import { myNotesOf } from '../../notes/index.ts';
import type { RunningItem, RunningOrder } from '../rules/running-order.ts';
import { agendaToRelease } from './agenda-to-release.ts';

export type FoundOrder = { readonly order: RunningOrder; readonly isDraft: boolean };

/** The order of a meeting: what was sent, as the reader may read it; of one that was not sent yet, the draft. */
export async function runningOrderOf(db: Reader, meetingId: string): Promise<FoundOrder> {
  const stored = await meetingAsStored(db, meetingId);
  if (stored && stored.meeting.items.length > 0)
    return { order: orderOfSent(stored, await beside(db, meetingId)), isDraft: false };
  const draft = await agendaToRelease(db, meetingId);
  return { order: draft ? orderOfDraft(draft.agenda) : [], isDraft: draft !== undefined };
}

/** What stands beside the items of a meeting: the reader's own notes, and what was withdrawn, by address. */
async function beside(db: Reader, meetingId: string) {
  const withdrawn = await db
    .selectFrom('item_headings')
    .select('address')
    .where('meeting_id', '=', meetingId)
    .where('is_withdrawn', '=', true)
    .execute();
  const notes = await myNotesOf(db, meetingId);
  return {
    notes: new Map(notes.map(({ address, text }) => [address, text])),
    withdrawn: new Set(withdrawn.map(({ address }) => address)),
  };
}

/** The words of an item without headings: of a standing one, what it says of the calendar. */
const saidBy = (texts: readonly { readonly label: string | null; readonly text: string }[]): string =>
  texts
    .filter(({ label }) => label === null)
    .map(({ text }) => plainOf(readMarkup(text)))
    .join(' ')
    .slice(0, saidLettersMax);
const saidLettersMax = 200;

function orderOfSent(
  { meeting: { sections, items, attendances }, itemAddresses }: MeetingAsStored,
  { notes, withdrawn }: Awaited<ReturnType<typeof beside>>,
): RunningOrder {
  const lines = items.map((item, index): RunningItem & { at: number | null } => ({
    at: item.sectionIndex,
    number: item.number ?? '',
    title: item.title,
    startsAt: item.startsAt,
    endsAt: item.endsAt,
    presenter: item.presenter?.name ?? '',
    says: saidBy(item.texts),
    ownNote: notes.get(itemAddresses[index] ?? '') ?? '',
    guests: attendances
      .filter(({ presence, itemIndex }) => presence === 'guest' && itemIndex === index)
      .map(({ name }) => name),
    recommendations: item.recommendations.map(({ text }) => text),
    closed: item.closed,
    municipalOnly: item.municipalOnly,
    isWithdrawn: withdrawn.has(itemAddresses[index] ?? ''),
  }));
  const loose = lines.filter(({ at }) => at === null);
  const none = { title: '', startsAt: null, endsAt: null, municipalOnly: false };
  return [
    ...(loose.length > 0 ? [{ ...none, items: loose }] : []),
    ...sections.map((section, index) => ({
      ...section,
      items: lines.filter(({ at }) => at === index),
    })),
  ];
}

type Agenda = NonNullable<Awaited<ReturnType<typeof agendaToRelease>>>['agenda'];

function orderOfDraft({ sections, items }: Agenda): RunningOrder {
  const lineOf = (item: Agenda['items'][number]): RunningItem => ({
    number: item.number,
    title: item.title,
    startsAt: item.startsAt,
    endsAt: item.endsAt,
    presenter: item.presenter?.name ?? '',
    says: saidBy(item.texts),
    ownNote: '',
    guests: item.guests.map(({ name }) => name),
    recommendations: item.recommendations.map(recommendationWords),
    closed: item.closed,
    municipalOnly: item.municipalOnly,
    isWithdrawn: item.withdrawnReason !== null,
  });
  const itemsOf = (id: string | null) => items.filter(({ sectionId }) => sectionId === id).map(lineOf);
  const loose = itemsOf(null);
  const none = { title: '', startsAt: null, endsAt: null, municipalOnly: false };
  return [
    ...(loose.length > 0 ? [{ ...none, items: loose }] : []),
    ...sections.map((section) => ({ ...section, items: itemsOf(section.id) })),
  ];
}

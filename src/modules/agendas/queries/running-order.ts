import type { Reader } from '../../../platform/database.ts';
import { meetingAsStored, recommendationWords, type MeetingToStore } from '../../meetings/index.ts';
import type { RunningItem, RunningOrder } from '../rules/running-order.ts';
import { agendaToRelease } from './agenda-to-release.ts';

export type FoundOrder = { readonly order: RunningOrder; readonly isDraft: boolean };

/** The order of a meeting: what was sent, as the reader may read it; of one that was not sent yet, the draft. */
export async function runningOrderOf(db: Reader, meetingId: string): Promise<FoundOrder> {
  const stored = await meetingAsStored(db, meetingId);
  if (stored && stored.meeting.items.length > 0)
    return { order: orderOfSent(stored.meeting), isDraft: false };
  const draft = await agendaToRelease(db, meetingId);
  return { order: draft ? orderOfDraft(draft.agenda) : [], isDraft: draft !== undefined };
}

function orderOfSent({ sections, items, attendances }: MeetingToStore): RunningOrder {
  const lines = items.map((item, index): RunningItem & { at: number | null } => ({
    at: item.sectionIndex,
    number: item.number ?? '',
    title: item.title,
    startsAt: item.startsAt,
    endsAt: item.endsAt,
    presenter: item.presenter?.name ?? '',
    guests: attendances
      .filter(({ presence, itemIndex }) => presence === 'guest' && itemIndex === index)
      .map(({ name }) => name),
    recommendations: item.recommendations.map(({ text }) => text),
    closed: item.closed,
    municipalOnly: item.municipalOnly,
    isWithdrawn: false,
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

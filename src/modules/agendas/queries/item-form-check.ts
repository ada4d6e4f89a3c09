import { plainOf } from '../../../kernel/rich-text.ts';
import type { Reader } from '../../../platform/database.ts';
import { readMarkup } from '../../../platform/markup.ts';
import {
  findingsBeforeStoring,
  recommendationWords,
  type AgendaToRelease,
  type ItemToRelease,
  type ItemToStore,
  type MeetingHead,
  type MeetingToStore,
} from '../../meetings/index.ts';
import { agendaToRelease } from './agenda-to-release.ts';

export type DraftFinding = Awaited<ReturnType<typeof findingsBeforeStoring>>[number];

/**
 * What the check finds in one item of a draft as it is stored. The rules are those of the check of a meeting; two of
 * them wait there for a whole document to compare with, which a draft is not yet.
 */
export async function findingsOfDraftItem(
  db: Reader,
  meeting: MeetingHead,
  itemId: string,
): Promise<DraftFinding[]> {
  const { agenda } = (await agendaToRelease(db, meeting.id)) ?? {};
  const index = agenda?.items.findIndex(({ id }) => id === itemId) ?? -1;
  const item = agenda?.items[index];
  if (!agenda || !item) return [];
  const asStored = {
    ...meetingOf(meeting, agenda),
    items: agenda.items.map((one) => storedItem(one, agenda)),
  };
  const known = { sourceLines: null, heldOnIsInferred: false, otherTitles: [] };
  const found = await findingsBeforeStoring(db, asStored, known);
  const own = found.filter(({ itemIndex }) => itemIndex === index);
  const place = { item: item.number || index + 1, itemIndex: index, lines: [] };
  return [...own, ...withoutRecommendation(item, own, place), ...appendixNowhere(agenda, item, place)];
}

type Place = Pick<DraftFinding, 'item' | 'itemIndex' | 'lines'>;

/** A case for treatment that has begun and asks for nothing. */
function withoutRecommendation(
  item: ItemToRelease,
  own: readonly DraftFinding[],
  place: Place,
): DraftFinding[] {
  const isTold = own.some(({ code }) => code === 'recommendation-missing');
  if (isTold || item.handling !== 'treatment' || item.recommendations.length > 0) return [];
  if (item.texts.length === 0) return [];
  const facts = { title: item.title };
  return [{ code: 'recommendation-missing', severity: 'warning', facts, ...place }];
}

const mention = /(?<!\p{L})bilag\s+(\d{1,3})(?!\p{L}|\d)/giu;

/** A text that points to an appendix of an agenda that has none at all. */
function appendixNowhere(agenda: AgendaToRelease, item: ItemToRelease, place: Place): DraftFinding[] {
  if (agenda.items.some(({ appendices }) => appendices.length > 0)) return [];
  const words = item.texts.map(({ text }) => text).join('\n');
  const numbers = new Set([...words.matchAll(mention)].flatMap(([, number]) => number ?? []));
  return [...numbers].map((number) => {
    return { code: 'appendix-not-listed', severity: 'error', facts: { number }, ...place };
  });
}

const plain = (markup: string): string => plainOf(readMarkup(markup));

function meetingOf(meeting: MeetingHead, { sections }: AgendaToRelease): Omit<MeetingToStore, 'items'> {
  const { bodyId, audience, heldOn, startsAt, endsAt, place, caseNumber, documentNumber } = meeting;
  return {
    bodyId,
    audience,
    heldOn,
    startsAt,
    endsAt,
    place,
    caseNumber,
    documentNumber,
    importId: null,
    documentType: 'agenda',
    nextMeeting: null,
    sections: sections.map(({ title, startsAt: from, endsAt: to, municipalOnly }) => {
      return { title, startsAt: from, endsAt: to, municipalOnly };
    }),
    attendances: [],
  };
}

function storedItem(item: ItemToRelease, { sections }: AgendaToRelease): ItemToStore {
  const section = sections.findIndex(({ id }) => id === item.sectionId);
  const { title, startsAt, endsAt, caseNumber, closed, municipalOnly, presenter } = item;
  return {
    title,
    startsAt,
    endsAt,
    caseNumber,
    closed,
    municipalOnly,
    presenter,
    number: item.number === '' ? null : item.number,
    sectionIndex: section < 0 ? null : section,
    page: null,
    texts: item.texts.map(({ label, text }) => ({ label, text: plain(text), lines: [] })),
    recommendationLead: null,
    recommendations: item.recommendations.map((one) => {
      return { text: recommendationWords(one), children: [], lines: [] };
    }),
    appendices: item.appendices.map(({ number, title: name }) => ({
      number,
      title: name,
      url: null,
      lines: [],
    })),
    treatment: null,
    decisions: [],
    positions: [],
    actions: [],
    references: [],
    lines: [],
  };
}

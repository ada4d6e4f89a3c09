import { dayOf } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { showDay, type TagState } from '../../../platform/design/index.ts';
import type { DraftState } from '../rules/draft-states.ts';
import type { LineRange } from '../rules/meeting-record.ts';
import type { Question } from '../rules/review-questions.ts';
import type { ReviewItem } from '../rules/review-record.ts';
import { archiveTexts, type ArchiveText } from '../text.ts';

export const stateTags: Record<DraftState, TagState> = {
  queued: 'idle',
  reading: 'run',
  review: 'run',
  failed: 'bad',
  accepted: 'done',
  'taken-back': 'part',
  discarded: 'part',
};

type Named = {
  documentType: string | null;
  bodyName: string | null;
  heldOn: string | null;
  fileName: string;
};

/** What an import is called: "Dagsorden, DAS 17. november 2016", or its file until that is known. */
export function draftName({ documentType, bodyName, heldOn, fileName }: Named, language: Language): string {
  const text = archiveTexts[language];
  const day = dayOf(heldOn ?? '');
  if (bodyName === null && day === undefined) return fileName;
  return text.draftName(documentTypeWord(documentType, text), bodyName, day ? showDay(day, language) : null);
}

export const documentTypeWord = (type: string | null, text: ArchiveText): string =>
  new Map<string, string>(Object.entries(text.documentTypes)).get(type ?? '') ?? text.document;

export const itemWord = ({ values }: ReviewItem, text: ArchiveText): string =>
  values['number'] ? text.item.heading(values['number']) : text.item.unnumbered;

/** "Punkt 4 · Indstilling 3", "Mødedato", "Deltager 2 · Rolle": the field a question is about. */
export function subjectOf({ place }: Question, text: ArchiveText): string {
  const item = place.item ? [itemWord(place.item, text)] : [];
  const one = new Map<string, string>(Object.entries(text.one)).get(place.list ?? '');
  const part = one === undefined ? [] : [`${one} ${place.index + 1}`];
  const lists = new Map<string, string>(Object.entries(text.lists));
  const field =
    (place.item && lists.get(place.field ?? '')) ??
    (place.field === 'forum' ? text.review.body : fieldWord(place.field, text));
  const name = place.item === null ? (place.entry?.values['name'] ?? null) : null;
  const person = place.list !== null && name !== null ? [name] : [];
  return [...item, ...part, ...person, ...(field === undefined ? [] : [field])].join(' · ');
}

/** Only fields of the catalogue have a word; a pointer's other parts say nothing to people. */
export const fieldWord = (field: string | null, text: ArchiveText): string | undefined =>
  new Map<string, string>([...Object.entries(text.lists), ...Object.entries(text.fields)]).get(field ?? '');

export const lineWord = (lines: LineRange | null, text: ArchiveText): string =>
  lines ? text.line(lines[0], lines[1]) : text.noLine;

export const outcomeWord = (code: string | null, text: ArchiveText): string =>
  new Map<string, string>(Object.entries(text.outcomes)).get(code ?? '') ?? text.outcomes.NO_MINUTES;

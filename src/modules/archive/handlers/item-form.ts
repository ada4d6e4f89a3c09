import type { Reader, Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import type { Differing } from '../pages/conflict-note.tsx';
import { ItemReviewPage } from '../pages/item-review.page.tsx';
import { fieldWord } from '../pages/words.ts';
import { archivePaths } from '../paths.ts';
import { itemAddress, itemKeyOf } from '../rules/review-address.ts';
import type { Edit } from '../rules/review-edits.ts';
import { isItemField, itemFormEdits, itemFormFaults, itemFormValues } from '../rules/review-item-form.ts';
import { itemLists, type ReviewItem } from '../rules/review-record.ts';
import { archiveTexts } from '../text.ts';
import { reviewToChange } from './draft.ts';
import { formState, isReply, reviewAt, type Opened } from './opened-draft.ts';
import { correct, sentForm } from './review-form.ts';

export type OpenedItem = { opened: Opened; item: ReviewItem; index: number };

/** The item an address names, in the review as it stands. */
export function itemAt(visit: Visit<unknown>, opened: Opened): OpenedItem | undefined {
  const key = itemKeyOf(visit.params['item'] ?? '');
  const index = opened.base.review.items.findIndex((item) => item.key === key);
  const item = opened.base.review.items[index];
  return item && { opened, item, index };
}

export async function showItem(visit: Visit<Reader>): Promise<Reply> {
  const opened = await reviewAt(visit);
  if (isReply(opened)) return opened;
  const found = itemAt(visit, opened);
  if (!found) return notFound(visit);
  return {
    status: 200,
    page: itemPage(visit, found, { values: itemFormValues(found.item) }),
    reads: 'guarded',
  };
}

const actPattern = /^(save|next|up:([a-zA-Z]+)\.(\d{1,4}))$/;
const isOurs = (name: string): boolean => name === 'act' || isItemField(name);

export async function submitItem(visit: Visit<Writer>): Promise<Reply> {
  const sent = sentForm(visit.form, isOurs);
  const act = actPattern.exec(sent?.typed['act'] ?? 'save');
  if (!sent || !act) return notOurForm(visit);
  const opened = await reviewToChange(visit);
  if (isReply(opened)) return opened;
  const found = itemAt(visit, opened);
  if (!found) return notFound(visit);
  const { typed, version } = sent;
  if (version !== opened.draft.version) return conflict(visit, found, typed);
  const text = archiveTexts[visit.language].problems;
  const problems = itemFormFaults(typed).map(({ field, code }) => ({ field, message: text[code] }));
  if (problems.length > 0) return { status: 422, page: itemPage(visit, found, { values: typed, problems }) };
  const edits = itemFormEdits(found.item, typed, opened.draft.changes.length);
  const done = await correct(visit, opened, { edits: [...edits, ...moveEdits(found.item, act)], version });
  if (done === 'changed-meanwhile') return conflict(visit, found, typed);
  return { status: 303, location: placeAfter(found, act[1] === 'next') };
}

/** "Flyt op" saves everything that was typed, and then moves the part. */
function moveEdits({ lists }: ReviewItem, [, , name, index]: RegExpExecArray): Edit[] {
  const list = itemLists.find((known) => known === name);
  const entry = list && lists[list][Number(index)];
  return entry ? [{ kind: 'move', at: entry.key, to: Number(index) - 1 }] : [];
}

function placeAfter({ opened, item, index }: OpenedItem, goesOn: boolean): string {
  const number = String(opened.draft.number);
  const next = goesOn ? opened.base.review.items[index + 1] : item;
  if (!next) return archivePaths.draft.to({ number });
  return archivePaths.item.to({ number, item: itemAddress(next.key) });
}

function conflict(visit: Visit<Writer>, found: OpenedItem, typed: Record<string, string>): Reply {
  const text = archiveTexts[visit.language];
  const now = itemFormValues(found.item);
  const differing = Object.entries(now).flatMap(([name, value]): Differing[] => {
    const label = fieldWord(name.split('.').at(-1) ?? '', text) ?? name;
    return (typed[name] ?? '').replaceAll('\r\n', '\n') === value ? [] : [{ label, now: value }];
  });
  return { status: 409, page: itemPage(visit, found, { values: typed, conflict: differing }) };
}

type Shown = {
  values: Record<string, string>;
  problems?: readonly { field: string; message: string }[];
  splitValues?: Record<string, string>;
  splitProblems?: readonly { field: string; message: string }[];
  conflict?: readonly Differing[];
};

export function itemPage(visit: Visit<unknown>, { opened, item, index }: OpenedItem, shown: Shown) {
  const { version } = opened.draft;
  const { values, problems = [], splitValues = {}, splitProblems = [] } = shown;
  return ItemReviewPage({
    ...opened.base,
    item,
    index,
    form: formState(visit, { version, values, problems }),
    splitForm: formState(visit, { version, values: splitValues, problems: splitProblems }),
    mergeForm: formState(visit, { version, values: {} }),
    conflict: shown.conflict,
  });
}

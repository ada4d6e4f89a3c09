import type { Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { archivePaths } from '../paths.ts';
import { itemAddress } from '../rules/review-address.ts';
import { canBeCutAt, splitOf } from '../rules/review-cut.ts';
import { itemFormValues } from '../rules/review-item-form.ts';
import { typedText } from '../rules/review-typed.ts';
import { archiveTexts } from '../text.ts';
import { reviewToChange } from './draft.ts';
import { itemAt, itemPage, type OpenedItem } from './item-form.ts';
import { isReply } from './opened-draft.ts';
import { correct, ownFields, sentForm, type SentForm } from './review-form.ts';

export async function submitSplit(visit: Visit<Writer>): Promise<Reply> {
  const found = await itemToCut(visit, ownFields('line', 'splitTitle'));
  if (isReplied(found)) return found;
  const { item, opened, sent } = found;
  const line = Number(/^\d{1,7}$/.exec(sent.typed['line']?.trim() ?? '')?.[0] ?? 0);
  if (sent.version !== opened.draft.version) return refused(visit, found, 'changed-meanwhile');
  if (!canBeCutAt(item, line)) return refused(visit, found, 'line-outside');
  const split = splitOf(item, opened.draft.lines, { line, title: typedText(sent.typed['splitTitle']) });
  if (split.title === '') return refused(visit, found, 'title-missing');
  const edits = [{ kind: 'split-item' as const, at: item.key, ...split }];
  const done = await correct(visit, opened, { edits, version: sent.version });
  if (done === 'changed-meanwhile') return refused(visit, found, 'changed-meanwhile');
  const number = String(opened.draft.number);
  const location = archivePaths.item.to({ number, item: itemAddress(`${item.key}@${line}`) });
  return { status: 303, location };
}

export async function submitMerge(visit: Visit<Writer>): Promise<Reply> {
  const found = await itemToCut(visit, ownFields());
  if (isReplied(found)) return found;
  const { item, index, opened, sent } = found;
  const previous = opened.base.review.items[index - 1];
  if (!previous) return refused(visit, found, 'no-previous');
  if (sent.version !== opened.draft.version) return refused(visit, found, 'changed-meanwhile');
  const edits = [{ kind: 'merge-item' as const, at: item.key }];
  const done = await correct(visit, opened, { edits, version: sent.version });
  if (done === 'changed-meanwhile') return refused(visit, found, 'changed-meanwhile');
  const number = String(opened.draft.number);
  return { status: 303, location: archivePaths.item.to({ number, item: itemAddress(previous.key) }) };
}

type Cutting = OpenedItem & { sent: SentForm };

async function itemToCut(visit: Visit<Writer>, isOurs: (name: string) => boolean): Promise<Cutting | Reply> {
  const sent = sentForm(visit.form, isOurs);
  if (!sent) return notOurForm(visit);
  const opened = await reviewToChange(visit);
  if (isReply(opened)) return opened;
  const found = itemAt(visit, opened);
  return found ? { ...found, sent } : notFound(visit);
}

const isReplied = (found: Cutting | Reply): found is Reply => 'status' in found;

type Code = 'changed-meanwhile' | 'line-outside' | 'title-missing' | 'no-previous';

function refused(visit: Visit<Writer>, found: Cutting, code: Code): Reply {
  const message = archiveTexts[visit.language].problems[code];
  const field = code === 'title-missing' ? 'splitTitle' : 'line';
  const page = itemPage(visit, found, {
    values: itemFormValues(found.item),
    splitValues: found.sent.typed,
    splitProblems: [{ field, message }],
  });
  return { status: code === 'changed-meanwhile' ? 409 : 422, page };
}

import { withQuery } from '../../../kernel/path.ts';
import type { Result } from '../../../kernel/result.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { showDay } from '../../../platform/design/index.ts';
import { bareForm, notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Submit, Visit } from '../../../platform/route.ts';
import { meetingKeyOf } from '../../meetings/index.ts';
import { addPaper } from '../commands/add-paper.ts';
import {
  attachPaper,
  detachPaper,
  movePaper,
  setLateness,
  undoDetach,
  type Attachment,
  type AttachRefusal,
} from '../commands/attach-paper.ts';
import { mediaTypeOf } from '../commands/file-kind.ts';
import { ItemPapersPage } from '../pages/item-papers.page.tsx';
import { paperPaths } from '../paths.ts';
import { attachedPapers, draftItemAt, type DraftItemAt } from '../queries/draft-item-at.ts';
import { paperByNumber } from '../queries/paper-by-number.ts';
import { isOver, latenesses, papersAnItemMax, type Lateness } from '../rules/paper-places.ts';
import { papersTexts } from '../text.ts';
import {
  choiceField,
  formState,
  numberField,
  placeOf,
  readForm,
  titleField,
  type Problem,
} from './read-form.ts';

function itemAt(visit: Visit<unknown>, db: Reader): Promise<DraftItemAt | undefined> | undefined {
  const { body = '', day = '', entry = '' } = visit.params;
  const key = meetingKeyOf(day);
  if (!key || !/^[1-9]\d{0,4}$/.test(entry)) return undefined;
  return draftItemAt(db, { body, ...key, entry: Number(entry) });
}

export async function showItemPapers(visit: Visit<Reader>): Promise<Reply> {
  const item = await itemAt(visit, visit.db);
  if (!item) return notFound(visit);
  return { status: 200, page: await itemPage(visit, visit.db, { item, whose: 'upload', problems: [] }) };
}

type Shown = { item: DraftItemAt; whose: 'upload' | 'attachment'; problems: readonly Problem[] };

async function itemPage(visit: Visit<unknown>, db: Reader, { item, whose, problems }: Shown) {
  const { params, language, form, query } = visit;
  const text = papersTexts[language].ofItem;
  const { body = '', day = '', entry = '' } = params;
  const detached = await paperByNumber(db, query['taget-af'] ?? '');
  return ItemPapersPage({
    context: visit.page,
    form: formState(visit, { values: form, problems }),
    whose,
    at: { body, day, entry },
    itemTitle: item.title,
    meetingWords: text.itemCrumb(item.bodyShortName, showDay(item.heldOn, language)),
    papers: await attachedPapers(db, [item.id]),
    detached,
  });
}

type Work = (visit: Visit<Writer>, item: DraftItemAt) => Promise<Reply | readonly Problem[]>;

/** What every form about the papers of an item has in common: the item is there and may still be written. */
const onItem =
  (whose: Shown['whose'], work: Work): Submit =>
  async (visit) => {
    const item = await itemAt(visit, reading(visit.db));
    if (!item) return notFound(visit);
    const made = isOver(item.agendaState) ? [{ code: 'agenda-over' as const }] : await work(visit, item);
    if ('status' in made) return made;
    return { status: 422, page: await itemPage(visit, reading(visit.db), { item, whose, problems: made }) };
  };

const done = ({ params }: Visit<unknown>, detached?: string): Reply => {
  const { body = '', day = '', entry = '' } = params;
  const location = withQuery(paperPaths.ofItem.to({ body, day, entry }), { 'taget-af': detached });
  return { status: 303, location };
};

const uploadFields = { title: titleField, lateness: choiceField(latenesses) };

/** Files are put up and hung on in one go; without a file the paper is announced. */
export const submitItemPaper = onItem('upload', async (visit, item) => {
  const read = readForm(uploadFields, visit.form);
  if (!read) return notOurForm(visit);
  if (!read.ok) return read.problems;
  const { title, lateness } = read.data;
  const files = visit.files.length > 0 ? visit.files : [null];
  if (files.length > 1 && title !== '') return [{ code: 'title-for-one', field: 'title' }];
  if (files[0] === null && lateness === 'sent') return [{ code: 'file-missing', field: 'files' }];
  const here = await attachedPapers(reading(visit.db), [item.id]);
  if (here.length + files.length > papersAnItemMax) return [{ code: 'too-many-papers' }];
  // All are looked at before the first is kept: what is refused must leave no file behind.
  const refused = visit.files.map(mediaTypeOf).find(({ ok }) => !ok);
  if (refused && !refused.ok) return [refused.refusal];
  for (const file of files) {
    const added = await addPaper(visit.db, { ...placeOf(visit), bodyId: item.bodyId, title, file });
    if (!added.ok) return [added.refusal];
    const { paperId } = added.value;
    const attached = await attachPaper(visit.db, { itemId: item.id, paperId, lateness });
    if (!attached.ok) return [attached.refusal];
  }
  return done(visit);
});

/** A paper that is here already, by its number. */
export const submitAttachment = onItem('attachment', async (visit, item) => {
  const read = readForm({ number: numberField }, visit.form);
  if (!read) return notOurForm(visit);
  if (!read.ok) return read.problems;
  const paper = await paperByNumber(reading(visit.db), read.data.number);
  if (!paper) return [{ code: 'paper-unknown', field: 'number' }];
  const attached = await attachPaper(visit.db, { itemId: item.id, paperId: paper.id, lateness: 'sent' });
  return attached.ok ? done(visit) : [{ ...attached.refusal, field: 'number' }];
});

type Act = (visit: Visit<Writer>, at: Attachment) => Promise<Result<string, AttachRefusal>>;

/** An act on one paper of the item. */
const onPaper = (act: Act, after: (visit: Visit<Writer>) => Reply): Submit =>
  onItem('attachment', async (visit, item) => {
    const paper = await paperByNumber(reading(visit.db), visit.params['number'] ?? '');
    if (!paper) return notFound(visit);
    const made = await act(visit, { itemId: item.id, paperId: paper.id });
    return made.ok ? after(visit) : [made.refusal];
  });

export const submitDetachment = bareForm(
  onPaper(
    ({ db }, at) => detachPaper(db, at),
    (visit) => done(visit, visit.params['number']),
  ),
);
export const submitDetachmentUndo = bareForm(onPaper(({ db }, at) => undoDetach(db, at), done));

const directions = { op: 'up', ned: 'down' } as const;

export const submitPlace: Submit = async (visit) => {
  const read = readForm({ direction: choiceField(['op', 'ned']) }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const direction = directions[read.data.direction];
  return onPaper(({ db }, at) => movePaper(db, { ...at, direction }), done)(visit);
};

export const submitLateness: Submit = async (visit) => {
  const read = readForm({ lateness: choiceField(latenesses) }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const { lateness }: { lateness: Lateness } = read.data;
  return onPaper(({ db }, at) => setLateness(db, { ...at, lateness }), done)(visit);
};

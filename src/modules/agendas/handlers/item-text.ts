import { z } from 'zod';
import { richTextExcess } from '../../../kernel/rich-text.ts';
import type { Reader, Writer } from '../../../platform/database.ts';
import { readMarkup } from '../../../platform/markup.ts';
import { bareForm, notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { movePart } from '../commands/item-form-parts.ts';
import { addText, removeText, renameText, saveText, type TextRefusal } from '../commands/item-text-save.ts';
import { ItemTextConflictPage } from '../pages/item-text-conflict.page.tsx';
import { ItemLabelPage } from '../pages/item-form-parts.page.tsx';
import { asReading, draftMeeting, notHere } from './draft-at.ts';
import { itemHref, partOf, placeAt } from './item-form-at.ts';
import {
  formState,
  markupField,
  neededLine,
  readForm,
  versionField,
  type Problem,
} from './item-form-fields.ts';
import { itemHere, itemReply } from './item-form.ts';

const saveFields = { version: versionField, text: markupField };
const [labelLettersMax] = [100];

/** Saves one labelled text: the smallest form of the page, sent each time somebody pauses. */
export async function submitText(visit: Visit<Writer>): Promise<Reply> {
  const place = await placeAt(visit);
  if (!place) return notHere(asReading(visit));
  const read = readForm(saveFields, visit.form);
  if (!read) return notOurForm(visit);
  if (!read.ok) return textRefused(visit, read.problems);
  const { version, text: markup } = read.data;
  const excess = richTextExcess(readMarkup(markup));
  if (excess)
    return textRefused(visit, [{ code: excess === 'columns' ? 'too-many-columns' : 'too-many-rows' }]);
  const entry = partOf(visit);
  const done = await saveText(visit.db, place, { entry, version, markup });
  if (done.ok) return { status: 303, location: itemHref(visit, `tekst-${entry}`) };
  if (done.refusal.code === 'changed-meanwhile') return conflictReply(asReading(visit), markup);
  return refusedBy(visit, done.refusal);
}

/** The page again, with what was typed in its field and what is wrong with it. */
async function textRefused(visit: Visit<Writer>, problems: readonly Problem[]): Promise<Reply> {
  const found = await itemHere(asReading(visit));
  if (!found) return notFound(visit);
  const typed = visit.form['text'] ?? '';
  const refused = { entry: partOf(visit), typed, version: Number(visit.form['version'] ?? 0) };
  return itemReply(asReading(visit), found, { refused, problems });
}

/** Somebody else was first: both texts beside each other, and three ways on. */
async function conflictReply(visit: Visit<Reader>, mine: string): Promise<Reply> {
  const found = await itemHere(visit);
  const theirs = found?.item.texts.find(({ entry }) => entry === partOf(visit));
  if (!found || !theirs) return notFound(visit);
  const { version } = theirs;
  const both = [theirs.markup, mine].filter((markup) => markup !== '').join('\n\n');
  const problems: Problem[] = [{ code: 'changed-meanwhile', field: 'text' }];
  const page = ItemTextConflictPage({
    context: visit.page,
    meeting: draftMeeting(found.meeting),
    line: found.line,
    theirs: { ...theirs, rich: readMarkup(theirs.markup) },
    mine: readMarkup(mine),
    form: formState(visit, { values: { text: mine }, version, problems }),
    bothForm: formState(visit, { values: { text: both }, version }),
  });
  return { status: 409, page };
}

/** The page of the item with the sentence of a refusal at its top. */
export async function refusedBy(visit: Visit<Writer>, refusal: TextRefusal): Promise<Reply> {
  const found = await itemHere(asReading(visit));
  if (!found || refusal.code === 'gone') return notFound(visit);
  return itemReply(asReading(visit), found, { problems: [{ code: refusal.code }] });
}

export const showNewText = (visit: Visit<Reader>): Promise<Reply> => labelReply(visit, {});
export const showLabel = (visit: Visit<Reader>): Promise<Reply> => labelReply(visit, {});

const labelFields = { label: neededLine('label-missing', labelLettersMax) };

export async function submitNewText(visit: Visit<Writer>): Promise<Reply> {
  const place = await placeAt(visit);
  if (!place) return notHere(asReading(visit));
  const read = readForm(labelFields, visit.form);
  if (!read) return notOurForm(visit);
  if (!read.ok) return labelReply(asReading(visit), { problems: withMax(read.problems) });
  const done = await addText(visit.db, place, read.data.label);
  if (done.ok) return { status: 303, location: itemHref(visit, `tekst-${done.value}`) };
  return labelRefused(visit, done.refusal);
}

export async function submitLabel(visit: Visit<Writer>): Promise<Reply> {
  const place = await placeAt(visit);
  if (!place) return notHere(asReading(visit));
  const read = readForm({ ...labelFields, version: versionField }, visit.form);
  if (!read) return notOurForm(visit);
  if (!read.ok) return labelReply(asReading(visit), { problems: withMax(read.problems) });
  const entry = partOf(visit);
  const done = await renameText(visit.db, place, { entry, ...read.data });
  if (done.ok) return { status: 303, location: itemHref(visit, `tekst-${entry}`) };
  return labelRefused(visit, done.refusal);
}

const labelRefused = (visit: Visit<Writer>, refusal: TextRefusal): Promise<Reply> =>
  refusal.code === 'gone'
    ? Promise.resolve(notFound(visit))
    : labelReply(asReading(visit), { problems: [{ ...refusal }] });

const withMax = (problems: readonly Problem[]): Problem[] =>
  problems.map((problem) =>
    problem.code === 'too-long' ? { ...problem, facts: { max: labelLettersMax } } : problem,
  );

/** The heading of a text, new or old, in a form of its own. */
async function labelReply(
  visit: Visit<Reader>,
  { problems = [] }: { problems?: readonly Problem[] },
): Promise<Reply> {
  const found = await itemHere(visit);
  const isNew = visit.params['text'] === undefined;
  const text = found?.item.texts.find(({ entry }) => entry === partOf(visit));
  if (!found || (!isNew && !text)) return notHere(visit);
  const isConflict = problems.some(({ code }) => code === 'changed-meanwhile');
  const typed = visit.form['label'];
  const version = text && (isConflict ? text.version : Number(visit.form['version'] ?? text.version));
  const page = ItemLabelPage({
    context: visit.page,
    meeting: draftMeeting(found.meeting),
    line: found.line,
    isNew,
    conflict: [],
    form: formState(visit, {
      values: { label: typed ?? text?.label ?? '' },
      problems,
      ...(version !== undefined && { version }),
    }),
  });
  return { status: problems.length === 0 ? 200 : isConflict ? 409 : 422, page };
}

export const submitTextRemoval = bareForm(async (visit) => {
  const place = await placeAt(visit);
  if (!place) return notHere(asReading(visit));
  const done = await removeText(visit.db, place, partOf(visit));
  return done.ok ? { status: 303, location: itemHref(visit) } : refusedBy(visit, done.refusal);
});

const moveFields = { to: z.enum(['op', 'ned']) };

/** Moves a text or a recommendation one place. */
export const submitMove =
  (part: 'texts' | 'recommendations') =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const place = await placeAt(visit);
    if (!place) return notHere(asReading(visit));
    const read = readForm(moveFields, visit.form);
    if (!read?.ok) return notOurForm(visit);
    const entry = partOf(visit);
    const done = await movePart(visit.db, place, { part, entry, to: read.data.to });
    if (!done.ok) return refusedBy(visit, done.refusal);
    return { status: 303, location: itemHref(visit, part === 'texts' ? `tekst-${entry}` : 'indstilling') };
  };

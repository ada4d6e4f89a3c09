import { readMarkup } from '../../../platform/markup.ts';
import type { Reader } from '../../../platform/database.ts';
import { notFound } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { findingInWords, recommendationWords } from '../../meetings/index.ts';
import { ItemFormPage, type ShownText } from '../pages/item-form.page.tsx';
import { mayWrite } from '../policy.ts';
import { findingsOfDraftItem } from '../queries/item-form-check.ts';
import { papersOfItem, writtenItem } from '../queries/item-form-record.ts';
import { caseTemplatesOf } from '../queries/templates.ts';
import { isOpenForWriting } from '../rules/agenda-states.ts';
import type { DraftItem } from '../rules/draft-views.ts';
import type { WrittenItem } from '../rules/item-form-view.ts';
import { draftAt, draftMeeting, notHere, type DraftAt } from './draft-at.ts';
import { entryOf } from './item-form-at.ts';
import { formState, statusOf, type Problem } from './item-form-fields.ts';

export type ItemHere = DraftAt & { readonly line: DraftItem; readonly item: WrittenItem };

/** The item of a draft that the address names, with its agenda. */
export async function itemHere(visit: Pick<Visit<Reader>, 'db' | 'params'>): Promise<ItemHere | undefined> {
  const found = await draftAt(visit);
  const line = found?.draft.items.find(({ entry }) => entry === entryOf(visit));
  if (!found || !line) return undefined;
  const item = await writtenItem(visit.db, { meetingId: found.meeting.id, entry: line.entry });
  if (!item) return undefined;
  const papers = await papersOfItem(visit.db, item.id, line.appendixNumbers);
  return { ...found, line, item: { ...item, papers } };
}

/** The page where a case is written; for who only reads the draft, the case as it stands. */
export async function showItemForm(visit: Visit<Reader>): Promise<Reply> {
  const found = await itemHere(visit);
  return found ? itemReply(visit, found) : notHere(visit);
}

/** A text that was refused, as it was typed. */
export type Refused = { readonly entry: number; readonly typed: string; readonly version: number };

export async function itemReply(
  visit: Visit<Reader>,
  found: ItemHere,
  { refused, problems = [] }: { refused?: Refused; problems?: readonly Problem[] } = {},
): Promise<Reply> {
  const { meeting, draft, line, item } = found;
  const isWriter = mayWrite(visit.actor);
  const isWritten = isWriter && isOpenForWriting(draft.head.state);
  const findings = isWriter ? await findingsOfDraftItem(visit.db, meeting, item.id) : [];
  const templates = isWritten ? await caseTemplatesOf(visit.db, meeting.bodyId) : [];
  const prompts = promptsOf(templates.filter(({ handling }) => handling === item.handling));
  const page = ItemFormPage({
    context: visit.page,
    meeting: draftMeeting(meeting),
    draft,
    line,
    item,
    isWriter,
    isWritten,
    texts: item.texts.map((text) => ({
      ...shownText(visit, text, { refused, problems }),
      prompt: prompts.get(text.label ?? '') ?? '',
    })),
    asSent: item.recommendations.map(recommendationWords),
    actForm: formState(visit, { values: {}, problems: refused ? [] : problems }),
    findings: findings.map((found) => {
      return { severity: found.severity, ...findingInWords(found, visit.language) };
    }),
  });
  const status = problems.length > 0 ? statusOf(problems) : 200;
  return { status, page, ...((line.closed || line.municipalOnly) && { reads: 'guarded' }) };
}

/** What the templates say is to be written under each heading. */
const promptsOf = (templates: Awaited<ReturnType<typeof caseTemplatesOf>>): ReadonlyMap<string, string> =>
  new Map(templates.flatMap(({ texts }) => texts.map(({ label, prompt }) => [label, prompt] as const)));

type Shown = { refused: Refused | undefined; problems: readonly Problem[] };

function shownText(
  visit: Visit<Reader>,
  text: WrittenItem['texts'][number],
  { refused, problems }: Shown,
): Omit<ShownText, 'prompt'> {
  const isRefused = refused?.entry === text.entry;
  const markup = isRefused ? refused.typed : text.markup;
  const version = isRefused ? refused.version : text.version;
  const form = formState(visit, {
    values: { text: markup },
    version,
    problems: isRefused ? problems.map((problem) => ({ ...problem, field: 'text' })) : [],
  });
  return { ...text, form, rich: readMarkup(markup) };
}

/** For a change that found nothing to change. */
export const gone = notFound;

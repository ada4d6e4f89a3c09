import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { doubtsOf, placesInWords } from '../../../platform/documents/personal-numbers.ts';
import { documentSentences } from '../../../platform/documents/refusals.ts';
import { notFound } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { DraftStatePage } from '../pages/draft-state.page.tsx';
import { questionsPerPage, ReviewPage } from '../pages/review.page.tsx';
import { itemsPerPage } from '../pages/review-fields.page.tsx';
import type { RefusedAnswer } from '../pages/review-pairs.page.tsx';
import { draftName } from '../pages/words.ts';
import { archivePaths } from '../paths.ts';
import { draftHistory } from '../queries/draft-history.ts';
import { nextInReview } from '../queries/draft-list.ts';
import type { Draft } from '../queries/draft.ts';
import { archiveRegister } from '../queries/register.ts';
import { archiveTexts } from '../text.ts';
import { meetingHref } from './meeting-links.ts';
import { draftAt, newKeys, openedReview, pageOf, type Opened } from './opened-draft.ts';

export async function showDraft(visit: Visit<Reader>): Promise<Reply> {
  const draft = await draftAt(visit);
  if (!draft) return notFound(visit);
  return { status: 200, page: await draftPage(visit, visit.db, { draft }), reads: 'guarded' };
}

type Problem = keyof (typeof archiveTexts)['da']['refusals'];
type Shown = {
  draft: Draft;
  problem?: Problem | undefined;
  refused?: RefusedAnswer | undefined;
  /** What was typed into a form that can no longer be saved. */
  typed?: readonly string[];
};

/** The page of an import in whatever state it is; `problem` says why what was just asked for was refused. */
export async function draftPage(visit: Visit<unknown>, db: Reader, shown: Shown) {
  const opened = openedReview(visit, shown.draft, await archiveRegister(db));
  return opened ? reviewPage(visit, db, { opened, ...shown }) : statePage(visit, db, shown);
}

/** The answer when something was asked of an import that has moved on: its page as it is now, with the reason. */
export async function refusedMove(visit: Visit<Writer>, draft: Draft, problem: Problem): Promise<Reply> {
  const page = await draftPage(visit, reading(visit.db), { draft, problem });
  return { status: 409, page };
}

/** The review a form wants to change. An import that is no longer under review is a conflict; its page says why. */
export async function reviewToChange(visit: Visit<Writer>): Promise<Opened | Reply> {
  const draft = await draftAt(visit);
  if (!draft) return notFound(visit);
  const opened = openedReview(visit, draft, await archiveRegister(reading(visit.db)));
  if (opened) return opened;
  const page = await draftPage(visit, reading(visit.db), {
    draft,
    problem: 'wrong-state',
    typed: typedTexts(visit),
  });
  return { status: 409, page };
}

const notTyped = ['csrf', 'formKey', 'version', 'question', 'act'];
const typedTexts = ({ form }: Visit<unknown>): string[] =>
  Object.entries(form).flatMap(([name, value]) =>
    notTyped.includes(name) || value.trim() === '' ? [] : [value],
  );

async function reviewPage(
  visit: Visit<unknown>,
  db: Reader,
  { opened, problem, refused }: Shown & { opened: Opened },
) {
  const { draft, base } = opened;
  const last = draft.changes.at(-1);
  const message = problem && archiveTexts[visit.language].refusals[problem];
  const general = message === undefined ? undefined : { id: '', values: {}, problems: [{ message }] };
  return ReviewPage({
    ...base,
    formKeys: newKeys(Math.min(base.questions.length, questionsPerPage) + 3),
    refused: refused ?? general,
    readAt: draft.readAt,
    notes: draft.notes,
    doubtPlaces: placesInWords(doubtsOf(draft.notes), visit.language),
    page: pageOf(visit.query, base.review.items.length, itemsPerPage),
    history: await draftHistory(db, draft.id),
    lastChange: last ? { by: last.by, at: new Date(last.at), count: draft.changes.length } : null,
  });
}

async function statePage(visit: Visit<unknown>, db: Reader, { draft, problem, typed = [] }: Shown) {
  const { state, errorCode, errorMessage } = draft;
  const next = await nextInReview(db, draft.number);
  const sentences = new Map<string, { da: string; en: string }>(Object.entries(documentSentences));
  return DraftStatePage({
    context: visit.page,
    number: String(draft.number),
    name: draftName(draft, visit.language),
    hasSource: draft.lines.length > 0,
    items: draft.items,
    fileName: draft.fileName,
    sizeBytes: draft.sizeBytes,
    isKept: draft.storedAs !== null,
    uploadedAt: draft.uploadedAt,
    uploadedBy: draft.uploadedBy,
    state: state === 'review' ? 'reading' : state,
    version: draft.version,
    formKeys: newKeys(3),
    places: placesInWords(draft.notes, visit.language),
    doubtPlaces: placesInWords(doubtsOf(draft.notes), visit.language),
    failure: sentences.get(errorCode ?? '')?.[visit.language] ?? errorMessage,
    meetingHref: meetingHref(draft),
    nextHref: next === undefined ? null : archivePaths.draft.to({ number: String(next) }),
    history: await draftHistory(db, draft.id),
    typed,
    problem: problem === undefined ? null : archiveTexts[visit.language].refusals[problem],
  });
}

import { z } from 'zod';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { versionField } from '../../../platform/form-fields.ts';
import { statusOf, versionToShow } from '../../../platform/form-view.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import {
  itemAt,
  itemLabel,
  notHere,
  RecordAsRead,
  RecordPreview,
  type ItemAt,
} from '../../meetings/index.ts';
import { recallItem, releaseItem } from '../commands/release-item.ts';
import type { Child } from '../../../platform/design/index.ts';
import { ReleasePage } from '../pages/release-item.page.tsx';
import { draftOfItem, minutesHead, type ItemDraft, type MinutesHead } from '../queries/minutes-of.ts';
import { itemToRecord, releaseSurroundings } from '../queries/release-facts.ts';
import { releasePaths } from '../rules/release-paths.ts';
import { minutesToRecord } from '../rules/minutes-to-record.ts';
import type { ItemStanding } from '../rules/release-views.ts';
import {
  readReleaseForm,
  refusalWords,
  releaseForm,
  releasePlace,
  warningWords,
  type ReleaseProblem,
} from './release-form.ts';

type Place = ItemAt & { readonly minutes: MinutesHead; readonly draft: ItemDraft | undefined };

/** What becomes readable when the item is released; and when it is, the way to take it back. */
export async function showRelease(visit: Visit<Reader>): Promise<Reply> {
  const place = await placeOf(visit);
  if (!place) return notHere(visit);
  return { status: 200, page: await pageOf(visit, place, { reason: '', problems: [] }) };
}

/** Releases what is written, as it was shown. */
export async function submitRelease(visit: Visit<Writer>): Promise<Reply> {
  const place = await placeOf({ ...visit, db: reading(visit.db) });
  if (!place) return notFound(visit);
  const read = readReleaseForm({ version: versionField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const done = await releaseItem(visit.db, { itemId: place.item.id, version: read.data.version });
  if (!done.ok) return refused(visit, place, { reason: '', problems: [done.refusal] });
  return { status: 303, location: releasePaths.item.to(addressOf(place)) };
}

/** Takes it back to be written on, with the reason. */
export async function submitRecall(visit: Visit<Writer>): Promise<Reply> {
  const place = await placeOf({ ...visit, db: reading(visit.db) });
  if (!place) return notFound(visit);
  const read = readReleaseForm({ version: versionField, reason: z.string().max(20_000) }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const done = await recallItem(visit.db, { itemId: place.item.id, ...read.data });
  if (!done.ok) return refused(visit, place, { reason: read.data.reason, problems: [done.refusal] });
  return { status: 303, location: releasePaths.item.to(addressOf(place)) };
}

async function placeOf(visit: Visit<Reader>): Promise<Place | undefined> {
  const found = await itemAt(visit);
  const minutes = found && (await minutesHead(visit.db, found.meeting.id));
  return minutes && { ...found, minutes, draft: await draftOfItem(visit.db, found.item.id) };
}

const addressOf = ({ meeting, item }: ItemAt) => ({ ...releasePlace(meeting).at, item: item.address });

type Typed = { readonly reason: string; readonly problems: readonly ReleaseProblem[] };

async function refused(visit: Visit<Writer>, place: Place, typed: Typed): Promise<Reply> {
  const page = await pageOf({ ...visit, db: reading(visit.db) }, place, typed);
  return { status: statusOf(typed.problems), page };
}

async function pageOf(visit: Visit<Reader>, place: Place, { reason, problems }: Typed) {
  const { meeting, item, minutes, draft } = place;
  const now = (draft?.state === 'released' ? draft.releasedVersion : draft?.version) ?? 1;
  const version = versionToShow(visit, problems, now);
  const { address, title, closed, municipalOnly } = item;
  return ReleasePage({
    context: visit.page,
    place: releasePlace(meeting),
    item: { address, title, closed, municipalOnly, label: itemLabel(item) },
    isApproved: minutes.state === 'approved',
    ...(await readable(visit, place)),
    form: releaseForm(visit, { values: { reason }, version, problems }),
  });
}

type Readable = { readonly standing: ItemStanding; readonly decision: Child };

/** Released, ready with what it will say, or why it cannot be. */
async function readable(visit: Visit<Reader>, { meeting, item, draft }: Place): Promise<Readable> {
  const { db, language, page: context } = visit;
  const unready = (problem: ReleaseProblem): Readable => ({
    standing: { is: 'unready', because: refusalWords(problem, language) },
    decision: null,
  });
  if (!draft) return unready({ code: 'nothing-written' });
  const around = await releaseSurroundings(db, item.id, draft.minutes);
  const shown = { context, meeting, item };
  if (draft.state === 'released')
    return { standing: { is: 'released', ...around }, decision: RecordAsRead(shown) };
  const facts = await itemToRecord(db, item.id, draft.minutes);
  if (!facts) return unready({ code: 'no-such-item' });
  const written = minutesToRecord(draft.minutes, facts);
  if (!written.ok) return unready(written.refusal);
  const { record, warnings } = written.value;
  const words = warnings.map((warning) => warningWords(warning, language));
  return {
    standing: { is: 'ready', warnings: words, ...around },
    decision: RecordPreview({ ...shown, record, bodies: facts.names }),
  };
}

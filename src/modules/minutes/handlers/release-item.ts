import { z } from 'zod';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { versionField } from '../../../platform/form-fields.ts';
import { statusOf, versionToShow } from '../../../platform/form-view.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { itemAt, meetingKey, notHere, type ItemAt } from '../../meetings/index.ts';
import { recallItem, releaseItem } from '../commands/release-item.ts';
import { ReleasePage, type ReleaseView } from '../pages/release-item.page.tsx';
import { itemPath } from '../paths.ts';
import { draftOfItem, minutesHead, type ItemDraft, type MinutesHead } from '../queries/minutes-of.ts';
import { itemToRecord, releaseSurroundings } from '../queries/release-facts.ts';
import { releasePaths } from '../release-paths.ts';
import { minutesToRecord } from '../rules/minutes-to-record.ts';
import {
  readReleaseForm,
  refusalWords,
  releaseForm,
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

const addressOf = ({ meeting, item }: ItemAt) => ({
  body: meeting.bodyKey,
  day: meetingKey(meeting),
  item: item.address,
});

type Typed = { readonly reason: string; readonly problems: readonly ReleaseProblem[] };

async function refused(visit: Visit<Writer>, place: Place, typed: Typed): Promise<Reply> {
  const page = await pageOf({ ...visit, db: reading(visit.db) }, place, typed);
  return { status: statusOf(typed.problems), page };
}

async function pageOf(visit: Visit<Reader>, place: Place, { reason, problems }: Typed) {
  const { meeting, item, minutes, draft } = place;
  const at = addressOf(place);
  const now = (draft?.state === 'released' ? draft.releasedVersion : draft?.version) ?? 1;
  const version = versionToShow(visit, problems, now);
  return ReleasePage({
    context: visit.page,
    meeting,
    item,
    at,
    itemHref: itemPath.to(at),
    isApproved: minutes.state === 'approved',
    standing: await standingOf(visit, place),
    form: releaseForm(visit, { values: { reason }, version, problems }),
  });
}

/** Released, ready with what it will say, or why it cannot be. */
async function standingOf(visit: Visit<Reader>, { item, draft }: Place): Promise<ReleaseView['standing']> {
  const { db, language } = visit;
  if (!draft) return { is: 'unready', because: refusalWords({ code: 'nothing-written' }, language) };
  const surroundings = await releaseSurroundings(db, item.id, draft.minutes);
  if (draft.state === 'released') return { is: 'released', ...surroundings };
  const facts = await itemToRecord(db, item.id, draft.minutes);
  if (!facts) return { is: 'unready', because: refusalWords({ code: 'no-such-item' }, language) };
  const written = minutesToRecord(draft.minutes, facts);
  if (!written.ok) return { is: 'unready', because: refusalWords(written.refusal, language) };
  const { record, warnings } = written.value;
  const words = warnings.map((warning) => warningWords(warning, language));
  return { is: 'ready', record, bodies: facts.names, warnings: words, ...surroundings };
}

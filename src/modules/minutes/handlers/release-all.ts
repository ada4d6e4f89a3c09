import { z } from 'zod';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { statusOf } from '../../../platform/form-view.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { itemLabel, meetingAt, notHere, type MeetingHead } from '../../meetings/index.ts';
import { releaseItem } from '../commands/release-item.ts';
import { ReleaseAllPage } from '../pages/release-all.page.tsx';
import { deskItems } from '../queries/desk-items.ts';
import { draftOfItem, minutesHead } from '../queries/minutes-of.ts';
import { itemToRecord } from '../queries/release-facts.ts';
import { releasePaths } from '../rules/release-paths.ts';
import type { DeskItem } from '../rules/desk-views.ts';
import { minutesToRecord } from '../rules/minutes-to-record.ts';
import type { ReleaseLine } from '../rules/release-views.ts';
import { releaseTexts } from '../text-release.ts';
import {
  readReleaseForm,
  refusalWords,
  releaseForm,
  releasePlace,
  type ReleaseProblem,
} from './release-form.ts';

/** Every item of the agenda: released, ready, or what it lacks; and one act for all that are ready. */
export async function showReleaseAll(visit: Visit<Reader>): Promise<Reply> {
  const meeting = await meetingAt(visit.db, visit.params);
  if (!meeting) return notHere(visit);
  return { status: 200, page: await pageOf(visit, meeting, []) };
}

/** "address:version address:version": the items that were ready, as they were seen. */
const seen = z.string().regex(/^([a-z0-9.-]{1,40}:[1-9]\d{0,8}( |$))+$/);

/** Releases all that were ready; where one of them cannot be, none is. */
export async function submitReleaseAll(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const meeting = await meetingAt(db, visit.params);
  if (!meeting) return notFound(visit);
  const read = readReleaseForm({ ready: seen }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const items = new Map((await deskItems(db, meeting.id)).map((item) => [item.address, item]));
  for (const one of read.data.ready.split(' ')) {
    const [address = '', version = ''] = one.split(':');
    const item = items.get(address);
    if (!item) return notOurForm(visit);
    const done = await releaseItem(visit.db, { itemId: item.id, version: Number(version) });
    if (!done.ok) return refused(visit, meeting, { item, problem: done.refusal });
  }
  return { status: 303, location: releasePaths.all.to(releasePlace(meeting).at) };
}

type Refused = { readonly item: DeskItem; readonly problem: ReleaseProblem };

/** What was released before it is not either: the change as a whole is taken back. */
async function refused(visit: Visit<Writer>, meeting: MeetingHead, refusal: Refused): Promise<Reply> {
  const page = await pageOf({ ...visit, db: reading(visit.db) }, meeting, [refusal]);
  return { status: statusOf([refusal.problem]), page };
}

async function pageOf(visit: Visit<Reader>, meeting: MeetingHead, refusals: readonly Refused[]) {
  const { db, language } = visit;
  const isBegun = (await minutesHead(db, meeting.id)) !== undefined;
  const lines: ReleaseLine[] = [];
  for (const item of isBegun ? await deskItems(db, meeting.id) : []) lines.push(await lineOf(visit, item));
  const text = releaseTexts[language];
  const problems = refusals.map(({ item, problem }) => ({
    message: text.itemRefused(itemLabel(item), refusalWords(problem, language)),
  }));
  const form = { ...releaseForm(visit, { values: {} }), problems };
  return ReleaseAllPage({ context: visit.page, place: releasePlace(meeting), lines, form });
}

async function lineOf({ db, language }: Visit<Reader>, item: DeskItem): Promise<ReleaseLine> {
  const text = releaseTexts[language];
  const line = { item, label: itemLabel(item), version: 0 };
  if (item.isWithdrawn) return { ...line, standing: 'withdrawn', missing: text.withdrawn };
  if (item.state === 'released') return { ...line, standing: 'released', missing: '' };
  const draft = await draftOfItem(db, item.id);
  if (!draft) return { ...line, standing: 'unwritten', missing: text.unwritten };
  const facts = await itemToRecord(db, item.id, draft.minutes);
  const written = facts && minutesToRecord(draft.minutes, facts);
  if (written?.ok) return { ...line, standing: 'ready', missing: '', version: draft.version };
  const refusal = written?.refusal ?? { code: 'no-such-item' as const };
  return { ...line, standing: 'unready', missing: refusalWords(refusal, language) };
}

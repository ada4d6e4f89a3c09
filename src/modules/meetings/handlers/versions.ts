import { z } from 'zod';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reader, Writer } from '../../../platform/database.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { markAgendaRead } from '../commands/mark-agenda-read.ts';
import { DifferencesPage } from '../pages/differences.page.tsx';
import { VersionPage } from '../pages/version.page.tsx';
import { VersionsPage } from '../pages/versions.page.tsx';
import { meetingsPaths } from '../paths.ts';
import { agendaVersions } from '../queries/agenda-versions.ts';
import { itemsAsSent } from '../queries/items-as-sent.ts';
import { meetingItems } from '../queries/meeting-items.ts';
import { agendaDifference, type ItemAsSent } from '../rules/agenda-difference.ts';
import { meetingKey } from '../rules/meeting-key.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import type { SentVersion } from '../rules/sent-version.ts';
import { asReading, meetingAt, notHere } from './meeting-at.ts';

export async function showVersions(visit: Visit<Reader>): Promise<Reply> {
  const meeting = await meetingAt(visit.db, visit.params);
  if (!meeting) return notHere(visit);
  const versions = await agendaVersions(visit.db, meeting.id);
  return { status: 200, page: VersionsPage({ context: visit.page, meeting, versions }) };
}

/** The agenda as it was in a version, through the walls of today. */
export async function showVersion(visit: Visit<Reader>): Promise<Reply> {
  const { db, params } = visit;
  const meeting = await meetingAt(db, params);
  if (!meeting) return notHere(visit);
  const versions = await agendaVersions(db, meeting.id);
  const version = versionOf(versions, params['version'] ?? '');
  if (!version) return notFound(visit);
  const items = await itemsAsSent(db, { meetingId: meeting.id, version: version.number });
  const hasShut = await hasHeadingsOnly(db, meeting, items);
  const page = VersionPage({ context: visit.page, meeting, version, items, hasShut });
  return { status: 200, page, ...(isGuarded(items) && { reads: 'guarded' }) };
}

/** What changed from one version to another; without a choice, from the one before the newest to the newest. */
export async function showDifferences(visit: Visit<Reader>): Promise<Reply> {
  const { db, params, query } = visit;
  const meeting = await meetingAt(db, params);
  if (!meeting) return notHere(visit);
  const versions = await agendaVersions(db, meeting.id);
  const to = query['til'] === undefined ? versions[0] : versionOf(versions, query['til']);
  const from =
    query['fra'] === undefined
      ? (versions.find(({ number }) => to && number < to.number) ?? to)
      : versionOf(versions, query['fra']);
  if (!from || !to) return notFound(visit);
  const [before, after] = [
    await itemsAsSent(db, { meetingId: meeting.id, version: from.number }),
    await itemsAsSent(db, { meetingId: meeting.id, version: to.number }),
  ];
  const differences = agendaDifference(before, after);
  const hasShut = await hasHeadingsOnly(db, meeting, after);
  const page = DifferencesPage({ context: visit.page, meeting, versions, from, to, differences, hasShut });
  return { status: 200, page, ...(isGuarded([...before, ...after]) && { reads: 'guarded' }) };
}

const emptyForm = z.strictObject({ csrf: z.string(), formKey: z.uuid() });

/** "I have read version 2": back to the meeting. */
export async function submitReading(visit: Visit<Writer>): Promise<Reply> {
  const { db, params, now } = visit;
  const reader = asReading(visit);
  const meeting = await meetingAt(reader.db, params);
  const version = meeting && versionOf(await agendaVersions(reader.db, meeting.id), params['version'] ?? '');
  if (!version) return notFound(visit);
  if (!emptyForm.safeParse(visit.form).success) return notOurForm(visit);
  await markAgendaRead(db, { meetingId: meeting.id, version: version.number, now });
  const location = meetingsPaths.meeting.to({ body: meeting.bodyKey, day: meetingKey(meeting) });
  return { status: 303, location };
}

const versionOf = (versions: readonly SentVersion[], written: string): SentVersion | undefined =>
  versions.find(({ number }) => String(number) === written);

const isGuarded = (items: readonly ItemAsSent[]): boolean =>
  items.some(({ closed, municipalOnly }) => closed || municipalOnly);

/** Whether there are items of which this reader sees the heading alone. */
async function hasHeadingsOnly(
  db: Reader,
  meeting: MeetingHead,
  items: readonly ItemAsSent[],
): Promise<boolean> {
  const readable = new Set(items.map(({ address }) => address));
  const headings = await meetingItems(db, meeting.id);
  return headings.some(
    ({ address, closed, municipalOnly }) => (closed || municipalOnly) && !readable.has(address),
  );
}

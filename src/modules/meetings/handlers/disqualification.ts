import { z } from 'zod';
import { dayInDenmark } from '../../../kernel/day.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { formStates, statusOf, versionToShow, type ShownForm } from '../../../platform/form-view.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import { versionField } from '../../../platform/form-fields.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { disqualify, endDisqualification } from '../commands/disqualification.ts';
import { DisqualificationEndPage } from '../pages/disqualification-end.page.tsx';
import { DisqualificationPage } from '../pages/disqualification.page.tsx';
import { meetingsPaths } from '../paths.ts';
import { mayEndDisqualification } from '../policy.ts';
import {
  disqualificationsOf,
  headingAt,
  personKeyOf,
  personsToDisqualify,
  type DisqualificationRow,
  type NamedHeading,
} from '../queries/disqualification-rows.ts';
import { meetingKey } from '../rules/meeting-key.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { wallTexts, type WallRefusalCode } from '../text-disqualification.ts';
import { asReading, meetingAt, notHere } from './meeting-at.ts';

type Problem = FieldProblem<WallRefusalCode>;
const says = (code: WallRefusalCode): WallRefusalCode => code;
export const readForm = formReader(wallTexts.da.refusals);
export const formState = formStates(wallTexts);

const reasonLengthMax = 1000;
export const reasonField = z
  .string()
  .trim()
  .min(1, says('reason-missing'))
  .max(reasonLengthMax, says('text-too-long'));
const keyField = z.string().regex(/^[a-z0-9-]{1,80}$/, says('choose-one'));

type HeadingAt = { meeting: MeetingHead; heading: NamedHeading };

/** The heading the address names: who is disqualified has no more of the item, and opens this page. */
export async function headingOfVisit({ db, params }: Visit<Reader>): Promise<HeadingAt | undefined> {
  const meeting = await meetingAt(db, params);
  const heading = meeting && (await headingAt(db, meeting.id, params['item'] ?? ''));
  return meeting && heading && { meeting, heading };
}

export async function showDisqualifications(visit: Visit<Reader>): Promise<Reply> {
  const at = await headingOfVisit(visit);
  return at ? pageReply(visit, at) : notHere(visit);
}

/** The secretariat writes anybody down; others themselves. */
export async function submitDisqualification(visit: Visit<Writer>): Promise<Reply> {
  const at = await headingOfVisit(asReading(visit));
  if (!at) return notFound(visit);
  const names = mayEndDisqualification(visit.actor);
  const read = readForm({ ...(names && { person: keyField }), reason: reasonField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Promise<Reply> => pageReply(asReading(visit), at, problems);
  if (!read.ok) return again(read.problems);
  const personKey = names ? String(read.data.person) : await ownKey(visit);
  if (personKey === undefined) return notFound(visit);
  const done = await disqualify(visit.db, { itemId: at.heading.id, personKey, reason: read.data.reason });
  if (!done.ok) return again([done.refusal]);
  return { status: 303, location: names ? pathOf(at) : afterDeclaring(at) };
}

export async function showDisqualificationEnd(visit: Visit<Reader>): Promise<Reply> {
  const at = await endingOfVisit(visit);
  return at ? { status: 200, page: endPage(visit, at, { values: {} }) } : notFound(visit);
}

export async function submitDisqualificationEnd(visit: Visit<Writer>): Promise<Reply> {
  const at = await endingOfVisit(asReading(visit));
  if (!at) return notFound(visit);
  const read = readForm({ reason: reasonField, version: versionField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[], now = at): Reply => ({
    status: statusOf(problems),
    page: endPage(visit, now, { values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const ending = { itemId: at.heading.id, personKey: at.row.personKey, ...read.data };
  const done = await endDisqualification(visit.db, ending, { userId: visit.actor.userId, now: visit.now });
  return done.ok ? { status: 303, location: pathOf(at) } : again([done.refusal]);
}

type EndingAt = HeadingAt & { row: DisqualificationRow };

/** The disqualification the address names, as long as it holds. One's own is not there to be ended. */
async function endingOfVisit(visit: Visit<Reader>): Promise<EndingAt | undefined> {
  const at = await headingOfVisit(visit);
  if (!at) return undefined;
  const rows = await disqualificationsOf(visit.db, at.heading.id);
  const row = rows.find((one) => one.personKey === visit.params['person'] && one.endedAt === null);
  return row && !row.isOwn ? { ...at, row } : undefined;
}

function endPage(
  visit: Visit<unknown>,
  { meeting, heading, row }: EndingAt,
  shown: ShownForm<WallRefusalCode>,
) {
  const version = versionToShow(visit, shown.problems ?? [], row.version);
  const form = formState(visit, { ...shown, version });
  return DisqualificationEndPage({ context: visit.page, meeting, heading, row, form });
}

const ownKey = async ({ db, actor }: Visit<Writer>): Promise<string | undefined> =>
  actor.personId === null ? undefined : personKeyOf(reading(db), actor.personId);

/** The heading is what he has left; of a draft there is none. */
const afterDeclaring = (at: HeadingAt): string =>
  at.heading.entry === null
    ? meetingsPaths.item.to(addressOf(at))
    : meetingsPaths.meeting.to({ body: at.meeting.bodyKey, day: meetingKey(at.meeting) });

const addressOf = ({ meeting, heading }: HeadingAt) => ({
  body: meeting.bodyKey,
  day: meetingKey(meeting),
  item: heading.address,
});
const pathOf = (at: HeadingAt): string => meetingsPaths.disqualifications.to(addressOf(at));

async function pageReply(
  visit: Visit<Reader>,
  { meeting, heading }: HeadingAt,
  problems: readonly Problem[] = [],
): Promise<Reply> {
  const { actor, db } = visit;
  const rows = await disqualificationsOf(db, heading.id);
  const mayKeep = mayEndDisqualification(actor);
  const page = DisqualificationPage({
    context: visit.page,
    meeting,
    heading,
    own: rows.find(({ isOwn, endedAt }) => isOwn && endedAt === null)?.reason ?? null,
    rows: rows.map((row) => shownRow(row, mayKeep)),
    form: actor.personId === null ? null : formState(visit, { values: visit.form, problems }),
    persons: mayKeep ? await personsToDisqualify(db, meeting.bodyId) : null,
  });
  if (problems.length > 0) return { status: 422, page };
  return { status: 200, page, ...(rows.length > 0 && { reads: 'guarded' }) };
}

const shownRow = ({ recordedAt, endedAt, ...row }: DisqualificationRow, mayKeep: boolean) => ({
  ...row,
  recordedOn: dayInDenmark(recordedAt),
  endedOn: endedAt && dayInDenmark(endedAt),
  mayEnd: mayKeep && endedAt === null && !row.isOwn,
});

import { z } from 'zod';
import { addDays } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { showDay, showTime } from '../../../platform/design/index.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { meetingAt, meetingKey, type MeetingHead } from '../../meetings/index.ts';
import { addPair, setPairRemoved, type NewPair } from '../commands/pairs.ts';
import { PairPage } from '../pages/pair.page.tsx';
import { calendarPaths } from '../paths.ts';
import { meetingsNearDay, plannableBodies, type NearbyMeeting } from '../queries/bodies.ts';
import { pairsOf } from '../queries/pairs.ts';
import { formState, statusOf, type ShownForm } from './form-view.ts';
import { choiceField, keyField, lineField, readForm, versionField, type Problem } from './read-form.ts';

const daysAround = 31;

const fields = {
  kind: choiceField(['before', 'after', 'joint', 'lunch']),
  /** "<body>/<day>"; '' = none. */
  other: z.string().regex(/^([a-z0-9-]{1,80}\/[0-9-]{10,12})?$/, 'choose-one'),
  body: keyField,
  note: lineField,
};

export async function showPairs(visit: Visit<Reader>): Promise<Reply> {
  const meeting = await meetingAt(visit.db, visit.params);
  if (!meeting) return notFound(visit);
  return { status: 200, page: await pairPage(visit, visit.db, { meeting, values: {} }) };
}

export async function submitPair(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const meeting = await meetingAt(db, visit.params);
  if (!meeting) return notFound(visit);
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: statusOf(problems),
    page: await pairPage(visit, db, { meeting, values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const other = await otherOf(db, meeting, read.data);
  if (!other.ok) return again([other.refusal]);
  const { kind, note } = read.data;
  const done = await addPair(visit.db, { ...inOrder(kind, meeting, other.value), note });
  if (!done.ok) return again([done.refusal]);
  return { status: 303, location: pagePath(meeting) };
}

const pagePath = (meeting: MeetingHead): string =>
  calendarPaths.pair.to({ body: meeting.bodyKey, day: meetingKey(meeting) });

type Other = { readonly meetingId: string | null; readonly bodyId: string };
type Kind = 'before' | 'after' | 'joint' | 'lunch';

/** The meeting that was chosen, or the body where no meeting of it is known. */
async function otherOf(
  db: Reader,
  meeting: MeetingHead,
  { other, body }: { other: string; body: string },
): Promise<Result<Other, Problem>> {
  if (other !== '') {
    const found = (await nearOf(db, meeting)).find((one) => keyOf(one) === other);
    if (!found) return refuse({ code: 'other-meeting-missing', field: 'other' });
    return accept({ meetingId: found.id, bodyId: found.bodyId });
  }
  if (body === '') return refuse({ code: 'other-meeting-missing', field: 'other' });
  const found = (await plannableBodies(db)).find(({ key }) => key === body);
  return found
    ? accept({ meetingId: null, bodyId: found.id })
    : refuse({ code: 'no-such-body', field: 'body' });
}

const keyOf = ({ bodyKey, dayKey }: NearbyMeeting): string => `${bodyKey}/${dayKey}`;
const nearOf = (db: Reader, { bodyId, heldOn }: MeetingHead): Promise<NearbyMeeting[]> =>
  meetingsNearDay(db, {
    bodyId,
    from: addDays(heldOn, -daysAround),
    to: addDays(heldOn, daysAround),
  });

/** The meeting that is held first stands first. */
function inOrder(kind: Kind, { id, bodyId }: MeetingHead, other: Other): Omit<NewPair, 'note'> {
  const first = { meetingId: id, bodyId };
  if (kind !== 'after') return { kind, first, other };
  if (other.meetingId === null) return { kind: 'before', first, other };
  return { kind: 'before', first: { ...other, meetingId: other.meetingId }, other: first };
}

export const submitPairRemoval = (visit: Visit<Writer>): Promise<Reply> => setRemoved(visit, visit.now);
export const submitPairRemovalUndo = (visit: Visit<Writer>): Promise<Reply> => setRemoved(visit, null);

async function setRemoved(visit: Visit<Writer>, at: Date | null): Promise<Reply> {
  const db = reading(visit.db);
  const meeting = await meetingAt(db, visit.params);
  const pairs = meeting ? await pairsOf(db, [meeting.id]) : [];
  const pair = pairs.find(({ number }) => String(number) === visit.params['pair']);
  if (!meeting || !pair) return notFound(visit);
  const read = readForm({ version: versionField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const done = await setPairRemoved(visit.db, { number: pair.number, version: read.data.version }, at);
  if (done.ok) return { status: 303, location: pagePath(meeting) };
  const shown = { meeting, values: {}, problems: [done.refusal] };
  return { status: statusOf(shown.problems), page: await pairPage(visit, db, shown) };
}

async function pairPage(visit: Visit<unknown>, db: Reader, shown: ShownForm & { meeting: MeetingHead }) {
  const { meeting } = shown;
  const { language } = visit;
  const pairs = await pairsOf(db, [meeting.id]);
  const near = await nearOf(db, meeting);
  return PairPage({
    context: visit.page,
    form: formState(visit, shown),
    conflict: [],
    meeting: { ...meeting, dayKey: meetingKey(meeting) },
    pairs: pairs.map(({ number, side, isRemoved, note, other, version }) => ({
      number,
      side,
      isRemoved,
      note,
      otherName: other.bodyShortName,
      when: other.meeting,
      form: formState(visit, { values: {}, version }),
    })),
    meetings: near.map((one) => ({
      key: keyOf(one),
      name: `${one.bodyShortName} ${showDay(one.heldOn, language)}${
        one.startsAt === null ? '' : ` ${showTime(one.startsAt, language)}`
      }`,
    })),
    bodies: (await plannableBodies(db)).filter(({ id }) => id !== meeting.bodyId),
  });
}

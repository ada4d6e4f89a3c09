import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import {
  meetingAt,
  meetingKey,
  meetingsPaths,
  moveMeeting,
  notHere,
  type MeetingHead,
  type PlannedMeeting,
} from '../../meetings/index.ts';
import { settleMove } from '../commands/moves.ts';
import { calendarPaths } from '../paths.ts';
import { movesOf, type MoveProposal } from '../queries/moves.ts';
import { pairsOf, type Pair } from '../queries/pairs.ts';
import type { Alternative } from '../rules/move-states.ts';
import { timesMovedAlong } from '../rules/pair.ts';
import type { DatesThatDepend } from './dependents.ts';
import { statusOf, type ShownForm } from './form-view.ts';
import { alongField, movableAlong, movePage } from './move-page.ts';
import { choiceField, readForm, sourceField, tickField, versionField, type Problem } from './read-form.ts';

/** What is told when a meeting has moved: mails to those who were called. Handed over in `modules.ts`. */
export type MoveTold = (visit: Visit<Writer>, meetingId: string) => Promise<void>;
export type Neighbours = { readonly others: readonly DatesThatDepend[]; readonly told: readonly MoveTold[] };

const isAlong = (name: string): boolean => /^along[1-9]\d{0,8}$/.test(name);

/** One alternative is approved: the meeting moves, with those that belong to it where that was ticked. */
export const submitMoveApproval =
  ({ others, told }: Neighbours) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const asReader = { ...visit, db: reading(visit.db) };
    const meeting = await meetingAt(asReader.db, visit.params);
    if (!meeting) return gone(asReader);
    const boxes = Object.keys(visit.form).filter(isAlong);
    const along = Object.fromEntries(boxes.map((name) => [name, tickField] as const));
    const chosen = choiceField(['1', '2', '3']).optional();
    const rest = { chosen, source: sourceField, version: versionField, tell: tickField };
    const read = readForm({ ...along, ...rest }, visit.form);
    if (!read) return notOurForm(visit);
    const again = async (problems: readonly Problem[]): Promise<Reply> => {
      const approval: ShownForm = { values: visit.form, problems };
      return { status: statusOf(problems), page: await movePage(asReader, { meeting, others, approval }) };
    };
    if (!read.ok) return again(read.problems);
    const { chosen: number, source, version, tell: isToTell } = read.data;
    const moves = await movesOf(asReader.db, meeting.id);
    const open = openOf(moves, Number(version));
    if (!open.ok) return again([open.refusal]);
    const alternative = open.value.alternatives.find(({ position }) => String(position) === number);
    if (!alternative) return again([{ code: 'choose-one', field: 'chosen' }]);
    const pairs = movableAlong(meeting, await pairsOf(asReader.db, [meeting.id]));
    const moved = await moveAll(visit, {
      meeting,
      alternative,
      move: open.value,
      source: String(source),
      pairs: pairs.filter((pair) => !pair.isRemoved && boxes.includes(alongField(pair))),
    });
    if (!moved.ok) return again([moved.refusal]);
    if (isToTell === true)
      for (const one of moved.value) for (const tell of told) await tell(visit, one.meetingId);
    const [first] = moved.value;
    const at = { body: first?.bodyKey ?? meeting.bodyKey, day: first?.dayKey ?? '' };
    return { status: 303, location: meetingsPaths.meeting.to(at) };
  };

/** Not there, or moved meanwhile by somebody else: then the page of the move, at its new address, says so. */
async function gone(visit: Visit<Reader>): Promise<Reply> {
  const reply = await notHere(visit);
  if (reply.status !== 303) return reply;
  return { ...reply, location: reply.location.replace(/\/[a-z]+$/, '') };
}

/** The open proposal, as the reader saw it. */
function openOf(moves: readonly MoveProposal[], version: number): Result<MoveProposal, Problem> {
  const open = moves.find(({ state }) => state === 'proposed');
  if (!open) return refuse({ code: 'already-settled' });
  return open.version === version ? accept(open) : refuse({ code: 'changed-meanwhile' });
}

type Approved = {
  readonly meeting: MeetingHead;
  readonly alternative: Alternative & { readonly position: number };
  readonly move: MoveProposal;
  readonly source: string;
  readonly pairs: readonly Pair[];
};

/** All move or none: the transaction is taken back where one cannot. The first answer is the meeting itself. */
async function moveAll(
  { db, actor, now }: Visit<Writer>,
  { meeting, alternative, move, source, pairs }: Approved,
): Promise<Result<readonly PlannedMeeting[], Problem>> {
  const by = { userId: actor.userId, now };
  const settled = await settleMove(db, { move, event: 'approve', chosen: alternative.position, source, by });
  if (!settled.ok) return settled;
  const { heldOn, startsAt, endsAt, place } = alternative;
  const { reason } = move;
  const moved = await moveMeeting(db, {
    meetingId: meeting.id,
    version: meeting.version,
    reason,
    heldOn,
    startsAt,
    endsAt,
    place,
  });
  if (!moved.ok) return refuse({ ...moved.refusal, field: 'chosen' });
  const all = [moved.value];
  for (const { other } of pairs) {
    if (!other.meeting) continue;
    const { id: meetingId, version, place: own } = other.meeting;
    const times = timesMovedAlong(other.meeting, { from: meeting, to: alternative });
    const paired = await moveMeeting(db, { meetingId, version, heldOn, ...times, place: own, reason });
    if (!paired.ok) return refuse({ code: 'pair-cannot-move', facts: { body: other.bodyShortName } });
    all.push(paired.value);
  }
  return accept(all);
}

/** The proposal is turned down and the meeting stays on its day. */
export const submitMoveKeeping =
  ({ others }: Neighbours) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const asReader = { ...visit, db: reading(visit.db) };
    const meeting = await meetingAt(asReader.db, visit.params);
    if (!meeting) return gone(asReader);
    const read = readForm({ keptSource: sourceField, version: versionField }, visit.form);
    if (!read) return notOurForm(visit);
    const again = async (problems: readonly Problem[]): Promise<Reply> => {
      const keeping: ShownForm = { values: visit.form, problems };
      return { status: statusOf(problems), page: await movePage(asReader, { meeting, others, keeping }) };
    };
    if (!read.ok) return again(read.problems);
    const open = openOf(await movesOf(asReader.db, meeting.id), read.data.version);
    if (!open.ok) return again([open.refusal]);
    const by = { userId: visit.actor.userId, now: visit.now };
    const kept = { move: open.value, event: 'keep', chosen: null, source: read.data.keptSource, by } as const;
    const done = await settleMove(visit.db, kept);
    if (!done.ok) return again([done.refusal]);
    const at = { body: meeting.bodyKey, day: meetingKey(meeting) };
    return { status: 303, location: calendarPaths.move.to(at) };
  };

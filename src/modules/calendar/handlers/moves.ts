import { typedDay } from '../../../kernel/typed-day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { mayMove, meetingAt, meetingPlan, type MeetingHead } from '../../meetings/index.ts';
import { proposeMove } from '../commands/moves.ts';
import { calendarPaths } from '../paths.ts';
import { alternativesMax, alternativesProblem, type Alternative } from '../rules/move-states.ts';
import type { DatesThatDepend } from './dependents.ts';
import { statusOf } from './form-view.ts';
import { movePage } from './move-page.ts';
import { keyField, lineField, readForm, reasonField, type Problem } from './read-form.ts';
import { meetingKey } from '../../meetings/index.ts';

export const showMove =
  (others: readonly DatesThatDepend[]) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const meeting = await meetingAt(visit.db, visit.params);
    if (!meeting) return notFound(visit);
    return { status: 200, page: await movePage(visit, { meeting, others }) };
  };

const numbers = Array.from({ length: alternativesMax }, (_, index) => index + 1);
const fields = {
  reason: reasonField,
  forBody: keyField,
  ...Object.fromEntries(
    numbers.flatMap((number) =>
      ['day', 'starts', 'ends', 'place'].map((name) => [`${name}${number}`, lineField] as const),
    ),
  ),
};

export const submitMove =
  (others: readonly DatesThatDepend[]) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const asReader = { ...visit, db: reading(visit.db) };
    const meeting = await meetingAt(asReader.db, visit.params);
    if (!meeting) return notFound(visit);
    const read = readForm(fields, visit.form);
    if (!read) return notOurForm(visit);
    const again = async (problems: readonly Problem[]): Promise<Reply> => ({
      status: statusOf(problems),
      page: await movePage(asReader, { meeting, others, proposal: { values: visit.form, problems } }),
    });
    if (!read.ok) return again(read.problems);
    if (!mayMove(meeting.state)) return again([{ code: 'not-in-this-state' }]);
    const alternatives = alternativesOf(visit.form, meeting);
    if (!alternatives.ok) return again([alternatives.refusal]);
    const { reason, forBody } = read.data;
    const proposed = { meeting, reason, forBody, alternatives: alternatives.value };
    const done = await proposeMove(visit.db, proposed);
    if (!done.ok) return again([done.refusal]);
    const day = meetingKey(meeting);
    return { status: 303, location: calendarPaths.move.to({ body: meeting.bodyKey, day }) };
  };

/** The alternatives that were typed: real days with real times, each another than the meeting has now. */
function alternativesOf(
  form: Readonly<Record<string, string>>,
  meeting: MeetingHead,
): Result<Alternative[], Problem> {
  const given: { field: string; alternative: Alternative }[] = [];
  for (const number of numbers) {
    const typed = (name: string): string => (form[`${name}${number}`] ?? '').trim();
    if (typed('day') === '') continue;
    const heldOn = typedDay(typed('day'));
    if (!heldOn) return refuse({ code: 'day-unreadable', field: `day${number}` });
    const times = { startsAt: typed('starts'), endsAt: typed('ends') };
    const plan = meetingPlan({ heldOn, ...times, place: typed('place') });
    if (!plan.ok) return refuse({ ...plan.refusal, field: `${fieldOf[plan.refusal.field]}${number}` });
    given.push({ field: `day${number}`, alternative: plan.value });
  }
  const problem = alternativesProblem(given, meeting);
  return problem ? refuse(problem) : accept(given.map(({ alternative }) => alternative));
}

const fieldOf = { heldOn: 'day', startsAt: 'starts', endsAt: 'ends', place: 'place' } as const;

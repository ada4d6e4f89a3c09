import type { Day } from '../../../kernel/day.ts';
import { withQuery } from '../../../kernel/path.ts';
import { accept, type Result } from '../../../kernel/result.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { meetingPlan, meetingsPaths } from '../../meetings/index.ts';
import { planSeries, type PlannedBody, type Series, type SeriesRefusal } from '../commands/plan-series.ts';
import type { DayCollisions } from '../pages/collisions.tsx';
import { ChooseBodyPage, PlanPage } from '../pages/plan.page.tsx';
import { calendarPaths } from '../paths.ts';
import { lastMeetingOf, plannableBodies, usualPairOf, type PlannableBody } from '../queries/bodies.ts';
import { audiences } from '../rules/audience.ts';
import { daysOf } from '../rules/plan-days.ts';
import { collisionsOfDays } from './collisions.ts';
import { formState, timeTyped, type ShownForm } from './form-view.ts';
import {
  choiceField,
  keyField,
  lineField,
  linesField,
  readForm,
  tickField,
  type Problem,
} from './read-form.ts';

const fields = {
  days: linesField,
  startsAt: lineField,
  endsAt: lineField,
  place: lineField,
  audience: choiceField(audiences),
  before: keyField,
  beforeStartsAt: lineField,
  beforeEndsAt: lineField,
  confirmed: tickField,
};
type Typed = Extract<NonNullable<ReturnType<typeof readForm<typeof fields>>>, { ok: true }>['data'];

export async function showPlan(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context, query } = visit;
  const bodies = await plannableBodies(db);
  if (query['forum'] === undefined) return { status: 200, page: ChooseBodyPage({ context, bodies }) };
  const body = bodies.find(({ key }) => key === query['forum']);
  if (!body) return notFound(visit);
  const last = await lastMeetingOf(db, body.id);
  const usual = await usualPairOf(db, body.id);
  const paired = bodies.find(({ key }) => key === usual);
  const lastBefore = paired && (await lastMeetingOf(db, paired.id));
  const values = {
    startsAt: timeTyped(last?.startsAt),
    endsAt: timeTyped(last?.endsAt),
    place: last?.place ?? '',
    audience: body.audience,
    before: paired?.key ?? '',
    beforeStartsAt: timeTyped(lastBefore?.startsAt),
    beforeEndsAt: timeTyped(lastBefore?.endsAt),
  };
  const shown = { values, body, bodies, suggestedFrom: last?.heldOn ?? null };
  return { status: 200, page: formPage(visit, shown) };
}

export async function submitPlan(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const bodies = await plannableBodies(db);
  const body = bodies.find(({ key }) => key === visit.query['forum']);
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  if (!body) return notFound(visit);
  const again = (problems: readonly Problem[], collisions: readonly DayCollisions[] = []): Reply => {
    const shown = { values: visit.form, body, bodies, suggestedFrom: null, problems, collisions };
    return { status: 422, page: formPage(visit, shown) };
  };
  if (!read.ok) return again(read.problems);
  const series = seriesOf(read.data, body, bodies);
  if (!series.ok) return again([series.refusal]);
  const collisions = await collisionsOfSeries(db, series.value);
  const isSerious = collisions.some((day) => day.collisions.some((one) => one.isSerious));
  if (isSerious && !read.data.confirmed)
    return again([{ code: 'collisions-to-confirm', field: 'confirmed' }], collisions);
  const planned = await planSeries(visit.db, series.value);
  if (!planned.ok) return again([problemOf(planned.refusal)], collisions);
  const [first] = planned.value;
  if (first && planned.value.length === 1)
    return { status: 303, location: meetingsPaths.meeting.to({ body: first.bodyKey, day: first.dayKey }) };
  const aar = series.value.days[0]?.slice(0, 4);
  const asked = { aar, forum: body.key, planlagt: planned.value.length };
  return { status: 303, location: withQuery(calendarPaths.calendar.to({}), asked) };
}

/** What was typed as a series, if its days and times are such that each meeting can be held. */
function seriesOf(
  typed: Typed,
  body: PlannableBody,
  bodies: readonly PlannableBody[],
): Result<Series, Problem> {
  const days = daysOf(typed.days);
  if (!days.ok) return days;
  const { startsAt, endsAt, place, audience } = typed;
  const main = bodyPlan(days.value, { bodyId: body.id, audience, startsAt, endsAt, place });
  if (!main.ok) return main;
  if (typed.before === '') return accept({ days: days.value, main: main.value, before: null });
  const first = bodies.find(({ key }) => key === typed.before);
  if (!first) return { ok: false, refusal: { code: 'no-such-body', field: 'before' } };
  if (first.id === body.id) return { ok: false, refusal: { code: 'before-itself', field: 'before' } };
  const times = { startsAt: typed.beforeStartsAt, endsAt: typed.beforeEndsAt, place };
  const before = bodyPlan(days.value, { bodyId: first.id, audience: first.audience, ...times });
  if (!before.ok) return { ok: false, refusal: { ...before.refusal, ...beforeField(before.refusal) } };
  return accept({ days: days.value, main: main.value, before: before.value });
}

/** The times as they are kept, where every day has them: an hour is missing on the night the clock goes forward. */
function bodyPlan(days: readonly Day[], typed: PlannedBody): Result<PlannedBody, Problem> {
  let plan = typed;
  for (const heldOn of days) {
    const one = meetingPlan({ ...typed, heldOn });
    if (!one.ok) return { ok: false, refusal: problemOf({ ...one.refusal, isBefore: false, day: heldOn }) };
    const { startsAt, endsAt, place } = one.value;
    plan = { ...typed, startsAt, endsAt, place };
  }
  return accept(plan);
}

async function collisionsOfSeries(db: Reader, { days, main, before }: Series): Promise<DayCollisions[]> {
  const of = async ({ bodyId, startsAt, endsAt }: PlannedBody) =>
    collisionsOfDays(
      db,
      { bodyId, meetingId: null },
      days.map((heldOn) => ({ heldOn, startsAt, endsAt })),
    );
  const ofMain = await of(main);
  if (before === null) return ofMain;
  const ofBefore = await of(before);
  return ofMain.map(({ day, collisions }, index) => {
    const more = ofBefore[index]?.collisions.filter((one) => 'meeting' in one) ?? [];
    const isNew = (id: string): boolean =>
      !collisions.some((one) => 'meeting' in one && one.meeting.id === id);
    return { day, collisions: [...collisions, ...more.filter((one) => isNew(one.meeting.id))] };
  });
}

/** The field of this form a refusal of a single meeting is about. */
function problemOf(refusal: SeriesRefusal): Problem {
  const { code } = refusal;
  const field = 'field' in refusal ? refusal.field : 'days';
  const facts = 'facts' in refusal ? { facts: refusal.facts } : {};
  const problem = { code, ...facts, field: field === 'heldOn' ? 'days' : field };
  return refusal.isBefore ? { ...problem, ...beforeField(problem) } : problem;
}

function beforeField({ field }: Pick<Problem, 'field'>): Pick<Problem, 'field'> {
  if (field === 'startsAt') return { field: 'beforeStartsAt' };
  if (field === 'endsAt') return { field: 'beforeEndsAt' };
  return { field: 'before' };
}

type Shown = ShownForm & {
  body: PlannableBody;
  bodies: readonly PlannableBody[];
  suggestedFrom: Day | null;
  collisions?: readonly DayCollisions[];
};

const formPage = (visit: Visit<unknown>, { body, bodies, suggestedFrom, collisions = [], ...form }: Shown) =>
  PlanPage({
    context: visit.page,
    form: formState(visit, form),
    conflict: [],
    others: bodies.filter(({ id }) => id !== body.id),
    body,
    suggestedFrom,
    collisions,
  });

import { z } from 'zod';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { showDay } from '../../../platform/design/index.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { recordBodyEvent } from '../commands/record-body-event.ts';
import { BodyEventFormPage } from '../pages/body-event-form.page.tsx';
import { bodyPaths } from '../paths.ts';
import { bodyList } from '../queries/body-list.ts';
import { bodyRecord, type BodyRecord } from '../queries/body-record.ts';
import { possibleEvents, type BodyEvent } from '../rules/body-states.ts';
import { organisationTexts } from '../text.ts';
import { questionsAtClosing, type BodyParts, type ClosingQuestion } from './body-parts.ts';
import { formState, statusOf, versionToShow, type ShownForm } from './form-view.ts';
import {
  dayField,
  neededDayField,
  noField,
  readForm,
  textField,
  tickField,
  versionField,
  type Problem,
} from './read-form.ts';

/** The door to the form of one event: an event that cannot happen now is not there. */
export const showBodyEvent =
  (event: BodyEvent, parts: readonly BodyParts[]) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const body = await bodyRecord(visit.db, visit.params['key'] ?? '');
    if (!body || !possibleEvents(body).includes(event)) return notFound(visit);
    const values = { day: visit.today };
    const questions = await questionsOf({ event, parts }, visit, body);
    return { status: 200, page: await formPage(visit, visit.db, { body, event, values, questions }) };
  };

/** The door that makes the event. One that meanwhile cannot happen is refused in words, with what was typed. */
export const submitBodyEvent =
  (event: BodyEvent, parts: readonly BodyParts[]) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const body = await bodyRecord(reading(visit.db), visit.params['key'] ?? '');
    if (!body) return notFound(visit);
    const inside = { ...visit, db: reading(visit.db) };
    const questions = await questionsOf({ event, parts }, inside, body);
    const read = readForm({ ...fieldsOf(event), ...answersOf(questions) }, visit.form);
    if (!read) return notOurForm(visit);
    const again = async (problems: readonly Problem[]): Promise<Reply> => ({
      status: statusOf(problems),
      page: await formPage(visit, inside.db, { body, event, values: visit.form, problems, questions }),
    });
    if (!read.ok) return again(read.problems);
    const { day, reason, version, termEnds: newTermEndsOn, confirmed: isConfirmed } = read.data;
    const form = { event, day, reason, version, newTermEndsOn, isConfirmed, today: visit.today };
    if (version !== body.version) return again([{ code: 'changed-meanwhile' }]);
    const done = await recordBodyEvent(visit.db, body, form);
    if (!done.ok) return again([done.refusal]);
    for (const question of questions) await question.settle(visit.db, visit.form[question.name] ?? '');
    return { status: 303, location: bodyPaths.record.to(body) };
  };

const questionsOf = async (
  { event, parts }: { event: BodyEvent; parts: readonly BodyParts[] },
  visit: Pick<Visit<Reader>, 'db' | 'language' | 'today'>,
  body: BodyRecord,
): Promise<ClosingQuestion[]> => (event === 'closed' ? questionsAtClosing(parts, visit, body) : []);

/** A question has one of its own answers. */
const answersOf = (questions: readonly ClosingQuestion[]) =>
  Object.fromEntries(
    questions.map(({ name, options }) => [
      name,
      z.string().refine((answer) => options.some(({ value }) => value === answer), {
        message: 'choose-one' satisfies Problem['code'],
      }),
    ]),
  );

/** Each event has its own fields; a form with another's is not ours. */
function fieldsOf(event: BodyEvent) {
  const setsTerm = event === 'extended' || event === 'reopened';
  return {
    day: neededDayField,
    reason: textField,
    version: versionField,
    termEnds: setsTerm ? dayField : noField,
    confirmed: tickField,
  };
}

type Shown = ShownForm & {
  body: BodyRecord;
  event: BodyEvent;
  questions: readonly ClosingQuestion[];
};

async function formPage(visit: Visit<unknown>, db: Reader, shown: Shown) {
  const { body, event, questions, problems = [] } = shown;
  const subBodies = (await bodyList(db, visit.today)).filter(({ above }) => above === body.key);
  const version = versionToShow(visit, problems, body.version);
  return BodyEventFormPage({
    context: visit.page,
    form: formState(visit, { ...shown, version }),
    conflict: statusOf(problems) === 409 ? lifeNow(body, visit) : [],
    body,
    event,
    questions,
    activeSubBodies: subBodies.filter(({ status }) => status === 'active' || status === 'on-hold'),
  });
}

/** What somebody else has made of the body meanwhile. */
function lifeNow({ status, termEndsOn }: BodyRecord, { language }: Visit<unknown>) {
  const { common, statuses, forms, term } = organisationTexts[language];
  const last = termEndsOn === null ? term.permanent : showDay(termEndsOn, language);
  return [
    { label: common.status, now: statuses[status] },
    { label: forms.termEndsOn, now: last },
  ];
}

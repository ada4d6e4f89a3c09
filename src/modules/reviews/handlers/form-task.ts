import type { z } from 'zod';
import type { Result } from '../../../kernel/result.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { FormPage, type FormPageProps } from '../../../platform/design/index.ts';
import { conflictLines, formStates, statusOf, versionToShow } from '../../../platform/form-view.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Page, Reply, Visit } from '../../../platform/route.ts';
import { reviewTexts } from '../text.ts';
import { readForm, type Problem } from './read-form.ts';

/** A form of this module in its parts; `Subject` is what it is about. */
export type FormTask<Subject, Shape extends z.ZodRawShape> = {
  /** Undefined: not there, not the reader's, or not possible now. */
  readonly subject: (visit: Visit<unknown>, db: Reader) => Promise<Subject | undefined>;
  readonly shape: (subject: Subject) => Shape;
  /** What the fields hold at first. */
  readonly values: (subject: Subject, visit: Visit<unknown>) => Readonly<Record<string, string>>;
  /** The version of what is changed; null where something is made. */
  readonly version: (subject: Subject) => number | null;
  readonly page: (
    subject: Subject,
    visit: Visit<unknown>,
  ) => Omit<FormPageProps, 'context' | 'form' | 'conflict'>;
  /** Gives the address of the page to go to. */
  readonly carryOut: (
    visit: Visit<Writer>,
    subject: Subject,
    data: z.output<z.ZodObject<Shape>>,
  ) => Promise<Result<string, Problem>>;
};
export type FormDoors = {
  show: (visit: Visit<Reader>) => Promise<Reply>;
  submit: (visit: Visit<Writer>) => Promise<Reply>;
};

const formState = formStates(reviewTexts);

/** The two doors of a form: shown, and sent to the same address. */
export function formDoors<Subject, Shape extends z.ZodRawShape>(task: FormTask<Subject, Shape>): FormDoors {
  const show = async (visit: Visit<Reader>): Promise<Reply> => {
    const subject = await task.subject(visit, visit.db);
    return subject === undefined
      ? notFound(visit)
      : { status: 200, page: pageOf(task, visit, { subject, values: task.values(subject, visit) }) };
  };
  const submit = async (visit: Visit<Writer>): Promise<Reply> => {
    const subject = await task.subject(visit, reading(visit.db));
    if (subject === undefined) return notFound(visit);
    const read = readForm(task.shape(subject), visit.form);
    if (!read) return notOurForm(visit);
    const done = read.ok ? await task.carryOut(visit, subject, read.data) : undefined;
    if (done?.ok) return { status: 303, location: done.value };
    const problems = read.ok ? (done ? [done.refusal] : []) : read.problems;
    const shown = { subject, values: visit.form, problems };
    return { status: statusOf(problems), page: pageOf(task, visit, shown) };
  };
  return { show, submit };
}

type Shown<Subject> = {
  subject: Subject;
  values: Readonly<Record<string, string>>;
  problems?: readonly Problem[];
};

function pageOf<Subject, Shape extends z.ZodRawShape>(
  task: FormTask<Subject, Shape>,
  visit: Visit<unknown>,
  { subject, values, problems = [] }: Shown<Subject>,
): Page {
  const now = task.version(subject);
  const version = now === null ? undefined : versionToShow(visit, problems, now);
  const page = task.page(subject, visit);
  const isLate = problems.length > 0 && statusOf(problems) === 409;
  const standing = { typed: values, now: task.values(subject, visit) };
  return FormPage({
    ...page,
    context: visit.page,
    form: formState(visit, { values, problems, ...(version !== undefined && { version }) }),
    conflict: isLate ? conflictLines(page.fields.flat(), standing, visit.language) : [],
  });
}

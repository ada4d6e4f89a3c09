import type { z } from 'zod';
import type { Result } from '../../../kernel/result.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { FormPage, type FieldSpec, type FormPageProps } from '../../../platform/design/index.ts';
import { conflictLines, formStates, statusOf, versionToShow } from '../../../platform/form-view.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { mandateTexts } from '../text.ts';
import { readForm, versionField, type Problem } from './read-form.ts';

/** A form as a page says it: all but what was typed. */
export type FormDescription = Omit<FormPageProps, 'context' | 'form' | 'conflict'>;
type Values = Readonly<Record<string, string>>;

/** A form of this module: what it is about, its fields, what stands there, and what sending it does. */
export type FormDoor<Found, Shape extends z.ZodRawShape> = {
  /** Undefined: not there, not the reader's, or not possible now. */
  find(visit: Visit<unknown>, db: Reader): Promise<Found | undefined>;
  shape(found: Found): Shape;
  /** Fields there are as many of as what is found; their values are taken from the form. */
  extra?(found: Found): z.ZodRawShape;
  values(found: Found, visit: Visit<unknown>): Values;
  /** Of what is changed; left out where something is made. */
  version?(found: Found): number;
  describe(found: Found, visit: Visit<unknown>): FormDescription;
  /** Gives the page to go to. */
  submit(
    visit: Visit<Writer>,
    found: Found,
    data: z.output<z.ZodObject<Shape>> & { version: number },
  ): Promise<Result<string, Problem>>;
};

export const formState = formStates(mandateTexts);

/** What the two doors of a form do. */
export type FormDoors = {
  readonly show: (visit: Visit<Reader>) => Promise<Reply>;
  readonly submit: (visit: Visit<Writer>) => Promise<Reply>;
};

export const formDoors = <Found, Shape extends z.ZodRawShape>(door: FormDoor<Found, Shape>): FormDoors => ({
  show: showForm(door),
  submit: submitForm(door),
});

const showForm =
  <Found, Shape extends z.ZodRawShape>(door: FormDoor<Found, Shape>) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const found = await door.find(visit, visit.db);
    if (!found) return notFound(visit);
    const values = door.values(found, visit);
    const version = door.version?.(found);
    const form = formState(visit, { values, ...(version !== undefined && { version }) });
    const view = { ...door.describe(found, visit), context: visit.page, form, conflict: [] };
    return { status: 200, page: FormPage(view) };
  };

const submitForm =
  <Found, Shape extends z.ZodRawShape>(door: FormDoor<Found, Shape>) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const found = await door.find(visit, reading(visit.db));
    if (!found) return notFound(visit);
    const shape = {
      ...door.extra?.(found),
      ...door.shape(found),
      ...(door.version && { version: versionField }),
    };
    const read = readForm(shape, visit.form);
    if (!read) return notOurForm(visit);
    if (!read.ok) return again(door, visit, { found, problems: read.problems });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape above is this type, by its parts
    const data = read.data as z.output<z.ZodObject<Shape>> & { version: number };
    const done = await door.submit(visit, found, data);
    if (done.ok) return { status: 303, location: done.value };
    return again(door, visit, { found, problems: [done.refusal] });
  };

type Refused<Found> = { found: Found; problems: readonly Problem[] };

/** The same form with what was typed and what is to be put right; somebody else's words beside it (409). */
async function again<Found, Shape extends z.ZodRawShape>(
  door: FormDoor<Found, Shape>,
  visit: Visit<Writer>,
  { found, problems }: Refused<Found>,
): Promise<Reply> {
  const status = statusOf(problems);
  const now = (status === 409 ? await door.find(visit, reading(visit.db)) : undefined) ?? found;
  const description = door.describe(now, visit);
  const version = door.version && versionToShow(visit, problems, door.version(now));
  const shown = { values: visit.form, problems, ...(version !== undefined && { version }) };
  const specs = description.fields.flatMap((field): readonly FieldSpec[] =>
    'name' in field ? [field] : field,
  );
  const standing = { typed: visit.form, now: door.values(now, visit) };
  const conflict = status === 409 ? conflictLines(specs, standing, visit.language) : [];
  const view = { ...description, context: visit.page, form: formState(visit, shown), conflict };
  return { status, page: FormPage(view) };
}

import { z } from 'zod';
import type { Form } from './route.ts';

/** A field that cannot be read, or a rule's refusal: the code picks the sentence of the module. */
export type FieldProblem<Code extends string> = {
  code: Code;
  field?: string;
  facts?: Readonly<Record<string, string | number>>;
};

type Read<Shape extends z.ZodRawShape, Code extends string> =
  | { ok: true; data: z.output<z.ZodObject<Shape>> }
  | { ok: false; problems: FieldProblem<Code>[] };

const hidden = { csrf: z.string(), formKey: z.uuid() };

/**
 * A reader of a module's forms, with the module's sentences by their codes: what was typed, or which fields cannot
 * be read. Undefined when it is not one of our forms: a field too many, one too few, or a hidden part that is not as
 * we wrote it (an issue without one of the module's codes).
 */
export const formReader =
  <Code extends string>(refusals: Readonly<Record<Code, unknown>>) =>
  <Shape extends z.ZodRawShape>(shape: Shape, form: Form): Read<Shape, Code> | undefined => {
    const names = Object.keys(shape);
    if (Object.keys(form).some((name) => !names.includes(name) && !Object.hasOwn(hidden, name)))
      return undefined;
    const kept = z.object(hidden).safeParse(form);
    if (!kept.success) return undefined;
    const result = z.object(shape).safeParse(form);
    if (result.success) return { ok: true, data: result.data };
    const issues = result.error.issues.map(({ path, message }) => ({
      field: String(path[0]),
      code: message,
    }));
    const isCode = (code: string): code is Code => Object.hasOwn(refusals, code);
    const problems = issues.flatMap(({ field, code }) => (isCode(code) ? [{ field, code }] : []));
    return problems.length === issues.length ? { ok: false, problems } : undefined;
  };

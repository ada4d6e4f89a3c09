import type { Language } from '../../kernel/language.ts';

/** Something to put right, in words, and the field it is about. Without a field it is about the whole form. */
export type FormProblem = { readonly field?: string; readonly message: string };

/** A form as it is shown, first or again: what was typed, and what to put right. Every form part reads it. */
export type FormState = {
  readonly language: Language;
  readonly csrfToken: string;
  /** New for each showing: the same form sent twice counts once. */
  readonly formKey: string;
  /** The version of what is edited; left out when something new is made. */
  readonly version?: number | undefined;
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly problems: readonly FormProblem[];
};

export const problemOf = (form: FormState, field: string): FormProblem | undefined =>
  form.problems.find((problem) => problem.field === field);

/** The id of an element that explains a field, as dkfds names them. */
export const hintId = (field: string): string => `${field}-hint`;
export const errorId = (field: string): string => `${field}-error`;

/** The attributes that tie a field to its hint and its error. */
export function describedBy(form: FormState, field: string, hint: unknown): Record<string, string> {
  const problem = problemOf(form, field);
  const ids = [hint !== undefined && hintId(field), problem && errorId(field)].filter(Boolean);
  return {
    ...(ids.length > 0 && { 'aria-describedby': ids.join(' ') }),
    ...(problem && { 'aria-invalid': 'true' }),
  };
}

import { randomUUID } from 'node:crypto';
import { dayOf } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { showDay, showDayShort, type FormProblem, type FormState } from '../../../platform/design/index.ts';
import type { Visit } from '../../../platform/route.ts';
import type { ConflictLine, FieldSpec } from '../pages/record-form.page.tsx';
import { organisationTexts } from '../text.ts';
import type { Problem } from './read-form.ts';

type Values = Readonly<Record<string, string>>;
export type ShownForm = { values: Values; version?: number; problems?: readonly Problem[] };

/** A form as the page shows it: a new key, the version that is there now, and what is to be put right in words. */
export function formState(visit: Visit<unknown>, { values, version, problems = [] }: ShownForm): FormState {
  const { language, csrfToken } = visit;
  const words = problems.map((problem) => problemInWords(problem, language));
  return { language, csrfToken, formKey: randomUUID(), version, values, problems: words };
}

function problemInWords({ code, field, facts = {} }: Problem, language: Language): FormProblem {
  const words = organisationTexts[language].refusals[code];
  const message = typeof words === 'function' ? words(factsInWords(facts, language)) : words;
  return { message, ...(field !== undefined && { field }) };
}

/** A rule's facts are data; a day among them is shown as people write it. */
function factsInWords(facts: NonNullable<Problem['facts']>, language: Language) {
  const shown = Object.entries(facts).map(([name, fact]) => {
    const day = typeof fact === 'string' ? dayOf(fact) : undefined;
    return [name, day ? showDay(day, language) : fact];
  });
  return Object.fromEntries(shown) as Record<string, string | number>;
}

/** The fields in which what stands now differs from what was typed, with what stands now in words. */
export function conflictLines(
  fields: readonly FieldSpec[],
  { typed, now }: { typed: Values; now: Values },
  language: Language,
): ConflictLine[] {
  return fields
    .filter(({ name }) => (typed[name] ?? '').trim() !== (now[name] ?? '').trim())
    .map((field) => ({ label: field.label, now: valueInWords(field, now[field.name] ?? '', language) }));
}

function valueInWords(field: FieldSpec, value: string, language: Language): string {
  if ('options' in field) return field.options.find((option) => option.value === value)?.text ?? value;
  const day = field.kind === 'day' ? dayOf(value) : undefined;
  return day ? showDayShort(day, language) : value.replaceAll('\n', ', ');
}

/** 409 when someone else was first, 422 when a rule or a field refuses. */
export const statusOf = (problems: readonly Problem[]): 409 | 422 =>
  problems.some(({ code }) => code === 'changed-meanwhile') ? 409 : 422;

/**
 * The version the next try builds on: what is there now, once the person has been shown it. A form that is refused for
 * another reason keeps its own, or a change made meanwhile would be overwritten unseen.
 */
export const versionToShow = (
  { form }: Pick<Visit<unknown>, 'form'>,
  problems: readonly Problem[],
  now: number,
): number => (problems.length > 0 && statusOf(problems) === 422 ? Number(form['version'] ?? now) : now);

import { randomUUID } from 'node:crypto';
import { dayOf } from '../kernel/day.ts';
import type { Language } from '../kernel/language.ts';
import {
  showDay,
  showDayShort,
  type ConflictLine,
  type FieldSpec,
  type FormProblem,
  type FormState,
} from './design/index.ts';
import type { FieldProblem } from './read-form.ts';
import type { Visit } from './route.ts';

type Values = Readonly<Record<string, string>>;
type Problem<Code extends string> = FieldProblem<Code>;
export type ShownForm<Code extends string> = {
  values: Values;
  version?: number;
  problems?: readonly Problem<Code>[];
};

type Facts = Record<string, string | number>;
/** A module's sentences for its refusals; one with facts is a function of them. */
export type RefusalWords<Code extends string> = Readonly<Record<Code, string | ((facts: Facts) => string)>>;

/** Makes a module's forms: a new key, the version that is there now, and what is to be put right in words. */
export const formStates =
  <Code extends string>(texts: Readonly<Record<Language, { readonly refusals: RefusalWords<Code> }>>) =>
  (visit: Visit<unknown>, { values, version, problems = [] }: ShownForm<Code>): FormState => {
    const { language, csrfToken } = visit;
    const words = problems.map((problem) =>
      problemInWords(problem, { words: texts[language].refusals, language }),
    );
    return { language, csrfToken, formKey: randomUUID(), version, values, problems: words };
  };

function problemInWords<Code extends string>(
  { code, field, facts = {} }: Problem<Code>,
  { words, language }: { words: RefusalWords<Code>; language: Language },
): FormProblem {
  const sentence: string | ((facts: Facts) => string) = words[code];
  const message = typeof sentence === 'function' ? sentence(factsInWords(facts, language)) : sentence;
  return { message, ...(field !== undefined && { field }) };
}

/** A rule's facts are data; a day among them is shown as people write it. */
function factsInWords(facts: Readonly<Facts>, language: Language): Facts {
  const shown = Object.entries(facts).map(([name, fact]) => {
    const day = typeof fact === 'string' ? dayOf(fact) : undefined;
    return [name, day ? showDay(day, language) : fact];
  });
  return Object.fromEntries(shown) as Facts;
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
export const statusOf = (problems: readonly Problem<string>[]): 409 | 422 =>
  problems.some(({ code }) => code === 'changed-meanwhile') ? 409 : 422;

/**
 * The version the next try builds on: what is there now, once the person has been shown it. A form that is refused for
 * another reason keeps its own, or a change made meanwhile would be overwritten unseen.
 */
export const versionToShow = (
  { form }: Pick<Visit<unknown>, 'form'>,
  problems: readonly Problem<string>[],
  now: number,
): number => (problems.length > 0 && statusOf(problems) === 422 ? Number(form['version'] ?? now) : now);

import {
  statementsPerThemeMax,
  type AnswerContent,
  type Statement,
  type ThemeAnswer,
} from './answer-content.ts';
import type { Theme } from './round-views.ts';

/** The names of a theme's fields in the form of an answer; places are counted from one. */
export const fieldNames = (theme: number) => ({
  nothing: `t${theme}-intet`,
  nothingGroup: `t${theme}`,
  text: (place: number) => `t${theme}u${place}`,
  department: (place: number) => `t${theme}u${place}-afd`,
  reference: (place: number) => `t${theme}u${place}-ref`,
  key: (place: number) => `t${theme}u${place}-id`,
  value: (place: number) => `t${theme}s${place}`,
});

type Values = Readonly<Record<string, string>>;
const places = Array.from({ length: statementsPerThemeMax }, (_, index) => index + 1);

/** Every name a form of this round may have. */
export const allFieldNames = (themes: readonly Theme[]): string[] =>
  themes.flatMap(({ position, questions }) => {
    const names = fieldNames(position);
    const statements = questions.length > 0 ? [] : places;
    return [
      names.nothing,
      ...statements.flatMap((place) => [
        names.text(place),
        names.department(place),
        names.reference(place),
        names.key(place),
      ]),
      ...questions.map((_, index) => names.value(index + 1)),
    ];
  });

/** How many statements a theme shows: those there are and one more, so that there is always room. */
export const fieldCountOf = (answer: ThemeAnswer | undefined): number =>
  Math.min((answer?.statements.length ?? 0) + 1, statementsPerThemeMax);

/** The fields of a stored answer. */
export function valuesOf(themes: readonly Theme[], content: AnswerContent): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { id, position, questions } of themes) {
    const names = fieldNames(position);
    const answer = content[id];
    if (answer?.nothing) values[names.nothing] = 'ja';
    for (const [index, one] of (answer?.statements ?? []).entries()) {
      const place = index + 1;
      values[names.text(place)] = one.text;
      values[names.department(place)] = one.department;
      values[names.reference(place)] = one.reference;
      values[names.key(place)] = one.key;
    }
    for (const [index, question] of questions.entries())
      values[names.value(index + 1)] = answer?.values[question.id] ?? '';
  }
  return values;
}

/**
 * What was typed, as an answer. A statement keeps its key and with it the moment it was first submitted; `newKey` names
 * one that is new. Empty ones are left out.
 */
export function contentOf(
  themes: readonly Theme[],
  values: Values,
  { before, newKey }: { before: AnswerContent; newKey: () => string },
): AnswerContent {
  return Object.fromEntries(
    themes.map((theme) => {
      const names = fieldNames(theme.position);
      const stored = before[theme.id]?.statements ?? [];
      const used = new Set<string>();
      const keyAt = (place: number): string => {
        const sent = values[names.key(place)] ?? '';
        const key = stored.some((one) => one.key === sent) && !used.has(sent) ? sent : newKey();
        used.add(key);
        return key;
      };
      const statements = places.flatMap((place): Statement[] => {
        const text = trimmed(values[names.text(place)]);
        if (text === '') return [];
        const key = keyAt(place);
        const since = stored.find((one) => one.key === key)?.since ?? null;
        const department = trimmed(values[names.department(place)]);
        return [{ key, text, department, reference: trimmed(values[names.reference(place)]), since }];
      });
      const answers = theme.questions.map(({ id }, index) => [id, trimmed(values[names.value(index + 1)])]);
      const answer: ThemeAnswer = {
        nothing: values[names.nothing] === 'ja',
        statements: theme.questions.length > 0 ? [] : statements,
        values: Object.fromEntries(answers) as Record<string, string>,
      };
      return [theme.id, answer];
    }),
  );
}

const trimmed = (value = ''): string => value.replaceAll('\r\n', '\n').trim();

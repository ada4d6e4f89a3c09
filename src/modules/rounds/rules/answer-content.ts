import type { Question, Theme, ThemeProgress } from './round-views.ts';

/** A statement under a theme. `key` keeps it the same through its versions; `since` is when it was first submitted. */
export type Statement = {
  readonly key: string;
  readonly text: string;
  readonly department: string;
  readonly reference: string;
  readonly since: string | null;
};
export type ThemeAnswer = {
  /** "Nothing to report", said as an answer. */
  readonly nothing: boolean;
  readonly statements: readonly Statement[];
  /** What was answered, by question; left out where nothing was. */
  readonly values: Readonly<Record<string, string>>;
};
/** An addressee's answer, by theme. */
export type AnswerContent = Readonly<Record<string, ThemeAnswer>>;

export const emptyAnswer: ThemeAnswer = { nothing: false, statements: [], values: {} };
export const statementsPerThemeMax = 20;

const isAnswered = ({ id }: Question, { values }: ThemeAnswer): boolean => (values[id] ?? '') !== '';
const hasContent = ({ statements, values }: ThemeAnswer): boolean =>
  statements.length > 0 || Object.values(values).some((value) => value !== '');

export function progressOf(theme: Theme, answer: ThemeAnswer = emptyAnswer): ThemeProgress {
  if (!hasContent(answer)) return answer.nothing ? 'nothing' : 'empty';
  const required = theme.questions.filter(({ isRequired }) => isRequired);
  return required.every((question) => isAnswered(question, answer)) ? 'complete' : 'begun';
}

export const progressOfAll = (
  themes: readonly Theme[],
  content: AnswerContent,
): Record<string, ThemeProgress> =>
  Object.fromEntries(themes.map((theme) => [theme.id, progressOf(theme, content[theme.id])]));

export type AnswerProblem = {
  code: 'theme-unanswered' | 'nothing-and-something' | 'answer-missing' | 'not-a-number' | 'choose-one';
  themeId: string;
  questionId?: string;
};

/** Why an answer cannot be submitted; a draft may be as it is. */
export const answerProblems = (themes: readonly Theme[], content: AnswerContent): AnswerProblem[] =>
  themes.flatMap((theme) => themeProblems(theme, content[theme.id] ?? emptyAnswer));

function themeProblems(theme: Theme, answer: ThemeAnswer): AnswerProblem[] {
  const themeId = theme.id;
  if (answer.nothing) return hasContent(answer) ? [{ code: 'nothing-and-something', themeId }] : [];
  const wrong = theme.questions.flatMap((question): AnswerProblem[] => {
    const code = problemOfValue(question, answer.values[question.id] ?? '');
    return code ? [{ code, themeId, questionId: question.id }] : [];
  });
  if (wrong.length > 0) return wrong;
  return hasContent(answer) ? [] : [{ code: 'theme-unanswered', themeId }];
}

const danishNumber = /^[-−]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/;
export const yesNo = ['ja', 'nej'] as const;

function problemOfValue(
  { kind, options, isRequired }: Question,
  value: string,
): AnswerProblem['code'] | undefined {
  if (value === '') return isRequired ? 'answer-missing' : undefined;
  if (kind === 'number') return danishNumber.test(value) ? undefined : 'not-a-number';
  if (kind === 'text') return undefined;
  const allowed: readonly string[] = kind === 'choice' ? options : yesNo;
  return allowed.includes(value) ? undefined : 'choose-one';
}

/** Every theme that says nothing yet says that there is nothing to report. */
export const withNothingElse = (themes: readonly Theme[], content: AnswerContent): AnswerContent =>
  Object.fromEntries(
    themes.map(({ id }) => {
      const answer = content[id] ?? emptyAnswer;
      return [id, hasContent(answer) ? answer : { ...answer, nothing: true }];
    }),
  );

/** Marks the statements that are submitted for the first time: their letters follow this order. */
export const stamped = (content: AnswerContent, at: Date): AnswerContent =>
  Object.fromEntries(
    Object.entries(content).map(([id, answer]) => [
      id,
      {
        ...answer,
        statements: answer.statements.map((one) => ({ ...one, since: one.since ?? at.toISOString() })),
      },
    ]),
  );

import type { AnswerContent } from './answer-content.ts';
import type { SilenceRule, Theme } from './round-views.ts';

/** A submitted answer with whose it is, in the order of the addressees. */
export type SubmittedAnswer = {
  readonly organisationId: string;
  readonly name: string;
  readonly isLate: boolean;
  readonly onBehalf: boolean;
  readonly content: AnswerContent;
};
export type CollatedStatement = {
  /** The theme's number and the statement's letter: "3b". */
  readonly ref: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly department: string;
  readonly reference: string;
  readonly text: string;
  readonly isLate: boolean;
  readonly onBehalf: boolean;
};
export type CollatedQuestion = {
  readonly prompt: string;
  readonly values: readonly { readonly organisation: string; readonly value: string }[];
};
export type CollatedTheme = {
  readonly number: number;
  readonly title: string;
  readonly statements: readonly CollatedStatement[];
  readonly questions: readonly CollatedQuestion[];
  /** Who said that there is nothing to report. */
  readonly nothing: readonly string[];
};
/** What a round has come to: by theme, with letters, and who has not answered. */
export type Collation = {
  readonly themes: readonly CollatedTheme[];
  readonly replierCount: number;
  readonly addresseeCount: number;
  readonly silent: readonly string[];
  readonly silence: SilenceRule;
};

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** a … z, aa, ab …: a letter for each statement of a theme. */
export const letterOf = (index: number): string =>
  (index < letters.length ? '' : letterOf(Math.floor(index / letters.length) - 1)) +
  letters.charAt(index % letters.length);

/**
 * Puts the answers together. Within a theme statements stand in the order they were first submitted, so that a letter
 * somebody has quoted is not moved by an answer that comes later; those of one moment in the order of the addressees.
 */
export function collate(
  themes: readonly Theme[],
  addressees: readonly { organisationId: string; name: string }[],
  { answers, silence }: { answers: readonly SubmittedAnswer[]; silence: SilenceRule },
): Collation {
  const has = new Set(answers.map(({ organisationId }) => organisationId));
  return {
    themes: themes.map((theme, index) => collatedTheme(theme, index + 1, answers)),
    replierCount: answers.length,
    addresseeCount: addressees.length,
    silent: addressees.filter(({ organisationId }) => !has.has(organisationId)).map(({ name }) => name),
    silence,
  };
}

function collatedTheme(theme: Theme, number: number, answers: readonly SubmittedAnswer[]): CollatedTheme {
  const found = answers.flatMap((answer) =>
    (answer.content[theme.id]?.statements ?? []).map((statement) => ({ answer, statement })),
  );
  const ordered = found.toSorted((one, other) =>
    (one.statement.since ?? '').localeCompare(other.statement.since ?? ''),
  );
  return {
    number,
    title: theme.title,
    statements: ordered.map(({ answer, statement }, index) => ({
      ref: `${number}${letterOf(index)}`,
      organisationId: answer.organisationId,
      organisation: answer.name,
      department: statement.department,
      reference: statement.reference,
      text: statement.text,
      isLate: answer.isLate,
      onBehalf: answer.onBehalf,
    })),
    questions: theme.questions.map(({ id, prompt }) => ({
      prompt,
      values: answers.flatMap(({ name, content }) => {
        const value = content[theme.id]?.values[id] ?? '';
        return value === '' ? [] : [{ organisation: name, value }];
      }),
    })),
    nothing: answers.filter(({ content }) => content[theme.id]?.nothing).map(({ name }) => name),
  };
}

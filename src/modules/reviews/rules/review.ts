/** What may become of a body: it is kept, closed, or its meetings move to other bodies. Source: R-011. */
export const reviewOptions = ['keep', 'close', 'move'] as const;
export type ReviewOption = (typeof reviewOptions)[number];

export const reviewStates = ['planned', 'evaluated', 'submitted', 'decided'] as const;
export type ReviewState = (typeof reviewStates)[number];
export const reviewSteps = ['ask', 'evaluate', 'submit', 'decide'] as const;
export type ReviewStep = (typeof reviewSteps)[number];

/** What must be answered if a body is kept. */
export const keepQuestions = ['purpose', 'composition', 'servicing'] as const;
export type KeepQuestion = (typeof keepQuestions)[number];

const possible: Readonly<Record<ReviewState, readonly ReviewStep[]>> = {
  planned: ['evaluate', 'ask'],
  evaluated: ['evaluate', 'submit'],
  submitted: ['decide'],
  decided: [],
};

/** What can be done with an evaluation now, what brings it on last; its circle is asked once. */
export const stepsOf = ({ state, isAsked }: { state: ReviewState; isAsked: boolean }): ReviewStep[] =>
  possible[state].filter((step) => step !== 'ask' || !isAsked);

export type Evaluation = {
  readonly summary: string;
  readonly options: Readonly<Record<ReviewOption, string>>;
  /** Which possibility an organisation is for, by its id. */
  readonly supports: readonly { readonly organisationId: string; readonly option: ReviewOption }[];
  readonly answers: Readonly<Record<KeepQuestion, string>>;
};
export type EvaluationRefusal =
  | { code: 'two-options-needed'; field: 'keep' }
  | { code: 'supported-option-empty'; field: ReviewOption }
  | { code: 'keep-question-open'; field: KeepQuestion };

/**
 * Why an evaluation cannot stand: there is nothing to choose between, somebody supports what is not described, or
 * keeping is possible and a question of how is open.
 */
export function refusalOfEvaluation({
  options,
  supports,
  answers,
}: Evaluation): EvaluationRefusal | undefined {
  const described = reviewOptions.filter((option) => options[option] !== '');
  if (described.length < 2) return { code: 'two-options-needed', field: 'keep' };
  const missing = supports.find(({ option }) => !described.includes(option));
  if (missing) return { code: 'supported-option-empty', field: missing.option };
  const open = described.includes('keep')
    ? keepQuestions.find((question) => answers[question] === '')
    : undefined;
  return open && { code: 'keep-question-open', field: open };
}

/** The words of an evaluation in a case. */
export type CaseWords = {
  readonly summary: string;
  readonly options: string;
  readonly option: Readonly<Record<ReviewOption, string>>;
  readonly supportedBy: (names: string) => string;
  readonly supportedByNobody: string;
  readonly ifKept: string;
  readonly question: Readonly<Record<KeepQuestion, string>>;
  readonly statements: string;
};
type Case = Omit<Evaluation, 'supports'> & {
  readonly supports: readonly { readonly name: string; readonly option: ReviewOption }[];
  /** The statements as text, '' where nobody was asked. */
  readonly statements: string;
};

/** The text of the case that the deciding body gets: what came out, what can be chosen, and what was said. */
export function caseText(
  { summary, options, supports, answers, statements }: Case,
  words: CaseWords,
): string {
  const parts = [`## ${words.summary}`, summary, `## ${words.options}`];
  for (const option of reviewOptions) {
    if (options[option] === '') continue;
    const names = supports.filter((one) => one.option === option).map(({ name }) => name);
    const who = names.length === 0 ? words.supportedByNobody : words.supportedBy(names.join(', '));
    parts.push(`**${words.option[option]}.** ${options[option].replaceAll(/\s*\n\s*/g, ' ')} ${who}`);
  }
  if (options.keep !== '')
    parts.push(
      `## ${words.ifKept}`,
      ...keepQuestions.map(
        (question) => `**${words.question[question]}** ${answers[question].replaceAll(/\s*\n\s*/g, ' ')}`,
      ),
    );
  if (statements !== '') parts.push(`## ${words.statements}`, statements);
  return parts.join('\n\n');
}

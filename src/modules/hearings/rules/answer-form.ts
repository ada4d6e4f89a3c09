import {
  answerOfValues,
  plainKindsOf,
  valuesOfAnswer,
  type Section,
  type SectionAnswer,
  type StoredAnswers,
  type Values,
} from './section.ts';

/** The names of a section's fields in the form of an answer. */
export const sectionFields = (position: number) => ({
  answer: `afsnit-${position}`,
  remarks: `afsnit-${position}-tekst`,
});

const alternativeValue = /^alternativ-(\d{1,2})$/;

/** What the form sends for an answer. */
export const formValue = ({ kind, alternative }: SectionAnswer): string =>
  kind === 'alternative' ? `alternativ-${alternative}` : kind;

/** The fields of a stored answer. */
export const valuesOfContent = (
  sections: readonly Section[],
  content: StoredAnswers,
): Record<string, string> =>
  Object.fromEntries(
    sections.flatMap((section) => {
      const names = sectionFields(section.position);
      const values = content[section.id]?.values;
      const answer = answerOfValues(section, values);
      return [
        [names.answer, answer ? formValue(answer) : ''],
        [names.remarks, values?.[section.remarksQuestion] ?? ''],
      ];
    }),
  );

type TypedAnswers = Record<string, { nothing: false; statements: never[]; values: Values }>;

/** What was typed, as the round engine keeps it. */
export const contentOfForm = (sections: readonly Section[], typed: Values): TypedAnswers =>
  Object.fromEntries(
    sections.map((section) => {
      const names = sectionFields(section.position);
      const remarks = (typed[names.remarks] ?? '').replaceAll('\r\n', '\n').trim();
      const answer = answerTyped(section, { value: typed[names.answer] ?? '', remarks });
      return [
        section.id,
        { nothing: false, statements: [], values: valuesOfAnswer(section, answer, remarks) },
      ];
    }),
  );

function answerTyped(
  section: Section,
  { value, remarks }: { value: string; remarks: string },
): SectionAnswer | undefined {
  const kind = plainKindsOf(section).find((one) => one === value);
  if (kind) return { kind, alternative: null, remarks };
  const alternative = Number(alternativeValue.exec(value)?.[1] ?? 0);
  const isThere = alternative >= 1 && alternative <= section.alternatives.length;
  return isThere ? { kind: 'alternative', alternative, remarks } : undefined;
}

export type AnswerProblem = {
  code: 'answer-missing' | 'remarks-missing' | 'remarks-not-wanted';
  field: string;
};

/** Why an answer cannot be submitted; a draft may be as it is. */
export const problemsOf = (sections: readonly Section[], content: StoredAnswers): AnswerProblem[] =>
  sections.flatMap((section): AnswerProblem[] => {
    const names = sectionFields(section.position);
    const answer = answerOfValues(section, content[section.id]?.values);
    if (!answer) return [{ code: 'answer-missing', field: names.answer }];
    const needsRemarks = answer.kind === 'consent-with-remarks' || answer.kind === 'against';
    if (needsRemarks && answer.remarks === '') return [{ code: 'remarks-missing', field: names.remarks }];
    const isPlain = answer.kind === 'consent' || answer.kind === 'no-remarks';
    return isPlain && answer.remarks !== '' ? [{ code: 'remarks-not-wanted', field: names.remarks }] : [];
  });

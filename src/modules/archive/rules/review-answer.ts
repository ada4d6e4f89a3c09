import { isOutcome, namesApart, writing } from './review-answers.ts';
import type { Edit } from './review-edits.ts';
import type { Register } from './review-matching.ts';
import type { Question } from './review-questions.ts';
import { typedNames } from './review-people-form.ts';
import { typedDay } from '../../../kernel/typed-day.ts';
import { typedText } from './review-typed.ts';

/** What was sent: the option chosen, or the word for "something else" with what was written. */
export type Answer = { readonly choice: string | undefined; readonly other: string | undefined };
export type AnswerFault = {
  field: 'choice' | 'other';
  code: 'choose-answer' | 'write-answer' | 'not-a-day' | 'body-unknown';
};
export const somethingElse = 'andet';

/** The edits an answer makes, the last of them that the doubt is settled; or what is wrong with the answer. */
export function answerEdits(
  question: Question,
  answer: Answer,
  register: Register,
): { edits: Edit[] } | { fault: AnswerFault } {
  const written = typedText(answer.other);
  const settled: Edit = { kind: 'settle', at: question.id };
  const option = question.options.find(({ value }) => value === answer.choice);
  if (option) return { edits: [...option.edits, settled] };
  const isOther = answer.choice === somethingElse || (answer.choice === undefined && written !== null);
  if (!isOther || question.other === null) return { fault: { field: 'choice', code: 'choose-answer' } };
  if (written === null) return { fault: { field: 'other', code: 'write-answer' } };
  const edits = otherEdits(question, written, register);
  return 'code' in edits
    ? { fault: { field: 'other', code: edits.code } }
    : { edits: [...edits.edits, settled] };
}

type Written = { edits: Edit[] } | { code: 'not-a-day' | 'body-unknown' | 'write-answer' };

function otherEdits(question: Question, written: string, register: Register): Written {
  switch (question.other) {
    case 'day': {
      const day = typedDay(written);
      return day ? { edits: [writing(question, day)] } : { code: 'not-a-day' };
    }
    case 'body': {
      const body = register.bodies.find(({ key }) => key === written);
      return body ? { edits: [{ kind: 'link-body', at: '', to: body.key }] } : { code: 'body-unknown' };
    }
    case 'outcome':
      return isOutcome(written) ? { edits: [writing(question, written)] } : { code: 'write-answer' };
    case 'names':
      return { edits: namesApart(question, typedNames(written)) };
    case 'text':
    case 'long-text':
    case null:
      return { edits: [writing(question, written)] };
  }
}

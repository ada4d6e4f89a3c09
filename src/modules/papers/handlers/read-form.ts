import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { FormState } from '../../../platform/design/index.ts';
import { boxField, wordField } from '../../../platform/form-fields.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import type { Visit } from '../../../platform/route.ts';
import type { PaperPlace } from '../commands/add-paper.ts';
import { papersTexts, type RefusalCode } from '../text.ts';

export { versionField } from '../../../platform/form-fields.ts';

export type Problem = FieldProblem<RefusalCode>;

export const readForm = formReader(papersTexts.da.refusals);
const says = (code: RefusalCode): RefusalCode => code;

const [titleLettersMax, noteLettersMax] = [300, 500];

export const titleField = z.string().trim().max(titleLettersMax, says('title-too-long'));
export const neededTitleField = titleField.min(1, says('title-missing'));
export const noteField = z.string().trim().max(noteLettersMax, says('note-too-long'));
export const bodyField = z.string().regex(/^[a-z0-9-]{1,80}$/, says('body-missing'));
export const numberField = z
  .string()
  .trim()
  .regex(/^\d{4}-\d{4,6}$/, says('paper-unknown'));
export const choiceField = wordField(says('choose-one'));
export const tickField = boxField(says('choose-one'));

type Shown = {
  readonly values: Readonly<Record<string, string>>;
  readonly version?: number;
  readonly problems?: readonly Problem[];
};

/** A form as the page shows it, with what is to be put right in words. */
export function formState(visit: Visit<unknown>, { values, version, problems = [] }: Shown): FormState {
  const { language, csrfToken } = visit;
  const text = papersTexts[language];
  const words = problems.map(({ code, field, facts }) => {
    const message = text.refusals[code];
    const name = facts?.['name'];
    const whole = name === undefined ? message : text.ofFile(message, String(name));
    return { message: whole, ...(field !== undefined && { field }) };
  });
  return { language, csrfToken, formKey: randomUUID(), version, values, problems: words };
}

/** What a command needs to keep a file. */
export const placeOf = ({
  filesFolder,
  jobs,
  today,
  actor,
}: Pick<Visit<unknown>, 'filesFolder' | 'jobs' | 'today' | 'actor'>): PaperPlace => ({
  filesFolder,
  jobs,
  today,
  userId: actor.userId,
});

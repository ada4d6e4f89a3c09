import { randomUUID } from 'node:crypto';
import type { FormState } from '../../../platform/design/index.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import type { MatterRefusal } from '../commands/matter-rows.ts';
import { mattersTexts } from '../text.ts';

type Shown = {
  readonly values?: Readonly<Record<string, string>>;
  readonly version?: number | undefined;
  readonly problem?: MatterRefusal | undefined;
};

/** A form as the page shows it, with a refusal in words at the field it is about. */
export function formState(visit: Visit<unknown>, { values = {}, version, problem }: Shown = {}): FormState {
  const { language, csrfToken } = visit;
  const problems = problem
    ? [{ message: refusalInWords(problem, visit), ...(problem.field && { field: problem.field }) }]
    : [];
  return { language, csrfToken, formKey: randomUUID(), version, values, problems };
}

const refusalInWords = ({ code, facts = {} }: MatterRefusal, { language }: Visit<unknown>): string =>
  mattersTexts[language].refusals[code](facts);

/** 409 when somebody else was first, 422 when a rule refuses. */
export const statusOf = ({ code }: MatterRefusal): 409 | 422 => (code === 'changed-meanwhile' ? 409 : 422);

/** A visit that may change things, as the queries want it. */
export const asReading = (visit: Visit<Writer>): Visit<Reader> => ({ ...visit, db: reading(visit.db) });

import { randomUUID } from 'node:crypto';
import type { FormState } from '../../../platform/design/index.ts';
import type { Visit } from '../../../platform/route.ts';

type Shown = Partial<Pick<FormState, 'values' | 'version' | 'problems'>>;

/** A form as the page shows it. */
export const formState = (
  { language, csrfToken }: Pick<Visit<unknown>, 'language' | 'csrfToken'>,
  { values = {}, version, problems = [] }: Shown = {},
): FormState => ({ language, csrfToken, formKey: randomUUID(), version, values, problems });

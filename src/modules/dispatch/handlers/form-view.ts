import { formStates, type ShownForm as Shown } from '../../../platform/form-view.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import { dispatchTexts, type RefusalCode } from '../text.ts';

export { statusOf } from '../../../platform/form-view.ts';

export type ShownForm = Shown<RefusalCode>;
export type Problem = FieldProblem<RefusalCode>;

/** A form of this module as the page shows it. */
export const formState = formStates(dispatchTexts);

export const readForm = formReader(dispatchTexts.da.refusals);

/** A code as a schema's message. */
export const says = (code: RefusalCode): RefusalCode => code;

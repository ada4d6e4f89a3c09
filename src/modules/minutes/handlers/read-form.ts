import { formStates } from '../../../platform/form-view.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import { minutesTexts, type RefusalCode } from '../text.ts';

export const readForm = formReader(minutesTexts.da.refusals);
export const formState = formStates<RefusalCode>(minutesTexts);
export type Problem = FieldProblem<RefusalCode>;
export const says = (code: RefusalCode): RefusalCode => code;

import { formStates, type ShownForm as Shown } from '../../../platform/form-view.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import { approvalTexts, type ApprovalRefusalCode } from '../text-approval.ts';

export type ShownForm = Shown<ApprovalRefusalCode>;
export type Problem = FieldProblem<ApprovalRefusalCode>;

/** A form of sending out, remarks or approval as the page shows it. */
export const formState = formStates(approvalTexts);
export const readForm = formReader(approvalTexts.da.refusals);

/** A code as a schema's message. */
export const says = (code: ApprovalRefusalCode): ApprovalRefusalCode => code;

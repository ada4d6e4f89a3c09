import { formStates, type ShownForm as Shown } from '../../../platform/form-view.ts';
import { offerTexts, type RefusalCode } from '../text.ts';

export { statusOf, versionToShow } from '../../../platform/form-view.ts';
export type ShownForm = Shown<RefusalCode>;

/** A form of this module as the page shows it. */
export const formState = formStates(offerTexts);

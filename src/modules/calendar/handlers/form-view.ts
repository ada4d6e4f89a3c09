import { formStates, type ShownForm as Shown } from '../../../platform/form-view.ts';
import { calendarTexts, type RefusalCode } from '../text.ts';

export { conflictLines, statusOf, versionToShow } from '../../../platform/form-view.ts';

/** A time as people type it, for a field that begins with one: "13.00". */
export const timeTyped = (time: string | null | undefined): string => (time ?? '').replace(':', '.');

export type ShownForm = Shown<RefusalCode>;

/** A form of this module as the page shows it. */
export const formState = formStates(calendarTexts);

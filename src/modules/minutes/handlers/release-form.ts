import type { Language } from '../../../kernel/language.ts';
import { formStates } from '../../../platform/form-view.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import { meetingKey, type MeetingHead } from '../../meetings/index.ts';
import type { ReleasePlace } from '../rules/release-views.ts';
import { releaseTexts, type ReleaseCode } from '../text-release.ts';
import type { ToRecordWarning } from '../rules/minutes-to-record.ts';

export type ReleaseProblem = FieldProblem<ReleaseCode>;
export const readReleaseForm = formReader(releaseTexts.da.refusals);
export const releaseForm = formStates<ReleaseCode>(releaseTexts);

/** A refusal as a sentence that says what to do. */
export function refusalWords({ code, facts = {} }: ReleaseProblem, language: Language): string {
  const words = releaseTexts[language].refusals[code];
  return typeof words === 'function' ? words(facts) : words;
}

/** A warning as a sentence. */
export const warningWords = (warning: ToRecordWarning, language: Language): string =>
  releaseTexts[language].warnings[warning.code]('facts' in warning ? warning.facts : {});

/** Where the items of a meeting stand, as the pages of releasing name it. */
export const releasePlace = (meeting: MeetingHead): ReleasePlace => ({
  bodyShortName: meeting.bodyShortName,
  heldOn: meeting.heldOn,
  audience: meeting.audience,
  at: { body: meeting.bodyKey, day: meetingKey(meeting) },
});

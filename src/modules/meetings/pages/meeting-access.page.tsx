import {
  ActButton,
  ErrorSummary,
  Form,
  Layout,
  PageHead,
  Radios,
  SubmitRow,
  type FormState,
  type PageContext,
  PageHelp,
} from '../../../platform/design/index.ts';
import { meetingsHelp } from '../text-help.ts';
import { meetingsPaths } from '../paths.ts';
import { audiences } from '../rules/meeting-to-store.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { meetingsTexts, type MeetingsText } from '../text.ts';
import { addressParts, meetingHref, meetingName, navigationKey } from './meeting-words.ts';

export type AccessProblem = { readonly code: 'choose-audience' | 'changed-meanwhile' };
export type MeetingAccessView = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  readonly form: FormState;
  readonly problem?: AccessProblem | undefined;
};

/** Who may see a meeting: one choice of three. */
export function MeetingAccessPage({ context, meeting, form: shown, problem }: MeetingAccessView) {
  const text = meetingsTexts[context.language];
  const name = meetingName(meeting, context.language);
  const problems = problem ? [{ field: 'audience', message: problemWords(problem, meeting, text) }] : [];
  const form = { ...shown, problems };
  const options = audiences.map((value) => ({
    value,
    text: text.audienceNames[value],
    hint: text.audienceHints[value](meeting.bodyShortName),
  }));
  const crumbs = [
    { text: text.meetings, href: meetingsPaths.list.to({}) },
    { text: name, href: meetingHref(meeting) },
    { text: text.accessTitle },
  ];
  return (
    <Layout
      context={context}
      title={`${text.accessTitle} ${name}`}
      isRefused={problems.length > 0}
      active={navigationKey}
      crumbs={crumbs}
    >
      <ErrorSummary form={form} />
      <PageHead title={text.accessTitle} kick={name} lead={text.accessLead} />
      <PageHelp language={context.language} help={meetingsHelp.access} />
      <Form form={form} action={meetingsPaths.access.to(addressParts(meeting))}>
        <Radios form={form} name="audience" label={text.audience} options={options} />
        <SubmitRow>
          <ActButton>{text.save}</ActButton>
          <a href={meetingHref(meeting)}>{text.cancel}</a>
        </SubmitRow>
      </Form>
    </Layout>
  );
}

/** After a change by somebody else the sentence says what is there now; what was chosen is still chosen. */
const problemWords = ({ code }: AccessProblem, { audience }: MeetingHead, text: MeetingsText): string =>
  code === 'choose-audience'
    ? text.refusals[code]
    : `${text.refusals[code]} ${text.isNow(text.audienceNames[audience])}`;

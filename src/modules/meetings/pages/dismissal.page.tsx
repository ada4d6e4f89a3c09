import {
  ActButton,
  ErrorSummary,
  Form,
  Layout,
  PageHead,
  SubmitRow,
  TextArea,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { meetingsPaths } from '../paths.ts';
import type { KeyedFinding } from '../rules/finding-key.ts';
import { reasonLengthMax, type CheckedItem, type Dismissal } from '../rules/finding-views.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { findingTexts, type FindingText as Words } from '../text-findings.ts';
import { meetingsTexts } from '../text.ts';
import { itemOf } from './finding-marks.tsx';
import { FindingText } from './finding-parts.tsx';
import { addressParts, itemLabel, meetingHref, meetingName, navigationKey } from './meeting-words.ts';

export type DismissalProblem = keyof Words['refusals'];
export type DismissalView = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  readonly items: readonly CheckedItem[];
  readonly finding: KeyedFinding;
  /** Somebody else's, made meanwhile. */
  readonly dismissal: Dismissal | undefined;
  readonly form: FormState;
  readonly problem: DismissalProblem | undefined;
};

/** Sets a finding aside: the finding once more, and why it is right as it stands. */
export function DismissalPage(view: DismissalView) {
  const { context, meeting, finding } = view;
  const { language } = context;
  const text = findingTexts[language];
  const name = meetingName(meeting, language);
  const problems = view.problem ? [{ field: 'reason', message: problemWords(view, view.problem) }] : [];
  const form = { ...view.form, problems };
  const item = itemOf(view.items, finding);
  const check = meetingsPaths.check.to(addressParts(meeting));
  const crumbs = [
    { text: meetingsTexts[language].meetings, href: meetingsPaths.list.to({}) },
    { text: name, href: meetingHref(meeting) },
    { text: text.check, href: check },
    { text: text.dismissTitle },
  ];
  const action = meetingsPaths.dismissal.to({ ...addressParts(meeting), finding: finding.fingerprint });
  return (
    <Layout
      context={context}
      title={`${text.dismissTitle}, ${name}`}
      isRefused={problems.length > 0}
      active={navigationKey}
      crumbs={crumbs}
    >
      <ErrorSummary form={form} />
      <PageHead
        title={text.dismissTitle}
        kick={item ? text.itemHeading(itemLabel(item), item.title) : text.wholeMeeting}
        lead={text.dismissLead}
      />
      <div class="rv-findings">
        <FindingText finding={finding} language={language} level={2} />
      </div>
      <Form form={form} action={action} guardsText>
        <TextArea form={form} name="reason" label={text.reason} hint={text.reasonHint} rows={3} />
        <SubmitRow>
          <ActButton>{text.confirm}</ActButton>
          <a href={check}>{text.cancel}</a>
        </SubmitRow>
      </Form>
    </Layout>
  );
}

function problemWords({ context, dismissal }: DismissalView, code: DismissalProblem): string {
  const { refusals } = findingTexts[context.language];
  if (code === 'dismissed-already')
    return refusals[code](dismissal?.dismissedBy ?? '', dismissal?.reason ?? '');
  return code === 'reason-too-long' ? refusals[code](reasonLengthMax) : refusals[code];
}

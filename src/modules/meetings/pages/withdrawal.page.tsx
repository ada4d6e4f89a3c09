import {
  ActButton,
  ActForm,
  Alert,
  ErrorSummary,
  Form,
  Layout,
  PageHead,
  PageHelp,
  showDay,
  SubmitRow,
  TextArea,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { meetingsPaths } from '../paths.ts';
import type { ItemView, MeetingHead } from '../rules/meeting-views.ts';
import { meetingsHelp } from '../text-help.ts';
import { versionTexts } from '../text-versions.ts';
import { meetingsTexts } from '../text.ts';
import {
  addressParts,
  itemHref,
  itemLabel,
  meetingHref,
  meetingName,
  navigationKey,
} from './meeting-words.ts';

export type WithdrawalView = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  readonly item: ItemView;
  readonly form: FormState;
};

/** Takes an item off an agenda that was sent, with a reason; or puts it back. */
export function WithdrawalPage(view: WithdrawalView) {
  const { context, meeting, item, form } = view;
  const { language } = context;
  const text = versionTexts[language];
  const title = text.withdrawTitle(itemLabel(item));
  const isRefused = form.problems.length > 0;
  const crumbs = [
    { text: meetingsTexts[language].meetings, href: meetingsPaths.list.to({}) },
    { text: meetingName(meeting, language), href: meetingHref(meeting) },
    { text: meetingsTexts[language].itemCrumb(itemLabel(item)), href: itemHref(meeting, item.address) },
    { text: title },
  ];
  return (
    <Layout context={context} title={title} isRefused={isRefused} active={navigationKey} crumbs={crumbs}>
      <ErrorSummary form={form} />
      <PageHead title={title} kick={meetingName(meeting, language)} lead={item.title} />
      <PageHelp language={language} help={meetingsHelp.withdrawal} />
      {item.withdrawn === null ? <Asked view={view} /> : <Withdrawn view={view} />}
    </Layout>
  );
}

const addressOf = ({ meeting, item }: WithdrawalView) => ({ ...addressParts(meeting), item: item.address });

function Asked({ view }: { view: WithdrawalView }) {
  const { context, form } = view;
  const text = versionTexts[context.language];
  return (
    <>
      <p>{text.withdrawLead}</p>
      <Form form={form} action={meetingsPaths.withdrawal.to(addressOf(view))} guardsText>
        <TextArea
          form={form}
          name="reason"
          label={text.withdrawReason}
          hint={text.withdrawReasonHint}
          rows={3}
        />
        <SubmitRow>
          <ActButton kind="warning">{text.withdrawSubmit}</ActButton>
          <a href={itemHref(view.meeting, view.item.address)}>{text.cancel}</a>
        </SubmitRow>
      </Form>
    </>
  );
}

function Withdrawn({ view }: { view: WithdrawalView }) {
  const { context, item, form } = view;
  const text = versionTexts[context.language];
  const { on, reason } = item.withdrawn ?? { on: null, reason: '' };
  return (
    <>
      <Alert language={context.language} kind="info" heading={text.withdrawnHeading}>
        <p>{reason}</p>
        {on !== null && <p>{text.withdrawnOn(showDay(on, context.language))}</p>}
      </Alert>
      <ActForm form={form} action={meetingsPaths.withdrawalUndo.to(addressOf(view))}>
        {text.reinstate}
      </ActForm>
    </>
  );
}

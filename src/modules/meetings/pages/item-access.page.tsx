import type { Day } from '../../../kernel/day.ts';
import {
  ActButton,
  Checkboxes,
  DateField,
  ErrorSummary,
  Form,
  Layout,
  Note,
  PageHead,
  PageHelp,
  SubmitRow,
  TextArea,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { meetingsPaths } from '../paths.ts';
import type { ItemView, MeetingHead } from '../rules/meeting-views.ts';
import { wallTexts } from '../text-disqualification.ts';
import { meetingsHelp } from '../text-help.ts';
import { meetingsTexts, type MeetingsText } from '../text.ts';
import {
  addressParts,
  itemHref,
  itemLabel,
  meetingHref,
  meetingName,
  navigationKey,
} from './meeting-words.ts';

export type ItemAccessView = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  readonly item: ItemView;
  readonly walls: { readonly closedReason: string; readonly opensOn: Day | null };
  readonly form: FormState;
  readonly isConflict: boolean;
};

/** Whether an item is closed and why, and whether it is for municipalities only. What is closed is opened elsewhere. */
export function ItemAccessPage(view: ItemAccessView) {
  const { context, meeting, item, isConflict } = view;
  const text = meetingsTexts[context.language];
  const title = text.itemAccessTitle(itemLabel(item));
  const nowStands = text.isNow(accessWords(item, text));
  const form = {
    ...view.form,
    problems: view.form.problems.map(({ message, ...problem }) => ({
      ...problem,
      message: isConflict ? `${message}. ${nowStands}` : message,
    })),
  };
  const crumbs = [
    { text: text.meetings, href: meetingsPaths.list.to({}) },
    { text: meetingName(meeting, context.language), href: meetingHref(meeting) },
    { text: text.itemCrumb(itemLabel(item)), href: itemHref(meeting, item.address) },
    { text: title },
  ];
  return (
    <Layout
      context={context}
      title={title}
      isRefused={form.problems.length > 0}
      active={navigationKey}
      crumbs={crumbs}
    >
      <ErrorSummary form={form} />
      <PageHead title={title} kick={meetingName(meeting, context.language)} lead={item.title} />
      <PageHelp language={context.language} help={meetingsHelp.access} />
      {item.closed && <ClosedNote view={view} />}
      <AccessForm view={{ ...view, form }} />
    </Layout>
  );
}

function ClosedNote({ view: { context, meeting, item } }: { view: ItemAccessView }) {
  const text = wallTexts[context.language];
  const opening = meetingsPaths.opening.to({ ...addressParts(meeting), item: item.address });
  return (
    <Note>
      {meetingsTexts[context.language].closedNotice(meeting.bodyShortName)}{' '}
      <a href={opening}>{text.openAct}</a>
    </Note>
  );
}

/** An open item can be closed by a box; a closed one has none. */
function AccessForm({ view: { context, meeting, item, form } }: { view: ItemAccessView }) {
  const text = meetingsTexts[context.language];
  const walls = wallTexts[context.language];
  const boxes = [
    ...(item.closed
      ? []
      : [{ name: 'closed', text: text.closedBox, hint: text.closedHint(meeting.bodyShortName) }]),
    { name: 'municipalOnly', text: text.municipalBox, hint: text.municipalHint },
  ];
  const action = meetingsPaths.itemAccess.to({ ...addressParts(meeting), item: item.address });
  return (
    <Form form={form} action={action} guardsText>
      <Checkboxes form={form} name="closed" label={text.itemAccess} boxes={boxes} />
      <TextArea
        form={form}
        name="closedReason"
        label={walls.closedReason}
        hint={walls.closedReasonHint}
        isOptional={!item.closed}
        rows={3}
      />
      <DateField form={form} name="opensOn" label={walls.opensOn} hint={walls.opensOnHint} isOptional />
      <SubmitRow>
        <ActButton>{text.save}</ActButton>
        <a href={itemHref(meeting, item.address)}>{text.cancel}</a>
      </SubmitRow>
    </Form>
  );
}

function accessWords({ closed, municipalOnly }: ItemView, text: MeetingsText): string {
  const words = [...(closed ? [text.itemClosed] : []), ...(municipalOnly ? [text.itemMunicipal] : [])];
  return words.length > 0 ? words.join(', ') : text.itemOpen;
}

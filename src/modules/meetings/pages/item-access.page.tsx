import {
  ActButton,
  Checkboxes,
  ErrorSummary,
  Form,
  Layout,
  PageHead,
  SubmitRow,
  type FormState,
  type PageContext,
  PageHelp,
} from '../../../platform/design/index.ts';
import { meetingsHelp } from '../text-help.ts';
import { meetingsPaths } from '../paths.ts';
import type { ItemView, MeetingHead } from '../rules/meeting-views.ts';
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
  readonly form: FormState;
  readonly isConflict: boolean;
};

/** Whether an item is closed, and whether it is for municipalities only. */
export function ItemAccessPage({ context, meeting, item, form: shown, isConflict }: ItemAccessView) {
  const text = meetingsTexts[context.language];
  const title = text.itemAccessTitle(itemLabel(item));
  const message = `${text.refusals['changed-meanwhile']} ${text.isNow(accessWords(item, text))}`;
  const form = { ...shown, problems: isConflict ? [{ field: 'closed', message }] : [] };
  const boxes = [
    { name: 'closed', text: text.closedBox, hint: text.closedHint(meeting.bodyShortName) },
    { name: 'municipalOnly', text: text.municipalBox, hint: text.municipalHint },
  ];
  const crumbs = [
    { text: text.meetings, href: meetingsPaths.list.to({}) },
    { text: meetingName(meeting, context.language), href: meetingHref(meeting) },
    { text: text.itemCrumb(itemLabel(item)), href: itemHref(meeting, item.address) },
    { text: title },
  ];
  const action = meetingsPaths.itemAccess.to({ ...addressParts(meeting), item: item.address });
  return (
    <Layout context={context} title={title} isRefused={isConflict} active={navigationKey} crumbs={crumbs}>
      <ErrorSummary form={form} />
      <PageHead title={title} kick={meetingName(meeting, context.language)} lead={item.title} />
      <PageHelp language={context.language} help={meetingsHelp.access} />
      <Form form={form} action={action}>
        <Checkboxes form={form} name="closed" label={text.itemAccess} boxes={boxes} />
        <SubmitRow>
          <ActButton>{text.save}</ActButton>
          <a href={itemHref(meeting, item.address)}>{text.cancel}</a>
        </SubmitRow>
      </Form>
    </Layout>
  );
}

function accessWords({ closed, municipalOnly }: ItemView, text: MeetingsText): string {
  const words = [...(closed ? [text.itemClosed] : []), ...(municipalOnly ? [text.itemMunicipal] : [])];
  return words.length > 0 ? words.join(', ') : text.itemOpen;
}

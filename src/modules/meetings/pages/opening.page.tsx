import {
  ActLink,
  Facts,
  FormPage,
  Layout,
  PageHead,
  showDay,
  type FieldSpec,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { meetingsPaths } from '../paths.ts';
import type { Day } from '../../../kernel/day.ts';
import type { ItemView, MeetingHead } from '../rules/meeting-views.ts';
import { wallTexts } from '../text-disqualification.ts';
import { meetingsTexts } from '../text.ts';
import {
  addressParts,
  itemHref,
  itemLabel,
  meetingHref,
  meetingName,
  navigationKey,
} from './meeting-words.ts';

export type OpeningView = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  readonly item: ItemView;
  readonly walls: { readonly closedReason: string; readonly opensOn: Day | null };
  readonly form: FormState;
  /** Whether it was decided to open it later than today. */
  readonly isEarly: boolean;
};

/** Opens a closed item: who will read it, why it was closed, and asks. */
export function OpeningPage(view: OpeningView) {
  const { context, meeting, item, walls, form, isEarly } = view;
  const { language } = context;
  const text = wallTexts[language];
  const title = text.openTitle(itemLabel(item));
  const crumbs = crumbsOf(view, title);
  if (!item.closed && form.problems.length === 0) return <AlreadyOpen view={view} title={title} />;
  const reader = item.municipalOnly ? text.audiences.municipal : text.audiences[meeting.audience];
  const opensOn = walls.opensOn === null ? null : showDay(walls.opensOn, language);
  const facts = [
    { term: text.closedBecause, value: walls.closedReason === '' ? text.noReason : walls.closedReason },
    ...(opensOn === null ? [] : [{ term: text.opensOn, value: opensOn }]),
  ];
  const fields: FieldSpec[] = [
    { kind: 'area', name: 'reason', label: text.reason, rows: 3 },
    { kind: 'tick', name: 'confirmed', label: text.confirm, text: text.confirmBox },
    ...(isEarly && opensOn !== null
      ? [{ kind: 'tick', name: 'early', label: text.early, text: text.earlyBox(opensOn) } as const]
      : []),
  ];
  return (
    <FormPage
      context={context}
      form={form}
      conflict={[]}
      title={title}
      lead={text.openLead(reader)}
      crumbs={crumbs}
      before={
        <>
          <p>{text.openWhat}</p>
          <Facts facts={facts} />
        </>
      }
      fields={fields}
      submitWord={text.openAct}
      backHref={itemHref(meeting, item.address)}
      isWarning
    />
  );
}

function crumbsOf({ context: { language }, meeting, item }: OpeningView, title: string) {
  const text = meetingsTexts[language];
  return [
    { text: text.meetings, href: meetingsPaths.list.to({}) },
    { text: meetingName(meeting, language), href: meetingHref(meeting) },
    { text: text.itemCrumb(itemLabel(item)), href: itemHref(meeting, item.address) },
    { text: title },
  ];
}

function AlreadyOpen({ view, title }: { view: OpeningView; title: string }) {
  const { context, meeting, item } = view;
  const text = wallTexts[context.language];
  const access = meetingsPaths.itemAccess.to({ ...addressParts(meeting), item: item.address });
  return (
    <Layout context={context} title={title} active={navigationKey} crumbs={crumbsOf(view, title)}>
      <PageHead
        title={text.isOpen}
        kick={meetingName(meeting, context.language)}
        lead={text.isOpenHelp}
        acts={<ActLink href={access}>{text.toAccess}</ActLink>}
      />
    </Layout>
  );
}

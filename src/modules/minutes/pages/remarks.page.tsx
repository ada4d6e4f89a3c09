import { withQuery } from '../../../kernel/path.ts';
import type { Day } from '../../../kernel/day.ts';
import {
  ActButton,
  ActLink,
  EmptyState,
  ErrorSummary,
  FilterBar,
  FilterSelect,
  Form,
  Layout,
  List,
  Note,
  PageHead,
  PageHelp,
  Section,
  Select,
  showDay,
  SubmitRow,
  TextArea,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { approvalPaths, meetingPath, signInPath } from '../rules/approval-paths.ts';
import type { MeetingNamed, MemberApprovals } from '../rules/circulation-views.ts';
import type { MinutesState } from '../rules/minutes-states.ts';
import type { ItemToRemark, Remark } from '../rules/remark-views.ts';
import { approvalHelp } from '../text-approval-help.ts';
import { approvalTexts } from '../text-approval.ts';
import { crumbsTo, itemName, meetingName, navigationKey, stateTag } from './approval-words.ts';
import { OwnApproval } from './remark-approval.tsx';
import { RemarkTable } from './remark-table.tsx';

export const remarkFilters = ['', 'aabne', 'tidlige'] as const;

export type RemarksView = {
  readonly context: PageContext;
  readonly meeting: MeetingNamed;
  readonly state: MinutesState;
  readonly remarksUntil: Day;
  readonly isOpen: boolean;
  readonly isMember: boolean;
  readonly isAsked: boolean;
  readonly isDesk: boolean;
  readonly isLink: boolean;
  readonly paths: {
    readonly remarks: string;
    readonly approval: string;
    readonly approvalUndo: string;
    readonly takeBack: (remark: number) => string;
  };
  readonly approvals: MemberApprovals;
  readonly ownApprovedAt: Date | null;
  readonly items: readonly ItemToRemark[];
  readonly remarks: readonly Remark[];
  readonly filter: (typeof remarkFilters)[number];
  readonly remarkForm: FormState;
  readonly newForm: (version?: number) => FormState;
};

/** The members' own approval in one click, their remarks, and what becomes of these. */
export function RemarksPage(view: RemarksView) {
  const { context, meeting, state } = view;
  const { language } = context;
  const { remarks: text, states, approval } = approvalTexts[language];
  const title = `${text.title}: ${meetingName(meeting, language)}`;
  const isOut = state === 'sent';
  return (
    <Layout
      context={context}
      title={title}
      active={navigationKey}
      crumbs={view.isLink ? [{ text: text.title }] : crumbsTo(meeting, language, { text: text.title })}
      isRefused={view.remarkForm.problems.length > 0}
    >
      <ErrorSummary form={view.remarkForm} />
      <PageHead
        title={title}
        status={{ state: stateTag[state], word: states[state] }}
        lead={leadOf(view)}
        acts={
          <>
            {!view.isLink && (
              <ActLink href={meetingPath.to(meeting)}>{approvalTexts[language].toMeeting}</ActLink>
            )}
            {view.isDesk && (
              <ActLink href={approvalPaths.approval.to(meeting)} kind="primary">
                {approval.title}
              </ActLink>
            )}
          </>
        }
      />
      {!view.isLink && <PageHelp language={language} help={approvalHelp.remarks} />}
      <OwnApproval view={view} />
      {view.isLink && (
        <p>
          <a href={withQuery(signInPath.to({}), { retur: meetingPath.to(meeting) })}>{text.signIn}</a>
        </p>
      )}
      {isOut && view.isMember && <RemarkForm view={view} />}
      <RemarkList view={view} />
    </Layout>
  );
}

function leadOf({ context: { language }, state, remarksUntil, isOpen }: RemarksView): string {
  const { remarks: text } = approvalTexts[language];
  if (state === 'approved') return text.leadApproved;
  const day = showDay(remarksUntil, language);
  return isOpen ? text.lead(day) : text.leadOver(day);
}

function RemarkForm({ view: { context, items, remarkForm: form, paths, isOpen } }: { view: RemarksView }) {
  const { language } = context;
  const { remarks: text } = approvalTexts[language];
  const early = items.filter(({ takesEffectEarly }) => takesEffectEarly && isOpen);
  const options = items.map((item) => {
    const name = itemName(item, language);
    return { value: item.address, text: early.includes(item) ? text.earlyOption(name) : name };
  });
  return (
    <Section heading={text.write}>
      <Note>{text.rule}</Note>
      {early.length > 0 && (
        <>
          <h3>{text.earlyItems}</h3>
          <List rows={early.map((item) => ({ main: itemName(item, language) }))} />
        </>
      )}
      <Form form={form} action={paths.remarks} guardsText>
        <Select
          {...{ form, name: 'item', label: text.item }}
          options={[{ value: '', text: itemName(null, language) }, ...options]}
        />
        <TextArea {...{ form, name: 'text', label: text.text, hint: text.textHint, rows: 4 }} />
        <SubmitRow>
          <ActButton kind="secondary">{text.act}</ActButton>
        </SubmitRow>
      </Form>
    </Section>
  );
}

function RemarkList({ view }: { view: RemarksView }) {
  const { context, remarks, filter, isDesk, paths } = view;
  const { remarks: text } = approvalTexts[context.language];
  return (
    <Section heading={text.list} note={String(remarks.length)}>
      {isDesk && (
        <FilterBar
          language={context.language}
          action={paths.remarks}
          clearHref={filter === '' ? undefined : paths.remarks}
        >
          <FilterSelect
            name="vis"
            label={text.filter}
            value={filter}
            options={remarkFilters.map((value) => ({ value, text: text.filters[value] }))}
          />
        </FilterBar>
      )}
      {remarks.length === 0 ? (
        <EmptyState heading={text.none}>{text.noneHelp}</EmptyState>
      ) : (
        <RemarkTable view={view} />
      )}
    </Section>
  );
}

import {
  ActLink,
  EmptyState,
  ErrorSummary,
  Facts,
  Layout,
  PageHead,
  PageHelp,
  Section,
  showDay,
  ConfirmPanel,
  TextArea,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { approvalPaths, itemPath } from '../rules/approval-paths.ts';
import type { ChangedItem } from '../rules/approval-record.ts';
import type { Approval, Correction, PlaceOfApproval } from '../rules/approval-views.ts';
import type { MeetingNamed, MemberApprovals } from '../rules/circulation-views.ts';
import type { ItemToRemark } from '../rules/remark-views.ts';
import type { MinutesState } from '../rules/minutes-states.ts';
import { approvalHelp } from '../text-approval-help.ts';
import { approvalTexts } from '../text-approval.ts';
import { Corrections } from './approval-corrections.tsx';
import { Changes, RecordForm } from './approval-record-form.tsx';
import { crumbsTo, itemName, meetingName, navigationKey, stateTag } from './approval-words.ts';
import { Hash } from './approval-hash.tsx';
import { FileLinks } from './printed-links.tsx';
import { WhoApproved } from './remark-approval.tsx';

export type ApprovalView = {
  readonly context: PageContext;
  readonly meeting: MeetingNamed;
  readonly state: MinutesState;
  readonly approval: Approval | undefined;
  readonly places: readonly PlaceOfApproval[];
  readonly corrections: readonly Correction[];
  /** The record as it is now, as the form carries it. */
  readonly seen: { readonly hash: string; readonly items: string };
  readonly changed: readonly ChangedItem[] | null;
  readonly openRemarks: number;
  readonly approvals: MemberApprovals | null;
  readonly needsAllMembers: boolean;
  readonly mayUndo: boolean;
  readonly items: readonly ItemToRemark[];
  readonly form: FormState;
  readonly correctionForm: FormState;
  readonly undoForm: FormState;
  readonly newForm: () => FormState;
};

/** The approval of minutes: corrections, what is left to settle, and the form that freezes them. */
export function ApprovalPage(view: ApprovalView) {
  const { context, meeting, state, form, correctionForm, undoForm, approval } = view;
  const { language } = context;
  const { approval: text, states, remarks } = approvalTexts[language];
  const title = `${text.title}: ${meetingName(meeting, language)}`;
  const refused = [form, correctionForm, undoForm].find(({ problems }) => problems.length > 0);
  return (
    <Layout
      context={context}
      title={title}
      active={navigationKey}
      crumbs={crumbsTo(meeting, language, { text: text.title })}
      isRefused={refused !== undefined}
    >
      <ErrorSummary form={refused ?? form} />
      <PageHead
        title={title}
        status={{ state: stateTag[state], word: states[state] }}
        lead={approval ? text.done(showDay(approval.on, language)) : text.lead}
        acts={
          state !== 'writing' && <ActLink href={approvalPaths.remarks.to(meeting)}>{remarks.title}</ActLink>
        }
      />
      <PageHelp language={language} help={approvalHelp.approval} />
      {state === 'writing' && (
        <EmptyState
          heading={text.notSent}
          acts={<ActLink href={approvalPaths.send.to(meeting)}>{text.toSend}</ActLink>}
        >
          {text.notSentHelp}
        </EmptyState>
      )}
      {approval && <Approved view={view} approval={approval} />}
      {state === 'sent' && <ToApprove view={view} />}
      {state !== 'writing' && <FileLinks meeting={meeting} language={language} />}
    </Layout>
  );
}

function ToApprove({ view }: { view: ApprovalView }) {
  const { context, meeting, places, openRemarks, approvals, needsAllMembers, changed } = view;
  const { language } = context;
  const { approval: text, remarks } = approvalTexts[language];
  return (
    <>
      {changed && <Changes changed={changed} meeting={meeting} language={language} />}
      {approvals && (
        <Section heading={remarks.countLong(approvals.approved.length, approvals.asked)}>
          {needsAllMembers && <p>{text.needsAll}</p>}
          <WhoApproved approvals={approvals} language={language} />
        </Section>
      )}
      {openRemarks > 0 && (
        <p>
          <a href={approvalPaths.remarks.to(meeting)}>{text.openRemarks(openRemarks)}</a>
        </p>
      )}
      <Corrections view={view} />
      {places.length === 0 ? (
        <EmptyState heading={text.noPlace}>{text.noPlaceHelp}</EmptyState>
      ) : (
        <RecordForm view={view} />
      )}
    </>
  );
}

/** How it was approved, the hash that names the text, and, the same day, undoing it. */
function Approved({ view, approval }: { view: ApprovalView; approval: Approval }) {
  const { context, meeting, mayUndo, undoForm, corrections } = view;
  const { language } = context;
  const { approval: text } = approvalTexts[language];
  const { place, hash, outcome } = approval;
  const facts = [
    { term: text.outcome, value: text.outcomes[outcome], note: approval.text },
    ...(place ? [{ term: text.at, value: <PlaceLink place={place} language={language} /> }] : []),
    {
      term: text.hash,
      value: <Hash hash={hash} />,
      note: <a href={approvalPaths.fingerprint.to(meeting)}>{text.toHash}</a>,
    },
  ];
  return (
    <>
      <Facts facts={facts} />
      {corrections.length > 0 && <Corrections view={view} />}
      {mayUndo && (
        <ConfirmPanel
          form={undoForm}
          action={approvalPaths.approvalUndo.to(meeting)}
          word={text.undo}
          warning={text.undoWarning}
          confirmWord={text.undoConfirm}
        >
          <TextArea {...{ form: undoForm, name: 'reason', label: text.undoReason, rows: 2 }} />
        </ConfirmPanel>
      )}
    </>
  );
}

type Place = NonNullable<Approval['place']>;

function PlaceLink({ place, language }: { place: Place; language: PageContext['language'] }) {
  const day = place.sequence === 1 ? place.heldOn : `${place.heldOn}-${place.sequence}`;
  const href = itemPath.to({ body: place.bodyKey, day, item: place.address });
  return <a href={href}>{`${showDay(place.heldOn, language)}: ${itemName(place, language)}`}</a>;
}

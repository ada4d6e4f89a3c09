import { withQuery } from '../../../kernel/path.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { ActLink, Alert, List, Section, showDay, type ListRow } from '../../../platform/design/index.ts';
import { approvalPaths, itemPath, meetingPath } from '../rules/approval-paths.ts';
import type { Approval, Correction } from '../rules/approval-views.ts';
import type { MeetingNamed, MemberApprovals, MinutesRules } from '../rules/circulation-views.ts';
import type { MinutesState } from '../rules/minutes-states.ts';
import { approvalTexts } from '../text-approval.ts';
import { itemName } from './approval-words.ts';

type StandingView = {
  readonly language: Language;
  readonly meeting: MeetingNamed;
  readonly state: MinutesState;
  readonly isDesk: boolean;
  readonly sentOn: Day | null;
  readonly remarksUntil: Day | null;
  readonly approval: Approval | undefined;
  readonly approvals: MemberApprovals | null;
};
type ActsView = StandingView & { readonly toSend: boolean; readonly toRemark: boolean };

/** The next act: sending, recording the approval, or a member's own word. */
export function ApprovalActs({ language, meeting, state, isDesk, toSend, toRemark }: ActsView) {
  const { parts: text } = approvalTexts[language];
  return (
    <>
      {toSend && <ActLink href={approvalPaths.send.to(meeting)}>{text.send}</ActLink>}
      {isDesk && state === 'sent' && (
        <ActLink href={approvalPaths.approval.to(meeting)}>{text.approve}</ActLink>
      )}
      {toRemark && (
        <ActLink href={approvalPaths.remarks.to(meeting)} kind="primary">
          {text.remark}
        </ActLink>
      )}
    </>
  );
}

/** How the minutes stand: sent, until when remarks are taken, how many have approved, approved where. */
export function StandingPart(view: StandingView) {
  const { parts: text, states } = approvalTexts[view.language];
  const { state } = view;
  const rows =
    state === 'writing'
      ? [{ main: text.writing }]
      : [...sentRows(view), ...approvedRows(view), ...fileRows(view)];
  return (
    <Section heading={text.standing} note={states[state]}>
      <List rows={rows} />
    </Section>
  );
}

function sentRows(view: StandingView): ListRow[] {
  const { language, meeting, state, sentOn, remarksUntil, approvals } = view;
  const { parts: text, remarks } = approvalTexts[language];
  const until = remarksUntil && text.remarksUntil(showDay(remarksUntil, language));
  return [
    ...(sentOn ? [{ main: sentRow(view, text.sentOn(showDay(sentOn, language))) }] : []),
    ...(until && state === 'sent'
      ? [
          {
            main: <a href={approvalPaths.remarks.to(meeting)}>{until}</a>,
            ...(approvals && { note: remarks.countLong(approvals.approved.length, approvals.asked) }),
          },
        ]
      : []),
  ];
}

function approvedRows({ language, meeting, approval }: StandingView): ListRow[] {
  const { parts: text, approval: words } = approvalTexts[language];
  if (!approval) return [];
  return [
    {
      main: text.approvedOn(showDay(approval.on, language)),
      ...placeNote(approval, text.approvedAt, language),
    },
    { main: <a href={approvalPaths.fingerprint.to(meeting)}>{words.toHash}</a> },
  ];
}

function fileRows({ language, meeting, isDesk }: StandingView): ListRow[] {
  const { openPdf, pdf } = approvalTexts[language];
  const here = approvalPaths.pdf.to(meeting);
  return [
    { main: <a href={here}>{pdf}</a> },
    ...(isDesk ? [{ main: <a href={withQuery(here, { udgave: 'offentlig' })}>{openPdf}</a> }] : []),
  ];
}

const sentRow = ({ isDesk, meeting }: StandingView, words: string) =>
  isDesk ? <a href={approvalPaths.send.to(meeting)}>{words}</a> : words;

function placeNote({ place }: Approval, word: string, language: Language) {
  if (!place) return {};
  const day = place.sequence === 1 ? place.heldOn : `${place.heldOn}-${place.sequence}`;
  const href = itemPath.to({ body: place.bodyKey, day, item: place.address });
  const name = `${showDay(place.heldOn, language)}, ${itemName(place, language)}`;
  return {
    note: (
      <>
        {word} <a href={href}>{name}</a>
      </>
    ),
  };
}

type CorrectionsView = {
  readonly language: Language;
  readonly corrections: readonly Correction[];
  readonly approval: Approval;
};

/** What was corrected when the minutes were approved: beside the text, which stays as it was. */
export function CorrectionsPart({ language, corrections, approval }: CorrectionsView) {
  const { parts: text } = approvalTexts[language];
  return (
    <Section heading={text.correction} note={text.approvedOn(showDay(approval.on, language))}>
      <List rows={corrections.map((one) => ({ main: one.text }))} />
    </Section>
  );
}

/** For members: the decision takes effect before the next meeting, so remarks are sent now. */
export function EarlyPart({ language, meeting }: { language: Language; meeting: MeetingNamed }) {
  const { parts: text } = approvalTexts[language];
  return (
    <Alert language={language} kind="info" heading={text.early}>
      <a href={approvalPaths.remarks.to(meeting)}>{text.remark}</a>
    </Alert>
  );
}

/** On a body's page: how its minutes are treated, and the way to change it. */
export function BodyRules({
  language,
  body,
  rules,
}: {
  language: Language;
  body: string;
  rules: MinutesRules;
}) {
  const { parts: text, rules: words } = approvalTexts[language];
  const { remarkDays, needsAllMembers } = rules;
  const note = [text.remarkDays(remarkDays), ...(needsAllMembers ? [text.allMembers] : [])].join(' · ');
  return (
    <Section heading={text.ofBody}>
      <List rows={[{ main: <a href={approvalPaths.rules.to({ key: body })}>{words.link}</a>, note }]} />
    </Section>
  );
}

type ToApproveView = {
  readonly language: Language;
  readonly at: { readonly body: string; readonly day: string };
  readonly heldOn: Day;
  readonly state: MinutesState;
  readonly isApprovedHere: boolean;
  readonly isDesk: boolean;
};

/** At the item that approves minutes: which, their file, and how they stand. */
export function ToApprovePart({ language, at, heldOn, state, isApprovedHere, isDesk }: ToApproveView) {
  const { parts: text, pdf, states } = approvalTexts[language];
  const isOut = state !== 'writing';
  const rows = [
    {
      main: <a href={meetingPath.to(at)}>{text.ofMeeting(showDay(heldOn, language))}</a>,
      note: isApprovedHere ? text.isApprovedHere : states[state],
    },
    ...(isOut ? [{ main: <a href={approvalPaths.pdf.to(at)}>{pdf}</a> }] : []),
    ...(isDesk && state === 'sent'
      ? [{ main: <a href={approvalPaths.approval.to(at)}>{text.approve}</a> }]
      : []),
    ...(isDesk && !isOut ? [{ main: <a href={approvalPaths.send.to(at)}>{text.send}</a> }] : []),
  ];
  return (
    <Section heading={text.minutesOf}>
      <List rows={rows} />
    </Section>
  );
}

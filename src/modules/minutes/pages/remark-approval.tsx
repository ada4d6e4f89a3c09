import { ActForm, Facts, Section, showMoment, type FormState } from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import type { MemberApprovals } from '../rules/circulation-views.ts';
import type { MinutesState } from '../rules/minutes-states.ts';
import { approvalTexts } from '../text-approval.ts';

type View = {
  readonly context: { readonly language: Language };
  readonly state: MinutesState;
  readonly isOpen: boolean;
  readonly isAsked: boolean;
  readonly paths: { readonly approval: string; readonly approvalUndo: string };
  readonly approvals: MemberApprovals;
  readonly ownApprovedAt: Date | null;
  readonly newForm: () => FormState;
};

/** One's own approval in one click, and how many have given theirs. */
export function OwnApproval({ view }: { view: View }) {
  const { context, approvals, isAsked } = view;
  const { language } = context;
  const { remarks: text } = approvalTexts[language];
  return (
    <Section heading={text.own} note={text.countLong(approvals.approved.length, approvals.asked)}>
      {isAsked && <Own view={view} />}
      <WhoApproved approvals={approvals} language={language} />
    </Section>
  );
}

function Own({ view: { context, state, isOpen, paths, ownApprovedAt, newForm } }: { view: View }) {
  const { language } = context;
  const { remarks: text } = approvalTexts[language];
  const mayPress = state === 'sent' && isOpen;
  return (
    <>
      <p>
        <strong>
          {ownApprovedAt === null ? text.ownMissing : text.ownApproved(showMoment(ownApprovedAt, language))}
        </strong>
      </p>
      {mayPress && (
        <div class="rv-acts">
          {ownApprovedAt === null ? (
            <ActForm form={newForm()} action={paths.approval}>
              {text.approve}
            </ActForm>
          ) : (
            <ActForm form={newForm()} action={paths.approvalUndo} kind="secondary">
              {text.takeApprovalBack}
            </ActForm>
          )}
        </div>
      )}
    </>
  );
}

/** Who has approved, with the time, and who has not answered. */
export function WhoApproved({ approvals, language }: { approvals: MemberApprovals; language: Language }) {
  const { remarks: text } = approvalTexts[language];
  const names = approvals.approved.map(({ name, at }) => `${name} (${showMoment(at, language)})`).join(', ');
  const facts = [
    ...(names === '' ? [] : [{ term: text.approvedBy, value: names }]),
    ...(approvals.missing.length === 0 ? [] : [{ term: text.missing, value: approvals.missing.join(', ') }]),
  ];
  return facts.length === 0 ? null : <Facts facts={facts} />;
}

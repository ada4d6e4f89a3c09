import {
  ActButton,
  ActForm,
  Form,
  List,
  Section,
  Select,
  SubmitRow,
  TextArea,
  type FormState,
} from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { approvalPaths } from '../rules/approval-paths.ts';
import type { Correction } from '../rules/approval-views.ts';
import type { MeetingNamed } from '../rules/circulation-views.ts';
import type { ItemToRemark } from '../rules/remark-views.ts';
import type { MinutesState } from '../rules/minutes-states.ts';
import { approvalTexts } from '../text-approval.ts';
import { itemName } from './approval-words.ts';

type View = {
  readonly context: { readonly language: Language };
  readonly meeting: MeetingNamed;
  readonly state: MinutesState;
  readonly corrections: readonly Correction[];
  readonly items: readonly ItemToRemark[];
  readonly correctionForm: FormState;
  readonly newForm: () => FormState;
};

/** The corrections that stand beside the items; until the approval more can be written, and taken out. */
export function Corrections({ view }: { view: View }) {
  const { context, corrections, state } = view;
  const { approval: text } = approvalTexts[context.language];
  const rows = corrections.map((one) => ({
    main: itemName(one.item, context.language),
    note: (
      <>
        {one.text}
        {state === 'sent' && <Remove view={view} one={one} />}
      </>
    ),
  }));
  return (
    <Section heading={text.corrections} note={text.correctionsHelp}>
      {rows.length === 0 ? <p>{text.noCorrections}</p> : <List rows={rows} />}
      {state === 'sent' && <AddForm view={view} />}
    </Section>
  );
}

function Remove({ view: { meeting, newForm, context }, one }: { view: View; one: Correction }) {
  const { approval: text } = approvalTexts[context.language];
  const action = approvalPaths.correctionUndo.to({ ...meeting, correction: String(one.number) });
  return (
    <div>
      <ActForm form={newForm()} action={action} kind="secondary" isSmall>
        {text.removeCorrectionOf(itemName(one.item, context.language))}
      </ActForm>
    </div>
  );
}

function AddForm({ view: { context, meeting, items, correctionForm: form } }: { view: View }) {
  const { language } = context;
  const { approval: text, remarks } = approvalTexts[language];
  return (
    <details open={form.problems.length > 0}>
      <summary>{text.addCorrection}</summary>
      <Form form={form} action={approvalPaths.corrections.to(meeting)} guardsText>
        <Select
          {...{ form, name: 'item', label: remarks.item }}
          options={[
            { value: '', text: itemName(null, language) },
            ...items.map((item) => ({ value: item.address, text: itemName(item, language) })),
          ]}
        />
        <TextArea {...{ form, name: 'correction', label: text.correctionText, rows: 3 }} />
        <SubmitRow>
          <ActButton kind="secondary">{text.correctionAct}</ActButton>
        </SubmitRow>
      </Form>
    </details>
  );
}

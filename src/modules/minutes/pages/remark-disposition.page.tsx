import {
  Facts,
  FormPage,
  showMoment,
  type FieldSpec,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { approvalPaths } from '../rules/approval-paths.ts';
import type { MeetingNamed } from '../rules/circulation-views.ts';
import { dispositions, type Remark } from '../rules/remark-views.ts';
import { approvalTexts } from '../text-approval.ts';
import { crumbsTo, itemName } from './approval-words.ts';

export type DispositionView = {
  readonly context: PageContext;
  readonly meeting: MeetingNamed;
  readonly remark: Remark;
  /** What somebody else settled meanwhile. */
  readonly now: { readonly disposition: string; readonly text: string } | null;
  readonly form: FormState;
};

/** What becomes of one remark: a correction beside the item, kept for the meeting, or answered. */
export function DispositionPage({ context, meeting, remark, now, form }: DispositionView) {
  const { language } = context;
  const { disposition: text, remarks: words } = approvalTexts[language];
  const remarks = approvalPaths.remarks.to(meeting);
  const fields: FieldSpec[] = [
    {
      kind: 'one-of-few',
      name: 'disposition',
      label: text.field,
      options: dispositions.map((value) => ({ value, text: text.hints[value] })),
    },
    { kind: 'area', name: 'text', label: text.text, rows: 4, isOptional: true },
  ];
  const conflict =
    now === null
      ? []
      : [
          {
            label: text.field,
            now: text.hints[dispositions.find((one) => one === now.disposition) ?? 'kept'],
          },
          { label: text.text, now: now.text },
        ];
  return (
    <FormPage
      context={context}
      form={form}
      conflict={conflict}
      title={text.title(remark.name)}
      lead={text.lead}
      crumbs={crumbsTo(
        meeting,
        language,
        { text: words.title, href: remarks },
        { text: text.title(remark.name) },
      )}
      before={
        <Facts
          facts={[
            { term: words.item, value: itemName(remark.item, language) },
            { term: words.text, value: remark.text, note: showMoment(remark.givenAt, language) },
          ]}
        />
      }
      fields={fields}
      submitWord={text.act}
      backHref={remarks}
    />
  );
}

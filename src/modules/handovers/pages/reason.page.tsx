import { FormPage, type Crumb, type FormState, type PageContext } from '../../../platform/design/index.ts';
import { handoversTexts } from '../text.ts';

type View = {
  context: PageContext;
  form: FormState;
  title: string;
  warning: string;
  submitWord: string;
  crumbs: readonly Crumb[];
  backHref: string;
};

/** An act that asks for a reason and cannot be taken back without one. */
export const ReasonPage = ({ context, warning, ...view }: View) => (
  <FormPage
    {...view}
    context={context}
    conflict={[]}
    lead={warning}
    isWarning
    fields={[
      { kind: 'area', name: 'reason', label: handoversTexts[context.language].common.reason, rows: 3 },
    ]}
  />
);

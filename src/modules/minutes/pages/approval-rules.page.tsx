import type { Language } from '../../../kernel/language.ts';
import { FormPage, type FieldSpec, type FormView } from '../../../platform/design/index.ts';
import { bodyPath } from '../rules/approval-paths.ts';
import { remarkDaysMax } from '../rules/circulation-views.ts';
import { approvalTexts } from '../text-approval.ts';

export type MinutesRulesView = FormView & {
  readonly body: { readonly key: string; readonly shortName: string };
};

export function rulesFields(language: Language): FieldSpec[] {
  const { rules: text } = approvalTexts[language];
  return [
    { kind: 'text', name: 'days', label: text.days, hint: text.daysHint(remarkDaysMax), width: 'number' },
    { kind: 'tick', name: 'needsAll', label: text.needsAll, text: text.needsAllBox },
  ];
}

/** How a body treats its minutes. */
export function MinutesRulesPage({ context, body, form, conflict }: MinutesRulesView) {
  const { rules: text } = approvalTexts[context.language];
  const back = bodyPath.to({ key: body.key });
  return (
    <FormPage
      context={context}
      form={form}
      conflict={conflict}
      title={`${text.title}: ${body.shortName}`}
      crumbs={[{ text: body.shortName, href: back }, { text: text.title }]}
      fields={rulesFields(context.language)}
      submitWord={text.act}
      backHref={back}
    />
  );
}

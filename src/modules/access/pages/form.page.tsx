import {
  ActButton,
  Alert,
  DateField,
  ErrorSummary,
  Facts,
  Form,
  FormRow,
  Layout,
  PageHead,
  Radios,
  Select,
  SubmitRow,
  TextArea,
  TextField,
  type Child,
  type Crumb,
  type FormState,
  type Option,
  type PageContext,
} from '../../../platform/design/index.ts';
import { accessTexts } from '../text.ts';

/** A field of a form, as data: `name` is what is sent. */
export type FieldSpec = { name: string; label: string; hint?: string; isOptional?: boolean } & (
  | { kind: 'text'; width?: 'medium' | 'full'; type?: 'text' | 'email' }
  | { kind: 'area'; rows: number }
  | { kind: 'day' }
  | { kind: 'one-of-many'; options: readonly Option[]; hasEmpty: boolean }
  | { kind: 'one-of-few'; options: readonly Option[] }
);

/** A field that someone else changed meanwhile: what stands there now, in words. */
export type ConflictLine = { label: string; now: string };

/** A form as a handler hands it over; `conflict` is not empty when someone else was first (409). */
export type FormView = { context: PageContext; form: FormState; conflict: readonly ConflictLine[] };

export type FormPageProps = FormView & {
  title: string;
  lead?: string;
  crumbs: readonly Crumb[];
  /** Fields in an inner list stand side by side. */
  fields: readonly (FieldSpec | readonly FieldSpec[])[];
  submitWord: string;
  backHref: string;
  isWarning?: boolean;
  /** What must be known before the form is filled in. */
  before?: Child;
  after?: Child;
};

/** Every form of this module: title, what is to be put right, what others did meanwhile, the fields, one act. */
export function FormPage(props: FormPageProps) {
  const { context, form, title, fields } = props;
  const text = accessTexts[context.language];
  return (
    <Layout context={context} title={title} isRefused={form.problems.length > 0} crumbs={props.crumbs}>
      <ErrorSummary form={form} />
      <PageHead title={title} lead={props.lead} />
      <Conflict lines={props.conflict} context={context} />
      {props.before}
      <Form form={form} guardsText>
        {fields.map((field) =>
          'name' in field ? (
            <FormField form={form} spec={field} />
          ) : (
            <FormRow>
              {field.map((one) => (
                <FormField form={form} spec={one} />
              ))}
            </FormRow>
          ),
        )}
        <SubmitRow>
          <ActButton kind={props.isWarning ? 'warning' : 'primary'}>{props.submitWord}</ActButton>
          <a href={props.backHref}>{text.common.backTo}</a>
        </SubmitRow>
      </Form>
      {props.after}
    </Layout>
  );
}

function Conflict({ lines, context }: { lines: readonly ConflictLine[]; context: PageContext }) {
  const text = accessTexts[context.language].common;
  if (lines.length === 0) return null;
  const facts = lines.map(({ label, now }) => ({
    term: text.nowStands(label),
    value: now === '' ? text.emptyNow : now,
  }));
  return (
    <Alert language={context.language} kind="warning" heading={text.conflict}>
      <p>{text.conflictHelp}</p>
      <Facts facts={facts} />
    </Alert>
  );
}

/** Spreads over what the design layer asks of every field; a hint that is not given is left out, not undefined. */
function FormField({ form, spec }: { form: FormState; spec: FieldSpec }) {
  const { name, label, hint, isOptional = false } = spec;
  const field = { form, name, label, isOptional, ...(hint !== undefined && { hint }) };
  switch (spec.kind) {
    case 'text':
      return <TextField {...field} width={spec.width ?? 'full'} type={spec.type ?? 'text'} />;
    case 'area':
      return <TextArea {...field} rows={spec.rows} />;
    case 'day':
      return <DateField {...field} />;
    case 'one-of-many':
      return <Select {...field} options={spec.options} hasEmpty={spec.hasEmpty} />;
    case 'one-of-few':
      return <Radios {...field} options={spec.options} />;
  }
}

/** Options made of records. */
export const optionsAmong = (records: readonly { key: string; name: string }[]): Option[] =>
  records.map(({ key, name }) => ({ value: key, text: name }));

import type { Child } from 'hono/jsx';
import { Layout } from '../layout.tsx';
import { ActButton } from './acts.tsx';
import { Alert } from './alert.tsx';
import type { Crumb } from './breadcrumb.tsx';
import { Checkboxes, Radios, Select, type Option } from './choice-fields.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Facts } from './facts.tsx';
import { Form, FormRow, SubmitRow } from './form.tsx';
import type { FormState } from './form-state.ts';
import type { PageContext } from './page-context.ts';
import { PageHead } from './page-head.tsx';
import { DateField, TextArea, TextField, type FieldWidth } from './text-fields.tsx';
import { designTexts } from './text.ts';

/** A field of a form, as data: `name` is what is sent. */
export type FieldSpec = { name: string; label: string; hint?: string; isOptional?: boolean } & (
  | { kind: 'text'; width?: FieldWidth; type?: 'text' | 'email' }
  | { kind: 'area'; rows: number }
  | { kind: 'day' }
  | { kind: 'one-of-many'; options: readonly Option[]; hasEmpty: boolean }
  | { kind: 'one-of-few'; options: readonly Option[] }
  | { kind: 'tick'; text: string }
  /** Any of several: each is a field of its own, `name.value`. */
  | { kind: 'ticks'; options: readonly Option[] }
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

/** A form as a page: title, what is to be put right, what others did meanwhile, the fields, one act. */
export function FormPage(props: FormPageProps) {
  const { context, form, title, fields } = props;
  const text = designTexts[context.language].formPage;
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
          <a href={props.backHref}>{text.backTo}</a>
        </SubmitRow>
      </Form>
      {props.after}
    </Layout>
  );
}

function Conflict({ lines, context }: { lines: readonly ConflictLine[]; context: PageContext }) {
  const text = designTexts[context.language].formPage;
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
    case 'tick':
      return <Checkboxes {...field} boxes={[{ name, text: spec.text }]} />;
    case 'ticks':
      return (
        <div class="rv-ticks">
          <Checkboxes
            {...field}
            boxes={spec.options.map(({ value, text }) => ({ name: `${name}.${value}`, text }))}
          />
        </div>
      );
  }
}

/** Options made of the words of a catalogue. */
export const optionsOf = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

/** Options made of records, with "none" first where none is an answer. */
export const optionsAmong = (records: readonly { key: string; name: string }[], none?: string): Option[] => [
  ...(none === undefined ? [] : [{ value: '', text: none }]),
  ...records.map(({ key, name }) => ({ value: key, text: name })),
];

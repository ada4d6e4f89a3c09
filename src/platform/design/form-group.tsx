import type { Child } from 'hono/jsx';
import { errorId, hintId, problemOf, type FormState } from './form-state.ts';
import { designTexts } from './text.ts';

/** What every field has in common. `name` is the key in `form.values`, the name sent and the id on the page. */
export type FieldProps = {
  form: FormState;
  name: string;
  label: string;
  hint?: Child;
  /** Says "(frivilligt)" after the label. Fields are needed unless they say so. */
  isOptional?: boolean;
};

type GroupProps = { field: FieldProps; children?: Child };

/** Label, hint, error, field: in the order they are read. */
export function LabelledGroup({ field, children }: GroupProps) {
  return (
    <div class={groupClass(field)}>
      <label class="form-label" for={field.name}>
        <LabelText field={field} />
      </label>
      <Explanations field={field} />
      {children}
    </div>
  );
}

export const groupClass = ({ form, name }: FieldProps): string =>
  problemOf(form, name) ? 'form-group form-error' : 'form-group';

export const LabelText = ({ field }: { field: FieldProps }) => (
  <>
    {field.label}
    {field.isOptional && <span class="weight-normal"> ({designTexts[field.form.language].optional})</span>}
  </>
);

export function Explanations({ field }: { field: FieldProps }) {
  const problem = problemOf(field.form, field.name);
  return (
    <>
      {field.hint !== undefined && (
        <span class="form-hint" id={hintId(field.name)}>
          {field.hint}
        </span>
      )}
      {problem && (
        <span class="form-error-message" id={errorId(field.name)}>
          <span class="sr-only">{designTexts[field.form.language].errorPrefix}</span>
          {problem.message}
        </span>
      )}
    </>
  );
}

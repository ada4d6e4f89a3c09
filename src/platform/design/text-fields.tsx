import { showDayShort } from './format.ts';
import { LabelledGroup, type FieldProps } from './form-group.tsx';
import { describedBy } from './form-state.ts';
import { dayOf } from '../../kernel/day.ts';
import { designTexts } from './text.ts';

/** How wide the answer is, so that the field shows what is asked for. */
export type FieldWidth = 'number' | 'date' | 'medium' | 'full';

type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'search' | 'tel' | 'password';
  width?: FieldWidth;
  /** `numeric` gives phones the number keys. */
  inputMode?: 'numeric' | 'decimal' | 'text';
  autocomplete?: string;
  /** The id of a `datalist` with what is usual; anything else may be written too. */
  list?: string;
};

/** One line of text. Numbers are text too: people write "8.268.000", and the edge reads it. */
export const TextField = ({
  type = 'text',
  width = 'full',
  inputMode,
  autocomplete,
  list,
  ...field
}: TextFieldProps) => (
  <LabelledGroup field={field}>
    <input
      class={`form-input rv-width-${width}`}
      id={field.name}
      name={field.name}
      type={type}
      value={field.form.values[field.name] ?? ''}
      {...(inputMode && { inputmode: inputMode })}
      {...(autocomplete && { autocomplete })}
      {...(list && { list })}
      {...describedBy(field.form, field.name, field.hint)}
    />
  </LabelledGroup>
);

/** Text of several lines. It grows with what is written, where the browser can. */
export const TextArea = ({ rows = 5, ...field }: FieldProps & { rows?: number }) => (
  <LabelledGroup field={field}>
    <textarea
      class="form-input rv-width-full"
      id={field.name}
      name={field.name}
      rows={rows}
      {...describedBy(field.form, field.name, field.hint)}
    >
      {`\n${field.form.values[field.name] ?? ''}`}
    </textarea>
  </LabelledGroup>
);

/** A day as people write it. A value that is a day ('2016-11-17') is shown their way; what was typed stays as typed. */
export function DateField(props: FieldProps) {
  const hint = props.hint ?? designTexts[props.form.language].dayHint;
  const typed = props.form.values[props.name] ?? '';
  const day = dayOf(typed);
  return (
    <LabelledGroup field={{ ...props, hint }}>
      <input
        class="form-input rv-width-date"
        id={props.name}
        name={props.name}
        type="text"
        inputmode="numeric"
        value={day ? showDayShort(day, 'da') : typed}
        {...describedBy(props.form, props.name, hint)}
      />
    </LabelledGroup>
  );
}

type FileFieldProps = FieldProps & { accept: string; takesSeveral?: boolean };

/** Files from the user's machine. A browser never shows them again after a refusal: say so in the hint. */
export const FileField = ({ accept, takesSeveral = false, ...field }: FileFieldProps) => (
  <LabelledGroup field={field}>
    <input
      class="rv-file"
      id={field.name}
      name={field.name}
      type="file"
      accept={accept}
      multiple={takesSeveral}
      {...describedBy(field.form, field.name, field.hint)}
    />
  </LabelledGroup>
);

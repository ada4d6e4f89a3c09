import type { Child } from 'hono/jsx';
import type { Option } from './choice-fields.tsx';
import { Explanations, type FieldProps } from './form-group.tsx';

/** `sentence`: what an island writes where this is chosen and nothing is written yet. */
export type OutcomeOption = Option & { readonly sentence?: string };

type Props = FieldProps & {
  options: readonly OutcomeOption[];
  /** Beside the label: what is missing. */
  mark?: Child;
  /** The rarer ones, out of the way until asked for. */
  more?: { readonly summary: string; readonly options: readonly OutcomeOption[] };
};

/** The outcome of one recommendation as large choices. The digits choose where the island of review keys is loaded. */
export function OutcomeChoice({ options, mark, more, ...field }: Props) {
  const isMoreOpen = more?.options.some(({ value }) => value === field.form.values[field.name]) ?? false;
  return (
    <fieldset class="rv-out">
      <legend>
        {field.label}
        {mark}
      </legend>
      <div>
        <Explanations field={field} />
        <div class="rv-choices">
          {options.map((option, index) => (
            <Choice field={field} option={option} index={index} hasKey />
          ))}
        </div>
        {more && (
          <details class="rv-more-choices" open={isMoreOpen}>
            <summary>{more.summary}</summary>
            <div class="rv-choices">
              {more.options.map((option, index) => (
                <Choice field={field} option={option} index={options.length + index} />
              ))}
            </div>
          </details>
        )}
      </div>
    </fieldset>
  );
}

type ChoiceProps = { field: FieldProps; option: OutcomeOption; index: number; hasKey?: boolean };

function Choice({ field, option: { value, text, sentence }, index, hasKey = false }: ChoiceProps) {
  const id = index === 0 ? field.name : `${field.name}-${index + 1}`;
  return (
    <div class="rv-choice">
      <input
        type="radio"
        id={id}
        name={field.name}
        value={value}
        checked={field.form.values[field.name] === value}
        {...(sentence !== undefined && { 'data-sentence': sentence })}
      />
      <label for={id}>
        <span>{text}</span>
        {hasKey && <kbd aria-hidden="true">{index + 1}</kbd>}
      </label>
    </div>
  );
}

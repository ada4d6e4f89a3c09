import type { Option } from './choice-fields.tsx';
import { Explanations, type FieldProps } from './form-group.tsx';

/** The outcome of one recommendation as large choices. The digits choose where the island of review keys is loaded. */
export const OutcomeChoice = ({ options, ...field }: FieldProps & { options: readonly Option[] }) => (
  <fieldset class="rv-out">
    <legend>{field.label}</legend>
    <div>
      <Explanations field={field} />
      <div class="rv-choices">
        {options.map(({ value, text }, index) => {
          const id = index === 0 ? field.name : `${field.name}-${index + 1}`;
          return (
            <div class="rv-choice">
              <input
                type="radio"
                id={id}
                name={field.name}
                value={value}
                checked={field.form.values[field.name] === value}
              />
              <label for={id}>
                <span>{text}</span>
                <kbd aria-hidden="true">{index + 1}</kbd>
              </label>
            </div>
          );
        })}
      </div>
    </div>
  </fieldset>
);

import type { Child } from 'hono/jsx';
import { Explanations, LabelledGroup, LabelText, groupClass, type FieldProps } from './form-group.tsx';
import { describedBy, hintId } from './form-state.ts';
import { designTexts } from './text.ts';

export type Option = { readonly value: string; readonly text: string };

export type RadioOption = Option & {
  readonly hint?: Child;
  /** Labelled "forslag": what the program would answer. Never preselected: people confirm what is already ticked. */
  readonly isSuggested?: boolean;
};

/** One of many. With `hasEmpty` the first line is "Vælg", so that nothing is chosen by accident. */
export const Select = ({
  options,
  hasEmpty = false,
  ...field
}: FieldProps & {
  options: readonly Option[];
  hasEmpty?: boolean;
}) => (
  <LabelledGroup field={field}>
    <select
      class="form-select rv-width-medium"
      id={field.name}
      name={field.name}
      {...describedBy(field.form, field.name, field.hint)}
    >
      {hasEmpty && <option value="">{designTexts[field.form.language].chooseFirst}</option>}
      {options.map(({ value, text }) => (
        <option value={value} selected={value === field.form.values[field.name]}>
          {text}
        </option>
      ))}
    </select>
  </LabelledGroup>
);

/** One of few, all in sight. The first has the field's own id, so that the error summary can reach it. */
export const Radios = ({ options, ...field }: FieldProps & { options: readonly RadioOption[] }) => (
  <ChoiceGroup field={field}>
    {options.map((option, index) => {
      const id = index === 0 ? field.name : `${field.name}-${index + 1}`;
      return (
        <div class="form-group-radio rv-pick">
          <input
            class="form-radio"
            type="radio"
            id={id}
            name={field.name}
            value={option.value}
            checked={field.form.values[field.name] === option.value}
            {...(option.hint !== undefined && { 'aria-describedby': hintId(id) })}
          />
          <label class="form-label" for={id}>
            {option.text}
            {option.isSuggested && <SuggestionMark field={field} />}
          </label>
          {option.hint !== undefined && <OptionHint id={id} hint={option.hint} />}
        </div>
      );
    })}
  </ChoiceGroup>
);

const SuggestionMark = ({ field }: { field: FieldProps }) => (
  <>
    {' '}
    <span class="rv-sug">{designTexts[field.form.language].suggestion}</span>
  </>
);

const OptionHint = ({ id, hint }: { id: string; hint: Child }) => (
  <span class="form-hint" id={hintId(id)}>
    {hint}
  </span>
);

/** A box to tick. Each has its own name, because no field may be sent twice; a ticked box is sent as "ja". */
export type Box = { readonly name: string; readonly text: string; readonly hint?: Child };

/** Any of few. `name` is the group's own: problems with the whole are placed there. */
export const Checkboxes = ({ boxes, ...field }: FieldProps & { boxes: readonly Box[] }) => (
  <ChoiceGroup field={field}>
    {boxes.map((box, index) => {
      const id = index === 0 ? field.name : box.name;
      return (
        <div class="form-group-checkbox rv-pick">
          <input
            class="form-checkbox"
            type="checkbox"
            id={id}
            name={box.name}
            value={ticked}
            checked={field.form.values[box.name] === ticked}
            {...(box.hint !== undefined && { 'aria-describedby': hintId(id) })}
          />
          <label class="form-label" for={id}>
            {box.text}
          </label>
          {box.hint !== undefined && <OptionHint id={id} hint={box.hint} />}
        </div>
      );
    })}
  </ChoiceGroup>
);

/** The value of a ticked box. */
export const ticked = 'ja';

function ChoiceGroup({ field, children }: { field: FieldProps; children?: Child }) {
  const { 'aria-describedby': description } = describedBy(field.form, field.name, field.hint);
  return (
    <div class={groupClass(field)}>
      <fieldset {...(description && { 'aria-describedby': description })}>
        <legend class="form-label">
          <LabelText field={field} />
        </legend>
        <Explanations field={field} />
        {children}
      </fieldset>
    </div>
  );
}

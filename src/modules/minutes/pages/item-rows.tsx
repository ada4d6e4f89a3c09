import {
  ActButton,
  FormRow,
  Section,
  Select,
  TextArea,
  TextField,
  type FormState,
} from '../../../platform/design/index.ts';
import { emptyAction, emptyPosition } from '../rules/form-acts.ts';
import { reservationKinds, type ActionOfMinutes, type PositionOfMinutes } from '../rules/item-minutes.ts';
import type { NamesToWrite } from '../rules/names-to-write.ts';
import { minutesTexts, type MinutesText } from '../text.ts';
import type { ItemPageProps } from './item.page.tsx';

/** Stands for the id of a row that is added in the browser. */
const blank = '00000000-0000-0000-0000-000000000000';

/** Who does what by when. */
export function ItemActions({ context, record, form }: ItemPageProps) {
  const { item: text } = minutesTexts[context.language];
  const { actions } = record.minutes;
  return (
    <Section heading={text.actions} id="handlinger">
      <div data-rows="a">
        {actions.map((one) => (
          <ActionRow one={one} form={form} text={text} />
        ))}
      </div>
      {actions.length === 0 && <p class="rv-fine rv-muted">{text.noActions}</p>}
      <template data-row="a">
        <ActionRow one={emptyAction(blank)} form={form} text={text} />
      </template>
      <ActButton kind="secondary" isSmall name="act" value="add.a">
        {text.addAction} <kbd aria-hidden="true">{text.keyNames.action}</kbd>
      </ActButton>
    </Section>
  );
}

type RowProps<One> = { one: One; form: FormState; text: MinutesText['item'] };

function ActionRow({ one, form, text }: RowProps<ActionOfMinutes>) {
  const name = (part: string): string => `a.${one.id}.${part}`;
  return (
    <div class="rv-mrow rv-mrow--action" data-id={one.id}>
      <TextField form={form} name={name('owner')} label={text.who} list="navne" />
      <TextField form={form} name={name('what')} label={text.what} />
      <TextField form={form} name={name('due')} label={text.due} hint={text.dueHint} />
      <RemoveRow id={one.id} text={text} what={one.what || text.actions} />
    </div>
  );
}

function RemoveRow({ id, text, what }: { id: string; text: MinutesText['item']; what: string }) {
  return (
    <button
      class="rv-textbutton"
      type="submit"
      name="act"
      value={`remove.${id}`}
      aria-label={text.removeRow(what)}
    >
      {text.remove}
    </button>
  );
}

const kinds = ['reservation', 'dissent', 'statement'] as const;

/** Reservations, dissent and statements, by the organisation that has them.. */
export function ItemPositions(props: ItemPageProps) {
  const { context, record, form } = props;
  const { item: text } = minutesTexts[context.language];
  const { positions } = record.minutes;
  return (
    <Section heading={text.positions} id="forbehold">
      <div data-rows="p">
        {positions.map((one) => (
          <PositionRow {...props} one={one} text={text} />
        ))}
      </div>
      {positions.length === 0 && <p class="rv-fine rv-muted">{text.noPositions}</p>}
      {kinds.map((kind) => {
        const one = emptyPosition(blank, kind);
        const shown = { ...form, values: { ...form.values, [`p.${blank}.kind`]: kind } };
        return (
          <>
            <template data-row={`p.${kind}`}>
              <PositionRow {...props} form={shown} one={one} text={text} />
            </template>
            <ActButton kind="secondary" isSmall name="act" value={`add.p.${kind}`}>
              {text.addPosition[kind]} <kbd aria-hidden="true">{text.keyNames[kind]}</kbd>
            </ActButton>{' '}
          </>
        );
      })}
    </Section>
  );
}

type PositionProps = ItemPageProps & RowProps<PositionOfMinutes>;

function PositionRow({ one, form, text, desk, item }: PositionProps) {
  const name = (part: string): string => `p.${one.id}.${part}`;
  const others = desk.items.filter(({ id }) => id !== item.id);
  const items = others.map(({ id, number, title }) => ({ value: id, text: `${number}. ${title}` }));
  return (
    <fieldset class="rv-mrow rv-mrow--position" data-id={one.id}>
      <legend>{text.kinds[one.kind]}</legend>
      <input type="hidden" name={name('kind')} value={one.kind} />
      <FormRow>
        <TextField form={form} name={name('party')} label={text.party} list="organisationer" />
        <TextField form={form} name={name('concerning')} label={text.concerning} isOptional />
      </FormRow>
      <TextArea form={form} name={name('text')} label={text.positionText} rows={2} />
      {one.kind === 'reservation' && (
        <FormRow>
          <Select
            form={form}
            name={name('type')}
            label={text.type}
            options={[
              { value: '', text: text.noType },
              ...reservationKinds.map((kind) => ({ value: kind, text: text.types[kind] })),
            ]}
          />
          <TextField form={form} name={name('condition')} label={text.condition} isOptional />
          <Select
            form={form}
            name={name('depends')}
            label={text.depends}
            options={[{ value: '', text: text.noDepends }, ...items]}
          />
        </FormRow>
      )}
      <RemoveRow id={one.id} text={text} what={text.kinds[one.kind]} />
    </fieldset>
  );
}

/** What the fields for names offer. Anything else may be written too. */
export function NameLists({ names }: { names: NamesToWrite }) {
  const { organisations, bodies, persons } = names;
  const lists = {
    organisationer: organisations,
    fora: bodies,
    navne: [...persons, ...bodies, ...organisations],
  };
  return (
    <>
      {Object.entries(lists).map(([id, all]) => (
        <datalist id={id}>
          {all.map(({ name }) => (
            <option value={name} />
          ))}
        </datalist>
      ))}
    </>
  );
}

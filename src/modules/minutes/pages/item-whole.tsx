import {
  Checkboxes,
  Fold,
  FormRow,
  List,
  optionsOf,
  Radios,
  Section,
  Select,
  showDay,
  TextArea,
  TextField,
  type FormState,
} from '../../../platform/design/index.ts';
import type { Day } from '../../../kernel/day.ts';
import { minutesTexts, type MinutesText } from '../text.ts';
import type { ItemPageProps } from './item.page.tsx';

/** The account, and what holds of the item as a whole. R-031..R-033. */
export function AboutItem({ context, form, record, remarks }: ItemPageProps) {
  const { item: text } = minutesTexts[context.language];
  const { consent, votes, takesEffectEarly } = record.minutes;
  const said = [
    ...(consent ? [text.consents[consent]] : []),
    ...(votes ? [text.votes] : []),
    ...(takesEffectEarly ? [text.early] : []),
  ];
  return (
    <>
      {remarks.length > 0 && (
        <Section heading={text.remarks}>
          <List rows={remarks.map(({ name, text: words }) => ({ main: words, note: name }))} />
        </Section>
      )}
      <TextArea form={form} name="text" label={text.account} hint={text.accountHint} rows={5} />
      <WholeItem form={form} text={text} summary={[text.whole, ...said].join(' · ')} />
    </>
  );
}

type WholeProps = { form: FormState; text: MinutesText['item']; summary: string };

const voices = ['votesFor', 'votesAgainst', 'votesAbstained'] as const;

/** What few items need: out of the way, with what is chosen in its summary. */
const WholeItem = ({ form, text, summary }: WholeProps) => (
  <Fold summary={summary}>
    <Checkboxes form={form} name="early" label={text.whole} boxes={[{ name: 'early', text: text.early }]} />
    <FormRow>
      <Select
        form={form}
        name="consent"
        label={text.consent}
        options={[{ value: '', text: text.noConsent }, ...optionsOf(text.consents)]}
      />
    </FormRow>
    <p class="rv-fine rv-muted">{text.votesHint}</p>
    <FormRow>
      {voices.map((name) => (
        <TextField form={form} name={name} label={text[name]} width="number" inputMode="numeric" isOptional />
      ))}
    </FormRow>
  </Fold>
);

/** Reservations of earlier items that are open: the item may settle them. R-034. */
export function Settlements({ context, form, reservations }: ItemPageProps) {
  const { item: text } = minutesTexts[context.language];
  if (reservations.length === 0) return null;
  const { none, ...events } = text.settlements;
  return (
    <Section heading={text.settle} id="afgjorte-forbehold">
      <p class="rv-fine rv-muted">{text.settleLead}</p>
      {reservations.map(({ id, party, itemTitle, heldOn, text: words }) => (
        <div class="rv-mrow rv-mrow--settle">
          <Radios
            form={withDefault(form, `s.${id}.event`)}
            name={`s.${id}.event`}
            label={text.settleOf(party, itemTitle, showDay(heldOn as Day, context.language))}
            hint={words}
            options={[{ value: '', text: none }, ...optionsOf(events)]}
          />
          <TextField form={form} name={`s.${id}.reason`} label={text.reason} isOptional />
        </div>
      ))}
    </Section>
  );
}

/** Nothing is chosen before anybody has: that it is still open. */
const withDefault = (form: ItemPageProps['form'], name: string): ItemPageProps['form'] => ({
  ...form,
  values: { ...form.values, [name]: form.values[name] ?? '' },
});

import type { OutcomeCode } from '../../../kernel/outcome.ts';
import {
  ActButton,
  Checkboxes,
  Fold,
  FormRow,
  optionsOf,
  OutcomeChoice,
  Select,
  Tag,
  TextArea,
  TextField,
} from '../../../platform/design/index.ts';
import { decisionSentence } from '../rules/decision-sentence.ts';
import type { OutcomeOfMinutes } from '../rules/item-minutes.ts';
import { outcomeChoices } from '../rules/outcome-choices.ts';
import { minutesTexts } from '../text.ts';
import type { ItemPageProps } from './item.page.tsx';

/** An outcome for each recommendation, each with its words; and decisions on topics of their own.. */
export function ItemOutcomes(props: ItemPageProps) {
  const { context, record } = props;
  const { item: text } = minutesTexts[context.language];
  return (
    <div id="beslutninger">
      {record.minutes.outcomes.map((one) => (
        <OneOutcome {...props} one={one} />
      ))}
      <p class="rv-add">
        <ActButton kind="secondary" isSmall name="act" value="add.o">
          {text.addDecision}
        </ActButton>
      </p>
    </div>
  );
}

type Props = ItemPageProps & { one: OutcomeOfMinutes };

function OneOutcome(props: Props) {
  const { context, desk, item, record, form, one, outcomes } = props;
  const { language } = context;
  const { item: text } = minutesTexts[language];
  const name = (part: string): string => `o.${one.id}.${part}`;
  const body = desk.meeting.bodyShortName;
  const recommended = record.recommendations.find(({ position }) => position === one.recommendation);
  const choices = outcomeChoices(body, recommended?.text ?? null);
  const optionOf = (code: OutcomeCode) => ({
    value: code,
    text: outcomes[code],
    ...(recommended && { sentence: decisionSentence(body, recommended.text, code) }),
  });
  const isOwn = one.recommendation === null && one.id !== item.id;
  const label = recommended
    ? text.outcomeOf(recommended.position, asked(body, recommended.text))
    : isOwn
      ? text.ownDecision
      : text.outcomeOfItem;
  const lacks =
    recommended !== undefined && record.version > 0 && (form.values[name('outcome')] ?? '') === '';
  return (
    <div class="rv-outcome" data-outcome>
      <input type="hidden" name={name('recommendation')} value={form.values[name('recommendation')] ?? ''} />
      <OutcomeChoice
        form={form}
        name={name('outcome')}
        label={label}
        options={choices.first.map(optionOf)}
        more={{ summary: text.others, options: choices.others.map(optionOf) }}
        {...(lacks && { mark: <Tag state="warn">{text.lacksOutcome}</Tag> })}
      />
      {isOwn && <TextField form={form} name={name('topic')} label={text.topic} isOptional />}
      {!isOwn && <input type="hidden" name={name('topic')} value={form.values[name('topic')] ?? ''} />}
      <TextArea form={form} name={name('text')} label={text.decision} rows={2} />
      <More {...props} name={name} isOwn={isOwn} />
    </div>
  );
}

/** "DAS godkender budgettet": what was recommended, with who it was recommended to. */
const asked = (body: string, text: string): string =>
  /^\p{Ll}/u.test(text) && !text.startsWith('at ') ? `${body} ${text}` : text;

type MoreProps = Props & { name: (part: string) => string; isOwn: boolean };

/** What few decisions need: out of the way, and open where something is written there. */
function More({ context, form, name, isOwn, one }: MoreProps) {
  const { item: text } = minutesTexts[context.language];
  return (
    <Fold summary={text.more}>
      <FormRow>
        <Select
          form={form}
          name={name('consent')}
          label={text.consent}
          options={[{ value: '', text: text.noConsent }, ...optionsOf(text.consents)]}
        />
        <TextField form={form} name={name('body')} label={text.body} hint={text.bodyHint} list="fora" />
      </FormRow>
      <Checkboxes
        form={form}
        name={name('separable')}
        label={text.separable}
        boxes={[{ name: name('separable'), text: text.separable }]}
      />
      <TextArea form={form} name={name('note')} label={text.note} rows={2} isOptional />
      <TextArea
        form={form}
        name={name('understanding')}
        label={text.understanding}
        hint={text.understandingHint}
        rows={2}
        isOptional
      />
      {isOwn && (
        <ActButton kind="secondary" isSmall name="act" value={`remove.${one.id}`}>
          {text.removeDecision}
        </ActButton>
      )}
    </Fold>
  );
}

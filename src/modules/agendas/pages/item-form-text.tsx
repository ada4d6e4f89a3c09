import {
  ActButton,
  ActLink,
  Fold,
  Form,
  HiddenParts,
  Prose,
  RichText,
  RichTextField,
  type FormState,
} from '../../../platform/design/index.ts';
import { itemTextPaths } from '../paths.ts';
import type { WrittenRecommendation } from '../rules/item-form-view.ts';
import { itemTexts, type ItemText } from '../text-item.ts';
import type { ItemFormView, ShownText } from './item-form.page.tsx';
import { addressOf, labelOf, verbApart, savedWords } from './item-form-words.ts';

type Part = { view: ItemFormView; text: ItemText };

/** What the body is asked to do, first on the page, each with its own verb and its own acts. */
export function ItemRecommendations({ view }: { view: ItemFormView }) {
  const { context, meeting, line, item, isWritten } = view;
  const text = itemTexts[context.language];
  const { recommendations } = item;
  return (
    <section class="rv-rec" id="indstilling">
      <h2>{text.recommendations(meeting.bodyShortName)}</h2>
      {recommendations.length === 0 && <p class="rv-muted">{text.noRecommendation}</p>}
      <ol>
        {recommendations.map((one, index) => (
          <li>
            <OneRecommendation {...{ view, text, one, index }} />
          </li>
        ))}
      </ol>
      {isWritten && (
        <p class="rv-fine rv-no-print">
          <a href={itemTextPaths.newRecommendation.to(addressOf(meeting, line))}>{text.addRecommendation}</a>
        </p>
      )}
    </section>
  );
}

type OneProps = Part & { one: WrittenRecommendation; index: number };

function OneRecommendation({ view, text, one, index }: OneProps) {
  const { meeting, line, actForm, isWritten, item } = view;
  const { verb, rest } = verbApart(one.verb, view.asSent[index] ?? '');
  const at = { ...addressOf(meeting, line), part: String(one.entry) };
  const name = text.recommendationForm.editTitle(index + 1).toLowerCase();
  return (
    <>
      <span lang="da">
        {verb !== '' && <b>{verb}</b>}
        {rest}
      </span>
      {one.text === '' && <i> {text.emptyRecommendation}</i>}
      {isWritten && (
        <span class="rv-part-acts rv-no-print">
          <a href={itemTextPaths.recommendation.to(at)}>
            {text.edit}
            <span class="sr-only">{` ${name}`}</span>
          </a>
          <Moves
            form={actForm}
            action={itemTextPaths.recommendationPlace.to(at)}
            ends={{ isFirst: index === 0, isLast: index === item.recommendations.length - 1 }}
            {...{ text, name }}
          />
          <Removal form={actForm} action={itemTextPaths.recommendationRemoval.to(at)} {...{ text, name }} />
        </span>
      )}
    </>
  );
}

type ActProps = { form: FormState; action: string; text: ItemText; name: string };
type MoveProps = ActProps & { ends: { isFirst: boolean; isLast: boolean } };

/** One place up or down among the like. */
const Moves = ({ form, action, text, name, ends }: MoveProps) => (
  <form class="rv-act" method="post" action={action}>
    <HiddenParts form={form} />
    {!ends.isFirst && (
      <button class="rv-textbutton" type="submit" name="to" value="op" aria-label={text.moveUpOf(name)}>
        {text.moveUp}
      </button>
    )}
    {!ends.isLast && (
      <button class="rv-textbutton" type="submit" name="to" value="ned" aria-label={text.moveDownOf(name)}>
        {text.moveDown}
      </button>
    )}
  </form>
);

export const Removal = ({ form, action, text, name }: ActProps) => (
  <form class="rv-act" method="post" action={action}>
    <HiddenParts form={form} />
    <button class="rv-textbutton" type="submit" aria-label={text.removeOf(name)}>
      {text.remove}
    </button>
  </form>
);

/** The texts of the case, each a small form of its own. */
export function ItemTexts({ view }: { view: ItemFormView }) {
  const { context, meeting, line, texts, isWritten } = view;
  const text = itemTexts[context.language];
  return (
    <>
      {texts.length === 0 && <p class="rv-muted">{text.noTexts}</p>}
      {texts.map((one, index) =>
        isWritten ? <TextForm {...{ view, text, one, index }} /> : <TextAsRead {...{ view, text, one }} />,
      )}
      {isWritten && (
        <div class="rv-case rv-no-print">
          <p>
            <ActLink href={itemTextPaths.newText.to(addressOf(meeting, line))} isSmall>
              {text.addText}
            </ActLink>
          </p>
          <Fold summary={text.markupSummary}>
            <ul>
              {text.markupHelp.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </Fold>
        </div>
      )}
    </>
  );
}

const TextAsRead = ({ view, text, one }: Part & { one: ShownText }) => (
  <Prose>
    <h2>{labelOf(one, text)}</h2>
    {one.rich.length === 0 ? (
      <p class="rv-muted">{text.emptyText}</p>
    ) : (
      <RichText text={one.rich} language={view.context.language} />
    )}
  </Prose>
);

type TextProps = Part & { one: ShownText; index: number };

const TextForm = (props: TextProps) => (
  <section class="rv-case" id={`tekst-${props.one.entry}`}>
    <div class="rv-sec__head">
      <h2>{labelOf(props.one, props.text)}</h2>
      <TextActs {...props} />
    </div>
    <div class="rv-case__print">
      <RichText text={props.one.rich} language={props.view.context.language} />
    </div>
    <div class="rv-no-print">
      {props.one.markup === '' && props.one.prompt !== '' && (
        <p class="rv-fine rv-muted">{props.one.prompt}</p>
      )}
      <TextFields {...props} />
    </div>
  </section>
);

function TextActs({ view: { meeting, line, actForm, texts }, text, one, index }: TextProps) {
  const at = { ...addressOf(meeting, line), text: String(one.entry) };
  const name = labelOf(one, text);
  return (
    <span class="rv-part-acts rv-no-print">
      <a href={itemTextPaths.label.to(at)}>
        {text.rename}
        <span class="sr-only">{` ${name}`}</span>
      </a>
      <Moves
        form={actForm}
        action={itemTextPaths.textPlace.to(at)}
        ends={{ isFirst: index === 0, isLast: index === texts.length - 1 }}
        {...{ text, name }}
      />
      {one.markup === '' && (
        <Removal form={actForm} action={itemTextPaths.textRemoval.to(at)} {...{ text, name }} />
      )}
    </span>
  );
}

function TextFields({ view: { context, meeting, line }, text, one }: TextProps) {
  const label = labelOf(one, text);
  return (
    <Form
      form={one.form}
      action={itemTextPaths.text.to({ ...addressOf(meeting, line), text: String(one.entry) })}
    >
      <RichTextField
        form={one.form}
        name="text"
        id={`felt-${one.entry}`}
        label={label}
        text={one.rich}
        words={text.editor}
        isSavedByItself
      />
      <div class="rv-case__foot">
        <ActButton kind="secondary" isSmall>
          {text.save}
          <span class="sr-only">{` ${label}`}</span>
        </ActButton>
        <span class="rv-fine rv-muted rv-saved">
          {one.markup === '' ? '' : savedWords(one, context.language)}
        </span>
      </div>
    </Form>
  );
}

import {
  ActButton,
  ActLink,
  DateField,
  Form,
  Pair,
  Radios,
  ReviewKeys,
  Select,
  Tag,
  TextArea,
  TextField,
  type FormProblem,
  type FormState,
  type RadioOption,
} from '../../../platform/design/index.ts';
import { archivePaths } from '../paths.ts';
import { outcomeCodes } from '../rules/meeting-record.ts';
import { isWholeList } from '../rules/review-answers.ts';
import { itemAddress } from '../rules/review-address.ts';
import { excerpt, tellingExcerpt } from '../rules/review-excerpt.ts';
import type { Question } from '../rules/review-questions.ts';
import { archiveTexts } from '../text.ts';
import { formOf, type ReviewBase } from './review-view.ts';
import { outcomeWord, subjectOf } from './words.ts';

/** An answer that could not be used: what was sent, and what to put right, at its own question. */
export type RefusedAnswer = { id: string; values: Record<string, string>; problems: readonly FormProblem[] };

export type PairsView = ReviewBase & { formKeys: readonly string[]; refused: RefusedAnswer | undefined };

/** The names of the two fields of the nth question: each has its own, because names are also ids on the page. */
export const answerField = (index: number): string => `svar-${index}`;
export const otherField = (index: number): string => `andet-${index}`;
/** What the form sends when something else is written. */
export const otherValue = 'andet';

/** Each field in doubt beside the lines that speak of it. Nothing is chosen beforehand. */
export const ReviewPairs = ({ view, questions }: { view: PairsView; questions: readonly Question[] }) => {
  const now = Math.max(
    questions.findIndex(({ id }) => id === view.refused?.id),
    0,
  );
  return (
    <ReviewKeys>
      {questions.map((question, index) => (
        <QuestionPair view={view} question={question} at={{ index, isNow: index === now }} />
      ))}
    </ReviewKeys>
  );
};

/**
 * The options, and the field for something else under them. Where there is nothing to choose there is only the field.
 */
function Choices({ view, question, form, at }: PairProps & { form: FormState }) {
  const { ask } = archiveTexts[view.context.language].questions[question.code];
  if (question.options.length === 0)
    return <Other view={view} question={question} form={form} at={at} label={ask} />;
  return (
    <>
      <Radios form={form} name={answerField(at.index)} label={ask} options={optionsOf(question, view)} />
      {question.other !== null && (
        <div class="rv-other">
          <Other view={view} question={question} form={form} at={at} />
        </div>
      )}
    </>
  );
}

const isMissing = ({ value, place }: Question): boolean => value === null && !isWholeList(place);

type PairProps = { view: PairsView; question: Question; at: { index: number; isNow: boolean } };

function QuestionPair({ view, question, at }: PairProps) {
  const { language } = view.context;
  const text = archiveTexts[language];
  const { tag } = text.questions[question.code];
  const refused = view.refused?.id === question.id ? view.refused : undefined;
  const form = formOf(view, at.index, refused && { values: refused.values, problems: refused.problems });
  return (
    <Pair
      language={language}
      id={`f${at.index + 1}`}
      heading={subjectOf(question, text)}
      tag={<Tag state={isMissing(question) ? 'idle' : 'warn'}>{tag}</Tag>}
      lines={sourceOf(question, view)}
      isNow={at.isNow}
    >
      <Form form={form} action={archivePaths.answer.to({ number: view.number })}>
        <input type="hidden" name="question" value={question.id} />
        <Choices view={view} question={question} form={form} at={at} />
        <div class="rv-acts">
          <ActButton isSmall kind={at.isNow ? 'primary' : 'secondary'}>
            {text.review.save}
          </ActButton>
          <ActLink isSmall href={`#f${at.index + 2}`}>
            {text.review.skip}
          </ActLink>
          <a class="rv-fine" href={editHref(question, view.number)}>
            {question.place.item ? text.review.edit : placeWord(question, text)}
          </a>
          {at.isNow && <span class="rv-fine rv-muted rv-no-print">{text.review.keys}</span>}
        </div>
      </Form>
    </Pair>
  );
}

/** A doubt about a whole text is shown by the lines it is about; any other by the lines of its field. */
function sourceOf({ code, place, lines, value }: Question, view: PairsView) {
  const telling =
    place.item && !place.entry ? tellingExcerpt(view.lines, code, place.item.slices) : undefined;
  if (code !== 'duplicate-recommendation') return telling ?? excerpt(view.lines, lines, value);
  const same = (place.item?.lists.recommendations ?? []).filter(({ values }) => values['text'] === value);
  return excerpt(
    view.lines,
    [...lines, ...same.flatMap((entry) => (entry.lines ? [entry.lines] : []))],
    value,
  );
}

type Texts = (typeof archiveTexts)['da'];
const placeWord = ({ place }: Question, text: Texts): string =>
  place.list === null ? text.review.editMeeting : text.review.editPeople;

function editHref({ place }: Question, number: string): string {
  if (place.item) return archivePaths.item.to({ number, item: itemAddress(place.item.key) });
  return (place.list === null ? archivePaths.meeting : archivePaths.people).to({ number });
}

function optionsOf({ options, other }: Question, { context }: PairsView): RadioOption[] {
  const text = archiveTexts[context.language];
  const shown = options.map(({ value, word, fact, isSuggested }) => ({
    value,
    text: text.options[word](word === 'outcome' ? outcomeWord(fact, text) : shortened(fact)),
    isSuggested,
  }));
  const words = {
    outcome: text.review.otherOutcome,
    body: text.review.otherBody,
    names: text.review.otherNames,
  };
  const word =
    other === 'outcome' || other === 'body' || other === 'names' ? words[other] : text.review.other;
  return other === null ? shown : [...shown, { value: otherValue, text: word }];
}

const factCharactersMax = 160;
const shortened = (fact: string): string =>
  fact.length > factCharactersMax ? `${fact.slice(0, factCharactersMax)}…` : fact;

/** The field for what is written instead. Its label is the question's, because it stands under the last choice. */
function Other({ view, question, form, at, label: given }: PairProps & { form: FormState; label?: string }) {
  const text = archiveTexts[view.context.language];
  const field = { form, name: otherField(at.index), isOptional: given === undefined };
  const other = given ?? text.review.other;
  switch (question.other) {
    case 'day':
      return <DateField {...field} label={other} />;
    case 'outcome':
      return (
        <Select
          {...field}
          label={given ?? text.review.otherOutcome}
          hasEmpty
          options={outcomeOptions(text)}
        />
      );
    case 'body':
      return (
        <Select
          {...field}
          label={given ?? text.review.otherBody}
          hasEmpty
          options={view.register.bodies.map(({ key, name }) => ({ value: key, text: name }))}
        />
      );
    case 'long-text':
    case 'names': {
      const label = question.other === 'names' ? (given ?? text.review.otherNames) : other;
      return <TextArea {...field} label={label} rows={3} />;
    }
    case 'text':
    case null:
      return <TextField {...field} label={other} />;
  }
}

export const outcomeOptions = (text: Texts) =>
  outcomeCodes.map((code) => ({ value: code, text: outcomeWord(code, text) }));

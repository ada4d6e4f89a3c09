import {
  Checkboxes,
  FormRow,
  Radios,
  Select,
  TextArea,
  TextField,
  type FormState,
} from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { yesNo, type Statement, type ThemeAnswer } from '../rules/answer-content.ts';
import { fieldNames } from '../rules/answer-fields.ts';
import type { Question, Theme } from '../rules/round-views.ts';
import { roundsTexts } from '../text.ts';

type Props = { language: Language; form: FormState; theme: Theme; count: number };

/** The fields of one theme: statements, or its questions, and "nothing to report". */
export function AnswerFields({ language, form, theme, count }: Props) {
  const { answer: text } = roundsTexts[language];
  const names = fieldNames(theme.position);
  const places = Array.from({ length: count }, (_, index) => index + 1);
  return (
    <section class="rv-sec" id={`tema-${theme.position}`}>
      <div class="rv-sec__head">
        <h2>{`${theme.position}. ${theme.title}`}</h2>
      </div>
      {theme.questions.length === 0 &&
        places.map((place) => (
          <StatementFields language={language} form={form} theme={theme} place={place} />
        ))}
      {theme.questions.map((question, index) => (
        <QuestionField language={language} form={form} question={question} name={names.value(index + 1)} />
      ))}
      <Checkboxes
        form={form}
        name={names.nothingGroup}
        label={text.nothingGroup}
        isOptional
        boxes={[{ name: names.nothing, text: text.nothing }]}
      />
    </section>
  );
}

type StatementProps = { language: Language; form: FormState; theme: Theme; place: number };

function StatementFields({ language, form, theme: { position }, place }: StatementProps) {
  const { answer: text } = roundsTexts[language];
  const names = fieldNames(position);
  const short = { form, width: 'medium', isOptional: true } as const;
  return (
    <>
      <input type="hidden" name={names.key(place)} value={form.values[names.key(place)] ?? ''} />
      <TextArea
        form={form}
        name={names.text(place)}
        label={text.statement(position, place)}
        rows={4}
        isOptional={place > 1}
      />
      <FormRow>
        <TextField {...short} name={names.department(place)} label={text.department} />
        <TextField {...short} name={names.reference(place)} label={text.reference} />
      </FormRow>
    </>
  );
}

type QuestionProps = { language: Language; form: FormState; question: Question; name: string };

function QuestionField({ language, form, question, name }: QuestionProps) {
  const { answer: text } = roundsTexts[language];
  const field = { form, name, label: question.prompt, isOptional: !question.isRequired };
  switch (question.kind) {
    case 'text':
      return <TextArea {...field} rows={3} />;
    case 'number':
      return <TextField {...field} width="number" inputMode="decimal" />;
    case 'yes-no':
      return (
        <Radios
          {...field}
          options={yesNo.map((value) => ({ value, text: value === 'ja' ? text.yes : text.no }))}
        />
      );
    case 'choice':
      return (
        <Select {...field} hasEmpty options={question.options.map((value) => ({ value, text: value }))} />
      );
  }
}

type WrittenProps = { language: Language; theme: Theme; answer: ThemeAnswer; heading: string };

/** A theme as it was written, in the order of the fields. */
export function ThemeAsWritten({ language, theme, answer, heading }: WrittenProps) {
  const { answer: text } = roundsTexts[language];
  const values = theme.questions.flatMap(({ id, prompt }) => {
    const value = answer.values[id] ?? '';
    return value === '' ? [] : [{ prompt, value }];
  });
  const isEmpty = answer.statements.length === 0 && values.length === 0 && !answer.nothing;
  return (
    <>
      <h3>{heading}</h3>
      {answer.statements.map((statement) => (
        <StatementAsWritten language={language} statement={statement} />
      ))}
      {values.map(({ prompt, value }) => (
        <p>
          {`${prompt} `}
          <b>{value}</b>
        </p>
      ))}
      {answer.nothing && <p>{text.nothing}</p>}
      {isEmpty && <p>{text.empty}</p>}
    </>
  );
}

function StatementAsWritten({ language, statement }: { language: Language; statement: Statement }) {
  const { board } = roundsTexts[language];
  const { department, reference, text } = statement;
  return (
    <>
      {department !== '' && (
        <p>
          <b>{department}</b>
        </p>
      )}
      {text.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
      {reference !== '' && <p>{board.reference(reference)}</p>}
    </>
  );
}

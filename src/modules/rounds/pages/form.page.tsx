import {
  ActButton,
  Alert,
  Checkboxes,
  DateField,
  ErrorSummary,
  Facts,
  Form,
  FormRow,
  Layout,
  PageHead,
  PageHelp,
  Radios,
  Select,
  SubmitRow,
  TextArea,
  TextField,
  type FormState,
  type Option,
  type PageContext,
} from '../../../platform/design/index.ts';
import { roundPaths } from '../paths.ts';
import { roundKinds, silenceRules } from '../rules/round-views.ts';
import { roundsHelp } from '../text-help.ts';
import { roundsTexts } from '../text.ts';

/** The name of an addressee's box in the form. */
export const boxOf = (key: string): string => `til-${key}`;

export type AddresseeBox = { key: string; name: string; isMunicipality: boolean };
export type ConflictLine = { label: string; now: string };
export type RoundFormView = {
  context: PageContext;
  form: FormState;
  isNew: boolean;
  backHref: string;
  /** What others wrote meanwhile (409). */
  conflict: readonly ConflictLine[];
  /** One line over the form: copied from where, or how much is asked already. */
  note: string | null;
  subjects: readonly Option[];
  bodies: readonly Option[];
  addressees: readonly AddresseeBox[];
};

/** Makes or changes the draft of a round. */
export function RoundFormPage(view: RoundFormView) {
  const { context, form, isNew, conflict } = view;
  const { language } = context;
  const { form: text, common } = roundsTexts[language];
  const title = isNew ? text.newTitle : text.changeTitle;
  return (
    <Layout
      context={context}
      title={title}
      isRefused={form.problems.length > 0}
      crumbs={[{ text: common.rounds, href: roundPaths.list.to({}) }, { text: title }]}
    >
      <ErrorSummary form={form} />
      <PageHead title={title} lead={text.lead} />
      <PageHelp language={language} help={roundsHelp.form} />
      {view.note !== null && <p class="rv-muted">{view.note}</p>}
      <ConflictAlert language={language} lines={conflict} />
      <Form form={form} guardsText>
        <About view={view} />
        <Asked view={view} />
        <Whom view={view} />
        <SubmitRow>
          <ActButton>{text.make}</ActButton>
          <a href={view.backHref}>{text.backTo}</a>
        </SubmitRow>
      </Form>
    </Layout>
  );
}

export function ConflictAlert({
  language,
  lines,
}: {
  language: PageContext['language'];
  lines: readonly ConflictLine[];
}) {
  const { common: text } = roundsTexts[language];
  if (lines.length === 0) return null;
  const facts = lines.map(({ label, now }) => ({
    term: text.nowStands(label),
    value: now === '' ? text.emptyNow : now,
  }));
  return (
    <Alert language={language} kind="warning" heading={text.conflict}>
      <p>{text.conflictHelp}</p>
      <Facts facts={facts} />
    </Alert>
  );
}

function About({ view: { context, form, subjects } }: { view: RoundFormView }) {
  const { form: text, kinds } = roundsTexts[context.language];
  return (
    <>
      <TextField form={form} name="title" label={text.title} />
      <Radios
        form={form}
        name="kind"
        label={text.kind}
        options={roundKinds.map((value) => ({ value, text: kinds[value] }))}
      />
      <TextArea form={form} name="purpose" label={text.purpose} hint={text.purposeHint} rows={3} isOptional />
      <TextField form={form} name="owner" label={text.owner} hint={text.ownerHint} width="medium" />
      <Select
        form={form}
        name="subject"
        label={text.subject}
        hint={text.subjectHint}
        options={[{ value: '', text: text.noSubject }, ...subjects]}
        isOptional
      />
    </>
  );
}

function Asked({ view: { context, form } }: { view: RoundFormView }) {
  const { form: text, silences } = roundsTexts[context.language];
  return (
    <>
      <TextArea form={form} name="themes" label={text.themes} hint={text.themesHint} rows={8} />
      <FormRow>
        <DateField form={form} name="opensOn" label={text.opensOn} />
        <DateField form={form} name="dueOn" label={text.dueOn} />
        <DateField form={form} name="closesOn" label={text.closesOn} hint={text.closesHint} />
      </FormRow>
      <TextField
        form={form}
        name="reminders"
        label={text.reminders}
        hint={text.remindersHint}
        width="medium"
        isOptional
      />
      <Radios
        form={form}
        name="silence"
        label={text.silence}
        options={silenceRules.map((value) => ({ value, text: silences[value] }))}
      />
    </>
  );
}

function Whom({ view: { context, form, addressees, bodies } }: { view: RoundFormView }) {
  const { form: text } = roundsTexts[context.language];
  const boxes = (isMunicipality: boolean) =>
    addressees
      .filter((one) => one.isMunicipality === isMunicipality)
      .map(({ key, name }) => ({ name: boxOf(key), text: name }));
  return (
    <>
      <Checkboxes form={form} name="addressees" label={text.addressees} boxes={boxes(true)} />
      <Checkboxes form={form} name="others" label={text.otherAddressees} boxes={boxes(false)} isOptional />
      <Select form={form} name="body" label={text.body} hint={text.bodyHint} options={bodies} />
      <Checkboxes
        form={form}
        name="rights"
        label={text.rights}
        isOptional
        boxes={[
          { name: 'municipalOnly', text: text.municipalOnly, hint: text.municipalOnlyHint },
          { name: 'answersOpen', text: text.answersOpen, hint: text.answersOpenHint },
        ]}
      />
    </>
  );
}

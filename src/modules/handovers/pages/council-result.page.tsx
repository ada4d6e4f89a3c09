import type { Day } from '../../../kernel/day.ts';
import {
  ActButton,
  ActLink,
  Alert,
  DateField,
  ErrorSummary,
  Fold,
  Form,
  FormRow,
  Layout,
  List,
  PageHead,
  PageHelp,
  Radios,
  Section,
  showDay,
  SubmitRow,
  TextArea,
  TextField,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { jointPaths } from '../paths.ts';
import { reservationField, resultField } from '../rules/council-answer.ts';
import { copyFor, councilName } from '../rules/joint-text.ts';
import {
  councilResults,
  type Council,
  type CouncilAnswer,
  type JointText,
  type JointVersion,
} from '../rules/joint-views.ts';
import { handoversHelp } from '../text-help.ts';
import { handoversTexts, type HandoversText } from '../text.ts';
import { CopyText } from './joint-copy.page.tsx';

/** One council's result and the addresses of where it is done, of its copy for Word, and of the visitor's others. */
export type ResultPlace = {
  readonly copy: { readonly text: JointText; readonly council: Council; readonly version: JointVersion };
  readonly onBehalf: boolean;
  readonly done: string;
  readonly docx: string;
  readonly others: readonly { readonly name: string; readonly href: string }[];
};
type View = {
  context: PageContext;
  place: ResultPlace;
  form: FormState;
  history: readonly CouncilAnswer[];
  /** What somebody else kept meanwhile (409). */
  conflict: CouncilAnswer | null;
  today: Day;
};

/** What one council decided, entered by its contact person or on its behalf. */
export function ResultPage(view: View) {
  const { context, place, form, conflict, today } = view;
  const { language } = context;
  const { joint } = handoversTexts[language];
  const { answer: words } = joint;
  const { text, council, version } = place.copy;
  const title = words.title(council.name);
  const home = jointPaths.text.to({ number: String(text.number) });
  return (
    <Layout
      context={context}
      title={title}
      isRefused={form.problems.length > 0}
      crumbs={[
        { text: joint.title, href: jointPaths.list.to({}) },
        { text: text.title, href: home },
        { text: title },
      ]}
    >
      <ErrorSummary form={form} />
      <PageHead
        title={title}
        kick={`${text.title} · ${words.about(version.number)}`}
        lead={words.lead}
        acts={<ActLink href={place.docx}>{joint.copy.docx}</ActLink>}
      />
      <PageHelp language={language} help={handoversHelp.result} />
      {today > text.dueOn && <p class="rv-muted">{words.late(showDay(text.dueOn, language))}</p>}
      {conflict && <Conflict conflict={conflict} view={view} />}
      <Fold summary={words.read}>
        <CopyText copy={place.copy} language={language} />
      </Fold>
      <Form form={form} guardsText>
        <input type="hidden" name="about" value={form.values['about'] ?? String(version.number)} />
        <PointFields view={view} />
        <PlaceFields view={view} words={words} />
        <SubmitRow>
          <ActButton>{words.submit}</ActButton>
          <a href={place.done}>{words.back}</a>
        </SubmitRow>
      </Form>
      <History view={view} words={words} />
    </Layout>
  );
}

type Words = HandoversText['joint']['answer'];

function PointFields({ view: { context, place, form } }: { view: View }) {
  const { joint } = handoversTexts[context.language];
  const { answer: words } = joint;
  const name = councilName(place.copy.council);
  const options = [
    ...councilResults.map((value) => ({ value, text: joint.results[value] })),
    { value: '', text: words.notTreated },
  ];
  return (
    <>
      {place.copy.version.points.map(({ position, text, isSeparable, withdrawn }) =>
        withdrawn ? (
          <p class="rv-muted">{words.withdrawn(position, withdrawn.reason)}</p>
        ) : (
          <>
            <Radios
              form={form}
              name={resultField(position)}
              label={words.point(position, copyFor(text, name))}
              {...(isSeparable && { hint: words.separable })}
              options={options}
            />
            <TextArea
              form={form}
              name={reservationField(position)}
              label={words.reservation(position)}
              hint={words.reservationHint}
              rows={2}
              isOptional
            />
          </>
        ),
      )}
    </>
  );
}

function PlaceFields({ view: { place, form, history }, words }: { view: View; words: Words }) {
  return (
    <>
      <FormRow>
        <DateField form={form} name="decidedOn" label={words.decidedOn} />
        <TextField form={form} name="reference" label={words.reference} hint={words.referenceHint} />
      </FormRow>
      <TextField form={form} name="url" label={words.url} isOptional />
      {place.onBehalf && <TextField form={form} name="source" label={words.source} hint={words.sourceHint} />}
      {history.length > 0 && (
        <TextArea
          form={form}
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          rows={2}
          isOptional
        />
      )}
    </>
  );
}

function Conflict({ conflict, view: { context } }: { conflict: CouncilAnswer; view: View }) {
  const { language } = context;
  const { answer: words } = handoversTexts[language].joint;
  return (
    <Alert language={language} kind="warning" heading={words.conflictNow(conflict.recordedBy)}>
      <Results answer={conflict} context={context} />
    </Alert>
  );
}

function Results({ answer, context }: { answer: CouncilAnswer; context: PageContext }) {
  const { joint } = handoversTexts[context.language];
  return (
    <List
      rows={answer.results.map((one) => ({
        main: `${joint.page.point(one.position)}: ${joint.results[one.result]}`,
        note: [one.reservation, showDay(one.decidedOn, context.language), one.reference]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  );
}

function History({ view: { context, history, place }, words }: { view: View; words: Words }) {
  const { language } = context;
  const { page } = handoversTexts[language].joint;
  return (
    <>
      {place.others.length > 0 && (
        <Section heading={words.others}>
          <List rows={place.others.map(({ name, href }) => ({ main: <a href={href}>{name}</a> }))} />
        </Section>
      )}
      <Section heading={words.history}>
        {history.length === 0 && <p class="rv-muted">{words.nothing}</p>}
        {history.toReversed().map((one) => (
          <>
            <h3>{`${words.entry(one.entry, one.recordedBy)}, ${showDay(one.recordedOn, language)}`}</h3>
            <p class="rv-muted">
              {[
                one.reason,
                ...(one.onBehalf ? [page.onBehalf(one.source)] : []),
                ...(one.isLate ? [page.lateAnswer] : []),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <Results answer={one} context={context} />
          </>
        ))}
      </Section>
    </>
  );
}

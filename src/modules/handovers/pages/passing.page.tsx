import type { OutcomeCode } from '../../../kernel/outcome.ts';
import {
  ActForm,
  ActLink,
  ErrorSummary,
  Facts,
  Layout,
  List,
  PageHead,
  PageHelp,
  Prose,
  Section,
  showDay,
  Table,
  Tag,
  type FormState,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import { matterPath, passingPaths } from '../paths.ts';
import {
  mayPropose,
  mayReport,
  mayTakeBack,
  nextStep,
  type Passing,
  type PassingStep,
  type PassingText,
  type StepState,
} from '../rules/passing.ts';
import { handoversHelp } from '../text-help.ts';
import { handoversTexts } from '../text.ts';
import { ItemLink, type LinkedItem } from './item-link.tsx';
import { paragraphs } from './paragraphs.tsx';

export type OutcomeInWords = (code: OutcomeCode) => { readonly word: string; readonly state: TagState };

export const stepTag: Readonly<Record<StepState, TagState>> = {
  waiting: 'idle',
  proposed: 'run',
  declined: 'warn',
  taken: 'run',
  'on-agenda': 'run',
  treated: 'done',
  reported: 'done',
  'taken-back': 'part',
};

/** "DAS – KDK – KKR". */
export const wayWords = ({ from, steps }: Pick<Passing, 'from' | 'steps'>): string =>
  [from, ...steps.map(({ body }) => body)].map(({ name }) => name).join(' – ');

type View = {
  context: PageContext;
  passing: Passing;
  /** The items of its way, as far as the reader may read them. */
  items: ReadonlyMap<string, LinkedItem>;
  keeps: boolean;
  outcome: OutcomeInWords;
  formFor: (version: number) => FormState;
  form: FormState;
};

/** One case: its way through the bodies, what each decided, and the versions of its text. */
export function PassingPage(view: View) {
  const { context, passing, form, keeps, items } = view;
  const { language } = context;
  const { passings: text } = handoversTexts[language];
  const next = nextStep(passing);
  const source = items.get(passing.itemId);
  const { matter } = passing;
  return (
    <Layout
      context={context}
      title={passing.title}
      isRefused={form.problems.length > 0}
      crumbs={[{ text: text.title, href: passingPaths.list.to({}) }, { text: passing.title }]}
    >
      <ErrorSummary form={form} />
      <PageHead
        title={passing.title}
        kick={text.page.kick(passing.number, passing.from.name, showDay(passing.agreedOn, language))}
        lead={<b>{next ? text.page.leadNext(next.body.name) : text.page.leadDone}</b>}
        acts={
          keeps && (
            <ActLink href={passingPaths.text.to({ number: String(passing.number) })}>
              {text.page.amend}
            </ActLink>
          )
        }
      />
      <PageHelp language={language} help={handoversHelp.passing} />
      <Facts
        facts={[
          ...(source
            ? [{ term: text.page.source, value: <ItemLink item={source} language={language} /> }]
            : []),
          ...(matter
            ? [
                {
                  term: text.page.matter,
                  value: <a href={matterPath.to(matter)}>{matter.number}</a>,
                  note: matter.title,
                },
              ]
            : []),
        ]}
      />
      <Route view={view} />
      <Texts view={view} />
    </Layout>
  );
}

function Route({ view }: { view: View }) {
  const { context, passing, items, outcome } = view;
  const { language } = context;
  const { passings: text } = handoversTexts[language];
  return (
    <Section heading={text.page.route}>
      <Table
        language={language}
        caption={text.page.route}
        isCaptionHidden
        isStacked
        rows={passing.steps}
        columns={[
          {
            key: 'body',
            head: text.page.body,
            isRowHead: true,
            cell: (step: PassingStep) => (
              <>
                {`${step.position}. ${step.body.name}`}
                <span class="rv-cell-note">{text.tasks[step.task]}</span>
              </>
            ),
          },
          {
            key: 'state',
            head: text.page.state,
            cell: (step) => <StateCell step={step} item={items.get(step.itemId ?? '')} language={language} />,
          },
          {
            key: 'outcome',
            head: text.page.outcome,
            cell: ({ treatment }) =>
              treatment && (
                <>
                  <Tag state={outcome(treatment.outcome).state} isQuiet>
                    {outcome(treatment.outcome).word}
                  </Tag>
                  <span class="rv-cell-note">{treatment.text.slice(0, quotedLettersMax)}</span>
                </>
              ),
          },
          { key: 'acts', head: text.page.text, cell: (step) => <StepActs view={view} step={step} /> },
        ]}
      />
    </Section>
  );
}

const quotedLettersMax = 300;

type StateProps = { step: PassingStep; item: LinkedItem | undefined; language: PageContext['language'] };

function StateCell({ step, item, language }: StateProps) {
  const { passings: text } = handoversTexts[language];
  return (
    <>
      <Tag state={stepTag[step.state]} isQuiet>
        {text.states[step.state]}
      </Tag>
      <span class="rv-cell-note">
        {item ? <ItemLink item={item} language={language} /> : step.heldOn && showDay(step.heldOn, language)}
      </span>
    </>
  );
}

function StepActs({ view: { context, passing, keeps, formFor }, step }: { view: View; step: PassingStep }) {
  const { page: text } = handoversTexts[context.language].passings;
  const at = { number: String(passing.number), step: String(step.position) };
  const wall = step.closed ? text.walls.closed : step.municipalOnly ? text.walls.municipal : text.walls.open;
  const isSet = step.textNumber !== null;
  return (
    <>
      {isSet && <span class="rv-cell-note">{`${text.textNumber(step.textNumber ?? 0)}, ${wall}`}</span>}
      {keeps && mayPropose(step.state) && (
        <ActLink isSmall href={passingPaths.proposal.to(at)}>
          {text.propose}
        </ActLink>
      )}
      {keeps && mayReport(step.state) && (
        <ActLink isSmall href={passingPaths.report.to(at)}>
          {text.report}
        </ActLink>
      )}
      {keeps && mayTakeBack(step.state) && (
        <ActForm
          isSmall
          kind="secondary"
          form={formFor(step.version)}
          action={passingPaths.takingBack.to(at)}
        >
          {text.takeBack}
        </ActForm>
      )}
    </>
  );
}

function Texts({ view: { context, passing } }: { view: View }) {
  const { language } = context;
  const { page: text } = handoversTexts[language].passings;
  const { texts, steps } = passing;
  const by = ({ changedAt }: PassingText): string => {
    const step = steps.find(({ position }) => position === changedAt);
    return step ? text.versionBy(step.body.name) : text.versionByDesk;
  };
  const newest = texts.at(-1);
  const differences = passingPaths.differences.to({ number: String(passing.number) });
  return (
    <Section
      heading={text.texts}
      {...(texts.length > 1 && { link: { href: differences, text: text.differences } })}
    >
      {newest ? <Prose>{paragraphs(newest.text, language)}</Prose> : <p class="rv-muted">{text.noText}</p>}
      <List
        rows={texts.toReversed().map((one) => ({
          main: `${text.version(one.number)}, ${by(one)}`,
          note: [showDay(one.recordedOn, language), one.note].filter(Boolean).join(' · '),
        }))}
      />
    </Section>
  );
}

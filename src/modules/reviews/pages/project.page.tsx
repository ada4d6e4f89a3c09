import type { Language } from '../../../kernel/language.ts';
import {
  ActLink,
  Facts,
  Layout,
  PageHead,
  Prose,
  Section,
  Timeline,
  showDay,
  showDayShort,
  showMoney,
  type Fact,
  type PageContext,
} from '../../../platform/design/index.ts';
import { bodyPath, itemPath, paperFilePath, projectPaths } from '../paths.ts';
import { isOpen, nextStep, stateBefore } from '../rules/project.ts';
import type { Project, ProjectEvent, RespondentGroup } from '../rules/project-views.ts';
import { reviewTexts } from '../text.ts';
import { projectShape } from './project-list.page.tsx';
import { Groups, Members, Options, Staff } from './project-parts.tsx';

export type ItemShown = {
  readonly number: string;
  readonly title: string;
  readonly bodyName: string;
  readonly address: { readonly body: string; readonly day: string; readonly item: string };
};
/** A group with its round as far as the reader may see it. */
export type AskedGroup = RespondentGroup & {
  readonly round:
    | {
        readonly number: number;
        readonly isDraft: boolean;
        readonly answered: number;
        readonly asked: number;
      }
    | undefined;
};
export type ProjectView = {
  readonly context: PageContext;
  readonly project: Project;
  readonly groups: readonly AskedGroup[];
  /** The items it was decided at, by id, as far as the reader may know of them. */
  readonly items: ReadonlyMap<string, ItemShown>;
  readonly mayEdit: boolean;
  /** Prices and questions are the municipal side's. */
  readonly maySeePrices: boolean;
  readonly isNear: boolean;
};

/** One evaluation project: how far it has come, who and what, and the next step. */
export function ProjectPage(view: ProjectView) {
  const { context, project, mayEdit } = view;
  const { language } = context;
  const { projects: text } = reviewTexts[language];
  const { title, state } = project;
  return (
    <Layout
      context={context}
      title={title}
      crumbs={[{ text: text.title, href: projectPaths.list.to({}) }, { text: title }]}
    >
      <PageHead
        title={title}
        status={{ state: projectShape[state], word: text.states[state] }}
        lead={project.about}
        acts={mayEdit ? <Acts language={language} project={project} /> : undefined}
      />
      <Facts facts={factsOf(view)} />
      <Result view={view} />
      <Members view={view} />
      <Staff view={view} />
      <Groups view={view} />
      <Options view={view} />
      <Section heading={text.life}>
        <Timeline entries={project.events.map((event) => entryOf(event, view))} />
      </Section>
    </Layout>
  );
}

/** The step that brings it on is the primary one, and stands last. */
function Acts({ language, project }: { language: Language; project: Project }) {
  const { projects: text } = reviewTexts[language];
  const at = { number: String(project.number) };
  const step = nextStep(project.state);
  return (
    <>
      {stateBefore(project.state, project.groups) !== undefined && (
        <ActLink href={projectPaths.undo.to(at)} kind="secondary">
          {text.undo}
        </ActLink>
      )}
      {isOpen(project) && (
        <ActLink href={projectPaths.change.to(at)} kind="secondary">
          {text.change}
        </ActLink>
      )}
      {step && (
        <ActLink href={projectPaths[step].to(at)} kind="primary">
          {text.steps[step]}
        </ActLink>
      )}
    </>
  );
}

/** What is not known yet is left out. */
function factsOf({ context: { language }, project, maySeePrices, isNear }: ProjectView): Fact[] {
  const { projects: text } = reviewTexts[language];
  const { orderedBy, orderedOn, evaluator, price, deadlineOn } = project;
  const deadline = deadlineOn === null ? '' : showDay(deadlineOn, language);
  return [
    { term: text.orderedBy, value: <a href={bodyPath.to(orderedBy)}>{orderedBy.name}</a> },
    { term: text.orderedOn, value: showDay(orderedOn, language) },
    ...(evaluator === '' ? [] : [{ term: text.evaluator, value: evaluator }]),
    ...(price === null || !maySeePrices ? [] : [{ term: text.price, value: showMoney(price, language) }]),
    ...(deadline === '' ? [] : [{ term: text.deadline, value: isNear ? <b>{deadline}</b> : deadline }]),
  ];
}

/** What came out of it; once it is reported. */
function Result({ view: { context, project } }: { view: ProjectView }) {
  const { projects: text } = reviewTexts[context.language];
  const { state, result, paper } = project;
  if (state !== 'reported') return null;
  const file =
    paper && paper.version !== null
      ? paperFilePath.to({ number: paper.number, version: String(paper.version) })
      : undefined;
  return (
    <Section heading={text.result}>
      <Prose>
        {result.split(/\n\s*\n/).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </Prose>
      {file !== undefined && (
        <p>
          <a href={file}>{`${text.paper}: ${paper?.title}`}</a>
        </p>
      )}
    </Section>
  );
}

function entryOf({ event, on, note, itemId, by }: ProjectEvent, { context, items }: ProjectView) {
  const { language } = context;
  const { projects: text } = reviewTexts[language];
  const item = itemId === null ? undefined : items.get(itemId);
  const words = event === 'undone' ? text.undone : text.states[event];
  const more = [note, by === null ? '' : text.recordedBy(by)].filter((one) => one !== '').join(', ');
  return {
    when: showDayShort(on, language),
    dateTime: on,
    what: (
      <>
        {more === '' ? words : `${words}: ${more}`}
        {item && (
          <>
            {' · '}
            <a href={itemPath.to(item.address)}>{text.itemOf(item.bodyName, item.number, item.title)}</a>
          </>
        )}
      </>
    ),
  };
}

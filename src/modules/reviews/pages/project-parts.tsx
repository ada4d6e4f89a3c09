import type { Language } from '../../../kernel/language.ts';
import {
  EmptyState,
  Fold,
  List,
  Section,
  Table,
  Tag,
  showDay,
  showMoney,
  type Column,
} from '../../../platform/design/index.ts';
import { personPath, projectPaths, roundPath } from '../paths.ts';
import { canAsk, isOpen } from '../rules/project.ts';
import type { Project, ProjectOption } from '../rules/project-views.ts';
import { reviewTexts } from '../text.ts';
import type { AskedGroup, ProjectView } from './project.page.tsx';

type Props = { view: ProjectView };
const at = ({ number }: Project) => ({ number: String(number) });

/** A section's way to its form, for who may write and while it can be written. */
const linkTo = ({ project, mayEdit }: ProjectView, href: string, text: string) =>
  mayEdit && isOpen(project) ? { link: { href, text } } : {};

export function Members({ view }: Props) {
  const { project, context } = view;
  const { projects: text } = reviewTexts[context.language];
  const link = linkTo(view, projectPaths.members.to(at(project)), text.membersChange);
  return (
    <Section heading={text.members} {...link}>
      {project.members.length === 0 ? (
        <p class="rv-muted">{text.membersNone}</p>
      ) : (
        <List
          rows={project.members.map(({ name, personKey }) => ({
            main: personKey === null ? name : <a href={personPath.to({ key: personKey })}>{name}</a>,
          }))}
        />
      )}
    </Section>
  );
}

/** Whether those evaluated know of it, and of what. */
export function Staff({ view }: Props) {
  const { project, context } = view;
  const { projects: text } = reviewTexts[context.language];
  const { staffInformedOn, staffTold } = project;
  const word = staffInformedOn === null ? text.staffChange : text.change;
  const link = linkTo(view, projectPaths.staff.to(at(project)), word);
  return (
    <Section heading={text.staff} {...link}>
      {staffInformedOn === null ? (
        <p class="rv-muted">{text.staffNone}</p>
      ) : (
        <p>{`${text.staffInformed(showDay(staffInformedOn, context.language))} ${staffTold}`}</p>
      )}
    </Section>
  );
}

/** Each group with its own questions; for the municipal side. */
export function Groups({ view }: Props) {
  const { project, groups, context, maySeePrices } = view;
  const { language } = context;
  const { projects: text } = reviewTexts[language];
  if (!maySeePrices) return null;
  const link = linkTo(view, projectPaths.newGroup.to(at(project)), text.groupNew);
  return (
    <Section heading={text.groups} {...link}>
      {groups.length === 0 ? (
        <EmptyState heading={text.groupsNone}>{text.groupLead}</EmptyState>
      ) : (
        <Table
          {...{ language, rows: groups, columns: groupColumns(view), caption: text.groups }}
          isCaptionHidden
          isStacked
        />
      )}
    </Section>
  );
}

function groupColumns({ context, project, mayEdit }: ProjectView): Column<AskedGroup>[] {
  const { projects: text } = reviewTexts[context.language];
  const groupAt = ({ position }: AskedGroup) => ({ ...at(project), group: String(position) });
  const canChange = (group: AskedGroup) => mayEdit && isOpen(project) && group.roundId === null;
  const columns: Column<AskedGroup>[] = [
    {
      key: 'group',
      head: text.group,
      isRowHead: true,
      cell: (group) =>
        canChange(group) ? <a href={projectPaths.group.to(groupAt(group))}>{group.name}</a> : group.name,
    },
    { key: 'closeness', head: text.closeness, cell: ({ closeness }) => text.closenesses[closeness] },
    { key: 'questions', head: text.questions, cell: Questions(context.language) },
    { key: 'answered', head: text.answered, cell: Answered(context.language) },
  ];
  const asks: Column<AskedGroup> = {
    key: 'ask',
    head: text.acts,
    cell: (group) => <a href={projectPaths.round.to(groupAt(group))}>{`${text.ask}: ${group.name}`}</a>,
  };
  const someWait = mayEdit && project.groups.some((group) => canAsk(project.state, group));
  const cell: Column<AskedGroup>['cell'] = (group) =>
    canAsk(project.state, group) ? asks.cell(group) : null;
  return someWait ? [...columns, { ...asks, cell }] : columns;
}

const Questions =
  (language: Language) =>
  ({ questions }: AskedGroup) => (
    <Fold summary={reviewTexts[language].projects.questionsShow}>
      <List
        rows={questions
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => ({ main: line }))}
      />
    </Fold>
  );

const Answered =
  (language: Language) =>
  ({ round }: AskedGroup) => {
    const { projects: text } = reviewTexts[language];
    if (!round) return text.notAsked;
    return (
      <>
        <a href={roundPath.to({ number: String(round.number) })}>
          {text.progress(round.answered, round.asked)}
        </a>
        {round.isDraft && <span class="rv-cell-note">{text.roundDraft}</span>}
      </>
    );
  };

/** What can be bought besides, and whether it was. */
export function Options({ view }: Props) {
  const { project, context } = view;
  const { language } = context;
  const { projects: text } = reviewTexts[language];
  const link = linkTo(view, projectPaths.newOption.to(at(project)), text.optionNew);
  return (
    <Section heading={text.options} {...link}>
      {project.options.length === 0 ? (
        <p class="rv-muted">{text.optionsNone}</p>
      ) : (
        <Table
          {...{ language, rows: project.options, columns: optionColumns(view), caption: text.options }}
          isCaptionHidden
          isStacked
        />
      )}
    </Section>
  );
}

function optionColumns({ context, project, mayEdit, maySeePrices }: ProjectView): Column<ProjectOption>[] {
  const { language } = context;
  const { projects: text } = reviewTexts[language];
  const optionAt = ({ position }: ProjectOption) =>
    projectPaths.option.to({ ...at(project), option: String(position) });
  const price: Column<ProjectOption> = {
    key: 'price',
    head: text.price,
    isNumber: true,
    repeatsHead: true,
    cell: (option) => (option.price === null ? '' : showMoney(option.price, language)),
  };
  return [
    {
      key: 'option',
      head: text.option,
      isRowHead: true,
      cell: (option) =>
        mayEdit && isOpen(project) ? <a href={optionAt(option)}>{option.title}</a> : option.title,
    },
    ...(maySeePrices ? [price] : []),
    {
      key: 'chosen',
      head: text.state,
      cell: ({ isChosen }) => (
        <Tag state={isChosen ? 'done' : 'idle'}>{isChosen ? text.chosen : text.notChosen}</Tag>
      ),
    },
  ];
}

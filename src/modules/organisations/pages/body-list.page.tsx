import type { Day } from '../../../kernel/day.ts';
import { withQuery } from '../../../kernel/path.ts';
import {
  ActLink,
  ChipList,
  EmptyState,
  Layout,
  PageHead,
  Section,
  showDayShort,
  Tag,
  type PageContext,
  PageHelp,
  TermText,
} from '../../../platform/design/index.ts';
import { organisationsHelp } from '../text-help.ts';
import { bodyPaths, organisationPaths } from '../paths.ts';
import { branchesOf, type Branch } from '../rules/lineage.ts';
import { bodyTermNotice } from '../rules/term.ts';
import { organisationTexts, type BodyShow } from '../text.ts';
import { BodyPicture, smallPrint, type ShownBody } from './body-picture.tsx';
import { overInWords, statusShape } from './words.ts';

export type BodyListView = {
  context: PageContext;
  /** Those to show, each under the nearest one above that is shown too. */
  bodies: readonly ShownBody[];
  show: BodyShow;
  /** How many of all bodies are past their term. */
  overdue: number;
  today: Day;
  mayEdit: boolean;
};

/** The bodies as a picture and as a list. On phones the list comes first. */
export function BodyListPage(view: BodyListView) {
  const { context, bodies, today, show } = view;
  const { bodies: text, organisations, common } = organisationTexts[context.language];
  const chips = Object.entries(text.shows).map(([key, word]) => ({
    text: word,
    href: withQuery(bodyPaths.list.to({}), { vis: key === 'i-brug' ? undefined : key }),
    isCurrent: key === show,
  }));
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead
        title={text.title}
        lead={<Lead view={view} />}
        acts={
          <>
            <ActLink href={organisationPaths.list.to({})}>{organisations.title}</ActLink>
            {view.mayEdit && (
              <ActLink href={bodyPaths.create.to({})} kind="primary">
                {text.create}
              </ActLink>
            )}
          </>
        }
      />
      <PageHelp language={context.language} help={organisationsHelp.bodies} />
      <ChipList label={text.show} chips={chips} />
      {bodies.length === 0 ? (
        <EmptyState heading={text.empty}>{common.emptyHelp}</EmptyState>
      ) : (
        <div class="rv-bodies">
          <section class="rv-bodies__picture" aria-label={text.picture}>
            <div class="rv-scroll" tabindex={0} role="region" aria-label={text.pictureTitle}>
              <BodyPicture language={context.language} bodies={bodies} today={today} />
            </div>
            <p class="rv-fine rv-muted">{text.legend}</p>
          </section>
          <Section heading={text.list}>
            <Branches branches={branchesOf(bodies)} view={view} />
          </Section>
        </div>
      )}
    </Layout>
  );
}

function Lead({ view: { bodies, overdue, context } }: { view: BodyListView }) {
  const text = organisationTexts[context.language].bodies;
  return (
    <>
      <TermText language={context.language} terms={['forum']}>
        {text.lead(bodies.length)}
      </TermText>
      {overdue > 0 && (
        <>
          {' '}
          <b>{text.overdue(overdue)}</b>
        </>
      )}
    </>
  );
}

const Branches = ({ branches, view }: { branches: readonly Branch<ShownBody>[]; view: BodyListView }) => (
  <ul class="rv-tree">
    {branches.map(({ one, below }) => (
      <li>
        <BodyLine body={one} view={view} />
        {below.length > 0 && <Branches branches={below} view={view} />}
      </li>
    ))}
  </ul>
);

function BodyLine({ body, view: { context, today } }: { body: ShownBody; view: BodyListView }) {
  const { language } = context;
  const { levels, statuses, term, bodies: text } = organisationTexts[language];
  const notice = bodyTermNotice(body, today);
  const facts = [
    smallPrint(body, levels[body.level], language),
    body.frequency,
    body.status === 'closed' && body.closedOn ? text.closedOn(showDayShort(body.closedOn, language)) : '',
  ];
  return (
    <div class="rv-tree__line">
      <a href={bodyPaths.record.to(body)}>{body.name}</a>
      {body.status !== 'active' && (
        <Tag state={statusShape[body.status]} isQuiet>
          {statuses[body.status]}
        </Tag>
      )}
      {notice && <Tag state="warn">{term.over(overInWords(notice, language))}</Tag>}
      <small>{facts.filter(Boolean).join(' · ')}</small>
    </div>
  );
}

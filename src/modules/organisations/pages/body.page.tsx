import type { Day } from '../../../kernel/day.ts';
import {
  ActLink,
  Alert,
  Columns,
  Facts,
  Layout,
  PageHead,
  Prose,
  Section,
  showDay,
  type Child,
  type Fact,
  type PageContext,
  PageHelp,
} from '../../../platform/design/index.ts';
import { organisationsHelp } from '../text-help.ts';
import { bodyEventPaths, bodyPaths, organisationPaths } from '../paths.ts';
import { possibleEvents, type BodyEvent, type BodyStatus } from '../rules/body-states.ts';
import { holdsOn } from '../rules/membership-period.ts';
import { bodyTermNotice, type TermNotice } from '../rules/term.ts';
import type { Audience, BodyLevel } from '../rules/vocabulary.ts';
import { organisationTexts } from '../text.ts';
import { BodyMembers, Contacts, type MemberShown, type MunicipalityShown } from './body-members.tsx';
import { BodySide } from './body-side.tsx';
import { noticeInWords, statusShape } from './words.ts';

type Named = { key: string; name: string };
export type BodyShown = {
  key: string;
  name: string;
  shortName: string;
  level: BodyLevel;
  status: BodyStatus;
  above: Named | null;
  servedBy: Named | null;
  composition: string;
  frequency: string;
  mandate: string;
  audience: Audience;
  startedOn: Day | null;
  termEndsOn: Day | null;
  closedOn: Day | null;
  aliases: readonly string[];
};
export type BodyEventShown = { event: BodyEvent | 'proposed'; on: Day; reason: string; by: string | null };
export type BodyView = {
  context: PageContext;
  body: BodyShown;
  members: readonly MemberShown[];
  municipalities: readonly MunicipalityShown[];
  events: readonly BodyEventShown[];
  subBodies: readonly (Named & { status: BodyStatus; termEndsOn: Day | null })[];
  today: Day;
  mayEdit: boolean;
  /** The act of following it, for who has signed in. */
  follow: Child | null;
  /** What other modules have about it. */
  others: readonly Child[];
};

/** One body: what it is for, who sits in it, what has happened to it, and whether it has outlived its term. */
export function BodyPage(view: BodyView) {
  const { context, body, today } = view;
  const text = organisationTexts[context.language];
  const { key, name, status } = body;
  const notice = bodyTermNotice(body, today);
  const crumbs = [{ text: text.bodies.title, href: bodyPaths.list.to({}) }, { text: name }];
  const isNamedShort = name.startsWith(body.shortName);
  return (
    <Layout context={context} title={name} crumbs={crumbs}>
      <PageHead
        title={isNamedShort ? name : `${name} (${body.shortName})`}
        status={
          notice
            ? { state: 'warn', word: text.term.overTag }
            : { state: statusShape[status], word: text.statuses[status] }
        }
        kick={text.levels[body.level]}
        acts={[
          view.follow,
          view.mayEdit && <ActLink href={bodyPaths.edit.to({ key })}>{text.common.edit}</ActLink>,
        ]}
      />
      <PageHelp language={context.language} help={organisationsHelp.body} />
      {notice && <Overdue view={view} notice={notice} />}
      <Facts facts={factsOf(view)} />
      <Columns main={<Main view={view} />} side={<BodySide view={view} />} sideLabel={text.bodies.life} />
    </Layout>
  );
}

/** The body went on after its last day: what is wrong, and the two acts that settle it. */
function Overdue({ view, notice }: { view: BodyView; notice: TermNotice }) {
  const { body, context, mayEdit } = view;
  const { term, acts } = organisationTexts[context.language];
  const settling = possibleEvents(body).filter((event) => event === 'extended' || event === 'closed');
  return (
    <Alert
      language={context.language}
      kind="warning"
      heading={noticeInWords(body.shortName, notice, context.language)}
    >
      <p>{mayEdit ? term.settle : term.settleReader}</p>
      {mayEdit && (
        <div class="rv-acts">
          {settling.map((event) => (
            <ActLink
              href={bodyEventPaths[event].to(body)}
              kind={event === 'extended' ? 'primary' : 'secondary'}
            >
              {acts[event].word}
            </ActLink>
          ))}
        </div>
      )}
    </Alert>
  );
}

function factsOf({ body, members, today, context: { language } }: BodyView): Fact[] {
  const { bodies: text } = organisationTexts[language];
  const { above, servedBy } = body;
  const chairs = members.filter((member) => member.role === 'chair' && holdsOn(member, today));
  const chair: Fact = {
    term: text.chair,
    value: chairs.map(({ person }) => person.name).join(', '),
    note: chairs[0]?.organisation?.name ?? '',
  };
  const server: Fact | null = servedBy && {
    term: text.servedBy,
    value: <a href={organisationPaths.record.to(servedBy)}>{servedBy.name}</a>,
  };
  return [
    {
      term: text.above,
      value: above ? <a href={bodyPaths.record.to(above)}>{above.name}</a> : text.top,
    },
    ...(chairs.length > 0 ? [chair] : []),
    ...(server ? [server] : []),
    ...(body.frequency === '' ? [] : [{ term: text.frequency, value: body.frequency }]),
    { term: text.term, value: termOf(body, language) },
  ];
}

function termOf({ startedOn, termEndsOn, closedOn }: BodyShown, language: 'da' | 'en'): string {
  const { common, term, bodies } = organisationTexts[language];
  if (closedOn !== null) return bodies.closedOn(showDay(closedOn, language));
  const from = startedOn && showDay(startedOn, language);
  if (termEndsOn === null) return [term.permanent, from && common.since(from)].filter(Boolean).join(', ');
  const to = showDay(termEndsOn, language);
  return from ? common.between(from, to) : common.until(to);
}

function Main({ view }: { view: BodyView }) {
  const { body, context } = view;
  const { bodies: text } = organisationTexts[context.language];
  const parts = [
    { heading: text.mandate, words: body.mandate },
    { heading: text.composition, words: body.composition },
  ].filter(({ words }) => words !== '');
  return (
    <>
      {parts.map(({ heading, words }) => (
        <Section heading={heading}>
          <Prose>
            <p>{words}</p>
          </Prose>
        </Section>
      ))}
      <BodyMembers view={view} />
      {body.level === 'permanent-group' && <Contacts view={view} />}
    </>
  );
}

import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import {
  ActLink,
  Columns,
  EmptyState,
  Facts,
  Fold,
  Layout,
  List,
  PageHead,
  Prose,
  Section,
  Table,
  type Column,
  type PageContext,
} from '../../../platform/design/index.ts';
import { bodyPaths, organisationPaths, personPaths } from '../paths.ts';
import { holdsOn } from '../rules/membership-period.ts';
import type { MemberRole, OrganisationKind, OrganisationSide } from '../rules/vocabulary.ts';
import { organisationTexts } from '../text.ts';
import { Participation, type ParticipationPart } from './participation.tsx';
import { periodInWords } from './words.ts';

type Named = { key: string; name: string };
type PersonThere = Named & { title: string; department: string | null; from: Day | null; to: Day | null };
type Seat = {
  bodyKey: string;
  bodyName: string;
  personKey: string;
  personName: string;
  role: MemberRole;
  from: Day | null;
  to: Day | null;
};
export type OrganisationView = {
  context: PageContext;
  organisation: {
    key: string;
    name: string;
    shortName: string;
    kind: OrganisationKind;
    side: OrganisationSide;
    above: Named | null;
    validFrom: Day | null;
    validTo: Day | null;
    note: string;
    aliases: readonly string[];
  };
  departments: readonly Named[];
  people: readonly PersonThere[];
  seats: readonly Seat[];
  took: readonly ParticipationPart[];
  today: Day;
  mayEdit: boolean;
};

/** One organisation: what it is, its people now and earlier, and where it sits. */
export function OrganisationPage(view: OrganisationView) {
  const { context, organisation } = view;
  const text = organisationTexts[context.language];
  const { key, name } = organisation;
  const crumbs = [{ text: text.organisations.title, href: organisationPaths.list.to({}) }, { text: name }];
  const edit = <ActLink href={organisationPaths.edit.to({ key })}>{text.common.edit}</ActLink>;
  return (
    <Layout context={context} title={name} crumbs={crumbs}>
      <PageHead title={name} kick={text.kinds[organisation.kind]} acts={view.mayEdit ? edit : undefined} />
      <Facts facts={factsOf(view)} />
      <Columns
        main={
          <>
            <People view={view} />
            <Participation parts={view.took} />
          </>
        }
        side={<Side view={view} />}
        sideLabel={text.organisations.bodies}
      />
    </Layout>
  );
}

function factsOf({ organisation: o, context: { language } }: OrganisationView) {
  const { organisations: text, sides, forms } = organisationTexts[language];
  const above = o.above && { term: text.above, value: <NamedLink to={o.above} /> };
  const isDated = o.validFrom !== null || o.validTo !== null;
  const valid = { term: text.valid, value: periodInWords({ from: o.validFrom, to: o.validTo }, language) };
  return [
    { term: forms.shortName, value: o.shortName },
    { term: text.side, value: sides[o.side] },
    ...(above ? [above] : []),
    ...(isDated ? [valid] : []),
  ];
}

const NamedLink = ({ to }: { to: Named }) => <a href={organisationPaths.record.to(to)}>{to.name}</a>;

function People({ view }: { view: OrganisationView }) {
  const { organisations: text } = organisationTexts[view.context.language];
  const now = view.people.filter((person) => holdsOn(person, view.today));
  const earlier = view.people.filter((person) => !holdsOn(person, view.today));
  return (
    <>
      <Section heading={text.people}>
        {now.length === 0 ? <EmptyState heading={text.nobody} /> : <PeopleTable view={view} people={now} />}
        {earlier.length > 0 && (
          <Fold summary={text.earlier(earlier.length)}>
            <PeopleTable view={view} people={earlier} />
          </Fold>
        )}
      </Section>
      {view.organisation.note !== '' && (
        <Section heading={text.note}>
          <Prose>
            <p>{view.organisation.note}</p>
          </Prose>
        </Section>
      )}
    </>
  );
}

function PeopleTable({ view, people }: { view: OrganisationView; people: readonly PersonThere[] }) {
  const { language, actor } = view.context;
  const { organisations: text, common } = organisationTexts[language];
  const hasDepartments = people.some(({ department }) => department !== null);
  const department: Column<PersonThere> = {
    key: 'department',
    head: organisationTexts[language].kinds.administration,
    cell: (person) => person.department,
  };
  const columns: Column<PersonThere>[] = [
    {
      key: 'name',
      head: common.person,
      isRowHead: true,
      cell: ({ key, name }) => (actor ? <a href={personPaths.record.to({ key })}>{name}</a> : name),
    },
    { key: 'title', head: common.work, cell: ({ title }) => title },
    ...(hasDepartments ? [department] : []),
    { key: 'period', head: common.period, cell: (person) => periodInWords(person, language) },
  ];
  return (
    <Table
      language={language}
      caption={text.people}
      isCaptionHidden
      isStacked
      columns={columns}
      rows={people}
    />
  );
}

function Side({ view }: { view: OrganisationView }) {
  const { organisations: text, common } = organisationTexts[view.context.language];
  const { departments, organisation } = view;
  const seats = bodiesOf(view);
  return (
    <>
      <Section heading={text.bodies}>
        {seats.length === 0 ? <p class="rv-muted">{text.noBodies}</p> : <List rows={seats} />}
      </Section>
      {departments.length > 0 && (
        <Section heading={text.departments}>
          <List rows={departments.map((one) => ({ main: <NamedLink to={one} /> }))} />
        </Section>
      )}
      {organisation.aliases.length > 0 && (
        <Section heading={common.aliases}>
          <List rows={organisation.aliases.map((alias) => ({ main: alias }))} />
        </Section>
      )}
    </>
  );
}

/** Each body once, with those who sit in it now and as what. */
function bodiesOf({ seats, today, context: { language } }: OrganisationView) {
  const now = seats.filter((seat) => holdsOn(seat, today));
  const keys = [...new Set(now.map(({ bodyKey }) => bodyKey))];
  return keys.map((key) => {
    const here = now.filter(({ bodyKey }) => bodyKey === key);
    return {
      main: <a href={bodyPaths.record.to({ key })}>{here[0]?.bodyName}</a>,
      note: here.map((seat) => sitter(seat, language)).join(' · '),
    };
  });
}

const sitter = ({ personName, role }: Seat, language: Language): string =>
  role === 'member' ? personName : `${personName} (${organisationTexts[language].roles[role].toLowerCase()})`;

import type { Day } from '../../../kernel/day.ts';
import {
  ActLink,
  EmptyState,
  Fold,
  Seats,
  Section,
  Table,
  type Column,
  type PageContext,
} from '../../../platform/design/index.ts';
import { withQuery } from '../../../kernel/path.ts';
import { bodyPaths, contactsPath, membersFile, organisationPaths, personPaths } from '../paths.ts';
import type { BodyStatus } from '../rules/body-states.ts';
import { holdsOn } from '../rules/membership-period.ts';
import type { MemberRole } from '../rules/vocabulary.ts';
import { organisationTexts } from '../text.ts';
import { listed, periodInWords } from './words.ts';

type Named = { key: string; name: string };
export type MemberShown = {
  /** Which of the person's seats in the body it is, from 1: part of its address. */
  seat: number;
  person: Named;
  role: MemberRole;
  organisation: Named | null;
  municipalityKey: string | null;
  from: Day | null;
  to: Day | null;
};
export type MunicipalityShown = Named & { shortName: string };
type Props = {
  view: {
    context: PageContext;
    body: { key: string; status: BodyStatus; closedOn: Day | null };
    members: readonly MemberShown[];
    municipalities: readonly MunicipalityShown[];
    today: Day;
    mayEdit: boolean;
  };
};

/** Who sits in the body now; who did, folded. Of a closed body: who did when it closed. */
export function BodyMembers({ view }: Props) {
  const { body, members, today, mayEdit, context } = view;
  const { bodies: text } = organisationTexts[context.language];
  const on = body.closedOn ?? today;
  const now = members.filter((member) => holdsOn(member, on));
  const earlier = members.filter((member) => !holdsOn(member, on));
  const add = { href: bodyPaths.newMember.to(body), text: text.addMember };
  return (
    <Section
      heading={body.status === 'closed' ? text.membersAtClosing : text.members}
      {...(now.length > 0 && { note: String(new Set(now.map(({ person }) => person.key)).size) })}
      {...(mayEdit && now.length > 0 && { link: add })}
    >
      {now.length === 0 ? (
        <EmptyState heading={text.nobody} acts={mayEdit && <ActLink href={add.href}>{add.text}</ActLink>}>
          {text.nobodyHelp}
        </EmptyState>
      ) : (
        <MemberTable view={view} members={now} />
      )}
      {mayEdit && (
        <p class="rv-fine">
          <a href={membersFile.to(body)}>{text.membersFile}</a>
        </p>
      )}
      {earlier.length > 0 && (
        <Fold summary={text.earlier(earlier.length)}>
          <MemberTable view={view} members={earlier} />
        </Fold>
      )}
    </Section>
  );
}

function MemberTable({ view, members }: Props & { members: readonly MemberShown[] }) {
  const { language } = view.context;
  const { bodies: text, common, roles } = organisationTexts[language];
  const columns: Column<MemberShown>[] = [
    { key: 'name', head: common.person, isRowHead: true, cell: (member) => personIn(member, view) },
    { key: 'role', head: common.role, cell: ({ role }) => roles[role] },
    {
      key: 'organisation',
      head: common.organisation,
      cell: ({ organisation }) =>
        organisation && <a href={organisationPaths.record.to(organisation)}>{organisation.name}</a>,
    },
    { key: 'period', head: common.period, cell: (member) => <PeriodAndEdit member={member} view={view} /> },
  ];
  return (
    <Table
      language={language}
      caption={text.members}
      isCaptionHidden
      isStacked
      columns={columns}
      rows={members}
    />
  );
}

function PeriodAndEdit({ member, view }: Props & { member: MemberShown }) {
  const { bodies: text, common } = organisationTexts[view.context.language];
  const { person, seat } = member;
  const at = bodyPaths.member.to({ key: view.body.key, person: person.key });
  return (
    <>
      {periodInWords(member, view.context.language)}
      {view.mayEdit && (
        <>
          {' · '}
          <a
            href={withQuery(at, { plads: seat === 1 ? undefined : seat })}
            aria-label={text.editMember(person.name)}
          >
            {common.edit}
          </a>
        </>
      )}
    </>
  );
}

const personIn = ({ person }: MemberShown, { context }: Props['view']) =>
  context.actor ? <a href={personPaths.record.to(person)}>{person.name}</a> : person.name;

/** One contact person a municipality for each permanent group: who has one, and which still lack one. */
export function Contacts({ view }: Props) {
  const { members, municipalities, today, context } = view;
  const { bodies: text } = organisationTexts[context.language];
  const contacts = members.filter((member) => member.role === 'contact' && holdsOn(member, today));
  const has = new Set(contacts.map(({ municipalityKey }) => municipalityKey));
  const missing = municipalities.filter(({ key }) => !has.has(key));
  const seats = municipalities.map(({ key, name, shortName }) => ({
    abbreviation: shortName,
    name,
    state: has.has(key) ? ('full' as const) : ('none' as const),
    word: has.has(key) ? text.hasContact : text.lacksContact,
  }));
  const names = missing.map(({ name }) => name.replace(/s? Kommune$/, ''));
  const some = missing.length === municipalities.length ? text.contactsNone : undefined;
  const sentence =
    missing.length === 0 ? text.contactsAll : (some ?? text.contactsMissing(listed(names, context.language)));
  return (
    <Section
      heading={text.contacts}
      note={`${municipalities.length - missing.length} / ${municipalities.length}`}
      {...(context.actor && { link: { href: contactsPath.to({}), text: text.allContacts } })}
    >
      <Seats seats={seats} sentence={sentence} />
    </Section>
  );
}

import type { Day } from '../../../kernel/day.ts';
import type { Role } from '../../../kernel/actor.ts';
import {
  ActForm,
  ActLink,
  Alert,
  ConfirmPanel,
  Facts,
  Layout,
  List,
  PageHead,
  Section,
  Table,
  Tag,
  showMoment,
  type Column,
  type Fact,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { bodyPath, personPath, rightsPaths, userPaths } from '../paths.ts';
import { stateOn, type AppointedRole } from '../rules/appointment.ts';
import type { UserState } from '../rules/user-list.ts';
import { accessTexts } from '../text.ts';
import { userStateShape } from './user-list.page.tsx';
import { periodInWords } from './words.ts';
import { Nothing } from './nothing.tsx';

export type AppointmentShown = {
  id: string;
  role: AppointedRole;
  organisation: string;
  concerning: string;
  from: Day | null;
  to: Day | null;
  reason: string;
  endReason: string;
};
export type MembershipShown = {
  body: { key: string; name: string };
  role: Role;
  organisation: string;
  from: Day | null;
  to: Day | null;
};
export type UserView = {
  context: PageContext;
  person: { key: string; name: string };
  /** Null where the person has no user. */
  user: {
    email: string;
    state: UserState;
    createdAt: Date;
    disabledAt: Date | null;
    seenAt: Date | null;
    loginsOpen: number;
    loginsEver: number;
    hasFactor: boolean;
  } | null;
  appointments: readonly AppointmentShown[];
  memberships: readonly MembershipShown[];
  /** Seats lent to the person, in words, today. */
  lent: readonly string[];
  comeback: FormState;
  /** A form of one button, new each time it is asked for. */
  bare: () => FormState;
  today: Day;
  /** Somebody changed the user meanwhile. */
  isConflict: boolean;
};

/** One user: the account, the roles that were given, the seats in bodies, and what can be done. */
export function UserPage(view: UserView) {
  const { context, person, user } = view;
  const { accounts, common } = accessTexts[context.language];
  const { users, user: text } = accounts;
  return (
    <Layout
      context={context}
      title={person.name}
      isRefused={view.isConflict}
      crumbs={[{ text: users.title, href: userPaths.list.to({}) }, { text: person.name }]}
    >
      {view.isConflict && (
        <Alert language={context.language} kind="warning" heading={common.conflict}>
          <p>{accounts.user.conflictHelp}</p>
        </Alert>
      )}
      <PageHead
        title={person.name}
        {...(user && { status: { state: userStateShape[user.state], word: users.states[user.state] } })}
        acts={<Acts view={view} />}
      />
      {user ? (
        <Facts facts={factsOf(user, context)} />
      ) : (
        <Nothing heading={text.noUser(person.name)}>{text.noUserHelp}</Nothing>
      )}
      <Emergency view={view} />
      <Section
        heading={text.appointments}
        link={{ href: userPaths.newAppointment.to(person), text: text.giveRole }}
      >
        <Appointments view={view} />
      </Section>
      <Section heading={text.seats}>
        <Memberships view={view} />
      </Section>
      {view.lent.length > 0 && (
        <Section heading={text.lent}>
          <List rows={view.lent.map((main) => ({ main }))} />
        </Section>
      )}
    </Layout>
  );
}

/** For a lost telephone, or a stranger's hand: two acts that cannot be undone, and close more than they open. */
function Emergency({ view: { context, person, user, bare } }: { view: UserView }) {
  const { user: text } = accessTexts[context.language].accounts;
  if (user === null || user.state === 'closed') return null;
  return (
    <>
      {user.loginsOpen > 0 && (
        <ConfirmPanel
          form={bare()}
          action={userPaths.loginsEnd.to(person)}
          word={text.endLogins}
          warning={text.endLoginsWarning}
          confirmWord={text.endLoginsAct}
        />
      )}
      {user.hasFactor && (
        <ConfirmPanel
          form={bare()}
          action={userPaths.factorRemoval.to(person)}
          word={text.removeFactor}
          warning={text.removeFactorWarning}
          confirmWord={text.removeFactorAct}
        />
      )}
    </>
  );
}

function Acts({ view: { context, person, user, comeback } }: { view: UserView }) {
  const { accounts, rights } = accessTexts[context.language];
  const { user: text } = accounts;
  const isOpen = user !== null && user.state !== 'closed';
  return (
    <>
      <ActLink href={rightsPaths.person.to(person)}>{rights.toRights}</ActLink>
      {(user === null || user.state === 'invited') && (
        <ActLink href={userPaths.invitation.to(person)} kind="primary">
          {text.invite}
        </ActLink>
      )}
      {isOpen && <ActLink href={userPaths.email.to(person)}>{text.changeEmail}</ActLink>}
      <ActLink href={userPaths.merge.to(person)}>{text.merge}</ActLink>
      {isOpen && <ActLink href={userPaths.leaving.to(person)}>{text.leave}</ActLink>}
      {user?.state === 'closed' && (
        <ActForm form={comeback} action={userPaths.comeback.to(person)} kind="secondary">
          {text.comeBack}
        </ActForm>
      )}
    </>
  );
}

function factsOf(user: NonNullable<UserView['user']>, { language }: PageContext): Fact[] {
  const { users, user: text } = accessTexts[language].accounts;
  const moment = (at: Date | null): string => (at ? showMoment(at, language) : users.never);
  return [
    { term: text.email, value: user.email === '' ? text.noEmail : user.email },
    { term: text.since, value: moment(user.createdAt) },
    { term: users.lastSeen, value: moment(user.seenAt) },
    { term: text.logins, value: String(user.loginsOpen), note: text.loginsEver(user.loginsEver) },
    ...(user.disabledAt ? [{ term: text.closedOn, value: moment(user.disabledAt) }] : []),
  ];
}

function Appointments({ view }: { view: UserView }) {
  const { language } = view.context;
  const { accounts, roles, common } = accessTexts[language];
  const { user: text } = accounts;
  if (view.appointments.length === 0) return <p class="rv-muted">{text.noAppointments}</p>;
  const columns: Column<AppointmentShown>[] = [
    { key: 'role', head: text.role, isRowHead: true, cell: ({ role }) => roles[role] },
    {
      key: 'for',
      head: text.concerning,
      cell: ({ organisation, concerning }) => [concerning, organisation].filter(Boolean).join(', '),
    },
    { key: 'period', head: text.period, cell: (one) => <Period one={one} view={view} /> },
    {
      key: 'reason',
      head: common.reason,
      cell: ({ reason, endReason }) => (
        <>
          {reason}
          {endReason !== '' && <span class="rv-cell-note">{text.endedBecause(endReason)}</span>}
        </>
      ),
    },
  ];
  const table = { language, columns, rows: view.appointments, caption: text.appointments };
  return <Table {...table} isCaptionHidden isStacked />;
}

function Period({ one, view }: { one: AppointmentShown; view: UserView }) {
  const { language } = view.context;
  const { accounts, roles } = accessTexts[language];
  const { user: text } = accounts;
  const state = stateOn(one, view.today);
  const isTakenBack = one.from !== null && one.to !== null && one.to < one.from;
  const at = userPaths.appointment.to({ key: view.person.key, id: one.id });
  if (isTakenBack) return <Tag state="idle">{text.takenBack}</Tag>;
  if (state === 'over')
    return (
      <>
        {periodInWords(one, language)} <Tag state="idle">{text.over}</Tag>
      </>
    );
  return (
    <>
      {periodInWords(one, language)}
      {' · '}
      <a href={at} aria-label={text.endRoleOf(roles[one.role])}>
        {text.endRole}
      </a>
    </>
  );
}

function Memberships({ view: { context, memberships, person } }: { view: UserView }) {
  const { language } = context;
  const { accounts, roles, common, seats } = accessTexts[language];
  if (memberships.length === 0)
    return (
      <p class="rv-muted">
        {accounts.user.noSeats} <a href={personPath.to(person)}>{person.name}</a>
      </p>
    );
  const columns: Column<MembershipShown>[] = [
    {
      key: 'body',
      head: seats.seat,
      isRowHead: true,
      cell: ({ body }) => <a href={bodyPath.to(body)}>{body.name}</a>,
    },
    { key: 'role', head: accounts.user.role, cell: ({ role }) => roles[role] },
    { key: 'organisation', head: common.organisation, cell: ({ organisation }) => organisation },
    { key: 'period', head: common.period, cell: (one) => periodInWords(one, language) },
  ];
  const table = { language, columns, rows: memberships, caption: accounts.user.seats };
  return <Table {...table} isCaptionHidden isStacked />;
}

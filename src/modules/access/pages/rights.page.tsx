import type { Role } from '../../../kernel/actor.ts';
import type { Day } from '../../../kernel/day.ts';
import {
  ActLink,
  Columns,
  Fold,
  Layout,
  List,
  PageHead,
  PageHelp,
  Section,
  Table,
  type Column,
  type Crumb,
  type PageContext,
} from '../../../platform/design/index.ts';
import { personPath, rightsPaths, userPaths } from '../paths.ts';
import type { ReadingOf } from '../rules/reading.ts';
import type { DatedSeat, Right } from '../rules/rights.ts';
import { accessHelp } from '../text-help.ts';
import { accessTexts, type PermissionArea } from '../text.ts';
import { permissionInWords, periodInWords, seatInWords } from './words.ts';
import { Nothing } from './nothing.tsx';

export type GuestOf = { href: string | null; title: string; from: Day; to: Day };
export type RightsView = {
  context: PageContext;
  person: { key: string; name: string };
  isMine: boolean;
  /** Null where the person cannot sign in. */
  rights: {
    seats: readonly DatedSeat[];
    may: readonly Right[];
    mayNot: readonly { permission: string; roles: readonly Role[] }[];
    reads: ReadingOf;
    guestAt: readonly GuestOf[];
  } | null;
  mayKeepAccounts: boolean;
};
type Rights = NonNullable<RightsView['rights']>;

/** What a person may do, and which seat gives it. */
export function RightsPage(view: RightsView) {
  const { context, person, isMine, rights } = view;
  const { rights: text } = accessTexts[context.language];
  const title = isMine ? text.mine : text.of(person.name);
  const user = userPaths.user.to(person);
  return (
    <Layout context={context} title={title} crumbs={crumbsOf(view, title)}>
      <PageHead
        title={title}
        lead={text.leadOf}
        acts={view.mayKeepAccounts ? <ActLink href={user}>{text.toUser}</ActLink> : undefined}
      />
      <PageHelp language={context.language} help={view.isMine ? accessHelp.mine : accessHelp.rights} />
      {rights ? (
        <Columns
          main={<Main rights={rights} context={context} />}
          side={<Reads rights={rights} context={context} />}
          sideLabel={text.reads}
        />
      ) : (
        <Nothing heading={text.noLogin(person.name)}>{text.noLoginHelp}</Nothing>
      )}
    </Layout>
  );
}

function crumbsOf({ context, person, isMine }: RightsView, title: string): Crumb[] {
  const { rights: text } = accessTexts[context.language];
  if (isMine) return [{ text: title }];
  return [
    { text: text.title, href: rightsPaths.choose.to({}) },
    { text: person.name, href: personPath.to(person) },
    { text: title },
  ];
}

type Props = { rights: Rights; context: PageContext };

function Main({ rights, context }: Props) {
  const { rights: text } = accessTexts[context.language];
  const inOrder = rights.may.toSorted((one, other) => placeOf(one) - placeOf(other));
  const own = inOrder.filter(({ reason }) => reason.kind === 'seats');
  const shared = inOrder.filter(({ reason }) => reason.kind !== 'seats');
  return (
    <>
      <Section heading={text.seats}>
        <SeatTable rights={rights} context={context} />
      </Section>
      <Section heading={text.mayMore}>
        {own.length === 0 ? (
          <p class="rv-muted">{text.mayMoreNone}</p>
        ) : (
          <MayTable rows={own} context={context} caption={text.mayMore} />
        )}
        <Fold summary={text.mayAll(shared.length)}>
          <MayTable rows={shared} context={context} caption={text.mayAll(shared.length)} />
        </Fold>
        {rights.mayNot.length > 0 && (
          <Fold summary={text.mayNot(rights.mayNot.length)}>
            <MayNotTable rights={rights} context={context} />
          </Fold>
        )}
      </Section>
    </>
  );
}

function SeatTable({ rights, context: { language } }: Props) {
  const { rights: text, common } = accessTexts[language];
  if (rights.seats.length === 0) return <p class="rv-muted">{text.noSeats}</p>;
  const columns: Column<DatedSeat>[] = [
    { key: 'seat', head: text.seat, isRowHead: true, cell: (seat) => seatInWords(seat, language) },
    { key: 'period', head: common.period, cell: (seat) => seatPeriod(seat, language) },
  ];
  const table = { language, columns, rows: rights.seats, caption: text.seats };
  return <Table {...table} isCaptionHidden isStacked />;
}

const seatPeriod = ({ since, until }: DatedSeat, language: PageContext['language']): string =>
  periodInWords({ from: since, to: until }, language);

type MayProps = { rows: readonly Right[]; context: PageContext; caption: string };

function MayTable({ rows, context: { language }, caption }: MayProps) {
  const { rights: text, common, permissions } = accessTexts[language];
  const columns: Column<Right>[] = [
    {
      key: 'may',
      head: text.may,
      isRowHead: true,
      cell: ({ permission }) => permissionInWords(permission, language)?.words ?? permission,
    },
    { key: 'area', head: text.area, cell: ({ permission }) => areaOf(permission, permissions.areas) },
    {
      key: 'why',
      head: common.why,
      cell: ({ reason }) => {
        if (reason.kind === 'everybody') return text.everybody;
        if (reason.kind === 'signed-in') return text.signedIn;
        return <Seats seats={reason.seats} language={language} />;
      },
    },
  ];
  return <Table {...{ language, columns, rows, caption }} isCaptionHidden isStacked />;
}

/** Rights of one part of the program stand together, in the order of the catalogue. */
const placeOf = ({ permission }: Right): number =>
  Object.keys(accessTexts.da.permissions.areas).indexOf(permissionInWords(permission, 'da')?.area ?? '');

const areaOf = (permission: string, areas: Readonly<Record<PermissionArea, string>>): string => {
  const found = permissionInWords(permission, 'da');
  return found ? areas[found.area] : '';
};

const Seats = ({ seats, language }: { seats: readonly DatedSeat[]; language: PageContext['language'] }) => (
  <>
    {seats.map((seat) => (
      <span class="rv-cell-note">
        {seatInWords(seat, language)} ({seatPeriod(seat, language)})
      </span>
    ))}
  </>
);

function MayNotTable({ rights, context: { language } }: Props) {
  const { rights: text, roles } = accessTexts[language];
  const columns: Column<Rights['mayNot'][number]>[] = [
    {
      key: 'not',
      head: text.permission,
      isRowHead: true,
      cell: ({ permission }) => permissionInWords(permission, language)?.words ?? permission,
    },
    { key: 'needs', head: text.neededRole, cell: (one) => one.roles.map((role) => roles[role]).join(', ') },
  ];
  const table = { language, columns, rows: rights.mayNot, caption: text.mayNotCaption };
  return <Table {...table} isCaptionHidden isStacked />;
}

function Reads({ rights: { reads, guestAt }, context: { language } }: Props) {
  const { rights: text } = accessTexts[language];
  const lines = reads.everything
    ? [text.readsAll]
    : [
        text.readsOpen,
        ...reads.bodies.map(text.readsBody),
        ...reads.contactBodies.map(text.readsContact),
        reads.municipalBy === null ? text.readsNoMunicipal : text.readsMunicipal(reads.municipalBy),
      ];
  const guests = guestAt.map(({ href, title, ...period }) => ({
    main: href === null ? text.guestHidden : <a href={href}>{title}</a>,
    note: periodInWords(period, language),
  }));
  return (
    <>
      <Section heading={text.reads}>
        <List rows={lines.map((main) => ({ main }))} />
      </Section>
      {guests.length > 0 && (
        <Section heading={text.guestAt}>
          <List rows={guests} />
        </Section>
      )}
    </>
  );
}

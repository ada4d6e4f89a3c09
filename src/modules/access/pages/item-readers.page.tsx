import type { Day } from '../../../kernel/day.ts';
import {
  ActForm,
  ActLink,
  Alert,
  Facts,
  Fold,
  Layout,
  Note,
  PageHead,
  PageHelp,
  Section,
  Table,
  showDay,
  showDayShort,
  type Column,
  type Fact,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { itemAccessPath, itemDisqualificationPath, itemPath, rightsPaths } from '../paths.ts';
import type { Sight, WalledItem } from '../rules/who-sees.ts';
import { accessHelp } from '../text-help.ts';
import { accessTexts } from '../text.ts';
import { periodInWords, timeInWords } from './words.ts';

export type ReaderShown = { key: string; name: string; organisation: string; sight: Sight | null };
export type GuestShown = {
  key: string;
  name: string;
  from: Day;
  to: Day;
  startsAt: string | null;
  endsAt: string | null;
  state: 'coming' | 'now' | 'over' | 'withdrawn';
  withdrawnOn: Date | null;
  hasUser: boolean;
  /** The form that takes the invitation back; null for those who may not. */
  withdrawal: FormState | null;
};
type ItemShown = WalledItem & {
  number: string;
  title: string;
  bodyName: string;
  heldOn: Day;
  address: { body: string; day: string; item: string };
};
export type ItemReadersView = {
  context: PageContext;
  item: ItemShown;
  readers: readonly ReaderShown[];
  publicSees: Sight['level'] | null;
  guests: readonly GuestShown[];
  mayInvite: boolean;
  /** Somebody changed a guest meanwhile. */
  isConflict: boolean;
};

export const itemLabel = ({ number, address }: Pick<ItemShown, 'number' | 'address'>): string =>
  number === '' ? address.item : number;

/** Who can see one item, and why; and the guests who are invited to it. */
export function ItemReadersPage(view: ItemReadersView) {
  const { context, item, readers, publicSees } = view;
  const { item: text, rights, common } = accessTexts[context.language];
  const title = text.title(itemLabel(item));
  const href = itemPath.to(item.address);
  const whole = readers.filter(({ sight }) => sight?.level === 'all');
  const heading = readers.filter(({ sight }) => sight?.level === 'title');
  const nothing = readers.filter(({ sight }) => sight === null);
  const acts = (
    <>
      {view.mayInvite && (
        <>
          <ActLink href={itemDisqualificationPath.to(item.address)}>{text.toDisqualifications}</ActLink>
          <ActLink href={itemAccessPath.to(item.address)}>{text.toAccess}</ActLink>
        </>
      )}
      <ActLink href={href}>{text.toItem}</ActLink>
    </>
  );
  return (
    <Layout
      context={context}
      title={title}
      isRefused={view.isConflict}
      crumbs={[
        { text: rights.title, href: rightsPaths.choose.to({}) },
        { text: item.title, href },
        { text: title },
      ]}
    >
      {view.isConflict && (
        <Alert language={context.language} kind="warning" heading={common.conflict}>
          <p>{text.conflictHelp}</p>
        </Alert>
      )}
      <PageHead title={title} kick={item.title} lead={text.lead} acts={acts} />
      <PageHelp language={context.language} help={accessHelp.readers} />
      <Facts facts={factsOf(view)} isTight />
      {publicSees && <Note>{publicSees === 'all' ? text.public : text.publicTitle}</Note>}
      <Section heading={text.whole(whole.length)}>
        <Readers rows={whole} context={context} caption={text.whole(whole.length)} />
      </Section>
      <Guests view={view} />
      {heading.length > 0 && (
        <Section heading={text.heading(heading.length)}>
          <Readers rows={heading} context={context} caption={text.heading(heading.length)} />
        </Section>
      )}
      {nothing.length > 0 && (
        <Fold summary={text.nothing(nothing.length)}>
          <Readers rows={nothing} context={context} caption={text.nothing(nothing.length)} />
        </Fold>
      )}
    </Layout>
  );
}

function factsOf({ context, item }: ItemReadersView): Fact[] {
  const { item: text } = accessTexts[context.language];
  const yesNo = (is: boolean): string => (is ? text.yes : text.no);
  return [
    { term: text.facts.body, value: item.bodyName },
    { term: text.facts.day, value: showDay(item.heldOn, context.language) },
    { term: text.facts.audience, value: text.audiences[item.audience] },
    { term: text.facts.closed, value: yesNo(item.closed) },
    { term: text.facts.municipal, value: yesNo(item.municipalOnly) },
  ];
}

type ReadersProps = { rows: readonly ReaderShown[]; context: PageContext; caption: string };

function Readers({ rows, context: { language }, caption }: ReadersProps) {
  const { item: text, common } = accessTexts[language];
  if (rows.length === 0) return <p class="rv-muted">{text.nobody}</p>;
  const columns: Column<ReaderShown>[] = [
    {
      key: 'name',
      head: common.person,
      isRowHead: true,
      cell: ({ key, name }) => <a href={rightsPaths.person.to({ key })}>{name}</a>,
    },
    { key: 'organisation', head: common.organisation, cell: ({ organisation }) => organisation },
    { key: 'why', head: common.why, cell: ({ sight }) => (sight ? text.why[sight.why.kind] : '') },
    { key: 'until', head: common.period, cell: ({ sight }) => untilOf(sight, language) },
  ];
  return <Table {...{ language, columns, rows, caption }} isCaptionHidden isStacked />;
}

const untilOf = (sight: Sight | null, language: PageContext['language']): string =>
  sight === null || ofEverybody.includes(sight.why.kind)
    ? ''
    : periodInWords({ from: null, to: sight.why.until }, language);
const ofEverybody: readonly string[] = ['public', 'cooperation', 'disqualified'];

function Guests({ view }: { view: ItemReadersView }) {
  const { context, item, guests, mayInvite } = view;
  const { item: text, common } = accessTexts[context.language];
  const invite = { href: rightsPaths.newGuest.to(item.address), text: text.invite };
  const columns: Column<GuestShown>[] = [
    {
      key: 'name',
      head: common.person,
      isRowHead: true,
      cell: ({ key, name }) => <a href={rightsPaths.person.to({ key })}>{name}</a>,
    },
    { key: 'period', head: common.period, cell: (guest) => guestTime(guest, context.language) },
    { key: 'state', head: text.state, cell: (guest) => <GuestState guest={guest} view={view} /> },
  ];
  return (
    <Section heading={text.guests} {...(mayInvite && { link: invite })}>
      {guests.length === 0 ? (
        <p class="rv-muted">{text.noGuests}</p>
      ) : (
        <Table
          language={context.language}
          caption={text.guests}
          isCaptionHidden
          isStacked
          columns={columns}
          rows={guests}
        />
      )}
    </Section>
  );
}

/** The days, and the time at the item. */
function guestTime(guest: GuestShown, language: PageContext['language']): string {
  const time = timeInWords(guest, language);
  return [periodInWords(guest, language), ...(time === null ? [] : [time])].join(', ');
}

function GuestState({ guest, view: { context, item } }: { guest: GuestShown; view: ItemReadersView }) {
  const { item: text } = accessTexts[context.language];
  const { state, withdrawal, withdrawnOn } = guest;
  const day = withdrawnOn && showDayShort(withdrawnOn.toISOString().slice(0, 10) as Day, context.language);
  const words = state === 'withdrawn' ? text.withdrawn(day ?? '') : text[state];
  const action = rightsPaths.guestWithdrawal.to({ ...item.address, key: guest.key });
  return (
    <>
      {guest.hasUser ? words : `${words}. ${text.noUser}`}
      {withdrawal && (state === 'now' || state === 'coming') && (
        <ActForm form={withdrawal} action={action} kind="secondary" isSmall>
          {text.withdraw}
          <span class="sr-only">: {guest.name}</span>
        </ActForm>
      )}
    </>
  );
}

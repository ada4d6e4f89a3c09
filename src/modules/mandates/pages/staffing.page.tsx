import type { Day } from '../../../kernel/day.ts';
import {
  ActLink,
  Alert,
  Columns,
  ConfirmPanel,
  ErrorSummary,
  Facts,
  Layout,
  PageHead,
  PageHelp,
  Section,
  showDay,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { bodyPath, mandatePaths, newBody, staffingEventPaths, staffingPaths } from '../paths.ts';
import type { ItemLink } from '../rules/mandate-views.ts';
import { seatBalance } from '../rules/nomination-count.ts';
import { isPossible } from '../rules/staffing-states.ts';
import { standing, type NominationView, type Proposal, type StaffingHead } from '../rules/staffing-views.ts';
import { mandatesHelp } from '../text-help.ts';
import { mandateTexts } from '../text.ts';
import { Composition, Invitation, Nominations } from './nominations.tsx';
import { StaffingSide } from './staffing-side.tsx';
import { staffingTag } from './words.ts';

export type StaffingView = {
  context: PageContext;
  staffing: StaffingHead;
  today: Day;
  keeps: boolean;
  /** Whether these are all nominations, or the reader's own. */
  seesAll: boolean;
  nominations: readonly NominationView[];
  /** Those who are invited. */
  municipalities: readonly { readonly id: string; readonly name: string }[];
  /** Ids of those the reader may nominate for now. */
  nominatesFor: readonly string[];
  proposal: Proposal | null;
  /** The item that decided, where the reader may see it. */
  item: ItemLink | null;
  events: readonly { event: string; reason: string; at: Date; by: string | null }[];
  mails: readonly { kind: string; at: Date; name: string; organisation: string }[];
  form: FormState;
  /** A button's form, of a nomination's version. */
  formFor: (version: number) => FormState;
};

/** One call: how the nominations stand to the seats, who they are, what is proposed and decided. */
export function StaffingPage(view: StaffingView) {
  const { context, staffing, form, keeps } = view;
  const { language } = context;
  const { staffingList, staffing: text, staffingStates } = mandateTexts[language];
  const crumbs = [{ text: staffingList.title, href: staffingPaths.list.to({}) }, { text: staffing.title }];
  return (
    <Layout context={context} title={staffing.title} isRefused={form.problems.length > 0} crumbs={crumbs}>
      <ErrorSummary form={form} />
      <PageHead
        title={staffing.title}
        status={{ state: staffingTag[staffing.state], word: staffingStates[staffing.state] }}
        kick={text.kick(staffing.number)}
        lead={leadOf(view)}
        acts={<Acts view={view} />}
      />
      <PageHelp language={language} help={mandatesHelp.staffing} />
      <Balance view={view} />
      <Facts facts={factsOf(view)} />
      <Columns
        main={
          <>
            {view.proposal && <Composition view={view} proposal={view.proposal} />}
            {keeps && staffing.state === 'decided' && <Seating view={view} />}
            <Nominations view={view} />
            <Invitation view={view} />
          </>
        }
        side={<StaffingSide view={view} />}
        sideLabel={text.side}
      />
    </Layout>
  );
}

function leadOf({ context: { language }, staffing, nominations, seesAll, today }: StaffingView): string {
  const { staffing: text } = mandateTexts[language];
  const due = showDay(staffing.dueOn, language);
  const stand = standing(nominations);
  const municipalities = new Set(stand.map(({ organisationId }) => organisationId)).size;
  const counted = seesAll ? text.counted(stand.length, municipalities) : text.ownCounted(stand.length);
  if (staffing.state !== 'open') return counted;
  return `${counted} ${staffing.dueOn < today ? text.duePassed(due) : text.due(due)}`;
}

/** Too many or too few, for who sees them all. */
function Balance({ view: { context, staffing, nominations, seesAll } }: { view: StaffingView }) {
  const { staffing: text } = mandateTexts[context.language];
  const balance = seatBalance(staffing, standing(nominations).length);
  const isDeciding =
    staffing.state === 'open' || staffing.state === 'closed' || staffing.state === 'proposed';
  if (!seesAll || !isDeciding || balance.is === 'fits') return null;
  return (
    <Alert
      language={context.language}
      kind={balance.is === 'under' ? 'warning' : 'info'}
      heading={balance.is === 'under' ? text.under(balance.by) : text.over(balance.by)}
    >
      <p>{balance.is === 'under' ? text.underHelp : text.overHelp}</p>
    </Alert>
  );
}

function Acts({ view: { context, staffing, keeps, nominatesFor, today } }: { view: StaffingView }) {
  const { staffingActs: acts } = mandateTexts[context.language];
  const at = { number: String(staffing.number) };
  const { state } = staffing;
  const mayNominate = nominatesFor.length > 0;
  const close =
    keeps && isPossible(state, 'close') ? [[staffingEventPaths.close.to(at), acts.close] as const] : [];
  // The act that comes next stands last.
  const isOver = staffing.dueOn < today;
  const links: (readonly [string, string])[] = [
    ...(keeps && (state === 'draft' || state === 'open')
      ? [[staffingPaths.edit.to(at), acts.edit] as const]
      : []),
    ...(isOver ? [] : close),
    ...(mayNominate
      ? [[staffingPaths.nominate.to(at), keeps ? acts.nominateOnBehalf : acts.nominate] as const]
      : []),
    ...(isOver ? close : []),
    ...(keeps && isPossible(state, 'propose')
      ? [[staffingPaths.propose.to(at), state === 'proposed' ? acts.proposeAgain : acts.propose] as const]
      : []),
    ...(keeps && state === 'proposed' ? [[staffingPaths.agenda.to(at), acts.agenda] as const] : []),
    ...(keeps && isPossible(state, 'decide') ? [[staffingPaths.decide.to(at), acts.decide] as const] : []),
    ...(keeps && isPossible(state, 'open') ? [[staffingEventPaths.open.to(at), acts.open] as const] : []),
  ];
  return (
    <>
      {links.map(([href, word], place) => (
        <ActLink href={href} kind={place === links.length - 1 ? 'primary' : 'secondary'}>
          {word}
        </ActLink>
      ))}
    </>
  );
}

function factsOf({ context: { language }, staffing, keeps, item }: StaffingView) {
  const { staffing: text, staffingList, common } = mandateTexts[language];
  const { body, decidedBy, seatsMin, seatsMax, mandateNumber } = staffing;
  const day = (value: Day | null): string => (value === null ? '' : showDay(value, language));
  const named = body ? <a href={bodyPath.to(body)}>{body.name}</a> : text.noBody;
  const make = !body && keeps ? <a href={newBody.to({})}>{text.makeBody}</a> : undefined;
  const terms = mandateNumber !== null && (
    <a href={mandatePaths.record.to({ number: String(mandateNumber) })}>{text.toTerms}</a>
  );
  const period = common.period(day(staffing.seatsFrom), day(staffing.seatsTo));
  return [
    { term: text.seats, value: staffingList.range(seatsMin, seatsMax), ...(terms && { note: terms }) },
    { term: text.body, value: named, ...(make && { note: make }) },
    { term: text.decidedBy, value: <a href={bodyPath.to(decidedBy)}>{decidedBy.name}</a> },
    ...(staffing.seatsFrom === null ? [] : [{ term: text.period, value: period }]),
    ...(item ? [{ term: text.decidedAt, value: <a href={item.href}>{item.title}</a> }] : []),
  ];
}

/** The one thing here that is not taken back. */
function Seating({ view: { context, staffing, form } }: { view: StaffingView }) {
  const { staffing: text } = mandateTexts[context.language];
  return (
    <Section heading={text.seating} isScreenOnly>
      <ConfirmPanel
        form={form}
        action={staffingPaths.staff.to({ number: String(staffing.number) })}
        word={text.seatWord}
        warning={text.seatWarning}
        confirmWord={text.seatConfirm}
      />
    </Section>
  );
}

import type { Day } from '../../../kernel/day.ts';
import type { Seat } from '../../../kernel/actor.ts';
import {
  ActLink,
  FormPage,
  Layout,
  optionsAmong,
  PageHead,
  PageHelp,
  Table,
  Tag,
  type Column,
  type FormView,
  type PageContext,
} from '../../../platform/design/index.ts';
import { personPath, rightsPaths, seatPaths } from '../paths.ts';
import { stateOn } from '../rules/appointment.ts';
import { accessHelp } from '../text-help.ts';
import { accessTexts } from '../text.ts';
import { endFields } from './account-forms.page.tsx';
import { periodInWords, seatInWords } from './words.ts';
import { Nothing } from './nothing.tsx';

type Named = { key: string; name: string };
export type LoanShown = {
  id: string;
  seat: Seat;
  instead: Named;
  substitute: Named;
  from: Day;
  to: Day;
  reason: string;
  endReason: string;
};
export type SubstitutionsView = { context: PageContext; loans: readonly LoanShown[]; today: Day };

/** Seats that are lent, and that were. */
export function SubstitutionsPage({ context, loans, today }: SubstitutionsView) {
  const { language } = context;
  const { seats: text } = accessTexts[language];
  const create = (
    <ActLink href={seatPaths.newSubstitution.to({})} kind="primary">
      {text.create}
    </ActLink>
  );
  return (
    <Layout context={context} title={text.title} crumbs={crumbsTo(context, text.title)}>
      <PageHead title={text.title} lead={text.lead} acts={create} />
      <PageHelp language={context.language} help={accessHelp.substitutions} />
      {loans.length === 0 ? (
        <Nothing heading={text.empty}>{text.emptyHelp}</Nothing>
      ) : (
        <Table
          language={language}
          caption={text.caption}
          isCaptionHidden
          isStacked
          columns={columnsOf(context, today)}
          rows={loans}
        />
      )}
    </Layout>
  );
}

const crumbsTo = ({ language }: PageContext, ...titles: readonly string[]) => [
  { text: accessTexts[language].rights.title, href: rightsPaths.choose.to({}) },
  ...titles.map((text, index) =>
    index < titles.length - 1 ? { text, href: seatPaths.substitutions.to({}) } : { text },
  ),
];

function columnsOf({ language }: PageContext, today: Day): Column<LoanShown>[] {
  const { seats: text, common, accounts } = accessTexts[language];
  const personOf = (person: Named) => <a href={personPath.to(person)}>{person.name}</a>;
  return [
    {
      key: 'who',
      head: text.substitute,
      isRowHead: true,
      cell: ({ substitute }) => personOf(substitute),
    },
    { key: 'instead', head: text.instead, repeatsHead: true, cell: ({ instead }) => personOf(instead) },
    { key: 'seat', head: text.seat, cell: ({ seat }) => seatInWords(seat, language) },
    {
      key: 'reason',
      head: common.reason,
      cell: ({ reason, endReason }) => (
        <>
          {reason}
          {endReason !== '' && <span class="rv-cell-note">{accounts.user.endedBecause(endReason)}</span>}
        </>
      ),
    },
    { key: 'period', head: common.period, cell: (loan) => <Period loan={loan} {...{ language, today }} /> },
  ];
}

type PeriodProps = { loan: LoanShown; language: PageContext['language']; today: Day };

function Period({ loan, language, today }: PeriodProps) {
  const { seats: text, accounts } = accessTexts[language];
  if (loan.to < loan.from) return <Tag state="idle">{accounts.user.takenBack}</Tag>;
  const state = stateOn(loan, today);
  const shape = { coming: 'part', now: 'run', over: 'idle' } as const;
  return (
    <>
      {periodInWords(loan, language)} <Tag state={shape[state]}>{text.states[state]}</Tag>
      {state !== 'over' && (
        <>
          {' · '}
          <a href={seatPaths.substitution.to(loan)} aria-label={text.endTitle(loan.substitute.name)}>
            {text.end}
          </a>
        </>
      )}
    </>
  );
}

type NewView = FormView & {
  seats: readonly { key: string; person: string; seat: Seat }[];
  persons: readonly Named[];
};

/** Lends a seat from one day to another. */
export function NewSubstitutionPage(view: NewView) {
  const { context, seats, persons } = view;
  const { language } = context;
  const { seats: text, common, item } = accessTexts[language];
  const options = seats.map(({ key, person, seat }) => ({
    value: key,
    text: `${person}: ${seatInWords(seat, language)}`,
  }));
  return (
    <FormPage
      {...view}
      title={text.create}
      lead={text.createLead}
      crumbs={crumbsTo(context, text.title, text.create)}
      fields={[
        { kind: 'one-of-many', name: 'place', label: text.seat, options, hasEmpty: true },
        {
          kind: 'one-of-many',
          name: 'person',
          label: text.substitute,
          hint: item.personHint,
          options: optionsAmong(persons),
          hasEmpty: true,
        },
        [
          { kind: 'day', name: 'from', label: common.from },
          { kind: 'day', name: 'to', label: common.to },
        ],
        { kind: 'text', name: 'reason', label: common.reason },
      ]}
      submitWord={text.create}
      backHref={seatPaths.substitutions.to({})}
    />
  );
}

/** Ends a loan before its time. */
export function EndSubstitutionPage(view: FormView & { loan: LoanShown }) {
  const { context, loan } = view;
  const { seats: text } = accessTexts[context.language];
  const title = text.endTitle(loan.substitute.name);
  return (
    <FormPage
      {...view}
      title={title}
      lead={seatInWords(loan.seat, context.language)}
      crumbs={crumbsTo(context, text.title, title)}
      fields={endFields(context.language, { label: text.lastDay, hint: text.lastDayHint })}
      submitWord={text.end}
      backHref={seatPaths.substitutions.to({})}
      isWarning
    />
  );
}

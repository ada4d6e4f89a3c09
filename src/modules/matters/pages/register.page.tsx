import { withQuery } from '../../../kernel/path.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import {
  ActLink,
  EmptyState,
  Layout,
  PageHead,
  Pagination,
  Section,
  Table,
  Tag,
  showDayShort,
  type Column,
  type PageContext,
  type TagState,
  PageHelp,
  TermText,
} from '../../../platform/design/index.ts';
import { mattersHelp } from '../text-help.ts';
import { matterPaths, registerPaths, reservationPaths } from '../paths.ts';
import { decisionSentence } from '../rules/decision-sentence.ts';
import type { PositionMark, Register, RegisterRow } from '../rules/matter-views.ts';
import {
  decisionsAPage,
  isFiltered,
  noFilter,
  registerOrders,
  registerQuery,
  usualDirection,
  type RegisterFilter,
  type SortDirection,
} from '../rules/register-filter.ts';
import { reservationTexts } from '../text-reservations.ts';
import { mattersTexts } from '../text.ts';
import { RegisterFilters } from './register-filters.tsx';
import { inDanish, itemLabel, navigationKey, registerAddress } from './words.ts';

export type ShownDecision = RegisterRow & { readonly href: string };
export type RegisterView = {
  readonly context: PageContext;
  readonly filter: RegisterFilter;
  readonly register: Register;
  readonly rows: readonly ShownDecision[];
  readonly outcome: (code: OutcomeCode) => { readonly state: TagState; readonly word: string };
};

/** Every decision the reader may see, in one sentence each; what is asked for stands in the address. */
export function RegisterPage(view: RegisterView) {
  const { context, filter, register, rows } = view;
  const text = mattersTexts[context.language].register;
  const isEmpty = register.bodies.length === 0;
  const file = withQuery(registerPaths.file.to({}), { ...registerQuery(filter), side: '' });
  const lead = isFiltered(filter) ? (
    text.found(register.total)
  ) : (
    <TermText language={context.language} terms={['beslutning', 'udfald', 'forbehold']}>
      {text.lead(register.total)}
    </TermText>
  );
  const acts = (
    <>
      <ActLink href={reservationPaths.list.to({})}>
        {reservationTexts[context.language].toReservations}
      </ActLink>
      <ActLink href={file}>{text.download}</ActLink>
    </>
  );
  return (
    <Layout context={context} title={text.title} active={navigationKey} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} {...(!isEmpty && { lead })} {...(rows.length > 0 && { acts })} />
      <PageHelp language={context.language} help={mattersHelp.register} />
      {isEmpty ? (
        <Section heading={text.caption}>
          <EmptyState heading={text.emptyTitle}>{text.emptyText}</EmptyState>
        </Section>
      ) : (
        <>
          <RegisterFilters view={view} />
          {rows.length === 0 ? <Nothing view={view} /> : <Decisions view={view} />}
          <Pagination
            language={context.language}
            page={filter.page}
            pages={Math.ceil(register.total / decisionsAPage)}
            to={(page) => registerAddress({ ...filter, page })}
          />
        </>
      )}
    </Layout>
  );
}

function Nothing({ view: { context } }: { view: RegisterView }) {
  const text = mattersTexts[context.language].register;
  const all = <ActLink href={registerAddress(noFilter)}>{text.showAll}</ActLink>;
  return (
    <Section heading={text.caption}>
      <EmptyState heading={text.nothingTitle} acts={all}>
        {text.nothingText}
      </EmptyState>
    </Section>
  );
}

function Decisions({ view }: { view: RegisterView }) {
  const { context, filter, rows } = view;
  const to = (key: string, asked: SortDirection) => {
    const order = registerOrders.find((one) => one === key) ?? 'day';
    const direction = order === filter.order ? asked : usualDirection(order);
    return registerAddress({ ...filter, order, direction, page: 1 });
  };
  return (
    <div class="rv-register">
      <Table
        language={context.language}
        caption={mattersTexts[context.language].register.caption}
        isCaptionHidden
        isStacked
        columns={columnsOf(view)}
        rows={rows}
        sorting={{ key: filter.order, direction: filter.direction, to }}
      />
    </div>
  );
}

function columnsOf(view: RegisterView): Column<ShownDecision>[] {
  const { language } = view.context;
  const { columns } = mattersTexts[language].register;
  return [
    {
      key: 'day',
      head: columns.day,
      isSortable: true,
      cell: ({ heldOn }) => <time datetime={heldOn}>{showDayShort(heldOn, language)}</time>,
    },
    { key: 'body', head: columns.body, isSortable: true, cell: ({ bodyShortName }) => bodyShortName },
    {
      key: 'decision',
      head: columns.decision,
      isRowHead: true,
      cell: (row) => <DecisionCell row={row} view={view} />,
    },
    {
      key: 'outcome',
      head: columns.outcome,
      isSortable: true,
      cell: ({ outcome }) => {
        const { state, word } = view.outcome(outcome);
        return (
          <Tag state={state} isQuiet>
            {word}
          </Tag>
        );
      },
    },
    {
      key: 'positions',
      head: columns.positions,
      cell: ({ positions }) => <Marks positions={positions} context={view.context} />,
    },
  ];
}

/** The sentence as the way to its item, and under it the item and the matter it belongs to. */
function DecisionCell({ row, view: { context } }: { row: ShownDecision; view: RegisterView }) {
  const { language } = context;
  const text = mattersTexts[language].register;
  const sentence = decisionSentence(row.text, row.topic);
  const asides = [
    ...(row.decidingBody === null ? [] : [text.decidedBy(row.decidingBody)]),
    ...(row.closed ? [text.closed] : []),
    ...(row.municipalOnly ? [text.municipal] : []),
  ];
  return (
    <>
      <a href={row.href} {...(sentence !== '' && inDanish(language))}>
        {sentence === '' ? text.onlyOutcome : sentence}
      </a>
      <small>
        {text.item(itemLabel(row), row.title)}
        {asides.length > 0 && ` · ${asides.join(' · ')}`}
        {row.matter !== null && ' · '}
        {row.matter !== null && (
          <a href={matterPaths.record.to(row.matter)}>{text.matter(row.matter.number, row.matter.title)}</a>
        )}
      </small>
    </>
  );
}

type MarksProps = { positions: readonly PositionMark[]; context: PageContext };

/** Who took a reservation or dissented, one mark each. */
export function Marks({ positions, context: { language } }: MarksProps) {
  const text = mattersTexts[language].register;
  if (positions.length === 0) return null;
  return (
    <span class="rv-marks">
      {positions.map(({ kind, party }) => {
        const who = party?.replace(/s? Kommune$/, '') ?? text.unnamedParty;
        return kind === 'dissent' ? (
          <Tag state="part">{text.dissent(who)}</Tag>
        ) : (
          <Tag state="res">{text.reservation(who)}</Tag>
        );
      })}
    </span>
  );
}

import type { Language } from '../../../kernel/language.ts';
import { withQuery } from '../../../kernel/path.ts';
import {
  ActForm,
  ActLink,
  EmptyState,
  FilterBar,
  FilterSelect,
  FilterText,
  Layout,
  List,
  PageHead,
  PageHelp,
  Pagination,
  Section,
  Table,
  Tag,
  showDayShort,
  showNumber,
  showPercent,
  type Column,
  type FormState,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import { bodyPath, decisionRightsPath, itemPath, mandatePath, matterPath, overlapPaths } from '../paths.ts';
import { daysApart, daysInAll, flagKey, flagKinds } from '../rules/overlap.ts';
import {
  flagStates,
  overlapQuery,
  type FlagState,
  type FoundFlag,
  type OverlapFilter,
} from '../rules/overlap-views.ts';
import { reviewHelp } from '../text-help.ts';
import { reviewTexts } from '../text.ts';

type View = {
  readonly context: PageContext;
  readonly filter: OverlapFilter;
  /** Of the body and kind asked for, whatever has become of them. */
  readonly flags: readonly FoundFlag[];
  readonly shareMin: number;
  readonly bodies: readonly { readonly key: string; readonly name: string }[];
  /** Left out for who only reads. */
  readonly form: FormState | undefined;
};

const flagsOnAPage = 25;
const stateShape: Readonly<Record<FlagState, TagState>> = {
  open: 'warn',
  dismissed: 'idle',
  'on-its-way': 'run',
};

/** What the division of work leaves unclear: the latest first. Source: R-012. */
export function OverlapPage(view: View) {
  const { context, filter, flags, shareMin } = view;
  const { language } = context;
  const { overlap: text } = reviewTexts[language];
  const counts = flagStates.map((state) => flags.filter((flag) => flag.state === state).length);
  const [open = 0, dismissed = 0, onTheWay = 0] = counts;
  const shown = flags.filter(({ state }) => state === filter.state);
  const pages = Math.max(Math.ceil(shown.length / flagsOnAPage), 1);
  const page = Math.min(filter.page, pages);
  const rows = shown.slice((page - 1) * flagsOnAPage, page * flagsOnAPage);
  const query = overlapQuery(filter);
  const file = { href: withQuery(overlapPaths.csv.to({}), query), text: text.download };
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} lead={text.lead(open, onTheWay, dismissed)} />
      <PageHelp language={language} help={reviewHelp.overlap} />
      <Filters view={view} />
      {rows.length === 0 ? (
        <EmptyState heading={text.empty}>{text.emptyHelp}</EmptyState>
      ) : (
        <Section heading={text.states[filter.state]} link={file}>
          <Table
            {...{ language, rows, columns: columnsOf(view), caption: text.states[filter.state] }}
            isCaptionHidden
            isStacked
          />
          <Pagination
            {...{ language, page, pages }}
            to={(side) => withQuery(overlapPaths.list.to({}), { ...query, side })}
          />
        </Section>
      )}
      <Section heading={text.how}>
        <p>{text.howSame(showPercent(shareMin, language))}</p>
        <p>{text.howWay}</p>
        <p>{text.howTerms}</p>
      </Section>
    </Layout>
  );
}

function Filters({ view: { context, filter, bodies } }: { view: View }) {
  const { language } = context;
  const { overlap: text } = reviewTexts[language];
  const { period, body, kind, state } = filter;
  const action = overlapPaths.list.to({});
  const isUsual = withQuery(action, overlapQuery(filter)) === action;
  return (
    <FilterBar language={language} action={action} clearHref={isUsual ? undefined : action}>
      <FilterText name="fra" label={text.from} value={showDayShort(period.from, language)} />
      <FilterText name="til" label={text.to} value={showDayShort(period.to, language)} />
      <FilterSelect
        {...{ name: 'forum', label: text.body, value: body }}
        options={[
          { value: '', text: text.allBodies },
          ...bodies.map(({ key, name }) => ({ value: key, text: name })),
        ]}
      />
      <FilterSelect
        {...{ name: 'slags', label: text.kind, value: kind }}
        options={[
          { value: '', text: text.allKinds },
          ...flagKinds.map((value) => ({ value, text: text.kinds[value] })),
        ]}
      />
      <FilterSelect
        {...{ name: 'vis', label: text.shown, value: state }}
        options={flagStates.map((value) => ({ value, text: text.states[value] }))}
      />
    </FilterBar>
  );
}

function columnsOf(view: View): Column<FoundFlag>[] {
  const { language } = view.context;
  const { overlap: text } = reviewTexts[language];
  return [
    {
      key: 'topic',
      head: text.topic,
      isRowHead: true,
      cell: (flag) => <Topic {...{ flag, language }} />,
    },
    { key: 'items', head: text.items, cell: (flag) => <Items {...{ flag, language }} /> },
    {
      key: 'days',
      head: text.days,
      note: text.daysNote,
      isNumber: true,
      repeatsHead: true,
      cell: (flag) => <Days {...{ flag, language }} />,
    },
    { key: 'state', head: text.state, cell: (flag) => <State {...{ flag, view }} /> },
  ];
}

type FlagProps = { flag: FoundFlag; language: Language };

/** What the flag is about, in few words: the matter, the words, or the title. */
const topicOf = (flag: FoundFlag): string => {
  const [first] = flag.items;
  if (flag.kind === 'same-matter') return first?.matterTitle ?? first?.matter ?? '';
  return flag.kind === 'shared-words' ? flag.words.join(', ') : (first?.title ?? '');
};

function Topic({ flag, language }: FlagProps) {
  const { overlap: text } = reviewTexts[language];
  const matter = flag.kind === 'same-matter' ? flag.items[0]?.matter : undefined;
  return (
    <>
      {matter ? <a href={matterPath.to({ number: matter })}>{topicOf(flag)}</a> : topicOf(flag)}
      <span class="rv-cell-note">{text.kinds[flag.kind]}</span>
      {flag.score !== null && (
        <span class="rv-cell-note">{text.score(showPercent(flag.score, language))}</span>
      )}
      {flag.terms !== null && (
        <span class="rv-cell-note">
          {text.outside} <a href={mandatePath.to({ number: String(flag.terms) })}>{text.terms(flag.terms)}</a>
        </span>
      )}
    </>
  );
}

const Items = ({ flag, language }: FlagProps) => (
  <List
    rows={flag.items.map((item) => ({
      main: (
        <a href={itemPath.to({ body: item.bodyKey, day: item.dayKey, item: item.address })}>{item.title}</a>
      ),
      note: (
        <>
          <a href={bodyPath.to({ key: item.bodyKey })}>{item.bodyName}</a>{' '}
          {showDayShort(item.heldOn, language)}
        </>
      ),
    }))}
  />
);

function Days({ flag, language }: FlagProps) {
  const apart = daysApart(flag);
  const { overlap: text } = reviewTexts[language];
  if (apart === null) return null;
  return (
    <>
      {showNumber(apart, language)}
      {flag.items.length > 2 && (
        <span class="rv-cell-note">{text.inAll(showNumber(daysInAll(flag), language))}</span>
      )}
    </>
  );
}

function State({ flag, view }: { flag: FoundFlag; view: View }) {
  const { context, filter, form } = view;
  const { language } = context;
  const { overlap: text } = reviewTexts[language];
  const { way, dismissal, state } = flag;
  const query = overlapQuery(filter);
  const dismiss = withQuery(overlapPaths.dismissal.to({ flag: flagKey(flag) }), query);
  return (
    <>
      <Tag state={stateShape[state]}>{text.states[state]}</Tag>
      {way && (
        <span class="rv-cell-note">
          <a href={decisionRightsPath.to({ key: way.key })}>{text.onTheWay(way.title)}</a>
        </span>
      )}
      {state === 'dismissed' && dismissal && (
        <>
          <span class="rv-cell-note">{dismissal.reason}</span>
          <span class="rv-cell-note">
            {text.dismissedBy(dismissal.by, showDayShort(dismissal.on, language))}
          </span>
          {form && (
            <ActForm
              {...{ form, kind: 'secondary' as const }}
              isSmall
              action={withQuery(overlapPaths.undo.to({ number: String(dismissal.number) }), query)}
            >
              {text.undo}
              <span class="sr-only">: {topicOf(flag)}</span>
            </ActForm>
          )}
        </>
      )}
      {state === 'open' && form && (
        <div class="rv-acts">
          <ActLink href={dismiss} isSmall>
            {text.dismiss}
            <span class="sr-only">: {topicOf(flag)}</span>
          </ActLink>
        </div>
      )}
    </>
  );
}

/** The flag a reason is asked for: its topic and items. */
export const FlagFacts = ({ flag, language }: FlagProps) => (
  <Section heading={topicOf(flag)}>
    <p>{reviewTexts[language].overlap.kinds[flag.kind]}</p>
    <Items {...{ flag, language }} />
  </Section>
);

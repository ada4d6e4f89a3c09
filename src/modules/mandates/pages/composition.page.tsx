import type { Day } from '../../../kernel/day.ts';
import {
  ActLink,
  EmptyState,
  FilterBar,
  FilterText,
  Layout,
  PageHead,
  PageHelp,
  Section,
  showDay,
  showDayShort,
  Table,
  Tag,
  type PageContext,
} from '../../../platform/design/index.ts';
import { bodyPath, mandatePaths, personPath, staffingPaths } from '../paths.ts';
import type {
  Counts,
  CountedSeat,
  NamedCount,
  SeatFact,
  SeatLevel,
  WishAndFact,
} from '../rules/composition.ts';
import { mandatesHelp } from '../text-help.ts';
import { mandateTexts } from '../text.ts';

export type ComposedView = {
  context: PageContext;
  body: { readonly key: string; readonly name: string; readonly shortName: string };
  on: Day;
  counts: Counts;
  keeps: boolean;
  /** The terms the wishes stand in. */
  mandateNumber: number | null;
  wishes: readonly WishAndFact[];
  municipalities: readonly NamedCount[];
  levels: readonly { readonly level: SeatLevel | null; readonly count: number }[];
  overTime: readonly { readonly on: Day; readonly counts: Counts }[];
  seats: readonly (CountedSeat & { readonly fact: SeatFact | null })[];
};

/** Who sits in a body, side by side: on a day, over time, and beside what its terms wish for. */
export function CompositionPage(view: ComposedView) {
  const { context, body, on, counts, keeps } = view;
  const { language } = context;
  const { compositionPage: text, compositionList } = mandateTexts[language];
  const address = staffingPaths.composition.to({ body: body.key });
  const crumbs = [
    { text: compositionList.title, href: staffingPaths.compositions.to({}) },
    { text: body.name },
  ];
  const sheet = `${staffingPaths.compositionCsv.to({ body: body.key })}?den=${on}`;
  const acts = [
    <ActLink href={bodyPath.to(body)}>{text.toBody}</ActLink>,
    <ActLink href={sheet}>{text.csv}</ActLink>,
    keeps && (
      <ActLink kind="primary" href={staffingPaths.sides.to({ body: body.key })}>
        {text.setSides}
      </ActLink>
    ),
  ];
  return (
    <Layout context={context} title={text.title(body.name)} crumbs={crumbs}>
      <PageHead
        title={text.title(body.name)}
        kick={text.on(showDay(on, language))}
        lead={text.lead(counts)}
        acts={acts}
      />
      <PageHelp language={language} help={mandatesHelp.composition} />
      <FilterBar language={language} action={address}>
        <FilterText name="den" label={text.day} value={showDayShort(on, language)} />
      </FilterBar>
      {counts.total === 0 && <EmptyState heading={text.empty}>{text.emptyHelp}</EmptyState>}
      <Wishes view={view} />
      {counts.total > 0 && <Tables view={view} />}
      <OverTime view={view} />
    </Layout>
  );
}

const wishTag = { fits: 'done', under: 'warn', over: 'warn', unknown: 'idle' } as const;

/** What the terms wish for, and what is. */
function Wishes({ view: { context, wishes, mandateNumber } }: { view: ComposedView }) {
  const { compositionPage: text, staffingList } = mandateTexts[context.language];
  if (mandateNumber === null || wishes.length === 0) return null;
  const href = mandatePaths.record.to({ number: String(mandateNumber) });
  return (
    <Section heading={text.wishes} link={{ href, text: text.toTerms }}>
      <Table
        language={context.language}
        caption={text.wishes}
        isCaptionHidden
        rows={wishes}
        columns={[
          { key: 'kind', head: text.kind, isRowHead: true, cell: ({ words }: WishAndFact) => words },
          {
            key: 'wish',
            head: text.wish,
            isNumber: true,
            cell: ({ least, most }) => staffingList.range(least, most),
          },
          {
            key: 'fact',
            head: text.fact,
            isNumber: true,
            cell: ({ count }) => (count === null ? text.notCounted : count),
          },
          {
            key: 'is',
            head: text.result,
            cell: ({ is }) => (
              <Tag state={wishTag[is]} isQuiet>
                {text.results[is]}
              </Tag>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Tables({ view }: { view: ComposedView }) {
  const { context, seats } = view;
  const { language } = context;
  const { compositionPage: text, sideWords, levelWords } = mandateTexts[language];
  return (
    <>
      <Section heading={text.seats}>
        <Table
          language={language}
          caption={text.seats}
          isCaptionHidden
          isStacked
          rows={seats}
          columns={[
            {
              key: 'name',
              head: text.person,
              isRowHead: true,
              cell: ({ personKey, personName }: ComposedView['seats'][number]) => (
                <a href={personPath.to({ key: personKey })}>{personName}</a>
              ),
            },
            {
              key: 'organisation',
              head: text.organisation,
              cell: ({ organisationName }) => organisationName,
            },
            {
              key: 'side',
              head: text.side,
              repeatsHead: true,
              cell: ({ fact }) => (fact?.side ? sideWords[fact.side] : text.unplaced),
            },
            {
              key: 'level',
              head: text.level,
              repeatsHead: true,
              cell: ({ fact }) => (fact?.level ? levelWords[fact.level] : text.unplaced),
            },
          ]}
        />
      </Section>
      <Spread view={view} />
    </>
  );
}

/** Levels and municipalities, in words. */
function Spread({ view: { context, municipalities, levels } }: { view: ComposedView }) {
  const { compositionPage: text, levelWords } = mandateTexts[context.language];
  const none = municipalities.filter(({ count }) => count === 0).map(({ name }) => name);
  return (
    <>
      <Section heading={text.byLevel}>
        <p>
          {levels
            .map(({ level, count }) =>
              text.counted(level === null ? text.unplaced : levelWords[level], count),
            )
            .join(' · ')}
        </p>
      </Section>
      <Section heading={text.byMunicipality}>
        <p>
          {municipalities
            .filter(({ count }) => count > 0)
            .map(({ name, count }) => text.counted(name, count))
            .join(' · ')}
        </p>
        {none.length > 0 && <p class="rv-fine rv-muted">{text.without(none.join(', '))}</p>}
      </Section>
    </>
  );
}

function OverTime({ view: { context, overTime, body } }: { view: ComposedView }) {
  const { language } = context;
  const { compositionPage: text, sideWords } = mandateTexts[language];
  type Point = ComposedView['overTime'][number];
  const number = (key: keyof Counts, head: string) => ({
    key,
    head,
    isNumber: true,
    cell: ({ counts }: Point) => counts[key],
  });
  const link = ({ on }: Point) => (
    <a href={`${staffingPaths.composition.to({ body: body.key })}?den=${on}`}>{showDayShort(on, language)}</a>
  );
  return (
    <Section heading={text.overTime}>
      <Table
        language={language}
        caption={text.overTimeCaption}
        rows={overTime}
        columns={[
          { key: 'on', head: text.from, isRowHead: true, cell: link },
          number('authority', sideWords.authority),
          number('operator', sideWords.operator),
          number('unplaced', text.unplaced),
          number('municipal', sideWords.municipal),
          number('regional', sideWords.regional),
          number('total', text.total),
        ]}
      />
    </Section>
  );
}

/** The same seats as rows of a sheet. */
export function compositionRows({ context, seats, on }: ComposedView): string[][] {
  const { compositionPage: text, sideWords, levelWords, roleWords } = mandateTexts[context.language];
  const roles: Readonly<Record<string, string>> = roleWords;
  const rows = seats.map((seat) => [
    on,
    seat.personName,
    roles[seat.role] ?? seat.role,
    seat.organisationName,
    seat.municipality,
    seat.fact?.side ? sideWords[seat.fact.side] : '',
    seat.fact?.level ? levelWords[seat.fact.level] : '',
    seat.from ?? '',
    seat.to ?? '',
  ]);
  return [[...text.csvHead], ...rows];
}

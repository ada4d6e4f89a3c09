import { csv } from '../../../kernel/csv.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { withQuery } from '../../../kernel/path.ts';
import {
  ActLink,
  EmptyState,
  FilterBar,
  FilterSelect,
  FilterText,
  Layout,
  PageHead,
  PageHelp,
  showDay,
  showDayShort,
  showNumber,
  Table,
  type Column,
  type PageContext,
} from '../../../platform/design/index.ts';
import { offerPaths } from '../paths.ts';
import type { CapacityLine, CapacityTable } from '../rules/capacity-table.ts';
import { offersHelp } from '../text-help.ts';
import { offerTexts, type OfferText } from '../text.ts';
import { groupInWords, navigationKey } from './offer-words.ts';

export type CapacityView = {
  readonly context: PageContext;
  readonly table: CapacityTable;
  readonly on: Day;
  readonly isPrivateToo: boolean;
};

/** Places by target group and municipality: the most in words first, then the table, darker where there are more. */
export function CapacityPage({ context, table, on, isPrivateToo }: CapacityView) {
  const { language } = context;
  const text = offerTexts[language];
  const { capacity } = text;
  const query = { den: on, private: isPrivateToo ? undefined : 'nej' };
  const crumbs = [{ text: text.offers, href: offerPaths.list.to({}) }, { text: capacity.title }];
  const choices = [
    { value: 'ja', text: capacity.private },
    { value: 'nej', text: capacity.publicOnly },
  ];
  return (
    <Layout context={context} title={capacity.title} active={navigationKey} crumbs={crumbs}>
      <PageHead
        title={capacity.title}
        lead={headlineOf(table, { language, text }) ?? capacity.lead(showDay(on, language))}
        acts={<ActLink href={withQuery(offerPaths.capacityCsv.to({}), query)}>{capacity.csv}</ActLink>}
      />
      <PageHelp language={language} help={offersHelp.capacity} />
      <FilterBar language={language} action={offerPaths.capacity.to({})}>
        <FilterText name="den" label={text.list.on} value={showDayShort(on, 'da')} />
        <FilterSelect
          name="private"
          label={capacity.privateLabel}
          value={isPrivateToo ? 'ja' : 'nej'}
          options={choices}
        />
      </FilterBar>
      {table.lines.length === 0 ? (
        <EmptyState heading={capacity.empty}>{capacity.emptyHelp}</EmptyState>
      ) : (
        <>
          <Table
            language={language}
            caption={capacity.caption}
            captionNote={capacity.lead(showDay(on, language))}
            columns={columnsOf(table, { language, text })}
            rows={table.lines}
            foot={<Totals table={table} text={text} language={language} />}
          />
          <p class="rv-fine rv-muted">{capacity.note}</p>
        </>
      )}
    </Layout>
  );
}

type Words = { language: Language; text: OfferText };

function headlineOf({ largest }: CapacityTable, { language, text }: Words): string | undefined {
  if (!largest) return undefined;
  const { places, targetGroup, municipality } = largest;
  return text.capacity.headline(
    showNumber(places, language),
    groupInWords(targetGroup, language),
    municipality,
  );
}

function columnsOf(table: CapacityTable, { language, text }: Words): Column<CapacityLine>[] {
  return [
    {
      key: 'maalgruppe',
      head: text.capacity.group,
      isRowHead: true,
      cell: ({ targetGroup }) => groupInWords(targetGroup, language),
    },
    ...table.municipalities.map(({ key, abbreviation }, index): Column<CapacityLine> => ({
      key,
      head: abbreviation,
      isNumber: true,
      cell: ({ places }) => {
        const one = places[index];
        return one?.places ? (
          <span class={`rv-heat rv-heat--${one.shade}`}>{showNumber(one.places, language)}</span>
        ) : (
          ''
        );
      },
    })),
    {
      key: 'i-alt',
      head: text.capacity.total,
      isNumber: true,
      cell: ({ total }) => showNumber(total, language),
    },
  ];
}

const Totals = ({ table, text, language }: Words & { table: CapacityTable }) => (
  <tr>
    <th scope="row">{text.capacity.total}</th>
    {[...table.totals, table.total].map((places) => (
      <td class="rv-num">{showNumber(places, language)}</td>
    ))}
  </tr>
);

/** The table as a sheet: names in full, numbers plain. */
export function capacityCsv(table: CapacityTable, language: Language): string {
  const { capacity } = offerTexts[language];
  const head = [capacity.group, ...table.municipalities.map(({ name }) => name), capacity.total];
  const lines = table.lines.map(({ targetGroup, places, total }) => [
    groupInWords(targetGroup, language),
    ...places.map((one) => String(one.places ?? 0)),
    String(total),
  ]);
  const sums = [capacity.total, ...[...table.totals, table.total].map(String)];
  return csv([head, ...lines, sums]);
}

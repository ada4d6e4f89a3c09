import type { Language } from '../../../kernel/language.ts';
import {
  List,
  Section,
  Table,
  Tag,
  showDayShort,
  type Column,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import { bodyPath, participationPaths, reviewPaths } from '../paths.ts';
import type { ReviewState } from '../rules/review.ts';
import type { ReviewHead } from '../rules/review-views.ts';
import { reviewHelp } from '../text-help.ts';
import { reviewTexts } from '../text.ts';
import { ListFrame } from './list-frame.tsx';

/** How far an evaluation has come, as the colour of its tag. */
export const stateShape: Readonly<Record<ReviewState, TagState>> = {
  planned: 'idle',
  evaluated: 'part',
  submitted: 'run',
  decided: 'done',
};
const recordHref = ({ number }: { readonly number: number }): string =>
  reviewPaths.record.to({ number: String(number) });

type ListView = { context: PageContext; rows: readonly ReviewHead[]; mayEdit: boolean };

/** The evaluations of bodies, the latest first. */
export function ReviewListPage({ context, rows, mayEdit }: ListView) {
  const { language } = context;
  const { reviews: text } = reviewTexts[language];
  const frame = { context, text, mayEdit, help: reviewHelp.reviews, createHref: reviewPaths.create.to({}) };
  return (
    <ListFrame {...frame} isEmpty={rows.length === 0}>
      <Table
        {...{ language, rows, columns: columnsOf(language), caption: text.caption }}
        isCaptionHidden
        isStacked
      />
    </ListFrame>
  );
}

function columnsOf(language: Language): Column<ReviewHead>[] {
  const { reviews: text } = reviewTexts[language];
  return [
    {
      key: 'body',
      head: text.body,
      isRowHead: true,
      cell: (row) => <a href={recordHref(row)}>{row.body.name}</a>,
    },
    {
      key: 'planned',
      head: text.plannedOn,
      repeatsHead: true,
      cell: ({ plannedOn }) => showDayShort(plannedOn, language),
    },
    {
      key: 'decides',
      head: text.decides,
      repeatsHead: true,
      cell: ({ decides }) => <a href={bodyPath.to(decides)}>{decides.name}</a>,
    },
    {
      key: 'state',
      head: text.state,
      cell: ({ state, outcome }) => (
        <>
          <Tag state={stateShape[state]}>{text.states[state]}</Tag>
          {outcome !== null && <span class="rv-cell-note">{text.options[outcome]}</span>}
        </>
      ),
    },
  ];
}

type BodyPartProps = {
  language: Language;
  body: { readonly key: string };
  reviews: readonly ReviewHead[];
};

/** At the side of a body's page: its attendance, and the evaluations the reader may see. */
export const OfBody = ({ language, body, reviews }: BodyPartProps) => {
  const { reviews: text } = reviewTexts[language];
  return (
    <Section heading={text.ofBody}>
      <List
        rows={[
          { main: <a href={participationPaths.body.to(body)}>{text.attendance}</a> },
          ...reviews.map((review) => ({
            main: <a href={recordHref(review)}>{text.titleOf(review.body.name)}</a>,
            note: review.outcome === null ? text.states[review.state] : text.options[review.outcome],
          })),
        ]}
      />
    </Section>
  );
};

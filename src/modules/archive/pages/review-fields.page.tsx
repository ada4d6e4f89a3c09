import { ActLink, Fold, Pagination, Section, type PageContext } from '../../../platform/design/index.ts';
import { withQuery } from '../../../kernel/path.ts';
import { archivePaths } from '../paths.ts';
import { itemAddress } from '../rules/review-address.ts';
import { itemFields, itemLists, span, type Entry, type ReviewItem } from '../rules/review-record.ts';
import { archiveTexts } from '../text.ts';
import type { ReviewBase } from './review-view.ts';
import { fieldWord, itemWord, lineWord, outcomeWord } from './words.ts';

export const itemsPerPage = 50;

type Props = { view: ReviewBase; page: number };

/** Every field of every item, folded, each with the lines it came from. */
export function AllFields({ view, page }: Props) {
  const { context, number, review } = view;
  const text = archiveTexts[context.language];
  const shown = review.items.slice((page - 1) * itemsPerPage, page * itemsPerPage);
  const draft = archivePaths.draft.to({ number });
  return (
    <Section heading={text.review.allFields} id="felter" note={text.review.allFieldsNote}>
      <Fold summary={text.meetingForm.title}>
        <FieldList rows={meetingRows(view)} />
        <ActLink isSmall href={archivePaths.meeting.to({ number })}>
          {text.review.change}
        </ActLink>
      </Fold>
      <Fold summary={text.review.people}>
        <PeopleList view={view} />
        <ActLink isSmall href={archivePaths.people.to({ number })}>
          {text.review.change}
        </ActLink>
      </Fold>
      {shown.map((item) => (
        <ItemFold view={view} item={item} />
      ))}
      <Pagination
        language={context.language}
        page={page}
        pages={Math.ceil(review.items.length / itemsPerPage)}
        to={(to) => `${withQuery(draft, { side: to === 1 ? undefined : to })}#felter`}
      />
    </Section>
  );
}

function ItemFold({ view, item }: { view: ReviewBase; item: ReviewItem }) {
  const text = archiveTexts[view.context.language];
  const title = [itemWord(item, text), item.values['title']].join(' · ');
  return (
    <Fold summary={title}>
      <FieldList rows={itemRows(item, view.context)} />
      <ActLink isSmall href={archivePaths.item.to({ number: view.number, item: itemAddress(item.key) })}>
        {text.review.openItem}
      </ActLink>
    </Fold>
  );
}

type Row = { term: string; value: string; lines: string };

const FieldList = ({ rows }: { rows: readonly Row[] }) => (
  <dl class="rv-fields">
    {rows.map(({ term, value, lines }) => (
      <div>
        <dt>{term}</dt>
        <dd>
          {value} <small>{lines}</small>
        </dd>
      </div>
    ))}
  </dl>
);

function meetingRows({ context, review, record }: ReviewBase): Row[] {
  const text = archiveTexts[context.language];
  return Object.entries(review.meeting).flatMap(([field, value]) =>
    value === null
      ? []
      : [
          {
            term: fieldWord(field, text) ?? field,
            value: field === 'documentType' ? typeWord(value, context) : value,
            lines: lineWord(span(record.evidence[`/${field}`]?.lines), text),
          },
        ],
  );
}

const typeWord = (type: string, context: PageContext): string =>
  new Map<string, string>(Object.entries(archiveTexts[context.language].documentTypes)).get(type) ?? type;

function itemRows(item: ReviewItem, context: PageContext): Row[] {
  const text = archiveTexts[context.language];
  const own = itemFields.flatMap((field) => {
    const value = item.values[field] ?? null;
    if (value === null || value === 'no') return [];
    const shown =
      field === 'outcome' ? outcomeWord(value, text) : value === 'yes' ? text.fields.access : value;
    const first = item.slices[0];
    return [
      {
        term: fieldWord(field, text) ?? field,
        value: shown,
        lines: lineWord(
          field === 'minutesText' ? item.minutesAt : first ? [first.from, first.to] : null,
          text,
        ),
      },
    ];
  });
  const parts = itemLists.flatMap((list) =>
    item.lists[list].map((entry, index) => ({
      term: `${text.one[list]} ${index + 1}`,
      value: partText(entry),
      lines: lineWord(entry.lines, text),
    })),
  );
  return [...own, ...parts];
}

const partText = ({ values }: Entry): string =>
  Object.values(values)
    .filter((value) => value !== null)
    .join(' · ');

function PeopleList({ view: { context, review } }: { view: ReviewBase }) {
  const text = archiveTexts[context.language];
  const rows = (['attendees', 'absentees', 'guests'] as const).flatMap((list) =>
    review.people[list].map((entry) => ({
      term: text.one[list],
      value: partText(entry),
      lines: lineWord(entry.lines, text),
    })),
  );
  return <FieldList rows={rows} />;
}

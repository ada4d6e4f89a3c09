import {
  ActButton,
  ActLink,
  Checkboxes,
  ErrorSummary,
  Fold,
  Form,
  FormRow,
  Layout,
  PageHead,
  Section,
  Select,
  SubmitRow,
  Tag,
  TextArea,
  TextField,
  type FormState,
} from '../../../platform/design/index.ts';
import { archivePaths } from '../paths.ts';
import { itemAddress } from '../rules/review-address.ts';
import { wholeLines } from '../rules/review-excerpt.ts';
import { newPart, partField } from '../rules/review-item-form.ts';
import {
  entryFields,
  itemLists,
  type Entry,
  type ItemList,
  type ReviewItem,
} from '../rules/review-record.ts';
import { archiveTexts } from '../text.ts';
import { ConflictNote, type Differing } from './conflict-note.tsx';
import { ItemCuts } from './item-cuts.page.tsx';
import { outcomeOptions } from './review-pairs.page.tsx';
import type { ReviewBase } from './review-view.ts';
import { SourceLines } from './source-lines.tsx';
import { fieldWord, itemWord, lineWord } from './words.ts';

export type ItemFormView = ReviewBase & {
  item: ReviewItem;
  /** Its place among the items, from 0. */
  index: number;
  form: FormState;
  splitForm: FormState;
  mergeForm: FormState;
  conflict: readonly Differing[] | undefined;
};

const sourceLinesMax = 400;

/** One item: its source to the left, every field to the right. */
export function ItemReviewPage(view: ItemFormView) {
  const { context, number, name, item, form } = view;
  const text = archiveTexts[context.language];
  const title = itemWord(item, text);
  const crumbs = [
    { text: text.archive, href: archivePaths.front.to({}) },
    { text: text.import, href: archivePaths.imports.to({}) },
    { text: name, href: archivePaths.draft.to({ number }) },
    { text: title },
  ];
  const isRefused = [form, view.splitForm].some(({ problems }) => problems.length > 0);
  const doubts = view.questions.filter(({ place }) => place.item?.key === item.key).length;
  return (
    <Layout
      context={context}
      title={`${title}: ${name}`}
      active="archive"
      crumbs={crumbs}
      isRefused={isRefused}
    >
      <ErrorSummary form={form} />
      <ErrorSummary form={view.splitForm} />
      <ConflictNote language={context.language} conflict={view.conflict} />
      <PageHead
        title={`${title} · ${item.values['title'] ?? ''}`}
        kick={name}
        {...(doubts > 0 && { lead: <Tag state="warn">{text.review.open(doubts)}</Tag> })}
        acts={<Neighbours view={view} />}
      />
      <div class="rv-desk">
        <Source view={view} />
        <Section heading={text.item.fields}>
          <Form form={form} guardsText>
            <Own form={form} />
            {itemLists.map((list) => (
              <Parts item={item} list={list} form={form} />
            ))}
            <SubmitRow>
              <ActButton name="act" value="save">
                {text.item.save}
              </ActButton>
              <ActButton name="act" value="next" kind="secondary">
                {text.item.saveNext}
              </ActButton>
            </SubmitRow>
          </Form>
          <ItemCuts view={view} />
        </Section>
      </div>
    </Layout>
  );
}

function Neighbours({ view: { context, number, review, index } }: { view: ItemFormView }) {
  const text = archiveTexts[context.language];
  const [previous, next] = [review.items[index - 1], review.items[index + 1]];
  const to = ({ key }: ReviewItem) => archivePaths.item.to({ number, item: itemAddress(key) });
  return (
    <>
      {previous && <ActLink href={to(previous)}>{text.item.previous}</ActLink>}
      {next && <ActLink href={to(next)}>{text.item.next}</ActLink>}
      <ActLink href={archivePaths.draft.to({ number })}>{text.approvalWords.back}</ActLink>
    </>
  );
}

function Source({ view: { context, number, lines, item, questions } }: { view: ItemFormView }) {
  const text = archiveTexts[context.language];
  const hits = questions
    .filter(({ place }) => place.item?.key === item.key)
    .flatMap((question) => question.lines);
  const all = item.slices.flatMap(({ from, to }, index) => [
    ...(index > 0 ? ['gap' as const] : []),
    ...wholeLines(lines, [from, to], hits),
  ]);
  const hidden = all.length - sourceLinesMax;
  return (
    <Section
      heading={text.item.source}
      link={{ href: archivePaths.source.to({ number }), text: text.review.seeSource }}
    >
      <SourceLines lines={all.slice(0, sourceLinesMax)} label={text.sourcePage.label} />
      {hidden > 0 && <p>{text.item.more(hidden)}</p>}
    </Section>
  );
}

/** The item's own fields, in the order they stand in a document. */
function Own({ form }: { form: FormState }) {
  const text = archiveTexts[form.language];
  const { fields } = text;
  const line = { form, isOptional: true } as const;
  return (
    <>
      <FormRow>
        <TextField {...line} name="number" label={fields.number} width="number" />
        <TextField {...line} name="start" label={fields.start} width="number" />
        <TextField {...line} name="end" label={fields.end} width="number" />
      </FormRow>
      <TextArea form={form} name="title" label={fields.title} rows={2} />
      <Checkboxes
        form={form}
        name="access"
        label={fields.access}
        boxes={[
          { name: 'closed', text: fields.closed, hint: fields.closedHint },
          { name: 'municipalOnly', text: fields.municipalOnly, hint: fields.municipalOnlyHint },
        ]}
      />
      <TextField {...line} name="section" label={fields.section} />
      <FormRow>
        <TextField {...line} name="presenter" label={fields.presenter} width="medium" />
        <TextField {...line} name="presenterTitle" label={fields.presenterTitle} width="medium" />
      </FormRow>
      <TextField {...line} name="caseNumber" label={fields.caseNumber} width="medium" />
      <TextArea {...line} name="recommendationLead" label={fields.recommendationLead} rows={2} />
      <TextArea {...line} name="minutesText" label={fields.minutesText} rows={6} />
      <Select form={form} name="outcome" label={fields.outcome} options={outcomeOptions(text)} />
      <TextField {...line} name="outcomeText" label={fields.outcomeText} />
    </>
  );
}

type PartsProps = { item: ReviewItem; list: ItemList; form: FormState };

function Parts({ item, list, form }: PartsProps) {
  const text = archiveTexts[form.language];
  const entries = item.lists[list];
  return (
    <fieldset class="rv-parts">
      <legend class="form-label">
        {text.lists[list]} ({entries.length})
      </legend>
      {entries.length > 0 && <span class="form-hint">{text.item.partHint}</span>}
      {entries.map((entry, index) => (
        <Part list={list} entry={entry} at={{ index, form }} />
      ))}
      <Fold summary={text.item.add(text.one[list])}>
        {entryFields[list].map((field) => (
          <PartField form={form} name={partField(list, newPart, field)} field={field} />
        ))}
      </Fold>
    </fieldset>
  );
}

type PartProps = { list: ItemList; entry: Entry; at: { index: number; form: FormState } };

function Part({ list, entry, at: { index, form } }: PartProps) {
  const text = archiveTexts[form.language];
  const name = `${text.one[list]} ${index + 1}`;
  const lines = lineWord(entry.lines, text);
  return (
    <div class="rv-part">
      {entryFields[list].map((field) => (
        <PartField
          form={form}
          name={partField(list, index, field)}
          field={field}
          {...(isMain(field) && { label: name, hint: lines })}
        />
      ))}
      {index > 0 && (
        <div class="rv-acts">
          <ActButton isSmall kind="secondary" name="act" value={`up:${list}.${index}`}>
            {text.item.up}
          </ActButton>
        </div>
      )}
    </div>
  );
}

/** The field that holds the text of a part: it carries the part's name and lines. */
const isMain = (field: string): boolean => field === 'text' || field === 'what';

type PartFieldProps = { form: FormState; name: string; field: string; label?: string; hint?: string };

/** Texts get room, the rest one line. An outcome is one of those we know. */
function PartField({ form, name, field, label: given, hint }: PartFieldProps) {
  const text = archiveTexts[form.language];
  const label = given ?? fieldWord(field, text) ?? field;
  if (field === 'outcome')
    return <Select form={form} name={name} label={label} hasEmpty options={outcomeOptions(text)} />;
  if (!isMain(field)) return <TextField form={form} name={name} label={label} width="medium" isOptional />;
  const rows = rowsFor(form.values[name] ?? '');
  return <TextArea form={form} name={name} label={label} rows={rows} {...(hint !== undefined && { hint })} />;
}

const charactersALine = 70;
const rowsMax = 12;
const rowsFor = (value: string): number =>
  Math.min(rowsMax, Math.max(2, Math.ceil(value.length / charactersALine)));

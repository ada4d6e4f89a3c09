import type { Day } from '../../../kernel/day.ts';
import {
  ActForm,
  ActLink,
  EmptyState,
  FormPage,
  Layout,
  List,
  optionsAmong,
  optionsOf,
  PageHead,
  PageHelp,
  Section,
  showDayShort,
  Table,
  type Column,
  type FieldSpec,
  type FormState,
  type FormView,
  type PageContext,
} from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { calendarPaths } from '../paths.ts';
import type { EntryKind } from '../rules/entry.ts';
import { calendarTexts } from '../text.ts';
import { calendarHelp } from '../text-help.ts';
import { asHeading, navigationKey } from './words.ts';

export type ShownEntry = {
  readonly number: number;
  readonly kind: EntryKind;
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
  readonly note: string;
  readonly organisationName: string | null;
  readonly bodyShortName: string | null;
  readonly isRemoved: boolean;
  readonly mayEdit: boolean;
  /** What removing it, or putting it back, sends. */
  readonly form: FormState;
};
type ListView = { context: PageContext; entries: readonly ShownEntry[]; mayAdd: boolean };

/** Conferences, school holidays and the like; those taken away can be put back. */
export function EntriesPage({ context, entries, mayAdd }: ListView) {
  const { language } = context;
  const { entries: text, calendar } = calendarTexts[language];
  const [shown, removed] = [
    entries.filter((one) => !one.isRemoved),
    entries.filter((one) => one.isRemoved && one.mayEdit),
  ];
  const add = (
    <ActLink href={calendarPaths.newEntry.to({})} kind="primary">
      {text.add}
    </ActLink>
  );
  return (
    <Layout
      context={context}
      title={text.title}
      active={navigationKey}
      crumbs={[{ text: calendar.title, href: calendarPaths.calendar.to({}) }, { text: text.title }]}
    >
      <PageHead title={text.title} lead={text.lead} acts={mayAdd ? add : undefined} />
      <PageHelp language={language} help={calendarHelp.entries} />
      {shown.length === 0 ? (
        <Section heading={text.title}>
          <EmptyState heading={text.empty}>{text.emptyHelp}</EmptyState>
        </Section>
      ) : (
        <Table
          {...{ language, columns: columnsOf(language) }}
          rows={shown}
          caption={text.caption}
          isCaptionHidden
          isStacked
        />
      )}
      {removed.length > 0 && <Removed {...{ language, removed }} />}
    </Layout>
  );
}

function columnsOf(language: Language): Column<ShownEntry>[] {
  const { entries: text, entryKinds } = calendarTexts[language];
  return [
    {
      key: 'title',
      head: text.name,
      isRowHead: true,
      cell: ({ title, note }) => (
        <>
          {title}
          {note !== '' && <span class="rv-cell-note">{note}</span>}
        </>
      ),
    },
    { key: 'days', head: text.days, cell: (entry) => daysInWords(entry, language) },
    { key: 'kind', head: text.kind, cell: ({ kind }) => asHeading(entryKinds[kind]) },
    { key: 'whose', head: text.whose, cell: (entry) => whoseInWords(entry, language) },
    { key: 'acts', head: text.acts, cell: (entry) => <EntryActs {...{ language, entry }} /> },
  ];
}

function EntryActs({ language, entry }: { language: Language; entry: ShownEntry }) {
  const text = calendarTexts[language].entries;
  if (!entry.mayEdit) return <></>;
  const at = { entry: String(entry.number) };
  return (
    <div class="rv-acts">
      <ActLink href={calendarPaths.entry.to(at)} isSmall>
        {text.edit}
        <span class="sr-only"> {entry.title}</span>
      </ActLink>
      <ActForm form={entry.form} action={calendarPaths.entryRemoval.to(at)} kind="secondary" isSmall>
        {text.remove}
        <span class="sr-only"> {entry.title}</span>
      </ActForm>
    </div>
  );
}

type Days = Pick<ShownEntry, 'from' | 'to'>;
function daysInWords({ from, to }: Days, language: Language): string {
  const text = calendarTexts[language].entries;
  const first = showDayShort(from, language);
  return from === to ? first : text.spanned(first, showDayShort(to, language));
}

const whoseInWords = ({ organisationName, bodyShortName }: ShownEntry, language: Language): string =>
  organisationName ?? bodyShortName ?? calendarTexts[language].entries.all;

function Removed({ language, removed }: { language: Language; removed: readonly ShownEntry[] }) {
  const text = calendarTexts[language].entries;
  return (
    <Section heading={text.removed} isScreenOnly>
      <p>{text.removedLead}</p>
      <List
        rows={removed.map((entry) => ({
          main: `${entry.title}, ${daysInWords(entry, language)}`,
          note: (
            <ActForm
              form={entry.form}
              action={calendarPaths.entryRemovalUndo.to({ entry: String(entry.number) })}
              kind="secondary"
              isSmall
            >
              {text.undo}
              <span class="sr-only"> {entry.title}</span>
            </ActForm>
          ),
        }))}
      />
    </Section>
  );
}

type Named = { readonly key: string; readonly name: string };
export type EntryFormView = FormView & {
  /** What is edited; null when it is new. */
  readonly entry: { readonly title: string } | null;
  readonly choices: EntryChoices;
};
/** `bodies` null: who writes only for his own organisations chooses among them. */
export type EntryChoices = {
  readonly organisations: readonly Named[];
  readonly bodies: readonly Named[] | null;
};

/** A new date, or a change of one. */
export function EntryFormPage(view: EntryFormView) {
  const { context, entry, choices } = view;
  const { entries: text, calendar } = calendarTexts[context.language];
  const list = calendarPaths.entries.to({});
  const title = entry ? text.editTitle(entry.title) : text.newTitle;
  return (
    <FormPage
      {...view}
      title={title}
      crumbs={[
        { text: calendar.title, href: calendarPaths.calendar.to({}) },
        { text: text.title, href: list },
        { text: title },
      ]}
      fields={entryFields(context.language, choices)}
      submitWord={text.save}
      backHref={list}
    />
  );
}

export function entryFields(language: Language, { organisations, bodies }: EntryChoices): FieldSpec[] {
  const { entries: text, entryKinds } = calendarTexts[language];
  const kinds = optionsOf(entryKinds).map(({ value, text: word }) => ({ value, text: asHeading(word) }));
  return [
    { kind: 'text', name: 'title', label: text.name },
    { kind: 'one-of-few', name: 'kind', label: text.kind, options: kinds },
    { kind: 'day', name: 'from', label: text.from },
    { kind: 'day', name: 'to', label: text.to },
    {
      kind: 'one-of-many',
      name: 'organisation',
      label: bodies === null ? text.yourOrganisation : text.organisation,
      isOptional: bodies !== null,
      options: optionsAmong(organisations, bodies === null ? undefined : text.all),
      hasEmpty: false,
    },
    ...(bodies === null ? [] : [bodyField(bodies, language)]),
    { kind: 'area', name: 'note', label: text.note, isOptional: true, rows: 2 },
  ];
}

function bodyField(bodies: readonly Named[], language: Language): FieldSpec {
  const text = calendarTexts[language].entries;
  const options = optionsAmong(bodies, text.all);
  return { kind: 'one-of-many', name: 'body', label: text.body, isOptional: true, options, hasEmpty: false };
}

import {
  ActButton,
  Alert,
  ChipList,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  Layout,
  PageHead,
  Pagination,
  Section,
  showMoment,
  SubmitRow,
  Table,
  Tag,
  TextArea,
  TextField,
  type Column,
  type FormState,
  type PageContext,
  PageHelp,
  TermText,
} from '../../../platform/design/index.ts';
import { archiveHelp } from '../text-help.ts';
import { withQuery } from '../../../kernel/path.ts';
import { archivePaths } from '../paths.ts';
import { draftStates, type DraftState } from '../rules/draft-states.ts';
import { archiveTexts } from '../text.ts';
import { ProgressIsland } from './progress-island.tsx';
import { draftName, stateTags } from './words.ts';

export type ListedDraft = {
  href: string;
  meetingHref: string | null;
  number: number;
  state: DraftState;
  fileName: string;
  uploadedAt: Date;
  uploadedBy: string;
  bodyName: string | null;
  heldOn: string | null;
  documentType: string | null;
  items: number;
  doubts: number;
};

export type ImportListView = {
  context: PageContext;
  form: FormState;
  drafts: readonly ListedDraft[];
  counts: Partial<Record<DraftState, number>>;
  filter: { state: DraftState | undefined; page: number; pages: number };
  /** What the last sending of files ended as. */
  added: number;
  known: readonly ListedDraft[];
};

/** The queue of imports with its progress, and the way in for new documents. */
export function ImportListPage(view: ImportListView) {
  const { context, form } = view;
  const text = archiveTexts[context.language];
  const crumbs = [{ text: text.archive, href: archivePaths.front.to({}) }, { text: text.import }];
  const isRefused = form.problems.length > 0;
  return (
    <Layout context={context} title={text.list.title} active="archive" crumbs={crumbs} isRefused={isRefused}>
      <ErrorSummary form={form} />
      <Added view={view} />
      <PageHead
        title={text.list.title}
        lead={
          <TermText language={context.language} terms={['dagsorden', 'referat']}>
            {text.list.lead}
          </TermText>
        }
      />
      <PageHelp language={context.language} help={archiveHelp.imports} />
      <Section heading={text.list.upload} id="nye">
        <Upload form={form} />
      </Section>
      <Section heading={text.list.imports} id="importer" note={text.list.oldest}>
        <Imports view={view} />
      </Section>
    </Layout>
  );
}

function Added({ view: { context, added, known } }: { view: ImportListView }) {
  const { language } = context;
  const text = archiveTexts[language].list;
  if (added === 0 && known.length === 0) return null;
  const heading = known.length > 0 ? text.known(known.length) : text.newOnes(added);
  return (
    <Alert language={language} kind={known.length > 0 ? 'info' : 'success'} heading={heading}>
      {added > 0 && <p>{known.length > 0 ? `${text.newOnes(added)}.` : text.newOnesHint}</p>}
      {known.length > 0 && (
        <>
          <p>{text.knownHint}</p>
          <ul>
            {known.map((draft) => (
              <li>
                <a href={draft.meetingHref ?? draft.href}>{draftName(draft, language)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}

function Upload({ form }: { form: FormState }) {
  const text = archiveTexts[form.language].list;
  return (
    <Form form={form} action={archivePaths.imports.to({})} hasFiles guardsText>
      <FileField
        form={form}
        name="files"
        label={text.files}
        hint={text.filesHint}
        accept=".pdf,.docx,.txt,.json"
        takesSeveral
      />
      <details class="rv-fold" open={form.values['pasted'] !== undefined && form.values['pasted'] !== ''}>
        <summary>{text.pasted}</summary>
        <div>
          <TextField
            form={form}
            name="pastedName"
            label={text.pastedName}
            hint={text.pastedNameHint}
            isOptional
          />
          <TextArea form={form} name="pasted" label={text.pasted} hint={text.pastedHint} rows={10} />
        </div>
      </details>
      <SubmitRow>
        <ActButton>{text.send}</ActButton>
      </SubmitRow>
    </Form>
  );
}

function Imports({ view }: { view: ImportListView }) {
  const { context, drafts, counts, filter } = view;
  const { language } = context;
  const text = archiveTexts[language];
  const waiting = (counts.queued ?? 0) + (counts.reading ?? 0);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const here = archivePaths.imports.to({});
  const chips = [
    { text: `${text.list.every} (${all})`, href: here, isCurrent: filter.state === undefined },
    ...draftStates
      .filter((state) => state === filter.state || (counts[state] ?? 0) > 0)
      .map((state) => ({
        text: `${text.states[state]} (${counts[state] ?? 0})`,
        href: withQuery(here, { tilstand: state }),
        isCurrent: state === filter.state,
      })),
  ];
  return (
    <>
      <ProgressIsland waiting={waiting}>
        <ChipList label={text.list.filter} chips={chips} />
        {waiting > 0 && (
          <p class="rv-progress" role="status">
            {text.list.progress(all - waiting, all)} <a href={context.path}>{text.list.refresh}</a>
          </p>
        )}
        {drafts.length === 0 ? (
          <EmptyState heading={text.list.none}>{text.list.noneHint}</EmptyState>
        ) : (
          <DraftTable drafts={drafts} context={context} />
        )}
      </ProgressIsland>
      <Pagination
        language={language}
        page={filter.page}
        pages={filter.pages}
        to={(page) => withQuery(here, { tilstand: filter.state, side: page === 1 ? undefined : page })}
      />
    </>
  );
}

function DraftTable({ drafts, context }: { drafts: readonly ListedDraft[]; context: PageContext }) {
  const { language } = context;
  const text = archiveTexts[language];
  const columns: Column<ListedDraft>[] = [
    { key: 'number', head: text.list.number, isNumber: true, cell: ({ number }) => number },
    {
      key: 'document',
      head: text.list.document,
      isRowHead: true,
      cell: (draft) => (
        <>
          <a href={draft.href}>{draftName(draft, language)}</a>
          {draftName(draft, language) !== draft.fileName && <small class="rv-under">{draft.fileName}</small>}
        </>
      ),
    },
    {
      key: 'state',
      head: text.list.state,
      cell: ({ state }) => (
        <Tag state={stateTags[state]} isQuiet={state !== 'failed'}>
          {text.states[state]}
        </Tag>
      ),
    },
    { key: 'items', head: text.list.items, isNumber: true, cell: ({ items }) => (items > 0 ? items : '') },
    {
      key: 'doubts',
      head: text.list.doubts,
      isNumber: true,
      cell: ({ state, doubts }) => (state === 'review' ? doubts : ''),
    },
    {
      key: 'added',
      head: text.list.added,
      cell: ({ uploadedAt, uploadedBy }) => (
        <>
          {showMoment(uploadedAt, language)}
          <small class="rv-under">{uploadedBy}</small>
        </>
      ),
    },
  ];
  return (
    <Table
      language={language}
      caption={text.list.caption}
      isCaptionHidden
      columns={columns}
      rows={drafts}
      isStacked
    />
  );
}

import type { Language } from '../../../kernel/language.ts';
import {
  ActButton,
  ActForm,
  ActLink,
  Alert,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  HiddenParts,
  Layout,
  PageHead,
  PageHelp,
  Radios,
  Section,
  SubmitRow,
  Tag,
  TextField,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { draftItemPath, paperPaths } from '../paths.ts';
import { latenesses, type Lateness } from '../rules/paper-places.ts';
import type { Standing } from '../rules/paper-standing.ts';
import { papersHelp } from '../text-help.ts';
import { papersTexts } from '../text.ts';
import { acceptedFiles } from './paper-form.page.tsx';
import { fileFacts, problemWords, standingTag } from './words.ts';

export type ItemPaper = {
  readonly number: string;
  readonly title: string;
  readonly lateness: Lateness;
  readonly version: number | null;
  readonly standing: Standing | 'announced';
  readonly mediaType: string | null;
  readonly pageCount: number | null;
  readonly problem: string | null;
};

export type ItemPapersView = {
  readonly context: PageContext;
  /** The form that was refused, or a fresh one. `whose` is the form it belongs to. */
  readonly form: FormState;
  readonly whose: 'upload' | 'attachment';
  readonly at: { readonly body: string; readonly day: string; readonly entry: string };
  readonly itemTitle: string;
  readonly meetingWords: string;
  readonly papers: readonly ItemPaper[];
  /** The paper that was just taken off, which can be put back. */
  readonly detached: { readonly number: string; readonly title: string } | undefined;
};

/** The papers of an item that is being written: their order, when they come, and the ways to hang more on. */
export function ItemPapersPage(view: ItemPapersView) {
  const { context, form, papers, at } = view;
  const text = papersTexts[context.language].ofItem;
  const title = text.title(view.itemTitle);
  return (
    <Layout
      context={context}
      title={title}
      isRefused={form.problems.length > 0}
      crumbs={[
        { text: view.meetingWords },
        { text: view.itemTitle, href: draftItemPath.to(at) },
        { text: text.crumb },
      ]}
    >
      <ErrorSummary form={form} />
      <Detached view={view} />
      <PageHead
        title={title}
        lead={text.lead(papers.length)}
        acts={<ActLink href={draftItemPath.to(at)}>{text.back}</ActLink>}
      />
      <PageHelp language={context.language} help={papersHelp.ofItem} />
      <Section heading={text.here} id="bilag">
        {papers.length === 0 ? (
          <EmptyState heading={text.lead(0)}>{text.noneHelp}</EmptyState>
        ) : (
          <ol class="rv-list">
            {papers.map((paper, index) => (
              <li>
                <Paper
                  paper={paper}
                  view={view}
                  ends={{ first: index === 0, last: index === papers.length - 1 }}
                />
              </li>
            ))}
          </ol>
        )}
      </Section>
      <Section heading={text.upload} id="nyt">
        <Upload view={view} />
      </Section>
      <Section heading={text.existing} id="brug">
        <Existing view={view} />
      </Section>
    </Layout>
  );
}

function Detached({ view: { context, form, detached, at } }: { view: ItemPapersView }) {
  const text = papersTexts[context.language].ofItem;
  if (!detached || form.problems.length > 0) return null;
  return (
    <Alert language={context.language} kind="success" heading={text.detached(detached.title)}>
      <ActForm
        form={form}
        action={paperPaths.detachmentUndo.to({ ...at, number: detached.number })}
        kind="secondary"
        isSmall
      >
        {text.undo}
      </ActForm>
    </Alert>
  );
}

type PaperProps = { paper: ItemPaper; view: ItemPapersView; ends: { first: boolean; last: boolean } };

function Paper({ paper, view, ends }: PaperProps) {
  const { language } = view.context;
  const text = papersTexts[language];
  const { number, standing, version } = paper;
  const problem = problemWords(paper.problem, language);
  const facts = [
    number,
    ...(version === null ? [] : [fileFacts(paper, language), text.version(version)]),
    text.lateness[paper.lateness],
  ];
  return (
    <span>
      <a href={paperPaths.record.to({ number })}>{paper.title}</a>{' '}
      {standing !== 'ready' && <Tag state={standingTag[standing]}>{text.standings[standing]}</Tag>}
      <small>{facts.join(' · ')}</small>
      {problem !== undefined && <small>{problem}</small>}
      <PaperActs paper={paper} view={view} ends={ends} />
    </span>
  );
}

function PaperActs({ paper: { number, title, lateness }, view, ends }: PaperProps) {
  const { context, form, at } = view;
  const text = papersTexts[context.language].ofItem;
  const to = { ...at, number };
  const bare = { ...form, problems: [], values: {} };
  return (
    <div class="rv-acts">
      <MoveForm view={view} number={number} direction={ends.first ? undefined : 'op'} word={text.up(title)} />
      <MoveForm
        view={view}
        number={number}
        direction={ends.last ? undefined : 'ned'}
        word={text.down(title)}
      />
      <form class="rv-act" method="post" action={paperPaths.lateness.to(to)}>
        <HiddenParts form={bare} />
        <LatenessSelect
          id={`lateness-${number}`}
          chosen={lateness}
          label={text.latenessOf(title)}
          language={context.language}
        />
        <ActButton kind="secondary" isSmall>
          {text.saveLateness}
          <span class="sr-only"> {text.latenessOf(title)}</span>
        </ActButton>
      </form>
      <ActForm form={bare} action={paperPaths.detachment.to(to)} kind="secondary" isSmall>
        {text.detach}
        <span class="sr-only"> {title}</span>
      </ActForm>
    </div>
  );
}

type MoveProps = { view: ItemPapersView; number: string; direction: 'op' | 'ned' | undefined; word: string };

/** Up or down one place; nothing where there is no such place. */
function MoveForm({ view: { context, form, at }, number, direction, word }: MoveProps) {
  const text = papersTexts[context.language].ofItem;
  if (direction === undefined) return null;
  return (
    <form class="rv-act" method="post" action={paperPaths.place.to({ ...at, number })}>
      <HiddenParts form={form} />
      <ActButton name="direction" value={direction} kind="secondary" isSmall>
        {direction === 'op' ? text.upWord : text.downWord}
        <span class="sr-only"> {word}</span>
      </ActButton>
    </form>
  );
}

type SelectProps = { id: string; chosen: Lateness; label: string; language: Language };

const LatenessSelect = ({ id, chosen, label, language }: SelectProps) => (
  <>
    <label class="sr-only" for={id}>
      {label}
    </label>
    <select class="form-select rv-width-medium" id={id} name="lateness">
      {latenesses.map((lateness) => (
        <option value={lateness} selected={lateness === chosen}>
          {papersTexts[language].latenessChoices[lateness]}
        </option>
      ))}
    </select>
  </>
);

function Upload({ view: { context, form, whose } }: { view: ItemPapersView }) {
  const text = papersTexts[context.language];
  const own = whose === 'upload' ? form : { ...form, problems: [], values: {} };
  const shown = { ...own, values: { lateness: 'sent', ...own.values } };
  const options = latenesses.map((value) => ({ value, text: text.latenessChoices[value] }));
  return (
    <Form form={shown} hasFiles>
      <FileField
        form={shown}
        name="files"
        label={text.form.files}
        hint={text.ofItem.filesHint}
        accept={acceptedFiles}
        takesSeveral
      />
      <TextField form={shown} name="title" label={text.form.title} hint={text.ofItem.titleHint} isOptional />
      <Radios
        form={shown}
        name="lateness"
        label={text.ofItem.lateness}
        hint={text.ofItem.latenessHint}
        options={options}
      />
      <SubmitRow>
        <ActButton>{text.ofItem.uploadWord}</ActButton>
      </SubmitRow>
    </Form>
  );
}

function Existing({ view: { context, form, whose, at } }: { view: ItemPapersView }) {
  const text = papersTexts[context.language].ofItem;
  const own = whose === 'attachment' ? form : { ...form, problems: [], values: {} };
  return (
    <Form form={own} action={paperPaths.attachment.to(at)}>
      <TextField form={own} name="number" label={text.number} hint={text.numberHint} width="medium" />
      <SubmitRow>
        <ActButton kind="secondary">{text.attach}</ActButton>
        <a href={paperPaths.list.to({})}>{papersTexts[context.language].papers}</a>
      </SubmitRow>
    </Form>
  );
}

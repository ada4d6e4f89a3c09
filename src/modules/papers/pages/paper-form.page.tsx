import {
  ActButton,
  Alert,
  Checkboxes,
  ErrorSummary,
  FileField,
  Form,
  Layout,
  PageHead,
  PageHelp,
  Select,
  SubmitRow,
  TextField,
  type Child,
  type Crumb,
  type FormState,
  type Option,
  type PageContext,
} from '../../../platform/design/index.ts';
import { paperPaths } from '../paths.ts';
import { papersHelp } from '../text-help.ts';
import { papersTexts } from '../text.ts';

/** The endings a browser offers to choose among; what a file is, its content says. */
export const acceptedFiles = '.pdf,.docx,.xlsx,.txt,.csv,.md,.png,.jpg,.jpeg';

type View = { readonly context: PageContext; readonly form: FormState };
export type NewPaperView = View & { readonly bodies: readonly Option[] };

/** A new paper: a file, or an announcement. */
export function NewPaperPage({ context, form, bodies }: NewPaperView) {
  const text = papersTexts[context.language];
  const crumbs = [{ text: text.papers, href: paperPaths.list.to({}) }, { text: text.newPaper }];
  return (
    <FormLayout view={{ context, form }} title={text.newPaper} crumbs={crumbs}>
      <PageHelp language={context.language} help={papersHelp.papers} />
      <Form form={form} hasFiles>
        <Select form={form} name="body" label={text.form.body} options={bodies} hasEmpty />
        <FileField
          form={form}
          name="files"
          label={text.form.file}
          hint={text.form.fileHint}
          accept={acceptedFiles}
        />
        <TextField form={form} name="title" label={text.form.title} hint={text.form.titleHint} isOptional />
        <Checkboxes
          form={form}
          name="announced"
          label={text.form.announced}
          boxes={[{ name: 'announced', text: text.form.announcedBox }]}
        />
        <SubmitRow>
          <ActButton>{text.form.add}</ActButton>
          <a href={paperPaths.list.to({})}>{text.papers}</a>
        </SubmitRow>
      </Form>
    </FormLayout>
  );
}

export type PaperFormView = View & { readonly number: string; readonly title: string };

/** The next version of a paper. */
export function NewVersionPage({ context, form, number, title }: PaperFormView) {
  const text = papersTexts[context.language];
  const record = paperPaths.record.to({ number });
  return (
    <FormLayout
      view={{ context, form }}
      title={text.form.versionTitle}
      lead={`${title}. ${text.form.versionLead}`}
      crumbs={crumbsOf({ context, number }, text.form.versionTitle)}
    >
      <Form form={form} hasFiles>
        <FileField
          form={form}
          name="files"
          label={text.form.file}
          hint={text.form.fileHint}
          accept={acceptedFiles}
        />
        <TextField form={form} name="note" label={text.form.note} hint={text.form.noteHint} isOptional />
        <SubmitRow>
          <ActButton>{text.form.addVersion}</ActButton>
          <a href={record}>{number}</a>
        </SubmitRow>
      </Form>
    </FormLayout>
  );
}

/** Another title. `now` is what stands, where somebody else was first. */
export function RenamePage({
  context,
  form,
  number,
  now,
}: PaperFormView & { readonly now: string | undefined }) {
  const text = papersTexts[context.language];
  return (
    <FormLayout
      view={{ context, form }}
      title={text.form.renameTitle}
      lead={text.form.renameLead}
      crumbs={crumbsOf({ context, number }, text.form.renameTitle)}
    >
      {now !== undefined && (
        <Alert language={context.language} kind="warning" heading={text.refusals['changed-meanwhile']}>
          <p>{now}</p>
        </Alert>
      )}
      <Form form={form}>
        <TextField form={form} name="title" label={text.form.title} />
        <SubmitRow>
          <ActButton>{text.form.save}</ActButton>
          <a href={paperPaths.record.to({ number })}>{number}</a>
        </SubmitRow>
      </Form>
    </FormLayout>
  );
}

const crumbsOf = ({ context, number }: { context: PageContext; number: string }, last: string): Crumb[] => [
  { text: papersTexts[context.language].papers, href: paperPaths.list.to({}) },
  { text: number, href: paperPaths.record.to({ number }) },
  { text: last },
];

type LayoutProps = {
  view: View;
  title: string;
  lead?: string;
  crumbs: readonly Crumb[];
  children?: Child;
};

function FormLayout({ view: { context, form }, title, lead, crumbs, children }: LayoutProps) {
  return (
    <Layout
      context={context}
      title={title}
      active="moeder"
      isRefused={form.problems.length > 0}
      crumbs={crumbs}
    >
      <ErrorSummary form={form} />
      <PageHead title={title} lead={lead} />
      {children}
    </Layout>
  );
}

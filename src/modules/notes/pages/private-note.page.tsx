import {
  ActButton,
  Alert,
  ErrorSummary,
  Form,
  Layout,
  PageHead,
  PageHelp,
  SubmitRow,
  TextArea,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { itemPath, notesPaths } from '../paths.ts';
import { labelOf, type NotedItem } from '../rules/note-views.ts';
import { notesHelp } from '../text-help.ts';
import { notesTexts } from '../text.ts';
import { itemCrumbs, navigationKey } from './note-words.ts';
import { Paragraphs } from './paragraphs.tsx';

export type PrivateNoteView = {
  readonly context: PageContext;
  readonly item: NotedItem;
  readonly form: FormState;
  /** What stands there, where it was changed elsewhere meanwhile. */
  readonly now: string | null;
};

/** One's own note on an item, and nobody else's to read. */
export function PrivateNotePage({ context, item, form, now }: PrivateNoteView) {
  const { language } = context;
  const { own: text } = notesTexts[language];
  const title = text.title(labelOf(item));
  return (
    <Layout
      context={context}
      title={title}
      isRefused={form.problems.length > 0}
      active={navigationKey}
      crumbs={itemCrumbs(item, title, language)}
    >
      <ErrorSummary form={form} />
      <PageHead title={title} kick={item.title} lead={text.onlyYou} />
      <PageHelp language={language} help={notesHelp.own} />
      {now !== null && (
        <Alert language={language} kind="warning" heading={text.conflict}>
          <p>{text.conflictHelp}</p>
          {now === '' ? <p>{text.removedNow}</p> : <Paragraphs text={now} />}
        </Alert>
      )}
      <Form form={form} guardsText>
        <TextArea form={form} name="note" label={text.label} hint={text.hint} rows={10} />
        <SubmitRow>
          <ActButton>{text.save}</ActButton>
          <a href={itemPath.to(item.address)}>{text.back}</a>
          <a href={notesPaths.mine.to({})}>{text.all}</a>
        </SubmitRow>
      </Form>
    </Layout>
  );
}

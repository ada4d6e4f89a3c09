import { dayInDenmark } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { withQuery } from '../../../kernel/path.ts';
import {
  ActButton,
  Alert,
  ErrorSummary,
  Fold,
  Form,
  Layout,
  PageHead,
  PageHelp,
  SubmitRow,
  TextArea,
  showDay,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { itemPath, notesPaths } from '../paths.ts';
import { labelOf, type Municipality, type NotedItem, type PositionVersion } from '../rules/note-views.ts';
import { notesHelp } from '../text-help.ts';
import { notesTexts } from '../text.ts';
import { itemCrumbs, navigationKey } from './note-words.ts';
import { Paragraphs } from './paragraphs.tsx';

export type PositionNoteView = {
  readonly context: PageContext;
  readonly item: NotedItem;
  readonly municipality: Municipality;
  /** Other municipalities the reader has a seat for. */
  readonly others: readonly Municipality[];
  /** The newest first. */
  readonly versions: readonly PositionVersion[];
  readonly form: FormState;
  /** What stands there, where a colleague was first. */
  readonly now: string | null;
};

/** What one municipality thinks of an item before a negotiation, and all it has thought. */
export function PositionNotePage(view: PositionNoteView) {
  const { context, item, municipality, versions, form } = view;
  const { language } = context;
  const { position: text } = notesTexts[language];
  const title = text.title(labelOf(item));
  const [newest] = versions;
  return (
    <Layout
      context={context}
      title={title}
      isRefused={form.problems.length > 0}
      active={navigationKey}
      crumbs={itemCrumbs(item, title, language)}
    >
      <ErrorSummary form={form} />
      <PageHead
        title={title}
        status={{ state: 'lock', word: text.mark(municipality.name) }}
        kick={item.title}
        lead={text.lead(municipality.name)}
      />
      <PageHelp language={language} help={notesHelp.position} />
      {newest && <p class="rv-muted">{text.writtenBy(newest.writtenBy, dayOf(newest, language))}</p>}
      <Conflict view={view} />
      <Form form={form} guardsText>
        <TextArea form={form} name="note" label={text.label} hint={text.mark(municipality.name)} rows={10} />
        <SubmitRow>
          <ActButton>{text.save}</ActButton>
          <a href={itemPath.to(item.address)}>{text.back}</a>
        </SubmitRow>
      </Form>
      <Earlier view={view} />
      <Others view={view} />
    </Layout>
  );
}

function Conflict({ view: { context, now } }: { view: PositionNoteView }) {
  const { position: text } = notesTexts[context.language];
  if (now === null) return null;
  return (
    <Alert language={context.language} kind="warning" heading={text.conflict}>
      <p>{text.conflictHelp}</p>
      {now === '' ? <p>{text.emptied}</p> : <Paragraphs text={now} />}
    </Alert>
  );
}

function Earlier({ view: { context, versions } }: { view: PositionNoteView }) {
  const { position: text } = notesTexts[context.language];
  const earlier = versions.slice(1);
  if (earlier.length === 0) return null;
  return (
    <Fold summary={text.history(earlier.length)}>
      {earlier.map((one) => (
        <>
          <h2>{text.version(one.version, one.writtenBy, dayOf(one, context.language))}</h2>
          {one.text === '' ? <p>{text.emptied}</p> : <Paragraphs text={one.text} />}
        </>
      ))}
    </Fold>
  );
}

function Others({ view: { context, item, others } }: { view: PositionNoteView }) {
  const { position: text } = notesTexts[context.language];
  const here = notesPaths.position.to(item.address);
  return (
    <>
      {others.map(({ key, name }) => (
        <p>
          <a href={withQuery(here, { kommune: key })}>{text.other(name)}</a>
        </p>
      ))}
    </>
  );
}

const dayOf = ({ writtenAt }: PositionVersion, language: Language): string =>
  showDay(dayInDenmark(writtenAt), language);

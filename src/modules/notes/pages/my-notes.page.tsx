import type { Day } from '../../../kernel/day.ts';
import {
  ActLink,
  Alert,
  ConfirmPanel,
  EmptyState,
  FilterBar,
  FilterText,
  Layout,
  PageHead,
  PageHelp,
  Section,
  showDay,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { itemPath, meetingsPath, notesPaths } from '../paths.ts';
import { labelOf, type MyNote } from '../rules/note-views.ts';
import { notesHelp } from '../text-help.ts';
import { notesTexts } from '../text.ts';
import { meetingWords } from './note-words.ts';
import { Paragraphs } from './paragraphs.tsx';

export type MyNoteShown = MyNote & { readonly changedOn: Day; readonly removal: FormState };
export type MyNotesView = {
  readonly context: PageContext;
  readonly query: string;
  readonly isAny: boolean;
  readonly notes: readonly MyNoteShown[];
  /** A note was changed since its removal was asked for. */
  readonly isConflict: boolean;
};

/** All of one's own notes, each under its item. */
export function MyNotesPage(view: MyNotesView) {
  const { context, query, isAny, notes, isConflict } = view;
  const { language } = context;
  const { mine: text } = notesTexts[language];
  const here = notesPaths.mine.to({});
  const acts = isAny && <ActLink href={notesPaths.file.to({})}>{text.file}</ActLink>;
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]} isRefused={isConflict}>
      {isConflict && <Alert language={language} kind="warning" heading={text.conflict} />}
      <PageHead title={text.title} lead={text.lead} {...(isAny && { acts })} />
      <PageHelp language={language} help={notesHelp.mine} />
      {isAny && (
        <FilterBar language={language} action={here} clearHref={query === '' ? undefined : here}>
          <FilterText name="q" label={text.search} value={query} />
        </FilterBar>
      )}
      {notes.length > 0 && <p class="rv-muted">{text.count(notes.length)}</p>}
      {notes.map((note) => (
        <OneNote note={note} context={context} />
      ))}
      {notes.length === 0 && <Nothing view={view} />}
    </Layout>
  );
}

function OneNote({ note, context: { language } }: { note: MyNoteShown; context: PageContext }) {
  const all = notesTexts[language];
  const { mine: text } = all;
  const { item, isItemGone } = note;
  const unnamed = isItemGone ? text.gone : text.hidden;
  const heading = item ? `${all.item(labelOf(item))}: ${item.title}` : unnamed;
  const changed = text.changed(showDay(note.changedOn, language));
  return (
    <Section heading={heading} note={item ? `${meetingWords(item, language)} · ${changed}` : changed}>
      <Paragraphs text={note.text} />
      <div class="rv-no-print">
        {item && (
          <p>
            <a href={itemPath.to(item.address)}>{text.open}</a>
            {' · '}
            <a href={notesPaths.own.to(item.address)}>{text.edit}</a>
          </p>
        )}
        <ConfirmPanel
          form={note.removal}
          action={notesPaths.removal.to({ number: String(note.number) })}
          word={text.remove}
          warning={text.removeWarning}
          confirmWord={text.removeAct}
        />
      </div>
    </Section>
  );
}

function Nothing({ view: { context, isAny } }: { view: MyNotesView }) {
  const { mine: text } = notesTexts[context.language];
  const acts = <ActLink href={meetingsPath.to({})}>{text.toMeetings}</ActLink>;
  return (
    <Section heading={text.caption}>
      {isAny ? (
        <EmptyState heading={text.nothingFound}>{text.nothingFoundHelp}</EmptyState>
      ) : (
        <EmptyState heading={text.empty} acts={acts}>
          {text.emptyHelp}
        </EmptyState>
      )}
    </Section>
  );
}

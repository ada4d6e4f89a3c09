import { dayInDenmark } from '../../../kernel/day.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { showDay } from '../../../platform/design/index.ts';
import { versionOrNoneField } from '../../../platform/form-fields.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { removePrivateNote } from '../commands/save-private-note.ts';
import { MyNotesPage } from '../pages/my-notes.page.tsx';
import { notesPaths } from '../paths.ts';
import { myNotes } from '../queries/private-notes.ts';
import { labelOf, type MyNote } from '../rules/note-views.ts';
import { searchNotes } from '../rules/search-notes.ts';
import { notesTexts } from '../text.ts';
import { formState, readForm } from './note-form.ts';

export async function showMyNotes(visit: Visit<Reader>): Promise<Reply> {
  return { status: 200, page: listPage(visit, await myNotes(visit.db)) };
}

function listPage(visit: Visit<unknown>, all: readonly MyNote[], isConflict = false) {
  const query = (visit.query['q'] ?? '').slice(0, queryLettersMax);
  return MyNotesPage({
    context: visit.page,
    query,
    isAny: all.length > 0,
    notes: searchNotes(all, query).map((note) => ({
      ...note,
      changedOn: dayInDenmark(note.changedAt),
      removal: formState(visit, { values: {}, version: note.version }),
    })),
    isConflict,
  });
}
const queryLettersMax = 200;

/** All of them as text, for keeping elsewhere. */
export async function downloadMyNotes(visit: Visit<Reader>): Promise<Reply> {
  const text = notesTexts[visit.language];
  const notes = await myNotes(visit.db);
  const parts = notes.map((note) => [headingOf(note, visit), note.text].join('\n'));
  const bytes = new TextEncoder().encode(`${parts.join(`\n\n${'-'.repeat(ruleLength)}\n\n`)}\n`);
  return { status: 200, file: { name: text.mine.fileName, mediaType: 'text/plain; charset=utf-8', bytes } };
}
const ruleLength = 40;

function headingOf({ item, isItemGone, changedAt }: MyNote, { language }: Visit<unknown>): string {
  const text = notesTexts[language];
  const changed = text.mine.changed(showDay(dayInDenmark(changedAt), language));
  const unnamed = isItemGone ? text.mine.gone : text.mine.hidden;
  const name = item
    ? `${text.meeting(item.bodyName, showDay(item.heldOn, language))}, ${text.item(labelOf(item))}: ${item.title}`
    : unnamed;
  return `${name}\n${changed}\n`;
}

export async function submitNoteRemoval(visit: Visit<Writer>): Promise<Reply> {
  const notes = await myNotes(reading(visit.db));
  const note = notes.find(({ number }) => String(number) === visit.params['number']);
  if (!note) return notFound(visit);
  const read = readForm({ version: versionOrNoneField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const removed = await removePrivateNote(visit.db, { number: note.number, version: read.data.version });
  if (removed.ok) return { status: 303, location: notesPaths.mine.to({}) };
  return { status: 409, page: listPage(visit, notes, true) };
}

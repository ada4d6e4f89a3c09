import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { statusOf, versionToShow } from '../../../platform/form-view.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { savePrivateNote } from '../commands/save-private-note.ts';
import { PrivateNotePage } from '../pages/private-note.page.tsx';
import { itemPath } from '../paths.ts';
import { notedItem } from '../queries/noted-item.ts';
import { ownNote } from '../queries/private-notes.ts';
import type { NotedItem, OwnNote } from '../rules/note-views.ts';
import { formState, noteFields, readForm, type Problem } from './note-form.ts';

export async function showPrivateNote(visit: Visit<Reader>): Promise<Reply> {
  const item = await notedItem(visit.db, visit.params);
  if (!item) return notFound(visit);
  const note = await ownNote(visit.db, item.id);
  return { status: 200, page: notePage(visit, { item, note }) };
}

export async function submitPrivateNote(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const item = await notedItem(db, visit.params);
  if (!item) return notFound(visit);
  const read = readForm(noteFields, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: statusOf(problems),
    page: notePage(visit, { item, note: await ownNote(db, item.id), problems }),
  });
  if (!read.ok) return again(read.problems);
  const { note: text, version } = read.data;
  const saved = await savePrivateNote(visit.db, { itemId: item.id, text, version, now: visit.now });
  if (!saved.ok) return again([{ ...saved.refusal, field: 'note' }]);
  return { status: 303, location: itemPath.to(item.address) };
}

type Shown = { item: NotedItem; note: OwnNote; problems?: readonly Problem[] };

function notePage(visit: Visit<unknown>, { item, note, problems = [] }: Shown) {
  const version = versionToShow(visit, problems, note.version);
  const values = problems.length > 0 ? visit.form : { note: note.text };
  const isConflict = problems.some(({ code }) => code === 'changed-meanwhile');
  return PrivateNotePage({
    context: visit.page,
    item,
    form: formState(visit, { values, version, problems }),
    now: isConflict ? note.text : null,
  });
}

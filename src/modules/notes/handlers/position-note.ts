import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { statusOf, versionToShow } from '../../../platform/form-view.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { savePositionNote } from '../commands/save-position-note.ts';
import { PositionNotePage } from '../pages/position-note.page.tsx';
import { itemPath } from '../paths.ts';
import { notedItem } from '../queries/noted-item.ts';
import { ownMunicipalities, positionVersions } from '../queries/position-notes.ts';
import type { Municipality, NotedItem } from '../rules/note-views.ts';
import { formState, noteFields, readForm, type Problem } from './note-form.ts';

type PositionAt = { item: NotedItem; municipality: Municipality; others: readonly Municipality[] };

/** The item, for who may read it, and the reader's municipality; `?kommune=` picks one of several. */
async function positionAt(
  { query, params, actor }: Visit<unknown>,
  db: Reader,
): Promise<PositionAt | undefined> {
  const item = await notedItem(db, params);
  if (!item?.mayRead) return undefined;
  const all = await ownMunicipalities(db);
  const named = all.find(({ key }) => key === query['kommune']);
  const municipality = named ?? all.find(({ id }) => id === actor.organisationId) ?? all[0];
  const others = all.filter(({ id }) => id !== municipality?.id);
  return municipality && { item, municipality, others };
}

export async function showPositionNote(visit: Visit<Reader>): Promise<Reply> {
  const at = await positionAt(visit, visit.db);
  return at
    ? { status: 200, page: await notePage(visit, visit.db, { at }), reads: 'guarded' }
    : notFound(visit);
}

export async function submitPositionNote(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const at = await positionAt(visit, db);
  if (!at) return notFound(visit);
  const read = readForm(noteFields, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: statusOf(problems),
    page: await notePage(visit, db, { at, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { note: text, version } = read.data;
  const saving = { itemId: at.item.id, organisationId: at.municipality.id, text, version, now: visit.now };
  const saved = await savePositionNote(visit.db, saving);
  if (!saved.ok) return again([{ ...saved.refusal, field: 'note' }]);
  return { status: 303, location: itemPath.to(at.item.address) };
}

async function notePage(
  visit: Visit<unknown>,
  db: Reader,
  { at, problems = [] }: { at: PositionAt; problems?: readonly Problem[] },
) {
  const versions = await positionVersions(db, at.item.id, at.municipality.id);
  const newest = versions[0] ?? { text: '', version: 0 };
  const version = versionToShow(visit, problems, newest.version);
  const values = problems.length > 0 ? visit.form : { note: newest.text };
  const isConflict = problems.some(({ code }) => code === 'changed-meanwhile');
  return PositionNotePage({
    context: visit.page,
    ...at,
    versions,
    form: formState(visit, { values, version, problems }),
    now: isConflict ? newest.text : null,
  });
}

import { addDays } from '../../../kernel/day.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Actor } from '../../../kernel/actor.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { addEntry, editEntry, setEntryRemoved, type EntryRights } from '../commands/save-entry.ts';
import { EntriesPage, EntryFormPage, entryFields, type EntryChoices } from '../pages/entries.page.tsx';
import { calendarPaths } from '../paths.ts';
import { may } from '../policy.ts';
import { plannableBodies } from '../queries/bodies.ts';
import { seatedOrganisations } from '../queries/choices.ts';
import { entriesFrom, entryAt, type Entry } from '../queries/entries.ts';
import { entryKinds } from '../rules/entry.ts';
import { conflictLines, formState, statusOf, versionToShow, type ShownForm } from './form-view.ts';
import {
  choiceField,
  keyField,
  neededDayField,
  noteField,
  readForm,
  titleField,
  versionField,
  type Problem,
} from './read-form.ts';

const fields = {
  title: titleField,
  kind: choiceField(entryKinds),
  from: neededDayField,
  to: neededDayField,
  organisation: keyField,
  /** Not there where somebody writes for his own organisation alone. */
  body: keyField.optional().transform((key) => key ?? ''),
  note: noteField,
};

const shownDaysBack = 60;

/** The secretariat writes for all; others for the organisations they sit for. */
const rightsOf = (actor: Actor): EntryRights => (may(actor, 'plan-meetings') ? 'all' : actor.organisationIds);
const mayEdit = ({ organisationId }: Pick<Entry, 'organisationId'>, actor: Actor): boolean => {
  const rights = rightsOf(actor);
  if (!may(actor, 'keep-entries')) return false;
  return rights === 'all' || (organisationId !== null && rights.includes(organisationId));
};

export async function showEntries(visit: Visit<Reader>): Promise<Reply> {
  return { status: 200, page: await listPage(visit, visit.db) };
}

async function listPage(visit: Visit<unknown>, db: Reader) {
  const { page: context, actor, today } = visit;
  const entries = (await entriesFrom(db, addDays(today, -shownDaysBack))).map((entry) => ({
    ...entry,
    mayEdit: mayEdit(entry, actor),
    form: formState(visit, { values: {}, version: entry.version }),
  }));
  return EntriesPage({ context, entries, mayAdd: may(actor, 'keep-entries') });
}

export async function showNewEntry(visit: Visit<Reader>): Promise<Reply> {
  return {
    status: 200,
    page: await formPage(visit, visit.db, { entry: null, values: { kind: 'conference' } }),
  };
}

export async function submitNewEntry(visit: Visit<Writer>): Promise<Reply> {
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: 422,
    page: await formPage(visit, reading(visit.db), { entry: null, values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const done = await addEntry(visit.db, read.data, rightsOf(visit.actor));
  return done.ok ? { status: 303, location: calendarPaths.entries.to({}) } : again([done.refusal]);
}

export async function showEntry(visit: Visit<Reader>): Promise<Reply> {
  const entry = await editableEntry(visit, visit.db);
  if (!entry || entry.isRemoved) return notFound(visit);
  return { status: 200, page: await formPage(visit, visit.db, { entry, values: valuesOf(entry) }) };
}

export async function submitEntry(visit: Visit<Writer>): Promise<Reply> {
  const entry = await editableEntry(visit, reading(visit.db));
  if (!entry) return notFound(visit);
  const read = readForm({ ...fields, version: versionField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[], typed = visit.form): Promise<Reply> => ({
    status: statusOf(problems),
    page: await formPage(visit, reading(visit.db), { entry, values: visit.form, problems, typed }),
  });
  if (!read.ok) return again(read.problems);
  const edited = { id: entry.id, version: read.data.version, rights: rightsOf(visit.actor) };
  const done = await editEntry(visit.db, edited, read.data);
  const { version: _, ...typed } = read.data;
  if (!done.ok) return again([done.refusal], typed);
  return { status: 303, location: calendarPaths.entries.to({}) };
}

export const submitEntryRemoval = (visit: Visit<Writer>): Promise<Reply> => setRemoved(visit, visit.now);
export const submitEntryRemovalUndo = (visit: Visit<Writer>): Promise<Reply> => setRemoved(visit, null);

async function setRemoved(visit: Visit<Writer>, at: Date | null): Promise<Reply> {
  const entry = await editableEntry(visit, reading(visit.db));
  if (!entry) return notFound(visit);
  const read = readForm({ version: versionField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const done = await setEntryRemoved(visit.db, { id: entry.id, version: read.data.version }, at);
  if (done.ok) return { status: 303, location: calendarPaths.entries.to({}) };
  return { status: 409, page: await listPage(visit, reading(visit.db)) };
}

async function editableEntry({ actor, params }: Visit<unknown>, db: Reader): Promise<Entry | undefined> {
  const entry = await entryAt(db, params['entry'] ?? '');
  return entry && mayEdit(entry, actor) ? entry : undefined;
}

async function choicesFor(actor: Actor, db: Reader): Promise<EntryChoices> {
  const organisations = await seatedOrganisations(db);
  if (rightsOf(actor) === 'all') return { organisations, bodies: await plannableBodies(db) };
  return {
    organisations: organisations.filter(({ id }) => actor.organisationIds.includes(id)),
    bodies: null,
  };
}

type Shown = ShownForm & { entry: Entry | null; typed?: Readonly<Record<string, string>> };

async function formPage(visit: Visit<unknown>, db: Reader, shown: Shown) {
  const { entry, typed, problems = [] } = shown;
  const choices = await choicesFor(visit.actor, db);
  const version = entry ? { version: versionToShow(visit, problems, entry.version) } : {};
  const isLate = entry && typed && statusOf(problems) === 409;
  const specs = entryFields(visit.language, choices);
  return EntryFormPage({
    context: visit.page,
    form: formState(visit, { ...shown, ...version }),
    conflict: isLate ? conflictLines(specs, { typed, now: valuesOf(entry) }, visit.language) : [],
    entry,
    choices,
  });
}

/** What stands, as the fields of the form show it. */
const valuesOf = (entry: Entry): Record<string, string> => ({
  title: entry.title,
  kind: entry.kind,
  from: entry.from,
  to: entry.to,
  organisation: entry.organisationKey ?? '',
  body: entry.bodyKey ?? '',
  note: entry.note,
});

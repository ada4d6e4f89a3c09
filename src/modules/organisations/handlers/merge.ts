import type { Day } from '../../../kernel/day.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { mergePersons, undoMerge } from '../commands/merge-persons.ts';
import { MergePage, type MergeSide } from '../pages/merge.page.tsx';
import { MergedPersonPage } from '../pages/person.page.tsx';
import { personPaths } from '../paths.ts';
import { personChoices } from '../queries/choices.ts';
import { affiliationsOf, personRecord, tracesOf, type PersonRecord } from '../queries/person-record.ts';
import { holdsOn } from '../rules/membership-period.ts';
import { similarNames } from '../rules/person-similarity.ts';
import { formState } from './form-view.ts';
import { keptPerson } from './person-form.ts';
import { choiceField, keyField, readForm, versionField, type Problem } from './read-form.ts';

const similarMax = 5;

export async function showMerge(visit: Visit<Reader>): Promise<Reply> {
  const person = await keptPerson(visit, visit.db);
  if (!person) return notFound(visit);
  const asked = visit.query['med'] ?? '';
  const other = asked === '' ? null : await otherPerson(visit.db, asked, person);
  if (other === undefined) return notFound(visit);
  return { status: 200, page: await mergePage(visit, visit.db, { person, other, problems: [] }) };
}

export async function submitMerge(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const person = await keptPerson(visit, db);
  if (!person) return notFound(visit);
  const other = await otherPerson(db, visit.form['other'] ?? '', person);
  if (!other) return notOurForm(visit);
  const keep = choiceField([person.key, other.key]);
  const read = readForm(
    { keep, other: keyField, otherVersion: versionField, version: versionField },
    visit.form,
  );
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[], status: 409 | 422): Promise<Reply> => ({
    status,
    page: await mergePage(visit, db, { person, other, problems }),
  });
  if (!read.ok) return again(read.problems, 422);
  const one = { ...person, version: read.data.version };
  const two = { ...other, version: read.data.otherVersion };
  const [kept, dropped] = read.data.keep === person.key ? [one, two] : [two, one];
  const done = await mergePersons(visit.db, { kept, dropped });
  if (done.ok) return { status: 303, location: personPaths.record.to(kept) };
  return again([done.refusal], done.refusal.code === 'changed-meanwhile' ? 409 : 422);
}

export async function submitUndoMerge(visit: Visit<Writer>): Promise<Reply> {
  const person = await personRecord(reading(visit.db), visit.params['key'] ?? '');
  if (!person) return notFound(visit);
  const read = readForm({ version: versionField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const { version } = read.data;
  const done = await undoMerge(
    visit.db,
    { id: person.id, version },
    { userId: visit.actor.userId, now: visit.now },
  );
  if (done.ok || !person.mergedInto) return { status: 303, location: personPaths.record.to(person) };
  const undo = formState(visit, { values: {}, version: person.version });
  const shown = { ...person, mergedInto: person.mergedInto };
  return { status: 409, page: MergedPersonPage({ context: visit.page, person: shown, undo }) };
}

async function otherPerson(db: Reader, key: string, person: PersonRecord): Promise<PersonRecord | undefined> {
  const other = await personRecord(db, key);
  return other && other.mergedInto === null && other.key !== person.key ? other : undefined;
}

type Shown = { person: PersonRecord; other: PersonRecord | null; problems: readonly Problem[] };

async function mergePage(visit: Visit<unknown>, db: Reader, { person, other, problems }: Shown) {
  const persons = (await personChoices(db)).filter(({ key }) => key !== person.key);
  const keep = visit.form['keep'];
  const values = keep === undefined ? {} : { keep };
  return MergePage({
    context: visit.page,
    form: formState(visit, { values, version: person.version, problems }),
    person: await sideOf(db, person, visit.today),
    other: other && (await sideOf(db, other, visit.today)),
    persons,
    similar: similarNames(person.name, persons, similarMax),
  });
}

async function sideOf(db: Reader, { id, key, name, version }: PersonRecord, on: Day): Promise<MergeSide> {
  const place = (await affiliationsOf(db, id)).find((one) => holdsOn(one, on));
  const words = place ? [place.title, place.organisation.name].filter(Boolean).join(', ') : '';
  return { key, name, version, place: words, ...(await tracesOf(db, id)) };
}

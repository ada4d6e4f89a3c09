import { holds } from '../../../kernel/actor.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { mergeAccounts } from '../commands/merge-accounts.ts';
import { AccountMergePage, type MergedShown } from '../pages/account-merge.page.tsx';
import { userPaths } from '../paths.ts';
import { personAt, personChoices, type PersonRow } from '../queries/persons.ts';
import { userOfPerson } from '../queries/users.ts';
import { formState, statusOf } from './form-view.ts';
import { choiceField, keyField, readForm, versionField, type Problem } from './read-form.ts';

export async function showAccountMerge(visit: Visit<Reader>): Promise<Reply> {
  const person = await personAt(visit.db, visit.params['key'] ?? '');
  if (!person) return notFound(visit);
  const asked = visit.query['med'] ?? '';
  const other = asked === '' ? null : await otherThan(person, visit.db, asked);
  if (other === undefined) return notFound(visit);
  return { status: 200, page: await mergePage(visit, visit.db, { person, other, problems: [] }) };
}

export async function submitAccountMerge(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const person = await personAt(db, visit.params['key'] ?? '');
  if (!person) return notFound(visit);
  const other = await otherThan(person, db, visit.form['other'] ?? '');
  if (!other) return notOurForm(visit);
  const keep = choiceField([person.key, other.key]);
  const fields = { keep, other: keyField, otherVersion: versionField, version: versionField };
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: statusOf(problems),
    page: await mergePage(visit, db, { person, other, problems }),
  });
  if (!read.ok) return again(read.problems);
  const one = { ...person, version: read.data.version };
  const two = { ...other, version: read.data.otherVersion };
  const [kept, dropped] = read.data.keep === person.key ? [one, two] : [two, one];
  const { now, today, actor } = visit;
  const withPersons = holds(actor, 'secretariat');
  const done = await mergeAccounts(visit.db, { kept, dropped }, { now, today, withPersons });
  return done.ok ? { status: 303, location: userPaths.user.to(kept) } : again([done.refusal]);
}

async function otherThan(person: PersonRow, db: Reader, key: string): Promise<PersonRow | undefined> {
  const other = await personAt(db, key);
  return other && other.id !== person.id ? other : undefined;
}

type Shown = { person: PersonRow; other: PersonRow | null; problems: readonly Problem[] };

async function mergePage(visit: Visit<unknown>, db: Reader, { person, other, problems }: Shown) {
  const persons = (await personChoices(db)).filter(({ key }) => key !== person.key);
  const { keep } = visit.form;
  const shown = async (side: PersonRow): Promise<MergedShown> => {
    const user = await userOfPerson(db, side.key, visit.today);
    return { ...side, email: user?.email ?? '', state: user?.state ?? null };
  };
  const values = keep === undefined ? {} : { keep };
  return AccountMergePage({
    context: visit.page,
    form: formState(visit, { values, version: person.version, problems }),
    person: await shown(person),
    other: other && (await shown(other)),
    persons,
    mergesPersons: holds(visit.actor, 'secretariat'),
  });
}

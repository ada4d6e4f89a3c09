import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { inviteGuest, withdrawGuest } from '../commands/invite-guest.ts';
import { GuestFormPage } from '../pages/guest-form.page.tsx';
import { rightsPaths } from '../paths.ts';
import { itemAt, type ItemAt } from '../queries/item-at.ts';
import { personChoices } from '../queries/persons.ts';
import { formState, type ShownForm } from './form-view.ts';
import { itemReadersReply } from './item-readers.ts';
import {
  keyField,
  neededDayField,
  readForm,
  reasonField,
  timeField,
  versionField,
  type Problem,
} from './read-form.ts';

const fields = {
  person: keyField,
  from: neededDayField,
  to: neededDayField,
  startsAt: timeField,
  endsAt: timeField,
  reason: reasonField,
};

export async function showNewGuest(visit: Visit<Reader>): Promise<Reply> {
  const item = await itemAt(visit.db, visit.params);
  if (!item) return notFound(visit);
  const values = { from: visit.today, to: item.heldOn > visit.today ? item.heldOn : '' };
  return { status: 200, page: await formPage(visit, visit.db, { item, values }) };
}

export async function submitNewGuest(visit: Visit<Writer>): Promise<Reply> {
  const item = await itemAt(reading(visit.db), visit.params);
  if (!item) return notFound(visit);
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: 422,
    page: await formPage(visit, reading(visit.db), { item, values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const done = await inviteGuest(visit.db, { itemId: item.id, today: visit.today }, read.data);
  return done.ok ? { status: 303, location: rightsPaths.item.to(item.address) } : again([done.refusal]);
}

export async function submitGuestWithdrawal(visit: Visit<Writer>): Promise<Reply> {
  const item = await itemAt(reading(visit.db), visit.params);
  if (!item) return notFound(visit);
  const read = readForm({ version: versionField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const withdrawn = { itemId: item.id, personKey: visit.params['key'] ?? '', version: read.data.version };
  const by = { userId: visit.actor.userId, now: visit.now };
  const done = await withdrawGuest(visit.db, withdrawn, by);
  if (done.ok) return { status: 303, location: rightsPaths.item.to(item.address) };
  return itemReadersReply({ ...visit, db: reading(visit.db) }, item, 409);
}

async function formPage(visit: Visit<unknown>, db: Reader, shown: ShownForm & { item: ItemAt }) {
  const persons = await personChoices(db);
  const form = formState(visit, shown);
  return GuestFormPage({ context: visit.page, form, conflict: [], item: shown.item, persons });
}

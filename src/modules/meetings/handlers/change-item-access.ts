import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Reader, Writer } from '../../../platform/database.ts';
import { ticked } from '../../../platform/design/index.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { changeItemAccess, type ItemAccess } from '../commands/change-access.ts';
import { ItemAccessPage } from '../pages/item-access.page.tsx';
import { meetingsPaths } from '../paths.ts';
import { meetingKey } from '../rules/meeting-key.ts';
import { asReading, itemAt, type ItemAt } from './meeting-at.ts';

const box = z
  .literal(ticked)
  .optional()
  .transform((value) => value !== undefined);
const fields = z.strictObject({
  csrf: z.string(),
  formKey: z.uuid(),
  version: z.coerce.number().int().positive(),
  closed: box,
  municipalOnly: box,
});

export async function showItemAccess(visit: Visit<Reader>): Promise<Reply> {
  const found = await itemAt(visit);
  if (!found) return notFound(visit);
  return { status: 200, page: formPage(visit, found, { access: found.item, isConflict: false }) };
}

export async function submitItemAccess(visit: Visit<Writer>): Promise<Reply> {
  const found = await itemAt(asReading(visit));
  if (!found) return notFound(visit);
  const form = fields.safeParse(visit.form);
  if (!form.success) return notOurForm(visit);
  const { version, closed, municipalOnly } = form.data;
  const { meeting, item } = found;
  const changed = await changeItemAccess(visit.db, { itemId: item.id, version, closed, municipalOnly });
  if (!changed.ok)
    return { status: 409, page: formPage(visit, found, { access: form.data, isConflict: true }) };
  const address = { body: meeting.bodyKey, day: meetingKey(meeting), item: item.address };
  return { status: 303, location: meetingsPaths.item.to(address) };
}

function formPage(
  { page: context, csrfToken, language }: Visit<unknown>,
  { meeting, item }: ItemAt,
  { access, isConflict }: { access: ItemAccess; isConflict: boolean },
) {
  const values = {
    ...(access.closed && { closed: ticked }),
    ...(access.municipalOnly && { municipalOnly: ticked }),
  };
  const form = { language, csrfToken, formKey: randomUUID(), version: item.version, values, problems: [] };
  return ItemAccessPage({ context, meeting, item, form, isConflict });
}

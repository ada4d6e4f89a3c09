import { z } from 'zod';
import { typedDay } from '../../../kernel/typed-day.ts';
import { statusOf, versionToShow, type ShownForm } from '../../../platform/form-view.ts';
import type { Reader, Writer } from '../../../platform/database.ts';
import { ticked } from '../../../platform/design/index.ts';
import { boxField, optionalField, versionField } from '../../../platform/form-fields.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { FieldProblem } from '../../../platform/read-form.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { changeItemAccess } from '../commands/change-access.ts';
import { ItemAccessPage } from '../pages/item-access.page.tsx';
import { meetingsPaths } from '../paths.ts';
import { itemWalls, type ItemWalls } from '../queries/opening-facts.ts';
import { meetingKey } from '../rules/meeting-key.ts';
import { closingProblem } from '../rules/opening.ts';
import type { WallRefusalCode } from '../text-disqualification.ts';
import { formState, readForm } from './disqualification.ts';
import { asReading, itemAt, type ItemAt } from './meeting-at.ts';

type Problem = FieldProblem<WallRefusalCode>;
const says = (code: WallRefusalCode): WallRefusalCode => code;

const box = boxField();
const reasonLengthMax = 1000;
const fields = {
  version: versionField,
  closed: box,
  municipalOnly: box,
  closedReason: z.string().trim().max(reasonLengthMax, says('text-too-long')).default(''),
  opensOn: optionalField(typedDay, says('day-unreadable')).prefault(''),
};

type AccessAt = ItemAt & { walls: ItemWalls };

export async function showItemAccess(visit: Visit<Reader>): Promise<Reply> {
  const at = await accessAt(visit);
  return at ? { status: 200, page: formPage(visit, at, { values: valuesOf(at) }) } : notFound(visit);
}

export async function submitItemAccess(visit: Visit<Writer>): Promise<Reply> {
  const at = await accessAt(asReading(visit));
  if (!at) return notFound(visit);
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: statusOf(problems),
    page: formPage(visit, at, { values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { version, ...wanted } = { ...read.data, closed: at.item.closed || read.data.closed };
  if (version !== at.item.version) return again([{ code: 'changed-meanwhile', field: 'closed' }]);
  const problem = closingProblem(wanted);
  if (problem) return again([problem]);
  const changed = await changeItemAccess(visit.db, { itemId: at.item.id, version, ...wanted });
  if (!changed.ok) return again([{ ...changed.refusal, field: 'closed' }]);
  return { status: 303, location: meetingsPaths.item.to(addressOf(at)) };
}

const addressOf = ({ meeting, item }: ItemAt) => ({
  body: meeting.bodyKey,
  day: meetingKey(meeting),
  item: item.address,
});

/** The item with what its walls say; the form is about both. */
export async function accessAt(visit: Visit<Reader>): Promise<AccessAt | undefined> {
  const at = await itemAt(visit);
  const walls = at && (await itemWalls(visit.db, at.item.id));
  return at && walls && { ...at, walls };
}

const valuesOf = ({ item, walls }: AccessAt): Record<string, string> => ({
  ...(item.closed && { closed: ticked }),
  ...(item.municipalOnly && { municipalOnly: ticked }),
  closedReason: walls.closedReason,
  opensOn: walls.opensOn ?? '',
});

function formPage(
  visit: Visit<unknown>,
  { meeting, item, walls }: AccessAt,
  shown: ShownForm<WallRefusalCode>,
) {
  const version = versionToShow(visit, shown.problems ?? [], item.version);
  const form = formState(visit, { ...shown, version });
  const isConflict = (shown.problems ?? []).some(({ code }) => code === 'changed-meanwhile');
  return ItemAccessPage({ context: visit.page, meeting, item, walls, form, isConflict });
}

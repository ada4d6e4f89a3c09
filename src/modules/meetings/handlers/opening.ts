import type { Reader, Writer } from '../../../platform/database.ts';
import { ticked } from '../../../platform/design/index.ts';
import { boxField, versionField } from '../../../platform/form-fields.ts';
import { statusOf, versionToShow, type ShownForm } from '../../../platform/form-view.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { FieldProblem } from '../../../platform/read-form.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { openItem } from '../commands/change-access.ts';
import { OpeningPage } from '../pages/opening.page.tsx';
import { meetingsPaths } from '../paths.ts';
import type { ItemWalls } from '../queries/opening-facts.ts';
import { meetingKey } from '../rules/meeting-key.ts';
import { isEarly, openingProblem } from '../rules/opening.ts';
import type { WallRefusalCode } from '../text-disqualification.ts';
import { accessAt } from './change-item-access.ts';
import { formState, readForm, reasonField } from './disqualification.ts';
import { asReading, type ItemAt } from './meeting-at.ts';

const box = boxField();
const fields = { version: versionField, reason: reasonField, confirmed: box, early: box };
type Problem = FieldProblem<WallRefusalCode>;

export async function showOpening(visit: Visit<Reader>): Promise<Reply> {
  const at = await accessAt(visit);
  return at ? { status: 200, page: openingPage(visit, at, { values: {} }) } : notFound(visit);
}

export async function submitOpening(visit: Visit<Writer>): Promise<Reply> {
  const at = await accessAt(asReading(visit));
  if (!at) return notFound(visit);
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: statusOf(problems),
    page: openingPage(visit, at, { values: visit.form, problems }),
  });
  const { opensOn } = at.walls;
  const wanted = { confirmed: visit.form['confirmed'] === ticked, early: visit.form['early'] === ticked };
  const problem = openingProblem(wanted, { opensOn, today: visit.today });
  if (!read.ok || problem) return again([...(read.ok ? [] : read.problems), ...(problem ? [problem] : [])]);
  const { version, reason } = read.data;
  const done = await openItem(visit.db, { itemId: at.item.id, version, reason });
  if (!done.ok) return again([{ ...done.refusal, field: 'confirmed' }]);
  const { meeting, item } = at;
  const address = { body: meeting.bodyKey, day: meetingKey(meeting), item: item.address };
  return { status: 303, location: meetingsPaths.item.to(address) };
}

function openingPage(
  visit: Visit<unknown>,
  { meeting, item, walls }: ItemAt & { walls: ItemWalls },
  shown: ShownForm<WallRefusalCode>,
) {
  const version = versionToShow(visit, shown.problems ?? [], item.version);
  return OpeningPage({
    context: visit.page,
    meeting,
    item,
    walls,
    form: formState(visit, { ...shown, version }),
    isEarly: isEarly(walls.opensOn, visit.today),
  });
}

import { addDays } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import {
  meetingKey,
  type ItemAt,
  type MeetingAndLines,
  type PagePart,
  type PageParts,
} from '../../meetings/index.ts';
import type { BodyAt } from '../../organisations/index.ts';
import type { Child } from '../../../platform/design/index.ts';
import { ExcerptAct, ItemActions, ItemReports, OpenActions } from '../pages/parts.tsx';
import { followupPaths } from '../paths.ts';
import { asksForMaterial, keepsActions } from '../policy.ts';
import { toldDecisions } from '../queries/delegated-log.ts';
import { actionsOfItem, openBefore } from '../queries/open-actions.ts';
import { followupTexts } from '../text.ts';

const shownMax = 5;

/** An item's actions with what became of them, what was told at it, and the way to send its decision on. */
async function ofItem(visit: Visit<Reader>, { meeting, item }: ItemAt): Promise<PagePart[]> {
  const { db, actor, language } = visit;
  const parts: PagePart[] = [];
  const actions = item.actions.length === 0 ? [] : await actionsOfItem(db, item.id);
  if (actions.length > 0) parts.push({ place: 'side', content: ItemActions({ language, actions }) });
  const told = item.handling === 'information' ? await toldDecisions(db, { itemId: item.id }) : [];
  const mayAsk = asksForMaterial(actor) && actor.bodyIds.includes(meeting.bodyId);
  if (told.length > 0) parts.push({ place: 'side', content: ItemReports({ language, told, mayAsk }) });
  if (keepsActions(actor) && item.treatment !== null) {
    const at = { body: meeting.bodyKey, day: meetingKey(meeting), item: item.address };
    const href = followupPaths.excerpt.to(at);
    parts.push({ place: 'act', content: ExcerptAct({ language, href }) });
  }
  return parts;
}

/** What earlier meetings of the body left open, for who sits in it. */
async function ofMeeting(visit: Visit<Reader>, { meeting }: MeetingAndLines): Promise<PagePart[]> {
  const { db, actor, language } = visit;
  if (!keepsActions(actor) && !actor.bodyIds.includes(meeting.bodyId)) return [];
  const asked = { bodyId: meeting.bodyId, heldOn: meeting.heldOn, limit: shownMax };
  const { rows: actions, total } = await openBefore(db, asked);
  if (total === 0) return [];
  const heading = followupTexts[language].parts.ofMeeting;
  const content = OpenActions({ language, actions, total, bodyKey: meeting.bodyKey, heading });
  return [{ place: 'side', content }];
}

export const followupParts: PageParts = { ofItem, ofMeeting };

/** What the body has open, on its own page. */
export async function openOfBody(visit: Visit<Reader>, body: BodyAt): Promise<Child[]> {
  const { db, actor, language, today } = visit;
  if (!keepsActions(actor) && !actor.bodyIds.includes(body.id)) return [];
  const asked = { bodyId: body.id, heldOn: addDays(today, 1), limit: shownMax };
  const { rows: actions, total } = await openBefore(db, asked);
  if (total === 0) return [];
  const heading = followupTexts[language].parts.ofBody;
  return [OpenActions({ language, actions, total, bodyKey: body.key, heading })];
}

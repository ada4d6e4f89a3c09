import type { Reader } from '../../../platform/database.ts';
import type { Child } from '../../../platform/design/index.ts';
import type { Visit } from '../../../platform/route.ts';
import type { ItemAt, PagePart, PageParts } from '../../meetings/index.ts';
import type { BodyAt, BodyParts } from '../../organisations/index.ts';
import { BodyTerms, ItemTerms } from '../pages/page-parts.tsx';
import { keepsMandates } from '../policy.ts';
import { mandatesOfBody, mandatesOfItem } from '../queries/mandate-list.ts';
import { staffingsOfItem } from '../queries/staffing-at.ts';

/** The terms and the staffing an item treated, for who may see them. */
async function ofItem({ db, language }: Visit<Reader>, { item }: ItemAt): Promise<PagePart[]> {
  const [mandates, staffings] = [await mandatesOfItem(db, item.id), await staffingsOfItem(db, item.id)];
  if (mandates.length + staffings.length === 0) return [];
  return [{ place: 'side', content: ItemTerms({ language, mandates, staffings }) }];
}

/** What holds for a body today, and how it is composed. */
async function ofBody(visit: Visit<Reader>, body: BodyAt): Promise<readonly Child[]> {
  const { db, language, actor } = visit;
  const mandates = await mandatesOfBody(db, body.id);
  const isInside = actor.personId !== null;
  const mayMake = keepsMandates(actor);
  if (mandates.length === 0 && !isInside) return [];
  return [BodyTerms({ language, body, mandates, isInside, mayMake })];
}

export const mandatesParts: PageParts = { ofItem };
export const mandatesBodyParts: BodyParts = { ofBody };

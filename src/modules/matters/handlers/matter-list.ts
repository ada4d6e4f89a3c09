import type { Reader } from '../../../platform/database.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { MatterListPage } from '../pages/matter-list.page.tsx';
import { keepsMatters } from '../policy.ts';
import { matterList } from '../queries/matter-list.ts';
import { relatableItems } from '../queries/relatable-items.ts';
import { mattersToMake } from '../rules/matter-suggestions.ts';

const wordsLengthMax = 100;
const suggestionsMax = 20;

/** Suggestions are the secretariat's, who may read everything they are made from. */
export async function listMatters({ db, query, page: context, actor }: Visit<Reader>): Promise<Reply> {
  const words = (query['q'] ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, wordsLengthMax);
  const asked = /^[1-9]\d{0,4}$/.exec(query['side'] ?? '')?.[0] ?? '1';
  const search = { words, page: Math.min(Number(asked), 10_000) };
  const list = await matterList(db, search);
  const mayEdit = keepsMatters(actor);
  const suggestions = mayEdit ? mattersToMake(await relatableItems(db)).slice(0, suggestionsMax) : [];
  return { status: 200, page: MatterListPage({ context, ...list, search, suggestions }) };
}

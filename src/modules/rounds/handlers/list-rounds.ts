import type { Reader } from '../../../platform/database.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { RoundsPage, shownStates } from '../pages/list.page.tsx';
import { keepsRounds } from '../policy.ts';
import { listRounds } from '../queries/rounds-list.ts';
import { roundKinds } from '../rules/round-views.ts';

/** The rounds the reader may see, by what the address asks for. */
export async function showRounds(visit: Visit<Reader>): Promise<Reply> {
  const { db, query, page: context, today, actor } = visit;
  const state = shownStates.find((one) => one === query['vis']) ?? 'aabne';
  const kind = roundKinds.find((one) => one === query['slags']);
  const rounds = await listRounds(db, { state, kind });
  const page = RoundsPage({ context, rounds, state, kind: kind ?? '', today, keeps: keepsRounds(actor) });
  return { status: 200, page };
}

import { addDays, dayOf } from '../../../kernel/day.ts';
import { withQuery } from '../../../kernel/path.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { BurdenPage } from '../pages/burden.page.tsx';
import { roundPaths } from '../paths.ts';
import { keepsRounds } from '../policy.ts';
import { addresseeChoices } from '../queries/addressee-choices.ts';
import { askingRounds, fieldsMaxOn } from '../queries/burden.ts';
import { burdenOf, halfYearOf } from '../rules/burden.ts';

/** What each municipality is asked; a municipality sees its own figures alone, since others' rounds are not its. */
export async function showBurden(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context, today, query, actor } = visit;
  const half = halfYearOf(dayOf(query['fra'] ?? '') ?? today);
  const rounds = await askingRounds(db, half);
  const keeps = keepsRounds(actor);
  const municipalities = (await addresseeChoices(db))
    .filter(({ id, isMunicipality }) => isMunicipality && (keeps || actor.organisationIds.includes(id)))
    .map(({ id, name }) => ({ organisationId: id, name }));
  const hrefOf = (fra: string): string => withQuery(roundPaths.burden.to({}), { fra });
  const page = BurdenPage({
    context,
    half,
    max: await fieldsMaxOn(db, half.to < today ? half.to : today),
    burden: burdenOf(municipalities, rounds),
    rounds,
    beforeHref: hrefOf(halfYearOf(addDays(half.from, -1)).from),
    afterHref: hrefOf(addDays(half.to, 1)),
  });
  return { status: 200, page };
}

import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../../platform/database.ts';
import type { ItemAsSent } from '../rules/agenda-difference.ts';
import type { Handling, ItemLateness } from '../rules/agenda-to-release.ts';
import { appendicesIn, appendixOf } from './appendices.ts';
import { caseText } from './case-texts.ts';

/** The items of one version as they stood in it, as far as the reader may read them, in their order of then. */
export async function itemsAsSent(
  db: Reader,
  { meetingId, version }: { meetingId: string; version: number },
): Promise<ItemAsSent[]> {
  const rows = await rowsOf(db, version).where('v.meeting_id', '=', meetingId).execute();
  return rows.map(({ texts, recommendations, appendices, ...row }) => ({
    ...row,
    handling: row.handling as Handling | null,
    lateness: row.lateness as ItemLateness,
    texts: texts.map(caseText),
    recommendations: recommendations as ItemAsSent['recommendations'],
    appendices: appendices.map(appendixOf),
  }));
}

const rowsOf = (db: Reader, version: number) =>
  db
    .selectFrom('item_versions as v')
    .innerJoin('items', 'items.id', 'v.item_id')
    .select(['v.item_id as itemId', 'items.address', 'v.number', 'v.title', 'v.handling'])
    .select(['v.section_title as sectionTitle', 'v.starts_at as startsAt', 'v.ends_at as endsAt'])
    .select(['v.presenter', 'v.lateness', 'v.is_withdrawn as isWithdrawn'])
    .select(['items.withdrawn_reason as withdrawnReason', 'v.closed', 'v.municipal_only as municipalOnly'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('item_texts as t')
          .select(['t.label', 't.body_text as text', 't.format'])
          .whereRef('t.item_id', '=', 'v.item_id')
          .where('t.agenda_version', '=', version)
          .orderBy('t.position'),
      ).as('texts'),
      jsonArrayFrom(
        eb
          .selectFrom('recommendations as r')
          .select(['r.lead_text as lead', 'r.body_text as text', 'r.children', 'r.verb', 'r.condition'])
          .whereRef('r.item_id', '=', 'v.item_id')
          .where('r.agenda_version', '=', version)
          .orderBy('r.position'),
      ).as('recommendations'),
      appendicesIn(sql.val(version)).as('appendices'),
    ])
    .where('v.agenda_version', '=', version)
    .orderBy('v.position');

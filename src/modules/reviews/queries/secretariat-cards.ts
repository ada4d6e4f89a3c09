import { day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { CardLine, CardLines, LineKind, SecretariatCard } from '../rules/secretariat-card.ts';

/** Every version of the card the reader may see, in the order they were written. */
export async function secretariatCards(db: Reader): Promise<SecretariatCard[]> {
  const rows = await db
    .selectFrom('secretariat_cards as c')
    .innerJoin('organisations as o', 'o.id', 'c.anchor_id')
    .innerJoin('bodies as b', 'b.id', 'c.reports_to_id')
    .leftJoin('users as u', 'u.id', 'c.recorded_by')
    .leftJoin('persons as p', 'p.id', 'u.person_id')
    .select(['c.number', 'c.holds_from', 'c.reporting', 'c.is_public', 'c.item_id', 'c.source', 'c.reason'])
    .select(['o.id as anchorId', 'o.key as anchorKey', 'o.name as anchorName'])
    .select(['b.id as bodyId', 'b.key as bodyKey', 'b.name as bodyName', 'p.name as recordedBy'])
    .orderBy('c.number')
    .execute();
  const lines = await linesOfCards(db);
  return rows.map((row) => ({
    number: row.number,
    holdsFrom: day(row.holds_from),
    anchor: { id: row.anchorId, key: row.anchorKey, name: row.anchorName },
    reportsTo: { id: row.bodyId, key: row.bodyKey, name: row.bodyName },
    reporting: row.reporting,
    isPublic: row.is_public,
    itemId: row.item_id,
    source: row.source,
    reason: row.reason,
    recordedBy: row.recordedBy,
    lines: linesOf(lines.filter(({ card }) => card === row.number)),
  }));
}

const linesOfCards = (db: Reader) =>
  db
    .selectFrom('secretariat_card_lines')
    .select(['card', 'kind', 'label', 'detail'])
    .orderBy('position')
    .execute();

function linesOf(lines: Awaited<ReturnType<typeof linesOfCards>>): CardLines {
  const of = (kind: LineKind): CardLine[] =>
    lines.filter((line) => line.kind === kind).map(({ label, detail }) => ({ label, detail }));
  return {
    clearance: of('clearance'),
    necessary: of('necessary'),
    wider: of('wider'),
    resource: of('resource'),
    temp: of('temp'),
  };
}

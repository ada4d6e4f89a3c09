import { sql } from 'kysely';
import { writeMarkup } from '../../../kernel/rich-markup.ts';
import { plainRun } from '../../../kernel/rich-text.ts';
import { dayInDenmark, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { delegatedTitle, openActionsOf, reportersTo } from '../../followup/index.ts';
import { meetingKey, meetingsPaths } from '../../meetings/index.ts';
import { dayInDanish } from '../rules/danish-words.ts';
import type { Draft } from '../rules/draft-views.ts';
import { offerKey, titleOfOffer, type Offer, type OfferKind } from '../rules/offers.ts';

const offersMax = 100;

/** What may be pulled into a draft and is not in it yet. */
export async function offersFor(db: Reader, { head, beside, items }: Draft): Promise<Offer[]> {
  const since = beside.last?.heldOn ?? null;
  const found = await Promise.all([
    postponedItems(db, head.bodyId),
    openActions(db, head.bodyId),
    decisionsFor(db, { head, items }, since),
    openProposals(db, head.bodyId),
  ]);
  const taken = new Set(items.flatMap(({ cameFrom }) => (cameFrom ? [cameFrom.key] : [])));
  return found.flat().filter((offer) => !taken.has(offerKey(offer)));
}

const withItem = (db: Reader) =>
  db
    .selectFrom('items as i')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['i.number', 'i.address', 'i.title', 'i.case_number', 'm.held_on', 'm.sequence'])
    .select(['b.key', 'b.short_name'])
    .orderBy('m.held_on', 'desc')
    .orderBy('i.position')
    .limit(offersMax);

type ItemRow = {
  number: string;
  address: string;
  title: string;
  case_number: string | null;
  held_on: string;
  sequence: number;
  key: string;
  short_name: string;
};

const offerOf = (kind: OfferKind, row: ItemRow, more: Pick<Offer, 'id' | 'title' | 'note'>): Offer => {
  const heldOn = row.held_on as Day;
  const day = meetingKey({ heldOn, sequence: row.sequence });
  return {
    kind,
    ...more,
    on: heldOn,
    source: `${row.short_name} ${dayInDanish(heldOn)}, punkt ${row.number || row.address}`,
    path: meetingsPaths.item.to({ body: row.key, day, item: row.address }),
    caseNumber: row.case_number,
    version: 1,
  };
};

/** Carried over until they are done; one that is done is told. */
async function openActions(db: Reader, bodyId: string): Promise<Offer[]> {
  const actions = await openActionsOf(db, bodyId);
  return actions.map((action) => {
    const { id, what, owner, dueOn, due, state, doneNote, source, caseNumber: case_number } = action;
    const when = dueOn === null ? due : dayInDanish(dueOn);
    const known = [owner?.name ?? '', when].filter((part) => part !== '').join(', ');
    const done = doneNote === '' ? 'Udført.' : `Udført: ${doneNote}`;
    const row = { ...source, case_number, held_on: source.heldOn, key: source.bodyKey };
    const offer = offerOf(
      'action',
      { ...row, short_name: source.bodyShortName },
      { id, title: titleOfOffer(what), note: state === 'done' ? done : known },
    );
    return state === 'done' ? { ...offer, handling: 'information' } : offer;
  });
}

/**
 * What was decided elsewhere. Where a delegation has it reported, one item tells it all, and is there already if the
 * agenda was begun since; otherwise each decision of the clearing body can be pulled in.
 */
async function decisionsFor(
  db: Reader,
  { head, items }: Pick<Draft, 'head' | 'items'>,
  since: Day | null,
): Promise<Offer[]> {
  const reporters = await reportersTo(db, head.bodyId);
  if (reporters.length === 0) return head.clearingBody ? decisionsSince(db, head.clearingBody.id, since) : [];
  if (items.some(({ standing }) => standing === 'delegated')) return [];
  const offer = { kind: 'decision', id: head.bodyId, note: '', on: null, source: '', path: '' } as const;
  const title = delegatedTitle(reporters.map(({ shortName }) => shortName));
  return [{ ...offer, title, caseNumber: null, version: 1, standing: 'delegated' }];
}

/** What the clearing body decided since the last meeting, each with what it was about. */
async function decisionsSince(db: Reader, bodyId: string, since: Day | null): Promise<Offer[]> {
  const rows = await withItem(db)
    .innerJoin('decisions as d', 'd.item_id', 'i.id')
    .select(['d.id', 'd.topic', 'd.body_text'])
    .where('m.body_id', '=', bodyId)
    .$if(since !== null, (query) => query.where('m.held_on', '>', since ?? ''))
    .orderBy('d.position')
    .execute();
  return rows.map((row) => {
    const title = titleOfOffer(row.topic ?? row.title);
    return offerOf('decision', row, { id: row.id, title, note: row.body_text });
  });
}

/** Items that were put off, and those of a meeting that was called off, until they come up again. */
async function postponedItems(db: Reader, bodyId: string): Promise<Offer[]> {
  const rows = await withItem(db)
    .leftJoin('treatments as t', 't.item_id', 'i.id')
    .select('i.id')
    .where('m.body_id', '=', bodyId)
    .where('i.kind', '!=', 'formality')
    .where((eb) =>
      eb.or([
        eb('t.outcome', '=', 'POSTPONED'),
        eb.and([eb('m.state', 'in', ['cancelled', 'postponed']), eb('t.item_id', 'is', null)]),
      ]),
    )
    .where(
      sql<boolean>`not exists (select from draft_items d
        where d.came_from ->> 'key' = 'postponed-' || i.id and d.removed_at is null)`,
    )
    .execute();
  return rows.map((row) => offerOf('postponed', row, { id: row.id, title: row.title, note: '' }));
}

async function openProposals(db: Reader, bodyId: string): Promise<Offer[]> {
  const rows = await db
    .selectFrom('item_proposals as p')
    .select(['p.id', 'p.title', 'p.body_text', 'p.figures', 'p.source', 'p.source_path'])
    .select(['p.proposed_at', 'p.version'])
    .where('p.body_id', '=', bodyId)
    .where('p.state', '=', 'open')
    .orderBy('p.proposed_at')
    .limit(offersMax)
    .execute();
  return rows.map((row) => ({
    kind: 'proposal',
    id: row.id,
    title: row.title,
    note: [row.body_text, figuresText(row.figures as Figures | null)]
      .filter((part) => part !== '')
      .join('\n\n'),
    on: dayInDenmark(row.proposed_at),
    source: row.source,
    path: row.source_path,
    caseNumber: null,
    version: row.version,
  }));
}

type Figures = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

function figuresText(figures: Figures | null): string {
  if (figures === null) return '';
  const cells = (row: readonly string[]) => row.map((cell) => [plainRun(cell)]);
  return writeMarkup([{ kind: 'table', header: cells(figures.header), rows: figures.rows.map(cells) }]);
}

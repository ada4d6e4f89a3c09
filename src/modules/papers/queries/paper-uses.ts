import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { latenessOf, type Lateness } from '../rules/paper-places.ts';

/** An item a paper hangs on: of a draft, or as it was sent. `address` is the entry of the draft, or the item. */
export type PaperUse = {
  readonly is: 'draft' | 'sent';
  readonly bodyKey: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly sequence: number;
  readonly address: string;
  readonly itemNumber: string;
  readonly title: string;
  readonly lateness: Lateness;
  readonly closed: boolean;
  readonly municipalOnly: boolean;
  readonly audience: string;
  /** Of what was sent: which version, and with which version of the agenda. */
  readonly paperVersion: number | null;
  readonly agendaVersion: number | null;
};

/** Where a paper is used, drafts first, then the newest meetings. */
export const paperUses = async (db: Reader, paperId: string): Promise<PaperUse[]> => [
  ...(await draftUses(db, paperId)),
  ...(await sentUses(db, paperId)),
];

async function draftUses(db: Reader, paperId: string): Promise<PaperUse[]> {
  const rows = await db
    .selectFrom('draft_item_papers as d')
    .innerJoin('draft_items as i', 'i.id', 'd.item_id')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['b.key as bodyKey', 'b.short_name as bodyShortName', 'm.held_on', 'm.sequence', 'm.audience'])
    .select(['i.entry', 'i.sent_number', 'i.position', 'i.title', 'd.lateness', 'i.closed'])
    .select('i.municipal_only as municipalOnly')
    .where('d.paper_id', '=', paperId)
    .orderBy('m.held_on', 'desc')
    .orderBy('i.position')
    .execute();
  return rows.map(({ held_on, entry, sent_number, position, lateness, ...rest }) => ({
    ...rest,
    is: 'draft',
    heldOn: held_on as Day,
    address: String(entry),
    itemNumber: sent_number ?? String(position),
    lateness: latenessOf(lateness),
    paperVersion: null,
    agendaVersion: null,
  }));
}

/** Of an item that was sent more than once, the last version. */
async function sentUses(db: Reader, paperId: string): Promise<PaperUse[]> {
  const rows = await db
    .selectFrom('appendices as a')
    .innerJoin('items as i', 'i.id', 'a.item_id')
    .innerJoin('meetings as m', 'm.id', 'a.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['b.key as bodyKey', 'b.short_name as bodyShortName', 'm.held_on', 'm.sequence', 'm.audience'])
    .select(['i.address', 'i.number as itemNumber', 'i.title', 'a.lateness', 'i.closed'])
    .select(['i.municipal_only as municipalOnly', 'a.paper_version', 'a.agenda_version'])
    .distinctOn(['m.held_on', 'm.id', 'i.id'])
    .where('a.paper_id', '=', paperId)
    .orderBy('m.held_on', 'desc')
    .orderBy('m.id')
    .orderBy('i.id')
    .orderBy('a.agenda_version', 'desc')
    .execute();
  return rows.map(({ held_on, lateness, paper_version, agenda_version, ...rest }) => ({
    ...rest,
    is: 'sent',
    heldOn: held_on as Day,
    lateness: latenessOf(lateness),
    paperVersion: paper_version,
    agendaVersion: agenda_version,
  }));
}

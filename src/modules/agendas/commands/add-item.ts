import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import type { CaseTemplate, Handling } from '../rules/default-templates.ts';
import type { AgendaHead, Draft } from '../rules/draft-views.ts';
import { insertItem, type AddingTo } from './insert-item.ts';
import { touchOrder } from './touch-agenda.ts';

export type NewItem = {
  readonly title: string;
  /** The name of the section; 0 = none. */
  readonly section: number;
  readonly handling: Handling;
  readonly template: CaseTemplate | undefined;
  readonly caseNumber: string;
};
export type AddRefusal = { code: 'no-such-section'; field: 'section' } | { code: 'changed-meanwhile' };
export type AddPlace = { readonly draft: Draft; readonly version: number; readonly year: string };

/** Adds an item last in its section and returns its name in addresses. */
export async function addItem(
  db: Writer,
  { draft, version, year }: AddPlace,
  item: NewItem,
): Promise<Result<number, AddRefusal>> {
  const section = draft.sections.find(({ entry }) => entry === item.section);
  if (!section && (item.section !== 0 || draft.sections.length > 0))
    return refuse({ code: 'no-such-section', field: 'section' });
  if (!(await touchOrder(db, { meetingId: draft.head.meetingId, version })))
    return refuse({ code: 'changed-meanwhile' });
  const { template, ...rest } = item;
  const added = await insertItem(db, addingTo(draft.head, year), {
    ...rest,
    sectionId: section?.id ?? null,
    texts: (template?.texts ?? []).map(({ label }) => ({ label, text: '' })),
    recommendations: template?.recommendations ?? [],
  });
  return accept(added);
}

/** What comes after the agenda was sent is a supplement; what comes after it was approved is handed out. */
export const addingTo = ({ meetingId, state, sentVersion }: AgendaHead, year: string): AddingTo => {
  if (sentVersion === null) return { meetingId, year, lateness: 'sent' };
  return { meetingId, year, lateness: state === 'approved' ? 'tabled' : 'supplement' };
};

export type RemoveRefusal = { code: 'item-was-sent' } | { code: 'changed-meanwhile' };
type Removal = { readonly draft: Draft; readonly version: number; readonly entry: number };

/** Takes an item out of a draft. What was sent is not taken out: it is withdrawn, with a reason. */
export async function removeItem(db: Writer, removal: Removal): Promise<Result<'removed', RemoveRefusal>> {
  return setRemoved(db, removal, { removed_at: sql<Date>`now()` });
}

/** Puts an item back, last in the section it stood in; in the last one where that section is gone. */
export async function restoreItem(db: Writer, removal: Removal): Promise<Result<'removed', RemoveRefusal>> {
  const { sections, removedItems } = removal.draft;
  const item = removedItems.find(({ entry }) => entry === removal.entry);
  const isHomeless = item && !sections.some(({ entry }) => entry === item.sectionEntry);
  const section_id = sections.at(-1)?.id ?? null;
  return setRemoved(db, removal, { removed_at: null, ...(isHomeless && { section_id }) });
}

async function setRemoved(
  db: Writer,
  { draft, version, entry }: Removal,
  change: { removed_at: ReturnType<typeof sql<Date>> | null; section_id?: string | null },
): Promise<Result<'removed', RemoveRefusal>> {
  const { meetingId } = draft.head;
  if (!(await touchOrder(db, { meetingId, version }))) return refuse({ code: 'changed-meanwhile' });
  const done = await db
    .updateTable('draft_items')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('meeting_id', '=', meetingId)
    .where('entry', '=', entry)
    .where('sent_number', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n ? accept('removed') : refuse({ code: 'item-was-sent' });
}

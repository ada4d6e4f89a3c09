import { writeMarkup } from '../../../kernel/rich-markup.ts';
import { plainRun, safeHref, type RichRun } from '../../../kernel/rich-text.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import type { Handling } from '../rules/default-templates.ts';
import type { DraftSection } from '../rules/draft-views.ts';
import { cameFromOf, type Offer, type OfferKind } from '../rules/offers.ts';
import { addingTo, type AddPlace } from './add-item.ts';
import { insertItem, type ItemToAdd } from './insert-item.ts';
import { touchOrder } from './touch-agenda.ts';

export type PullRefusal = { code: 'nothing-chosen' } | { code: 'changed-meanwhile' };

const handlingOf: Readonly<Record<OfferKind, Handling>> = {
  action: 'treatment',
  decision: 'information',
  proposal: 'treatment',
  postponed: 'treatment',
};

/** Makes an item of each offer, last in the section of its kind, and remembers where it came from. */
export async function pullIn(
  db: Writer,
  { draft, version, year }: AddPlace,
  offers: readonly Offer[],
): Promise<Result<readonly number[], PullRefusal>> {
  if (offers.length === 0) return refuse({ code: 'nothing-chosen' });
  if (!(await touchOrder(db, { meetingId: draft.head.meetingId, version })))
    return refuse({ code: 'changed-meanwhile' });
  const entries: number[] = [];
  for (const offer of offers) {
    const item = itemOf(offer, sectionFor(offer.handling ?? handlingOf[offer.kind], draft.sections));
    const entry = await insertItem(db, addingTo(draft.head, year), item);
    if (offer.kind === 'proposal') await takeProposal(db, offer, { meetingId: draft.head.meetingId, entry });
    entries.push(entry);
  }
  return accept(entries);
}

/** Items to inform go where the section says so; the rest to the first section for cases. */
export function sectionFor(
  handling: Handling,
  sections: readonly Pick<DraftSection, 'id' | 'title'>[],
): string | null {
  const informs = /orientering|efterretning|meddelelser/i;
  const wanted = sections.find(({ title }) => informs.test(title) === (handling === 'information'));
  const cases = sections.find(
    ({ title }) => /sager|behandling|tema|beslutning/i.test(title) && !informs.test(title),
  );
  const found = handling === 'information' ? wanted : (cases ?? wanted);
  return (found ?? sections[0])?.id ?? null;
}

function itemOf(offer: Offer, sectionId: string | null): ItemToAdd {
  const texts =
    offer.note === '' || offer.standing !== undefined ? [] : [{ label: 'Resume', text: noteText(offer) }];
  const source = sourceText(offer);
  return {
    title: offer.title,
    sectionId,
    handling: offer.handling ?? handlingOf[offer.kind],
    ...(offer.standing !== undefined && { standing: offer.standing }),
    texts: source === '' ? texts : [...texts, { label: 'Baggrund', text: source }],
    recommendations: [],
    caseNumber: offer.caseNumber ?? '',
    cameFrom: cameFromOf(offer),
  };
}

/** A proposal's text is markup already. */
const noteText = ({ kind, note }: Offer): string =>
  kind === 'proposal' ? note : writeMarkup([{ kind: 'paragraph', runs: [plainRun(note)] }]);

function sourceText({ source, path }: Offer): string {
  if (source === '') return '';
  const link: RichRun = { ...plainRun(source), href: safeHref(path) };
  return writeMarkup([{ kind: 'paragraph', runs: [plainRun('Kommer fra '), link, plainRun('.')] }]);
}

type Taken = { readonly meetingId: string; readonly entry: number };

async function takeProposal(db: Writer, { id }: Offer, { meetingId, entry }: Taken): Promise<void> {
  const item = await db
    .selectFrom('draft_items')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('entry', '=', entry)
    .executeTakeFirstOrThrow();
  const proposal = await db
    .updateTable('item_proposals')
    .set((eb) => ({ state: 'taken', taken_as: item.id, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('paper_ids')
    .executeTakeFirstOrThrow();
  const papers = proposal.paper_ids.map((paper_id, at) => {
    return { item_id: item.id, paper_id, position: at + 1 };
  });
  if (papers.length > 0) await db.insertInto('draft_item_papers').values(papers).execute();
}

export type DeclineRefusal = { code: 'reason-missing'; field: 'reason' } | { code: 'changed-meanwhile' };

/** Says no to a proposal, and why. */
export async function declineProposal(
  db: Writer,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<Result<'declined', DeclineRefusal>> {
  if (reason === '') return refuse({ code: 'reason-missing', field: 'reason' });
  const done = await db
    .updateTable('item_proposals')
    .set({ state: 'declined', declined_reason: reason, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return done.numUpdatedRows === 1n ? accept('declined') : refuse({ code: 'changed-meanwhile' });
}

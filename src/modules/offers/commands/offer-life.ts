import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { offerStateOn, standingEvents, stateAfter } from '../rules/offer-state.ts';
import { closesCircle, type SuccessionKind } from '../rules/succession.ts';
import type { FactGroup, LeavingCause, OfferEvent, OfferTerms } from '../rules/vocabulary.ts';
import { endAllFacts, restoreFacts, sayFacts } from './offer-facts.ts';

export type LifeRefusal =
  | { code: 'not-in-this-state'; field: 'event' }
  | { code: 'before-the-last-event'; field: 'on'; facts: { day: string } }
  | { code: 'nothing-to-take-back' }
  | { code: 'changed-since' };

export type EventToRecord = {
  readonly offerId: string;
  readonly event: Exclude<OfferEvent, 'taken-back'>;
  readonly on: Day;
  readonly cause: LeavingCause | '';
  readonly remark: string;
};

/** Writes what happened to an offer. Events come in the order of their days. */
export async function recordOfferEvent(
  db: Writer,
  { offerId, event, on, cause, remark }: EventToRecord,
): Promise<Result<'recorded', LifeRefusal>> {
  const standing = standingEvents(await eventsOf(db, offerId));
  const last = standing.at(-1);
  if (last && on < last.on)
    return refuse({ code: 'before-the-last-event', field: 'on', facts: { day: last.on } });
  const next = stateAfter(offerStateOn(standing, on), event);
  if (!next.ok) return refuse({ code: 'not-in-this-state', field: 'event' });
  const row = { offer_id: offerId, event, happened_on: on, cause, remark };
  await db.insertInto('offer_events').values(row).execute();
  await followEvent(db, { offerId, event, on, reason: remark });
  return accept('recorded');
}

type Followed = { offerId: string; event: OfferEvent; on: Day; reason: string };

/** What an event makes true of the offer: whether the agreement has it, and that a closed one is no more. */
async function followEvent(db: Writer, { offerId, event, on, reason }: Followed): Promise<void> {
  const changing = { offerId, reason };
  if (event === 'closed') return endAllFacts(db, changing, on);
  if (event !== 'entered' && event !== 'left') return;
  const stands = await termsOn(db, offerId, on);
  const values = { ...stands, inAgreement: event === 'entered' };
  if (stands?.inAgreement === values.inAgreement) return;
  await sayFacts(db, changing, { group: 'terms', from: on, to: null, values: { ...noTerms, ...values } });
}

const noTerms: OfferTerms = {
  inAgreement: false,
  category: null,
  coverage: 'regional',
  isSecured: false,
  isProtected: false,
};

async function termsOn(db: Writer, offerId: string, on: Day): Promise<OfferTerms | undefined> {
  const row = await db
    .selectFrom('offer_terms')
    .selectAll()
    .where('offer_id', '=', offerId)
    .where('superseded_at', 'is', null)
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .executeTakeFirst();
  return (
    row && {
      inAgreement: row.in_agreement,
      category: row.category as 1 | 2 | null,
      coverage: row.coverage as OfferTerms['coverage'],
      isSecured: row.is_secured,
      isProtected: row.is_protected,
    }
  );
}

/** Takes back the event that stands last, with what it made true; both lines stay in the history. */
export async function takeBackOfferEvent(
  db: Writer,
  { offerId, today, remark }: { offerId: string; today: Day; remark: string },
): Promise<Result<'taken-back', LifeRefusal>> {
  const last = standingEvents(await eventsOf(db, offerId)).at(-1);
  if (!last) return refuse({ code: 'nothing-to-take-back' });
  const restored = await restoreFacts(db, { offerId, reason: remark }, last.recordedAt);
  if (!restored) return refuse({ code: 'changed-since' });
  const row = { offer_id: offerId, event: 'taken-back', happened_on: today, remark };
  await db.insertInto('offer_events').values(row).execute();
  return accept('taken-back');
}

type Written = {
  event: OfferEvent;
  on: Day;
  /** With its microseconds, which a Date would lose. */ recordedAt: string;
};

async function eventsOf(db: Writer, offerId: string): Promise<Written[]> {
  await db.selectFrom('offers').select('id').where('id', '=', offerId).forNoKeyUpdate().execute();
  const rows = await db
    .selectFrom('offer_events')
    .select(['event', 'happened_on'])
    .select(sql<string>`recorded_at::text`.as('recordedAt'))
    .where('offer_id', '=', offerId)
    .orderBy('seq')
    .execute();
  return rows.map(({ event, happened_on, recordedAt }) => ({
    event: event as OfferEvent,
    on: happened_on as Day,
    recordedAt,
  }));
}

export type SuccessionRefusal =
  | { code: 'follows-itself'; field: 'successor' }
  | { code: 'already-follows'; field: 'successor' };

export type SuccessionToAdd = {
  readonly fromId: string;
  readonly toId: string;
  readonly kind: SuccessionKind;
  readonly on: Day;
  readonly note: string;
  readonly places: number | null;
};

/** Links an offer to what followed it. All links wait for one another: two at once must not close a circle. */
export async function addSuccession(
  db: Writer,
  link: SuccessionToAdd,
): Promise<Result<'added', SuccessionRefusal>> {
  await sql`select pg_advisory_xact_lock(hashtext('offer_successions'))`.execute(db);
  const links = await db
    .selectFrom('offer_successions')
    .select(['from_offer_id as from', 'to_offer_id as to'])
    .where('withdrawn_at', 'is', null)
    .execute();
  const { fromId, toId, kind, on, note, places } = link;
  if (links.some((one) => one.from === fromId && one.to === toId))
    return refuse({ code: 'already-follows', field: 'successor' });
  if (closesCircle(links, { from: fromId, to: toId }))
    return refuse({ code: 'follows-itself', field: 'successor' });
  const row = { from_offer_id: fromId, to_offer_id: toId, kind, happened_on: on, note, places };
  await db.insertInto('offer_successions').values(row).execute();
  return accept('added');
}

/** Takes a link back with a reason; the row stays. */
export async function withdrawSuccession(
  db: Writer,
  { fromId, toId, reason }: { fromId: string; toId: string; reason: string },
): Promise<boolean> {
  const withdrawn = await db
    .updateTable('offer_successions')
    .set({ withdrawn_at: sql`now()`, withdrawn_reason: reason })
    .where('from_offer_id', '=', fromId)
    .where('to_offer_id', '=', toId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return withdrawn.numUpdatedRows === 1n;
}

/** Says that these groups are right as they stand, in the seat of the act. */
export async function confirmFacts(
  db: Writer,
  { offerId, groups, on }: { offerId: string; groups: readonly FactGroup[]; on: Day },
): Promise<void> {
  const rows = groups.map((fact_group) => ({ offer_id: offerId, fact_group, confirmed_on: on }));
  await db.insertInto('offer_confirmations').values(rows).execute();
}

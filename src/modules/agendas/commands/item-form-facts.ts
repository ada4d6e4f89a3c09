import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import type { ItemPlace } from '../queries/item-form-place.ts';
import type { Handling } from '../rules/default-templates.ts';
import { touchAgenda } from './touch-agenda.ts';

export type ItemFacts = {
  readonly title: string;
  readonly handling: Handling;
  readonly sectionId: string | null;
  readonly presenterPersonId: string | null;
  readonly presenterName: string;
  readonly presenterTitle: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly closed: boolean;
  readonly closedReason: string;
  readonly opensOn: Day | null;
  readonly municipalOnly: boolean;
  readonly caseNumber: string;
  readonly documentNumber: string;
};
export type FactsRefusal = { code: 'changed-meanwhile' } | { code: 'not-in-this-state' };

/** Saves what an item is, beside its texts, where it is as it was when the form was opened. */
export async function saveItemFacts(
  db: Writer,
  { itemId, meetingId }: ItemPlace,
  { version, ...facts }: ItemFacts & { readonly version: number },
): Promise<Result<'saved', FactsRefusal>> {
  if (!(await touchAgenda(db, meetingId))) return refuse({ code: 'not-in-this-state' });
  const matter = await db
    .selectFrom('matters')
    .select('id')
    .where('number', '=', facts.caseNumber)
    .executeTakeFirst();
  const done = await db
    .updateTable('draft_items')
    .set({
      title: facts.title,
      handling: facts.handling,
      section_id: facts.sectionId,
      presenter_person_id: facts.presenterPersonId,
      presenter_name: facts.presenterName,
      presenter_title: facts.presenterTitle,
      starts_at: facts.startsAt,
      ends_at: facts.endsAt,
      closed: facts.closed,
      closed_reason: facts.closedReason,
      opens_on: facts.opensOn,
      municipal_only: facts.municipalOnly,
      case_number: facts.caseNumber === '' ? null : facts.caseNumber,
      document_number: facts.documentNumber === '' ? null : facts.documentNumber,
      matter_id: matter?.id ?? null,
      version: sql`version + 1`,
    })
    .where('id', '=', itemId)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n ? accept('saved') : refuse({ code: 'changed-meanwhile' });
}

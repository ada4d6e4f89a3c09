import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';

/** Something for a body's next agenda, from a person or from another part of the program. */
export type ProposedItem = {
  readonly bodyId: string;
  readonly title: string;
  /** Structured text: see kernel/rich-text.ts. */
  readonly text: string;
  /** A table to go with it, or none. */
  readonly figures: ProposedFigures | null;
  readonly paperIds: readonly string[];
  /** Where it comes from, as people name it, and the page of ours it leads back to. */
  readonly source: string;
  readonly sourcePath: string;
};
export type ProposedFigures = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
};
export type ProposeRefusal =
  | { code: 'title-missing'; field: 'title' }
  | { code: 'title-too-long' | 'source-too-long'; field: 'title' | 'source'; facts: { most: number } }
  | { code: 'text-too-long'; field: 'text'; facts: { most: number } }
  | { code: 'source-elsewhere' }
  | { code: 'no-such-body' };

const titleLengthMax = 300;
const sourceLengthMax = 300;
const textLengthMax = 200_000;

/** Proposes an item for the next agenda of a body; the secretariat takes it into a draft or declines it. */
export async function proposeItem(
  db: Writer,
  item: ProposedItem,
): Promise<Result<{ proposalId: string }, ProposeRefusal>> {
  const [title, source, text] = [cleaned(item.title), cleaned(item.source), storable(item.text)];
  const refusal = refusalOf({ ...item, title, source, text });
  if (refusal) return refuse(refusal);
  const body = await db
    .selectFrom('bodies')
    .select('id')
    .where(sql`id::text`, '=', item.bodyId)
    .executeTakeFirst();
  if (!body) return refuse({ code: 'no-such-body' });
  const { id } = await db
    .insertInto('item_proposals')
    .values({
      body_id: body.id,
      title,
      body_text: text,
      figures: item.figures && JSON.stringify(item.figures),
      paper_ids: [...item.paperIds],
      source,
      source_path: item.sourcePath,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return accept({ proposalId: id });
}

function refusalOf({ title, text, source, sourcePath }: ProposedItem): ProposeRefusal | undefined {
  if (title === '') return { code: 'title-missing', field: 'title' };
  if (title.length > titleLengthMax)
    return { code: 'title-too-long', field: 'title', facts: { most: titleLengthMax } };
  if (source.length > sourceLengthMax)
    return { code: 'source-too-long', field: 'source', facts: { most: sourceLengthMax } };
  if (text.length > textLengthMax)
    return { code: 'text-too-long', field: 'text', facts: { most: textLengthMax } };
  // A link to somewhere else, or to a script, has no business on the secretariat's page.
  const isOurs =
    sourcePath === '' || (/^\/(?![/\\])/.test(sourcePath) && sourcePath.length <= sourceLengthMax);
  return isOurs ? undefined : { code: 'source-elsewhere' };
}

/** PostgreSQL keeps neither the character NUL nor half of a surrogate pair. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();
const cleaned = (text: string): string => storable(text).replace(/\s+/g, ' ').trim();

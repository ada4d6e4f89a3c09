import { expressionBuilder, sql, type Expression } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { DB as Schema } from '../../../platform/database-schema.ts';
import type { AppendixLateness } from '../rules/agenda-to-release.ts';
import type { Appendix } from '../rules/meeting-views.ts';

/** The appendices of the row of `items` around it, in one version, in their order. */
export const appendicesIn = (version: Expression<number>) =>
  jsonArrayFrom(
    expressionBuilder<Schema>()
      .selectFrom('appendices as a')
      .leftJoin('papers as p', 'p.id', 'a.paper_id')
      .select(['a.number', 'a.title', 'a.url', 'a.lateness', 'a.paper_id as paperId'])
      .select(['a.paper_version as paperVersion', 'p.number as paperNumber'])
      .where('a.item_id', '=', sql.ref<string>('items.id'))
      .where('a.agenda_version', '=', version)
      .orderBy('a.position'),
  );

type Row = Omit<Appendix, 'lateness'> & { readonly lateness: string };
export const appendixOf = (row: Row): Appendix => ({ ...row, lateness: row.lateness as AppendixLateness });

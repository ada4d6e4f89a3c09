import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { OrganisationKind, OrganisationSide } from '../rules/vocabulary.ts';

export type Named = { key: string; name: string };
export type OrganisationRecord = {
  id: string;
  key: string;
  name: string;
  shortName: string;
  kind: OrganisationKind;
  side: OrganisationSide;
  above: Named | null;
  validFrom: Day | null;
  validTo: Day | null;
  note: string;
  version: number;
  aliases: string[];
};

/** One organisation with its other names, by the key in its address. */
export async function organisationRecord(db: Reader, key: string): Promise<OrganisationRecord | undefined> {
  const row = await db
    .selectFrom('organisations as o')
    .leftJoin('organisations as above', 'above.id', 'o.parent_id')
    .select([
      'o.id',
      'o.key',
      'o.name',
      'o.short_name as shortName',
      'o.kind',
      'o.side',
      'o.note',
      'o.version',
    ])
    .select(['o.valid_from as validFrom', 'o.valid_to as validTo'])
    .select(['above.key as aboveKey', 'above.name as aboveName'])
    .where('o.key', '=', key)
    .executeTakeFirst();
  if (!row) return undefined;
  const aliases = await db
    .selectFrom('organisation_aliases')
    .select('alias')
    .where('organisation_id', '=', row.id)
    .orderBy('alias')
    .execute();
  const { aboveKey, aboveName, ...facts } = row;
  return {
    ...facts,
    kind: facts.kind as OrganisationKind,
    side: facts.side as OrganisationSide,
    validFrom: facts.validFrom as Day | null,
    validTo: facts.validTo as Day | null,
    above: aboveKey === null ? null : { key: aboveKey, name: aboveName ?? '' },
    aliases: aliases.map(({ alias }) => alias),
  };
}

/** The departments and institutions that stand directly under an organisation. */
export const departmentsOf = (db: Reader, organisationId: string): Promise<Named[]> =>
  db
    .selectFrom('organisations')
    .select(['key', 'name'])
    .where('parent_id', '=', organisationId)
    .orderBy('name')
    .execute();

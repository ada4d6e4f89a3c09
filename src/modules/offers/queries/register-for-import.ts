import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { KnownOffer } from '../rules/import-plan.ts';
import { holds } from './offer-list.ts';

/** Every offer with its facts of the day, for comparing and for writing out: one question for the whole register. */
export async function registerOn(db: Reader, on: Day): Promise<KnownOffer[]> {
  const question = sql<KnownOffer>`(select o.id, o.key, o.version,
      json_build_object('name', i.name, 'operatorId', i.operator_id, 'operatorKind', i.operator_kind,
        'portalNumber', i.portal_number) as identity,
      case when l.id is null then null else json_build_object('address', l.address, 'municipalityId',
        l.municipality_id, 'latitude', l.latitude::text, 'longitude', l.longitude::text) end as location,
      case when t.id is null then null else json_build_object('inAgreement', t.in_agreement, 'category', t.category,
        'coverage', t.coverage, 'isSecured', t.is_secured, 'isProtected', t.is_protected) end as terms,
      coalesce((select json_agg(json_build_object('line', s.line, 'department', s.department, 'name', s.name,
          'kind', s.kind, 'legalBases', s.legal_bases, 'targetGroups', s.target_groups, 'ageFrom', s.age_from,
          'ageTo', s.age_to, 'places', s.places, 'ownPlaces', s.own_places) order by s.line)
        from offer_services s where s.offer_id = o.id and ${holds(sql`s`, on)}), '[]') as services
    from offers o
      join offer_identities i on i.offer_id = o.id and ${holds(sql`i`, on)}
      left join offer_locations l on l.offer_id = o.id and ${holds(sql`l`, on)}
      left join offer_terms t on t.offer_id = o.id and ${holds(sql`t`, on)}
    order by i.name, o.key)`;
  return db.selectFrom(question.as('found')).selectAll('found').execute();
}

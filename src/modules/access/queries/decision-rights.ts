import { day, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import {
  proposeRoute,
  versionOn,
  type BodyLevel,
  type DecisionRight,
  type DecisionTask,
  type ProposedRoute,
  type RoutedBody,
} from '../rules/decision-rights.ts';

/** Every body as a route may pass it, with the key of its page; `name` is the short one. */
export async function routedBodies(db: Reader): Promise<(RoutedBody & { key: string })[]> {
  const rows = await db
    .selectFrom('bodies')
    .select(['id', 'key', 'short_name as name', 'level', 'parent_id as parentId', 'status'])
    .orderBy('short_name')
    .execute();
  return rows.map(({ status, level, ...row }) => ({
    ...row,
    level: level as BodyLevel,
    isActive: status === 'active',
  }));
}

/** What was agreed of a kind of matter, from the day it holds. */
export type RightsVersion = {
  readonly number: number;
  readonly holdsFrom: Day | null;
  readonly isPolitical: boolean;
  readonly source: string;
  readonly reason: string;
  readonly recordedBy: string | null;
  readonly rights: readonly DecisionRight[];
};
export type MatterKind = {
  readonly key: string;
  readonly title: string;
  readonly versions: readonly RightsVersion[];
};

/** Each kind of matter with every version of its rights, in their order. */
export async function matterKinds(db: Reader): Promise<MatterKind[]> {
  const kinds = await db.selectFrom('matter_kinds').select(['key', 'title']).orderBy('position').execute();
  const versions = await versionsOf(db);
  return kinds.map((kind) => ({
    ...kind,
    versions: versions.filter(({ matterKind }) => matterKind === kind.key),
  }));
}

async function versionsOf(db: Reader): Promise<(RightsVersion & { matterKind: string })[]> {
  const rows = await db
    .selectFrom('matter_kind_versions as v')
    .leftJoin('users as u', 'u.id', 'v.recorded_by')
    .leftJoin('persons as p', 'p.id', 'u.person_id')
    .select(['v.matter_kind', 'v.number', 'v.holds_from', 'v.is_political', 'v.source', 'v.reason'])
    .select('p.name as recordedBy')
    .orderBy('v.number')
    .execute();
  const rights = await db
    .selectFrom('decision_rights')
    .select(['matter_kind', 'version', 'body_id as bodyId', 'task'])
    .execute();
  return rows.map((row) => ({
    matterKind: row.matter_kind,
    number: row.number,
    holdsFrom: row.holds_from === null ? null : day(row.holds_from),
    isPolitical: row.is_political,
    source: row.source,
    reason: row.reason,
    recordedBy: row.recordedBy,
    rights: rights
      .filter((right) => right.matter_kind === row.matter_kind && right.version === row.number)
      .map(({ bodyId, task }) => ({ bodyId, task: task as DecisionTask })),
  }));
}

export type RouteOfKind = {
  readonly key: string;
  readonly title: string;
  readonly source: string;
  readonly route: ProposedRoute;
};

/** The kinds of matter somebody has agreed on, each with the route of its cases as it is on that day. */
export async function routesOn(db: Reader, on: Day): Promise<RouteOfKind[]> {
  const bodies = await routedBodies(db);
  return (await matterKinds(db)).flatMap(({ key, title, versions }) => {
    const version = versionOn(versions, on);
    if (!version) return [];
    return [{ key, title, source: version.source, route: proposeRoute(version, version.rights, bodies) }];
  });
}

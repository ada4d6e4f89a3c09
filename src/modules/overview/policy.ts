import { roles, type Role } from '../../kernel/actor.ts';

export const overviewPermissions = { 'see-overview': roles } as const satisfies Record<
  string,
  readonly Role[]
>;

export type OverviewPermission = keyof typeof overviewPermissions;

import type { World } from './world.ts';

/** Nobody reports what he decides: agendas then have the standing items of their template and no other. */
export const withoutReporting = ({ owner }: Pick<World, 'owner'>) =>
  owner.query(`update delegations set reporting = ''`);

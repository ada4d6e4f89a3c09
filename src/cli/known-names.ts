import { bodies, organisations } from '../../demo/nordjylland.ts';
import type { KnownNames } from '../modules/archive/rules/meeting-record.ts';

/** The names of the cooperation as public facts, for imports without a database. With one, its register is asked. */
export const publicNames: KnownNames = {
  bodies: bodies.map(({ name, aliases = [] }) => ({ name, aliases })),
  organisations: organisations.map(({ name, aliases = [], side }) => ({ name, aliases, side })),
};

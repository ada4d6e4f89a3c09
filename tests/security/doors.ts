import type { Browser } from '../support/requests.ts';
import { expected } from '../isolation/expected.ts';
import { everyCell, type Cell } from '../isolation/matrix.ts';
import type { RoleClass } from '../isolation/people.ts';
import type { IsolationWorld } from '../isolation/world.ts';

/** One cell for each door: somebody it is open to, about a thing that is there for him where there is one. */
export function openDoors(world: IsolationWorld, method: 'GET' | 'POST'): Cell[] {
  const cells = everyCell(world.known).filter((cell) => cell.method === method);
  const worth = ({ row, code }: Cell) => 'SH-4'.indexOf(expected.get(row)?.get(code) ?? 'F');
  const isVisitor = ({ code }: Cell) => Number(code === 'no' || code === 'di');
  return [...Map.groupBy(cells, ({ path }) => path).values()].flatMap((same) => {
    const open = same.filter((cell) => worth(cell) >= 0);
    return open.toSorted((a, b) => isVisitor(a) - isVisitor(b) || worth(a) - worth(b))[0] ?? [];
  });
}

/** A browser for each class of people, signed in once. Leaving ends a login, so that door gets one of its own. */
export function browsersOf(world: IsolationWorld): (cell: Pick<Cell, 'code' | 'row'>) => Promise<Browser> {
  const browsers = new Map<RoleClass, Browser>();
  return async ({ code, row }) => {
    if (row.startsWith('way-out')) return world.browserOf(code);
    const browser = browsers.get(code) ?? (await world.browserOf(code));
    browsers.set(code, browser);
    return browser;
  };
}

/** What is in every table but those that say what was tried or who was here: a sum over all rows. */
export async function everythingStored(world: IsolationWorld): Promise<Record<string, string>> {
  const apart = ['audit_lines', 'audit_tip', 'audit_pending', 'form_keys', 'logins'];
  const tables = await world.owner.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
      and not relname = any ($1) order by 1`,
    [apart],
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables.rows) {
    const query = `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from "${name}" t`;
    sums[name] = (await world.owner.query<{ sum: string }>(query)).rows[0]?.sum ?? '';
  }
  return sums;
}

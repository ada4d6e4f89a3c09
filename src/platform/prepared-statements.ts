import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';

/** PostgreSQL keeps the plan of a named statement for as long as the connection lives; so only so many get a name. */
const statementsMax = 500;
const charactersMax = 20_000;

type Query = (text: unknown, values?: unknown, ...rest: unknown[]) => unknown;

/**
 * Lets a connection plan each statement once. The planning of a page's queries with all their policies costs more than
 * running them. A statement is known by its text; the values and the settings the policies read stay free.
 */
export function prepareStatements(client: PoolClient): void {
  const plain = client.query.bind(client) as Query;
  const names = new Map<string, string>();
  const query: Query = (text, values, ...rest) => {
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text, names) : undefined;
    return name === undefined ? plain(text, values, ...rest) : plain({ name, text, values }, ...rest);
  };
  client.query = query as typeof client.query;
}

function nameOf(text: string, names: Map<string, string>): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= statementsMax || text.length > charactersMax) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  names.set(text, name);
  return name;
}

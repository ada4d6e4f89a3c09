import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';

/** PostgreSQL keeps the plan of a named statement for as long as the connection lives; so only so many get a name. */
const statementsMax = 500;
const charactersMax = 20_000;

/** What opens a transaction, and what says in its first words that nobody reads its answer: neither is waited for. */
const goesAhead = /^(?:begin$|start transaction\b|\/\* with the next \*\/)/;

type Query = (text: unknown, values?: unknown, ...rest: unknown[]) => unknown;
/** The driver's own connection, which its types leave out. */
type Connected = PoolClient & { connection: { stream: Writable } };

/**
 * Lets a connection plan each statement once. The planning of a page's queries with all their policies costs more than
 * running them. A statement is known by its text; the values and the settings the policies read stay free.
 *
 * What opens a transaction is sent together with the first statement in it: a round trip costs more, on both sides,
 * than most statements. Where it fails, so does that statement.
 */
export function prepareStatements(client: PoolClient): void {
  const plain = client.query.bind(client) as Query;
  const { stream } = (client as Connected).connection;
  const names = new Map<string, string>();
  let ahead: (() => unknown)[] = [];
  const send: Query = (text, values, ...rest) => {
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text, names) : undefined;
    return name === undefined ? plain(text, values, ...rest) : plain({ name, text, values }, ...rest);
  };
  const query: Query = (text, values, ...rest) => {
    if (typeof text === 'string' && goesAhead.test(text)) {
      ahead.push(() => send(text, values));
      return Promise.resolve({ command: '', rowCount: null, rows: [] });
    }
    const first = ahead;
    if (first.length === 0) return send(text, values, ...rest);
    ahead = [];
    stream.cork();
    const answers = [...first.map((one) => one()), send(text, values, ...rest)];
    stream.uncork();
    return Promise.all(answers).then((all) => all.at(-1));
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

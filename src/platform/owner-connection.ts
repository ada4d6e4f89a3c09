import pg from 'pg';
import { StartupRefusal } from './startup-refusal.ts';

/**
 * One connection outside the pool, closed when the work is done: for what is done once, at the start.
 * Throws a StartupRefusal that names the server, never the password, where it cannot be reached.
 */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {}); // the query that is under way reports it
  await client.connect().catch((error: unknown) => {
    throw unreachable(client, error);
  });
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {}); // a server that went away has hung up already
  }
}

/** PostgreSQL's own refusals have a code of five signs: wrong password, no such database, no such role. */
function unreachable(client: pg.Client, error: unknown): StartupRefusal {
  const { code = '', message } = error as { code?: string; message: string };
  const place = `Databasen ${client.database ?? ''} på ${client.host}:${client.port}`;
  if (/^[0-9A-Z]{5}$/.test(code))
    return new StartupRefusal(
      `${place} afviser rollen ${client.user ?? ''} (${message}); ret adressen eller rollen.`,
    );
  return new StartupRefusal(
    `${place} svarer ikke (${code || message}); tjek adressen, og at serveren kører.`,
  );
}

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { addressOf, prepareDatabase } from '../../src/platform/prepare-database.ts';

export type FreshDatabase = { ownerUrl: string; appUrl: string; drop(): Promise<void> };

/**
 * A database of one's own: a copy of the migrated, empty house, or with 'template_demo' of the demo world (about
 * 50 ms). What the program gets is `appUrl`; a test that connects as owner sees past every policy and proves nothing.
 */
export async function freshDatabase(template = 'template_world'): Promise<FreshDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const ownerUrl = addressOf(inject('ownerUrl'), name);
  await asOwner(`create database ${name} template ${template}`);
  await prepareDatabase(ownerUrl); // who may connect is not copied with the template
  return {
    ownerUrl,
    appUrl: addressOf(inject('appUrl'), name),
    drop: () => asOwner(`drop database ${name} with (force)`),
  };
}

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(inject('ownerUrl'), 'postgres') });
  await client.connect();
  await client.query(statement);
  await client.end();
}

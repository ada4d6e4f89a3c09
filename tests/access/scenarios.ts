import { expect } from 'vitest';
import type { As, World } from '../support/world.ts';

/** One request as a row: who, what, status, what the answer shows and hides, and the lines it leaves. */
export type Scenario = {
  says: string;
  as: As;
  get?: string;
  post?: string;
  sends?: Record<string, string>;
  gives: number;
  shows?: readonly string[];
  hides?: readonly string[];
  logs?: readonly string[];
};

/** Does what the row says and compares. Hard spaces are read as spaces. */
export async function play(world: World, row: Scenario): Promise<string> {
  await world.forgetAuditLog();
  const browser = await world.as(row.as);
  const response =
    row.post === undefined ? await browser.get(row.get ?? '/') : await browser.post(row.post, row.sends);
  const page = (await response.text()).replaceAll('\u00a0', ' ');
  expect([row.says, response.status]).toEqual([row.says, row.gives]);
  for (const words of row.shows ?? []) expect(page).toContain(words);
  for (const words of row.hides ?? []) expect(page).not.toContain(words);
  if (row.logs) expect(await world.auditLog()).toEqual(row.logs);
  if (row.gives === 409 || row.gives === 422) expect(page).toMatch(/<title>(Fejl: |Hvilken plads)/);
  return page;
}

/** The rows of a query as one text each. */
export async function linesOf(world: World, query: string): Promise<string[]> {
  const { rows } = await world.owner.query<{ line: string }>(query);
  return rows.map(({ line }) => line);
}

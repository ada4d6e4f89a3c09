/** AUD-1: each door writes the line it declares, once, with what came of it, and no other. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { modules } from '../../src/modules.ts';
import { isolationWorld, type IsolationWorld } from '../isolation/world.ts';
import { browsersOf, openDoors } from '../security/doors.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 }); // hundreds of requests, on a machine that may be busy

let world: IsolationWorld;
let browserFor: ReturnType<typeof browsersOf>;
beforeAll(async () => {
  world = await isolationWorld();
  browserFor = browsersOf(world);
});
afterAll(() => world.close());

const routeOf = (method: string, path: string) => {
  const route = modules
    .flatMap(({ routes }) => routes)
    .find((one) => one.method === method && one.path === path);
  if (!route) throw new Error(`no route ${method} ${path}`);
  return route;
};

/** The lines one request leaves, as 'event outcome'. */
async function linesOf(request: () => Promise<Response>): Promise<{ status: number; lines: string[] }> {
  await world.forgetAuditLog();
  const { status } = await request();
  return { status, lines: await world.auditLog() };
}

const outcomeOf = (status: number): string =>
  status < 400 ? 'done' : status === 404 ? 'not-found' : 'refused';

test('AUD-1 a page that is read leaves its line where it says so, and none where it does not', async () => {
  const wrong: string[] = [];
  let logged = 0;
  for (const cell of openDoors(world, 'GET')) {
    const route = routeOf('GET', cell.path);
    const browser = await browserFor(cell);
    const { status, lines } = await linesOf(() => browser.get(cell.address));
    const line = `${route.audit} ${outcomeOf(status)}`;
    const logs = 'logs' in route ? route.logs : 'always';
    const isRight =
      logs === 'never'
        ? lines.length === 0
        : logs === 'always'
          ? lines.join() === line || status === 303
          : lines.every((one) => one === line) && lines.length <= 1;
    logged += lines.length;
    if (!isRight) wrong.push(`${cell.address} (${logs}, ${status}): ${lines.join(', ') || 'nothing'}`);
  }
  expect(wrong).toEqual([]);
  expect(logged).toBeGreaterThan(5);
});

test('AUD-1 a form that is refused leaves one line that says so', async () => {
  const wrong: string[] = [];
  for (const cell of openDoors(world, 'POST').filter(({ row }) => !row.startsWith('way-out'))) {
    const { audit } = routeOf('POST', cell.path);
    const browser = await browserFor(cell);
    const { status, lines } = await linesOf(() => browser.post(cell.address, { isolation: 'unknown field' }));
    if (status === 422 && lines.length === 0) continue; // asked first which of his seats he acts from: not in yet
    if (lines.join() !== `${audit} ${outcomeOf(status)}`)
      wrong.push(`${cell.address} (${status}): ${lines.join()}`);
  }
  expect(wrong).toEqual([]);
});

test('AUD-1 whoever is turned away at the door leaves no line of having been in', async () => {
  const wrong: string[] = [];
  const nobody = await world.browserOf('no');
  for (const cell of openDoors(world, 'POST')) {
    const { status, lines } = await linesOf(() => nobody.post(cell.address));
    if (status === 403 && lines.length > 0) wrong.push(`${cell.address}: ${lines.join()}`);
  }
  expect(wrong).toEqual([]);
});

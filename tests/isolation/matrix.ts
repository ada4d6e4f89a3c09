import { modules } from '../../src/modules.ts';
import type { Browser } from '../support/requests.ts';
import { doorNouns } from './doors.ts';
import { expected, type Expected } from './expected.ts';
import { thingsOf, type Thing } from './nouns.ts';
import { roleCodes, type RoleClass } from './people.ts';
import type { IsolationWorld } from './world.ts';

export type Cell = {
  readonly code: RoleClass;
  readonly method: string;
  /** The door, and the address of the thing at it. */
  readonly path: string;
  readonly address: string;
  readonly row: string;
  readonly thing: Thing;
};

/** What is wrong with the tables themselves: doors without a noun, nouns without things, things without expectation. */
export function tableProblems(known: Readonly<Record<string, string>>): string[] {
  const things = thingsOf(known);
  return everyDoor().flatMap(({ method, path }) => {
    const named = doorNouns.find((one) => one.method === method && one.path === path);
    if (!named) return [`${method} ${path} has no noun: give it a line in tests/isolation/doors.ts`];
    const relations = Object.keys(things[named.noun] ?? {});
    if (relations.length === 0) return [`the noun ${named.noun} has no things in tests/isolation/nouns.ts`];
    return relations.flatMap((relation) => rowProblems(`${named.noun} ${relation}`));
  });
}

function rowProblems(row: string): string[] {
  const letters = expected.get(row);
  if (!letters) return [`"${row}" has no row in tests/isolation/expected.ts`];
  return roleCodes.flatMap((code) =>
    /^[SH4FL-]$/.test(letters.get(code) ?? '') ? [] : [`"${row}" says nothing of ${code}`],
  );
}

const everyDoor = () => modules.flatMap(({ routes }) => routes.map(({ method, path }) => ({ method, path })));

/** Every class of people at every door with every thing it may be about. */
export function everyCell(known: Readonly<Record<string, string>>): Cell[] {
  const things = thingsOf(known);
  return roleCodes.flatMap((code) =>
    everyDoor().flatMap(({ method, path }) => {
      const noun = doorNouns.find((one) => one.method === method && one.path === path)?.noun ?? '';
      return Object.entries(things[noun] ?? {}).map(([relation, thing]) => {
        const address = path.replace(/:(\w+)/g, (_, name: string) =>
          encodeURIComponent(thing.params[name] ?? 'x'),
        );
        return { code, method, path, address, row: `${noun} ${relation}`, thing };
      });
    }),
  );
}

/** A cell where another thing happens than is written, in words. */
export type Leak = string;

/** Walks all cells, each class of people in its own order, several classes at once. */
export async function walkedCells(world: IsolationWorld): Promise<{ cells: number; leaks: Leak[] }> {
  const cells = everyCell(world.known);
  const leaks: Leak[] = [];
  const walkers = roleCodes.map(async (code) => {
    let browser = await world.browserOf(code);
    for (const cell of cells.filter((one) => one.code === code)) {
      leaks.push(...(await walkCell(browser, cell)));
      if (cell.row === 'way-out here') browser = await world.browserOf(code);
    }
  });
  await Promise.all(walkers);
  return { cells: cells.length, leaks };
}

async function walkCell(browser: Browser, cell: Cell): Promise<Leak[]> {
  const { code, method, address, row } = cell;
  const letter = expected.get(row)?.get(code) ?? '-';
  const response =
    method === 'GET'
      ? await browser.get(address)
      : await browser.post(address, { isolation: 'unknown field' });
  const body = await response.text();
  const seen = { status: response.status, location: response.headers.get('location') ?? '', body };
  const isRight = method === 'GET' ? readingIsRight(letter, seen, cell) : sendingIsRight(letter, seen);
  return isRight && seen.status < serverError
    ? []
    : [`${code} ${method} ${address} (${row}): ${letter} written, ${seen.status} ${seen.location} came`];
}

const serverError = 500;
type Seen = { status: number; location: string; body: string };

function readingIsRight(letter: Expected, seen: Seen, { thing: { canary, title } }: Cell): boolean {
  const holds = (words: string | undefined): boolean => words !== undefined && seen.body.includes(words);
  const isTold = holds(canary) || holds(title);
  if (letter === 'S') return seen.status === 200 && (canary === undefined || holds(canary));
  if (letter === 'H') return seen.status === 200 && !holds(canary) && (title === undefined || holds(title));
  if (letter === '4') return seen.status === 404 && !isTold;
  if (letter === 'F') return seen.status === 403 && !isTold;
  if (letter === 'L') return seen.status === 303 && seen.location.startsWith('/log-ind?retur=') && !isTold;
  return !isTold;
}

/** Forms are sent with a field they do not have, so that who may send one is told so and nothing is done. */
function sendingIsRight(letter: Expected, { status, location }: Seen): boolean {
  const isShut = status === 403;
  if (letter === 'F' || letter === 'L') return isShut;
  if (letter === '4') return [400, 404, 422].includes(status);
  return !isShut && !location.startsWith('/log-ind?retur=') && (letter === '-' || status !== 404);
}

import type { Context } from 'hono';
import type { Database } from './database.ts';
import type { PageContext } from './design/page-context.ts';
import type { Jobs } from './jobs.ts';
import type { Log } from './log.ts';
import type { Origin } from './login-origin.ts';
import type { PasswordCost } from './passwords.ts';
import type { RateLimit } from './rate-limit.ts';
import type { AtDoor, Login, Module, Proving, Route } from './route.ts';
import type { Provider } from './provider.ts';
import type { Vault } from './secrets.ts';

/** What the server stands on. `clock` is the only source of time, so that a test can move it. */
export type Surroundings = {
  database: Database;
  jobs: Jobs;
  /** Where originals are kept: a folder of our own, outside everything the server shows. */
  filesFolder: string;
  clock: () => Date;
  log: Log;
  isDemo: boolean;
  /** Names the server answers to, without port; anything else is not for us. */
  hosts: readonly string[];
  /** The address people write, for links that leave the browser; left out, the one that was asked. */
  publicUrl?: string;
  secureCookies: boolean;
  requestsPerMinuteMax: number;
  /** True where a proxy of ours stands before the server and names the caller's address. */
  isBehindProxy?: boolean;
  /** Where people sign in outside Rammeværk, if they do. */
  provider?: Provider | undefined;
  /** Keeps the secrets of second factors; left out, one that lasts as long as the process. */
  vault?: Vault;
  /** What weighing a password costs; left out, what it must cost where people have passwords. */
  passwordCost?: PasswordCost;
};

/** A route as it is served: with what the server stands on and what it counts. */
export type Door = Omit<Surroundings, 'vault' | 'passwordCost'> & {
  module: Module<string>;
  route: Route<string>;
  limit: RateLimit;
  modules: Modules;
  proving: Proving | undefined;
} & Pick<AtDoor, 'tries' | 'vault' | 'passwordCost'>;
export type Modules = readonly Module<string>[];

/** One request on its way through the steps. */
export type Arrival = {
  context: Context;
  door: Door;
  login: Login;
  requestId: string;
  now: Date;
  page: PageContext;
  origin: Origin;
};

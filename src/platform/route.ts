import type { HtmlEscapedString } from 'hono/utils/html';
import type { Actor, Role } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Language } from '../kernel/language.ts';
import type { Reader, Writer } from './database.ts';
import type { PageContext } from './design/page-context.ts';
import type { Jobs } from './jobs.ts';

/** One door, as data. Without a permission or an audit name it does not compile. */
export type Route<Permission extends string> = Showing<Permission> | Submitting<Permission>;

export type Showing<Permission extends string> = Door<Permission> & {
  method: 'GET';
  /** Which readings leave a line: personal and closed data do (`reads: 'guarded'` in the reply), open pages do not. */
  logs: 'always' | 'when-guarded' | 'never';
  show(visit: Visit<Reader>): Promise<Reply | Later>;
};

export type Submitting<Permission extends string> = Door<Permission> & {
  method: 'POST';
  /** How much may be sent: a form of text fields, or a form with documents. */
  accepts?: 'form' | 'documents';
  submit(visit: Visit<Writer>): Promise<Reply>;
};

type Door<Permission> = {
  path: `/${string}`;
  permission: Permission;
  audit: `${string}.${string}`;
  /**
   * A token in the address is the proof, not a login: a mail program opens this door by itself (RFC 8058), so where the
   * form came from says nothing. The audit line names the pattern of the address, never the token.
   */
  opensBy?: 'token';
};

export type Module<Permission extends string> = {
  permissions: Record<Permission, readonly Role[]>;
  routes: readonly Route<Permission>[];
  /** Words of the main navigation this module offers, shown to those who may go there. */
  navigation?: readonly ModuleEntry<Permission>[];
  /** What this module has for the reader's front page. */
  overview?: (visit: OverviewVisit) => Promise<readonly OverviewEntry[]>;
};

export type OverviewVisit = Pick<Visit<Reader>, 'db' | 'actor' | 'language' | 'today'>;

/** One line of the front page: what waits for the reader, what is coming, and what happened lately. */
export type OverviewEntry = {
  part: 'waits' | 'coming' | 'recent';
  /** The day it is about; null where it waits without a day. */
  day: Day | null;
  title: string;
  href: string;
  note?: string;
  /** The verb of the act that settles it. */
  act?: string;
  isLate?: boolean;
};

export type ModuleEntry<Permission extends string> = {
  key: string;
  words: Readonly<Record<Language, string>>;
  href: string;
  permission: Permission;
};

/** Who is at the door. Looked up fresh for each request. */
export type Login = { actor: Actor; csrfToken: string; language: Language };

export type Form = Record<string, string>;
export type UploadedFile = { name: string; bytes: Uint8Array };

/** Everything a handler is given. `files` holds the documents of a form that may carry them. */
export type Visit<Db> = Login & {
  db: Db;
  params: Record<string, string>;
  query: Record<string, string>;
  form: Form;
  files: readonly UploadedFile[];
  now: Date;
  today: Day;
  page: PageContext;
  jobs: Jobs;
  filesFolder: string;
};

/** 303 = done, go and see. 404 also means "not yours". 409 = changed meanwhile. 422 = the same form with problems. */
export type Reply =
  | { status: 303; location: string; login?: NewLogin | 'ended'; language?: Language }
  | { status: 200 | 400 | 403 | 404 | 409 | 422; page: Page; reads?: 'guarded' }
  | { status: 200; file: Download; reads?: 'guarded' };

/** What takes long to make is made when the reading is over: no transaction waits for it. It may read nothing more. */
export type Later = { later: () => Promise<Reply> };

export type Download = { name: string; mediaType: string; bytes: Uint8Array };
/** A token for the browser's cookie; only its hash is stored. */
export type NewLogin = { token: string };
export type Page = HtmlEscapedString | Promise<HtmlEscapedString>;

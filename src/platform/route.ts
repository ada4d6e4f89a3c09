import type { HtmlEscapedString } from 'hono/utils/html';
import type { Actor, Role } from '../kernel/actor.ts';
import type { Assurance } from '../kernel/assurance.ts';
import type { Day } from '../kernel/day.ts';
import type { Language } from '../kernel/language.ts';
import type { Database, Reader, Writer } from './database.ts';
import type { MenuGroup, PageContext } from './design/page-context.ts';
import type { Help } from './design/page-help.tsx';
import type { Jobs } from './jobs.ts';
import type { Origin } from './login-origin.ts';
import type { LoginTries } from './rate-limit-login.ts';
import type { PasswordCost } from './passwords.ts';
import type { HeldLink, LinkPurpose } from './personal-link.ts';
import type { Provider } from './provider.ts';
import type { Vault } from './secrets.ts';

/** One door, as data. Without a permission or an audit name it does not compile. */
export type Route<Permission extends string> =
  | Showing<Permission>
  | Submitting<Permission>
  | Preparing<Permission>
  | Returning<Permission>;

export type Showing<Permission extends string> = Door<Permission> & {
  method: 'GET';
  /** Which readings leave a line: personal and closed data do (`reads: 'guarded'` in the reply), open pages do not. */
  logs: 'always' | 'when-guarded' | 'never';
  /** Asks for a fresh proof of who one is: always, or where the reply turns out to be guarded (an export). */
  stepUp?: true | 'when-guarded';
  show(visit: Visit<Reader>): Promise<Reply | Later>;
};

export type Submitting<Permission extends string> = Posting<Permission> & { submit: Submit };

/**
 * Work that takes long and must not hold a transaction, such as weighing a password, is done first; it gives what is
 * then done in one.
 */
export type Preparing<Permission extends string> = Posting<Permission> & {
  prepare(visit: Visit<Database>): Promise<Submit>;
};
export type Submit = (visit: Visit<Writer>) => Promise<Reply>;

/**
 * The one kind of GET that changes something: a browser comes back from an identity provider, which can send no form of
 * ours. What proves that we sent it there is the handler's to check. The audit line holds nothing of its address.
 */
export type Returning<Permission extends string> = Door<Permission> & {
  method: 'GET';
  comeBack(visit: Visit<Database>): Promise<Submit>;
};

type Posting<Permission> = Door<Permission> & {
  method: 'POST';
  /** How much may be sent: a form of text fields, or a form with documents. */
  accepts?: 'form' | 'documents';
  /** Asks for a fresh proof of who one is; what was typed is kept meanwhile. */
  stepUp?: true;
};

type Door<Permission> = {
  path: `/${string}`;
  permission: Permission;
  audit: `${string}.${string}`;
  /**
   * A token in the address is the proof, not a login: a mail program opens this door by itself (RFC 8058), so where the
   * form came from says nothing. The audit line names the pattern of the address, never the token. Where it is a
   * personal link (`:token` in the address), the visit is its person's: see platform/personal-link.ts.
   */
  opensBy?: 'token' | { link: LinkPurpose };
};

export type Module<Permission extends string> = {
  permissions: Record<Permission, readonly Role[]>;
  /** How sure the sign-in must be of who came, where a permission demands more than the lowest level. */
  assurance?: Partial<Record<Permission, Assurance>>;
  routes: readonly Route<Permission>[];
  /** Words of the main navigation this module offers, shown to those who may go there. */
  navigation?: readonly ModuleEntry<Permission>[];
  /** Words of the user menu this module offers, shown to those who may go there. */
  menu?: readonly ModuleMenuEntry<Permission>[];
  /** Where it stands who changed and read a page, for those who may see it. One module offers it. */
  history?: { permission: Permission; words: Readonly<Record<Language, string>>; to(path: string): string };
  /** How a login proves itself once more. One module offers it. */
  proving?: Proving;
  /** What this module has for the reader's front page. */
  overview?: (visit: OverviewVisit) => Promise<readonly OverviewEntry[]>;
  /** What the pages of this module are for, shown to those who may open them. */
  help?: readonly ModuleHelp<Permission>[];
};

/** The proof a door with `stepUp` asks for. */
export type Proving = {
  /** Where it is given before a page is shown; afterwards the reader comes back to `back`. */
  address(back: string): string;
  /** Weighs what a form carries. Proven, the form comes back without the proof; otherwise the page that asks for it. */
  prove(visit: Visit<Database>): Promise<Proof>;
};
export type Proof = { ok: true; form: Form } | { ok: false; page: Page };

/** `href` is where the task begins, where that is one page. */
export type ModuleHelp<Permission extends string> = Help & { permission: Permission; href?: string };

export type OverviewVisit = Pick<Visit<Reader>, 'db' | 'actor' | 'language' | 'today'> & {
  /** When the reader was here last; null at the first visit. */
  since: Date | null;
};

/** One line of the front page: what waits for the reader, what is coming, what happened lately, and what is new. */
export type OverviewEntry = {
  part: 'waits' | 'coming' | 'recent' | 'since';
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

export type ModuleMenuEntry<Permission extends string> = ModuleEntry<Permission> & { group: MenuGroup };

/** Who is at the door. Looked up fresh for each request. `own`: what the login knows of itself; a visitor has none. */
export type Login = {
  actor: Actor;
  csrfToken: string;
  language: Language;
  own?: OwnLogin;
  /** The permissions a key of an organisation's system may use; people have no such limit. */
  scope?: readonly string[];
  /** The personal link a visitor came by. */
  link?: HeldLink;
};

/** How a login was made: picked in the demo, with a password, with password and code, or by an identity provider. */
export type LoginMeans = 'demo' | 'password' | 'password-and-code' | 'provider';
/** `id` names the login and opens nothing. `provenAt`: when it last proved who holds it. */
export type OwnLogin = { id: string; means: LoginMeans; assurance: Assurance; provenAt: Date | null };

/** What signing in needs beyond the form: where the request comes from, what was tried, how secrets are kept. */
export type AtDoor = {
  origin: Origin;
  /** The server's own address, for links that leave the browser (a calendar file). */
  publicUrl: string;
  tries: LoginTries;
  vault: Vault;
  passwordCost: PasswordCost;
  /** Where people sign in outside; none in most demos. */
  provider?: Provider | undefined;
  /** The token that ties a way through the provider to this browser. */
  attempt?: string | undefined;
};

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
  atDoor: AtDoor;
};

/** 303 = done, go and see. 404 also means "not yours". 409 = changed meanwhile. 422 = the same form with problems. */
export type Reply =
  | {
      status: 303;
      location: string;
      login?: NewLogin | 'ended';
      language?: Language;
      attempt?: NewLogin | 'ended';
    }
  | { status: 200 | 400 | 403 | 404 | 409 | 422 | 429; page: Page; reads?: 'guarded' }
  /** Done, where the sender does not follow a redirect: a mail program's one click (RFC 8058). */
  | { status: 200; page: Page; isDone: true }
  | { status: 200; file: Download; reads?: 'guarded' };

/** What takes long to make is made when the reading is over: no transaction waits for it. It may read nothing more. */
export type Later = { later: () => Promise<Reply> };

export type Download = { name: string; mediaType: string; bytes: Uint8Array };
/** A token for the browser's cookie; only its hash is stored. */
export type NewLogin = { token: string };
export type Page = HtmlEscapedString | Promise<HtmlEscapedString>;

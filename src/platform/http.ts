import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { holdsOneOf, isSignedIn } from '../kernel/actor.ts';
import { maskAllCpr } from '../kernel/cpr.ts';
import { dayInDenmark } from '../kernel/day.ts';
import type { Arrival, Door, Modules, Surroundings } from './arrival.ts';
import { addAuditLine, type AuditOutcome } from './audit.ts';
import { cookieNames, setAttempt, setLanguage, setLogin } from './cookies.ts';
import { changeAs, readAs, reading, type Writer } from './database.ts';
import { ErrorPage, type ErrorKind } from './design/index.ts';
import type { PageContext } from './design/page-context.ts';
import { claimFormKey, keepAnswer, takeBackWork } from './form-key.ts';
import { keptByNobody, sandboxedDownloads, securityHeaders } from './headers.ts';
import { cprOfForm } from './cpr-of-form.ts';
import { CprPage } from './cpr-page.tsx';
import { errorFacts } from './log.ts';
import { originOf } from './login-origin.ts';
import { languageOf, loginOfRequest } from './login-of-request.ts';
import { askForProof, isSureEnough, needsProof } from './login-proof.ts';
import { hasProven, loginOfToken, sameSecret, speakFor, visitorLogin } from './login.ts';
import { historyFor, menuFor, navigationFor, readerWords } from './navigation.ts';
import { loginTries } from './rate-limit-login.ts';
import { rateLimit } from './rate-limit.ts';
import { bodyOf } from './request-body.ts';
import type { Login, Preparing, Reply, Returning, Showing, Submitting, Visit } from './route.ts';
import { cameFromUs } from './same-origin.ts';
import { seatField, seatOfAct, seatsToChoose } from './seat-of-act.ts';
import { SeatPage } from './seat-page.tsx';
import { usualCost } from './passwords.ts';
import { passingVault } from './secrets.ts';
import { staticFileResponse } from './static-files.ts';
import { isUnavailable } from './unavailable.ts';

/** Turns the route tables of the modules into a server. */
export function serveModules(modules: Modules, surroundings: Surroundings): Hono {
  const app = new Hono();
  const counted = { limit: rateLimit(surroundings.requestsPerMinuteMax), tries: loginTries() };
  const proving = modules.find((module) => module.proving)?.proving;
  const shared = {
    ...surroundings,
    ...counted,
    vault: surroundings.vault ?? passingVault(),
    passwordCost: surroundings.passwordCost ?? usualCost,
    proving,
    modules,
  };
  app.use(keptByNobody, sandboxedDownloads, securityHeaders(surroundings));
  app.get('/assets/*', (context) => staticFileResponse(context.req.raw) ?? context.notFound());
  for (const module of modules) {
    for (const route of module.routes) {
      const door = { ...shared, module, route };
      app.on(route.method, route.path, (context) => answer(context, door));
    }
  }
  const outside = (kind: ErrorKind, status: 404 | 500 | 503) => async (context: Context) =>
    context.html(ErrorPage({ context: await strangerPage(context, modules, surroundings), kind }), status);
  app.notFound(outside(404, 404));
  app.onError((error, context) => {
    const unavailable = isUnavailable(error);
    surroundings.log('error', unavailable ? 'request.unavailable' : 'request.failed', errorFacts(error));
    context.header('Retry-After', '5');
    return outside(unavailable ? 503 : 'bug', unavailable ? 503 : 500)(context);
  });
  return app;
}

/** Every request takes these steps, in this order. A handler cannot forget one, because it does not do them. */
async function answer(context: Context, door: Door): Promise<Response> {
  const now = door.clock();
  const requestId = randomUUID();
  if (!door.hosts.includes(new URL(context.req.url).hostname)) return context.text('Ukendt værtsnavn', 400);
  const login = await loginOfRequest(context, door, now);
  if (login === 'unknown-key') return context.text('Ukendt nøgle', 401, { 'WWW-Authenticate': 'Bearer' });
  const page = pageContext(context, login.link ? visitorLogin(login.language) : login, door);
  const origin = originOf(context, door.isBehindProxy ?? false);
  const arrival = { context, door, login, requestId, now, page, origin };
  if (!door.limit.allows(login.actor.userId || origin.address, now)) return sorry(arrival, 429);
  if (!isReadable(context.req.url)) return sorry(arrival, 400);
  if (!isAllowed(arrival)) return turnAway(arrival);
  if (!isSureEnough(door.module, door.route.permission, login)) return sorry(arrival, 'unsure');
  if ('comeBack' in door.route) return comeBack(arrival, door.route);
  if (door.route.method === 'GET')
    return needsProof(door.route, login, now) ? goAndProve(arrival) : show(arrival, door.route);
  const opensByToken = door.route.opensBy !== undefined;
  if (!opensByToken && !cameFromUs(context.req.raw)) return sorry(arrival, 403);
  const body = await bodyOf(context.req.raw, door.route.accepts ?? 'form');
  if (body === 'too-large') return sorry(arrival, 413);
  if (body === 'unreadable') return sorry(arrival, 400);
  if (!opensByToken && !sameSecret(body.form['csrf'] ?? '', login.csrfToken)) return sorry(arrival, 403);
  return submitProven(arrival, door.route, body);
}

/** The path as people read it and as the audit lines have it. */
const decodedPath = (pathname: string): string =>
  isReadable(pathname) ? decodeURIComponent(pathname) : pathname;

/** An address with a sign that no text can hold, or that is cut in the middle of one, is none of ours. */
function isReadable(address: string): boolean {
  try {
    return !decodeURIComponent(address).includes('\0');
  } catch {
    return false;
  }
}

type Body = Pick<Visit<Writer>, 'form' | 'files'>;
type Posting = Submitting<string> | Preparing<string>;

/** A door that asks for a fresh proof is shown one first: the form comes back with it, and nothing typed is lost. */
async function submitProven(arrival: Arrival, route: Posting, body: Body) {
  const { context, door, login, now } = arrival;
  if (!needsProof(route, login, now)) return submitWithoutCpr(arrival, route, body);
  const proof = await askForProof(door.proving, visitOf(arrival, door.database, body));
  if (proof.ok) return submitWithoutCpr(arrival, route, { ...body, form: proof.form });
  await changeAs(door.database, login.actor, (db) => logLine(db, arrival, 'refused'));
  return context.html(proof.page, 422);
}

/** The reader proves who he is, and comes back. */
function goAndProve({ context, door, page }: Arrival): Response {
  return context.redirect(door.proving?.address(page.path) ?? '/', 303);
}

/** A personal number goes no further than this: it is neither stored nor logged. */
function submitWithoutCpr(arrival: Arrival, route: Posting, body: Body) {
  const found = cprOfForm(body.form, body.files);
  if (found.kind === 'clear') return submitFromSeat(arrival, route, { ...body, form: found.form });
  const { context, door, page } = arrival;
  door.log('warning', 'request.refused', { status: 422, permission: route.permission, cpr: found.kind });
  return context.html(CprPage({ context: page, found, hasFiles: body.files.length > 0 }), 422);
}

/** An act names the seat it is done in; who holds several that may is asked, with what was typed kept. */
function submitFromSeat(arrival: Arrival, route: Posting, body: Body) {
  const { door, login, page, context } = arrival;
  const allowed = door.module.permissions[route.permission] ?? [];
  const seat = seatOfAct(login.actor, allowed, body.form);
  if (seat === 'not-held') return sorry(arrival, 400);
  if (seat === 'ask') {
    const seats = seatsToChoose(login.actor, allowed);
    return context.html(
      SeatPage({ context: page, seats, form: body.form, hasFiles: body.files.length > 0 }),
      422,
    );
  }
  const { actor, form } = seat;
  const seatKey = body.form[seatField];
  const acting = { ...arrival, login: { ...login, actor }, page: { ...page, ...(seatKey && { seatKey }) } };
  return submit(acting, route, { ...body, form });
}

/** A key opens only the doors of its scope, and only to read. */
const isAllowed = ({ door, login }: Arrival): boolean =>
  holdsOneOf(login.actor, door.module.permissions[door.route.permission] ?? []) &&
  (login.scope === undefined || (door.route.method === 'GET' && login.scope.includes(door.route.permission)));

/** Who has not signed in is asked to, and comes back here; who has is told that the door is closed to him. */
function turnAway(arrival: Arrival): Response | Promise<Response> {
  const { context, door, login, page } = arrival;
  if (isSignedIn(login.actor) || door.route.method !== 'GET') return sorry(arrival, 403);
  return context.redirect(`/log-ind?retur=${encodeURIComponent(page.path)}`, 303);
}

/** The page is built in a transaction that cannot write; a guarded reading's line is committed before it is sent. */
async function show(arrival: Arrival, route: Showing<string>): Promise<Response> {
  const { door, login } = arrival;
  const body = { form: {}, files: [] };
  const read = await readAs(door.database, login.actor, (db) => route.show(visitOf(arrival, db, body)));
  const reply = 'later' in read ? await read.later() : read;
  const isGuarded = 'reads' in reply && reply.reads === 'guarded';
  if (isGuarded && route.stepUp === 'when-guarded' && !hasProven(login, arrival.now))
    return goAndProve(arrival);
  if (route.logs === 'always' || (route.logs === 'when-guarded' && isGuarded))
    await changeAs(door.database, login.actor, (db) => logLine(db, arrival, outcomeOf(reply)));
  return send(arrival, reply);
}

/** The change and its audit line are one transaction. A refusal takes back the change and keeps the line. */
async function submit(arrival: Arrival, route: Posting, body: Body): Promise<Response> {
  const { door, login } = arrival;
  const work = 'prepare' in route ? await route.prepare(visitOf(arrival, door.database, body)) : route.submit;
  const reply = await changeAs(door.database, login.actor, async (db): Promise<Reply> => {
    const claim = await claimFormKey(db, body.form['formKey'], login.actor.userId);
    if (claim.answered !== undefined) return { status: 303, location: claim.answered };
    const made = await work(visitOf(arrival, db, body));
    if (made.status === 303) await keepAnswer(db, claim, made.location);
    else if (!('isDone' in made)) await takeBackWork(db);
    if ('login' in made && made.login && made.login !== 'ended') await speakFor(db, made.login);
    await logLine(db, arrival, outcomeOf(made));
    return made;
  });
  return send(arrival, reply);
}

/** Back from an identity provider: asked without a transaction, done in one, and logged without the address. */
async function comeBack(arrival: Arrival, route: Returning<string>): Promise<Response> {
  const { door, login } = arrival;
  const body = { form: {}, files: [] };
  const work = await route.comeBack(visitOf(arrival, door.database, body));
  const reply = await changeAs(door.database, login.actor, async (db) => {
    const made = await work(visitOf(arrival, db, body));
    if ('login' in made && made.login && made.login !== 'ended') await speakFor(db, made.login);
    await logLine(db, arrival, outcomeOf(made));
    return made;
  });
  return send(arrival, reply);
}

function visitOf<Db>(arrival: Arrival, db: Db, body: Pick<Visit<Db>, 'form' | 'files'>): Visit<Db> {
  const { context, door, login, now, page, origin } = arrival;
  const params = context.req.param() as Record<string, string>;
  const query = context.req.query();
  const { jobs, filesFolder, tries, vault, passwordCost, provider } = door;
  const attempt = getCookie(context, cookieNames(door).attempt);
  const publicUrl = door.publicUrl ?? new URL(context.req.url).origin;
  const atDoor = { origin, publicUrl, tries, vault, passwordCost, provider, attempt };
  const rest = { now, today: dayInDenmark(now), page, jobs, filesFolder, atDoor };
  return { ...login, ...body, ...rest, db, params, query };
}

const outcomeOf = ({ status }: Reply): AuditOutcome =>
  status < 400 ? 'done' : status === 404 ? 'not-found' : 'refused';

/** The search of the address as it was typed, so that a number in it is seen whatever signs stand for its hyphen. */
function readableQuery(context: Context): string {
  const fields = Object.entries(context.req.query()).map(([name, value]) => `${name}=${value}`);
  return fields.length === 0 ? '' : `?${fields.join('&')}`;
}

const logLine = (db: Writer, { context, door, requestId }: Arrival, outcome: AuditOutcome): Promise<void> =>
  addAuditLine(db, {
    request_id: requestId,
    event: door.route.audit,
    object:
      door.route.opensBy === undefined
        ? decodedPath(new URL(context.req.url).pathname).slice(0, 500)
        : door.route.path,
    criteria: 'comeBack' in door.route ? null : maskAllCpr(readableQuery(context)).slice(0, 500) || null,
    outcome,
  });

function send({ context, door }: Arrival, reply: Reply): Response | Promise<Response> {
  if (reply.status === 303) {
    if (reply.login) setLogin(context, reply.login, door);
    if (reply.attempt) setAttempt(context, reply.attempt, door);
    if (reply.language) setLanguage(context, reply.language, door);
    return context.redirect(reply.location, 303);
  }
  if ('page' in reply) return context.html(reply.page, reply.status);
  const { name, mediaType, bytes } = reply.file;
  context.header('Content-Type', mediaType);
  context.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  return context.body(bytes as Uint8Array<ArrayBuffer>);
}

function sorry(arrival: Arrival, kind: 400 | 403 | 413 | 429 | 'unsure'): Response | Promise<Response> {
  const status = kind === 'unsure' ? 403 : kind;
  arrival.door.log('warning', 'request.refused', { status: kind, permission: arrival.door.route.permission });
  return arrival.context.html(ErrorPage({ context: arrival.page, kind }), status);
}

function pageContext(
  context: Context,
  login: Login,
  { isDemo, modules }: Pick<Door, 'isDemo' | 'modules'>,
): PageContext {
  const { pathname, search } = new URL(context.req.url);
  const { language, csrfToken, actor } = login;
  const navigation = navigationFor(modules, actor, language);
  return {
    language,
    csrfToken,
    isDemo,
    path: pathname + search,
    navigation,
    menu: menuFor(modules, actor, language),
    history: historyFor(modules, actor, { path: decodedPath(pathname), language }),
    actor: readerWords(actor, language),
  };
}

/** For pages outside the route table: the language is known, who asks is looked up only where the database answers. */
async function strangerPage(context: Context, modules: Modules, around: Surroundings): Promise<PageContext> {
  const now = around.clock();
  const token = getCookie(context, cookieNames(around).login);
  const found =
    token === undefined ? undefined : await loginOfToken(around.database, token, now).catch(() => undefined);
  return pageContext(context, found ?? visitorLogin(languageOf(context)), { ...around, modules });
}

export { notFound, notOurForm } from './replies.ts';
export { reading };
export type { Surroundings } from './arrival.ts';

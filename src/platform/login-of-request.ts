import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Language } from '../kernel/language.ts';
import { apiKeyOf, loginOfApiKey } from './api-key.ts';
import type { Door } from './arrival.ts';
import { cookieNames, setLogin } from './cookies.ts';
import { loginOfToken, renewToken, visitorLogin } from './login.ts';
import { loginOfLink } from './personal-link.ts';
import type { Login } from './route.ts';

/**
 * Who asks. A key is never read beside a cookie: whoever sends both is told nothing. At the door of a personal link it
 * is the link's person, whoever has signed in.
 */
export async function loginOfRequest(
  context: Context,
  door: Door,
  now: Date,
): Promise<Login | 'unknown-key'> {
  const { opensBy } = door.route;
  if (typeof opensBy === 'object') {
    const held = { token: context.req.param('token') ?? '', purpose: opensBy.link, now };
    return (await loginOfLink(door.database, held)) ?? visitorLogin(languageOf(context));
  }
  const key = apiKeyOf(context.req.header('authorization'));
  if (key === undefined) return loginOfBrowser(context, door, now);
  const isAlone = context.req.header('cookie') === undefined;
  const login = isAlone ? await loginOfApiKey(door.database, key, now) : undefined;
  return login ?? 'unknown-key';
}

async function loginOfBrowser(context: Context, door: Door, now: Date): Promise<Login> {
  const token = getCookie(context, cookieNames(door).login);
  const login = token === undefined ? undefined : await loginOfToken(door.database, token, now);
  if (!login || token === undefined) return visitorLogin(languageOf(context));
  const { actor, csrfToken, areRightsNew } = login;
  const old = { formToken: csrfToken, oldToken: token, actor };
  const renewed = areRightsNew ? await renewToken(door.database, old) : undefined;
  if (renewed !== undefined) setLogin(context, { token: renewed }, door);
  return login;
}

/** The language somebody without a login has chosen, if they have. */
export const languageOf = (context: Context): Language =>
  getCookie(context, 'rv_sprog') === 'en' ? 'en' : 'da';

import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { Language } from '../kernel/language.ts';
import { loginLimits } from './login.ts';
import type { NewLogin } from './route.ts';

type Setting = { secureCookies: boolean };

/** Over HTTPS the name itself binds the cookie to this host; the demo on loopback speaks plain HTTP. */
export const cookieNames = ({ secureCookies }: Setting) => ({
  login: secureCookies ? '__Host-rv_login' : 'rv_login',
  attempt: secureCookies ? '__Host-rv_udbyder' : 'rv_udbyder',
});

const yearSeconds = 365 * 24 * 3600;

export function setLogin(context: Context, login: NewLogin | 'ended', setting: Setting): void {
  const name = cookieNames(setting).login;
  const options = { path: '/', httpOnly: true, secure: setting.secureCookies, sameSite: 'Lax' } as const;
  if (login !== 'ended') {
    setCookie(context, name, login.token, { ...options, maxAge: loginLimits.absoluteHoursMax * 3600 });
    return;
  }
  deleteCookie(context, name, options);
  // What pages kept in the browser (minutes that were not sent yet) is not left to whoever uses it next.
  context.header('Clear-Site-Data', '"storage"');
}

const attemptSeconds = 600;

/** Lax, so that it comes along when the provider sends the browser back. */
export function setAttempt(context: Context, attempt: NewLogin | 'ended', setting: Setting): void {
  const name = cookieNames(setting).attempt;
  const options = { path: '/', httpOnly: true, secure: setting.secureCookies, sameSite: 'Lax' } as const;
  if (attempt === 'ended') deleteCookie(context, name, options);
  else setCookie(context, name, attempt.token, { ...options, maxAge: attemptSeconds });
}

export function setLanguage(context: Context, language: Language, { secureCookies }: Setting): void {
  const options = {
    path: '/',
    httpOnly: true,
    secure: secureCookies,
    sameSite: 'Lax',
    maxAge: yearSeconds,
  } as const;
  setCookie(context, 'rv_sprog', language, options);
}

import { addressees } from './rounds.ts';
import type { Browser } from './requests.ts';
import type { World } from './world.ts';

/** The form of a hearing of DAS to all municipalities, two sections, the second with alternatives. */
export const hearingForm = (more: Record<string, string> = {}): Record<string, string> => ({
  title: 'Fælles nødkald',
  body: 'das',
  subject: '',
  background: 'DAS vil vide, om der er opbakning.\n\nDer holdes ikke møde før fristen.',
  sections: 'Skal nødkald købes sammen?\nHvem betaler?\n- Efter indbyggertal\n- Efter antal kald',
  papers: '',
  dueOn: '6.12.2026',
  closesOn: '13.12.2026',
  reminders: '-7, -1',
  silence: 'consent',
  audience: 'municipal',
  answers: 'when-closed',
  ...Object.fromEntries(addressees.map((key) => [`to.${key}`, 'ja'])),
  ...more,
});

/** What is left out of a form, as a browser does with what nobody chose. */
export const without = (form: Record<string, string>, ...names: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(form).filter(([name]) => !names.includes(name)));

/** Makes a hearing as the secretariat and sends it; its number. */
export async function sentHearing(world: World, more: Record<string, string> = {}): Promise<string> {
  const mette = await world.as('mette');
  const made = await mette.post('/hoeringer/ny', hearingForm(more));
  const number = made.headers.get('location')?.split('/').at(-1) ?? '';
  const sent = await mette.post(`/hoeringer/${number}/udsendelse`, { version: '1' });
  if (sent.status !== 303) throw new Error(`The hearing was not sent: ${made.status} ${sent.status}`);
  return number;
}

export const yes = { 'afsnit-1': 'consent', 'afsnit-2': 'alternativ-1' };
const rest = { 'afsnit-1-tekst': '', 'afsnit-2-tekst': '' };

/** Fills in the page of an answer and goes on to the preview, or saves the draft (`act: 'gem'`). */
export const fillIn = (
  browser: Browser,
  address: string,
  fields: Record<string, string> = yes,
): Promise<Response> => browser.post(address, { version: '0', act: 'gennemse', ...rest, ...fields });

/** Answers a hearing and submits it: two steps, as on the pages. */
export async function answerHearing(
  browser: Browser,
  address: string,
  fields: Record<string, string> = yes,
): Promise<Response> {
  const filled = await fillIn(browser, address, fields);
  if (filled.status !== 303) return filled;
  const preview = filled.headers.get('location') ?? '';
  const page = await (await browser.get(preview)).text();
  return browser.post(preview, { version: /name="version" value="(\d+)"/.exec(page)?.[1] ?? '' });
}

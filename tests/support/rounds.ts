import type { Browser } from './requests.ts';
import type { World } from './world.ts';

/** The municipalities in the order of their seats. */
export const addressees = [
  'broenderslev',
  'frederikshavn',
  'hjoerring',
  'jammerbugt',
  'laesoe',
  'mariagerfjord',
  'morsoe',
  'rebild',
  'thisted',
  'vesthimmerland',
  'aalborg',
] as const;

/** A box that is not ticked sends nothing. */
const asSent = (form: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(form).filter(([name, value]) => name !== 'municipalOnly' || value !== ''),
  );

/** The form of a new round with two themes, to all municipalities; the deadline is two weeks after the tests' day. */
export const roundForm = (more: Record<string, string> = {}): Record<string, string> =>
  asSent({
    title: 'Nye tiltag',
    kind: 'input',
    purpose: 'Evaluering på mødet',
    owner: 'Sekretariat for Rammeaftaler',
    subject: '',
    themes: 'Ny procedure\nDet videre samarbejde',
    opensOn: '22.11.2026',
    dueOn: '6.12.2026',
    closesOn: '13.12.2026',
    reminders: '-14, -5, -1, 1',
    silence: 'no-answer',
    body: 'das',
    municipalOnly: 'ja',
    ...Object.fromEntries(addressees.map((key) => [`til-${key}`, 'ja'])),
    ...more,
  });

/** Everybody can be written to, those without a user too. */
export const withAddresses = ({ owner }: Pick<World, 'owner'>) =>
  owner.query(`insert into person_addresses (person_id, email)
    select id, replace(key, '-', '.') || '@demo.example' from persons on conflict do nothing`);

/** Makes a round as the secretariat and opens it; its number. */
export async function openedRound(world: World, more: Record<string, string> = {}): Promise<string> {
  const mette = await world.as('mette');
  const made = await mette.post('/runder/ny', roundForm(more));
  const number = made.headers.get('location')?.split('/').at(-1) ?? '';
  const opened = await mette.post(`/runder/${number}/aabning`, { version: '1' });
  if (opened.status !== 303) throw new Error(`The round was not opened: ${made.status} ${opened.status}`);
  return number;
}

/** Sends an answer as the browser's user; `version` among the fields is the one it builds on. */
export const answerAs = (
  browser: Browser,
  number: string,
  fields: Record<string, string>,
): Promise<Response> => browser.post(`/runder/${number}/svar`, { version: '0', act: 'indsend', ...fields });

/** A round that runs, with an answer of Rebild's, and a draft: rounds 1 and 2 of a fresh world. No mail is sent. */
export async function withRounds(world: World): Promise<void> {
  const mette = await world.as('mette');
  const themes =
    'Ny procedure for indskrivning i Rehabiliteringscenter Strandgården\n- Hvor mange pladser? [tal] *\nAlt andet';
  for (const title of ['Nye tiltag', 'Spørgeskema om pladser'])
    await mette.post('/runder/ny', roundForm({ title, themes }));
  await world.owner.query(`update rounds set state = 'open', opened_at = $1 where number = 1`, [world.now]);
  await answerAs(await world.as('birgitte'), '1', { t1s1: '14', t2u1: 'Vi mangler to pladser.' });
}

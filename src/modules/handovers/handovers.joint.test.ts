import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMailServer } from '../../../tests/support/mail-server.ts';
import { workplace } from '../../../tests/support/mail.ts';
import { addressees, withAddresses } from '../../../tests/support/rounds.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import { changeAs, readAs } from '../../platform/database.ts';
import { sendDueMails } from '../../platform/mail-worker.ts';
import { resultsOf } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withJobs: true });
  await withAddresses(world);
}, 60_000);
afterAll(() => world.close());

const ticked = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [`councils.${key}`, 'ja']));
/** Twelve councils, two bound points and one that is separable; the deadline is three weeks after the tests' day. */
const textForm = (more: Record<string, string> = {}): Record<string, string> => ({
  title: 'Rammeaftale 2027',
  owner: 'Sekretariat for Rammeaftaler',
  text: 'Aftalen forelægges {råd}.\n\nDen gælder i to år.',
  points: 'at {råd} godkender rammeaftalen\nat den gælder fra 1. januar 2027\n* at taksten sænkes med 1 pct.',
  dueOn: '15.12.2026',
  body: 'das',
  ...ticked([...addressees, 'region-nordjylland']),
  ...more,
});
const pageOf = async (answer: Promise<Response>) => (await answer).text();
const versionIn = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';

/** A joint text that was sent; its address. */
async function sentText(more: Record<string, string> = {}): Promise<string> {
  const mette = await world.as('mette');
  const made = await mette.post('/faelles-tekster/ny', textForm(more));
  const address = made.headers.get('location') ?? '';
  const sent = await mette.post(`${address}/udsendelse`, { version: '1' });
  if (sent.status !== 303) throw new Error(`not sent: ${made.status} ${sent.status}`);
  return address;
}

const resultForm = (more: Record<string, string> = {}): Record<string, string> => ({
  p1: 'approved',
  'p1-forbehold': '',
  p2: 'approved',
  'p2-forbehold': '',
  p3: 'approved',
  'p3-forbehold': '',
  decidedOn: '22.11.2026',
  reference: 'Byrådet, punkt 12',
  url: '',
  about: '1',
  version: '0',
  ...more,
});

test('a draft is the secretariat’s; sent, each council has its own copy, and the version does not change', async () => {
  const [mette, birgitte] = [await world.as('mette'), await world.as('birgitte')];
  const made = await mette.post('/faelles-tekster/ny', textForm({ title: 'Kun kladde' }));
  const address = made.headers.get('location') ?? '';
  expect((await birgitte.get(address)).status).toBe(404);
  expect(await pageOf(birgitte.get('/faelles-tekster'))).not.toContain('Kun kladde');
  const preview = await pageOf(mette.get(`${address}/udsendelse`));
  expect(preview).toContain('birgitte.holm@demo.example');
  expect((await mette.post(`${address}/udsendelse`, { version: versionIn(preview) })).status).toBe(303);

  const copy = await pageOf(birgitte.get(`${address}/raad/rebild`));
  expect(copy).toContain('at Kommunalbestyrelsen i Rebild Kommune godkender rammeaftalen');
  const docx = await birgitte.get(`${address}/raad/region-nordjylland/docx`);
  const file = unzipSync(new Uint8Array(await docx.arrayBuffer()));
  const word = strFromU8(file['word/document.xml'] ?? new Uint8Array());
  expect(word).toContain('Aftalen forelægges Regionsrådet i Region Nordjylland.');
  expect(word).not.toContain('{råd}');
  const pdf = await birgitte.get(`${address}/raad/rebild/pdf`);
  expect(strFromU8(new Uint8Array(await pdf.arrayBuffer()).slice(0, 5))).toBe('%PDF-');

  expect((await mette.post(`${address}/rettelse`, { ...textForm(), version: '2' })).status).toBe(404);
  const rewritten = await changeAs(world.database, world.actor('mette'), (db) =>
    db.updateTable('joint_text_versions').set({ body_text: 'x' }).executeTakeFirst(),
  );
  expect(rewritten.numUpdatedRows).toBe(0n);
  const list = await pageOf(birgitte.get('/faelles-tekster'));
  expect(list).toContain('0 af 12');
});

test('what is no text is refused on its form, with what was typed kept', async () => {
  const mette = await world.as('mette');
  const refused = async (more: Record<string, string>) => {
    const answer = await mette.post('/faelles-tekster/ny', textForm(more));
    expect(answer.status).toBe(422);
    return answer.text();
  };
  const nobody = Object.fromEntries(
    Object.entries(textForm()).filter(([name]) => !name.startsWith('councils.')),
  );
  const none = await mette.post('/faelles-tekster/ny', nobody);
  expect(none.status).toBe(422);
  expect(await none.text()).toContain('Vælg mindst ét råd.');
  expect(await refused({ municipalOnly: 'ja' })).toContain('kan ikke sendes til regionen');
  expect(await refused({ dueOn: '1.11.2026' })).toContain('Fristen er overskredet');
  expect(await refused({ points: '*' })).toContain('Skriv mindst ét punkt');
  expect(await refused({ title: '' })).toContain('Fejl: ');
  expect((await (await world.as('birgitte')).post('/faelles-tekster/ny', textForm())).status).toBe(403);
});

test('councils answer by seat, by link and through the secretariat; the matrix says what stands', async () => {
  await world.owner.query('delete from mails');
  const address = await sentText({ title: 'Styringsaftale 2027' });
  const [mette, birgitte, ole] = [await world.as('mette'), await world.as('birgitte'), await world.as('ole')];
  const own = await pageOf(birgitte.get(`${address}/raad/rebild/resultat`));
  expect(own).toContain('Resultat: Rebild Kommune');
  expect((await birgitte.get(`${address}/raad/aalborg/resultat`)).status).toBe(404);
  const reserved = { p3: 'approved-with-reservation', 'p3-forbehold': 'Kun for 2027' };
  expect((await birgitte.post(`${address}/raad/rebild/resultat`, resultForm(reserved))).status).toBe(303);
  expect(
    (await ole.post(`${address}/raad/region-nordjylland/resultat`, resultForm({ p3: 'rejected' }))).status,
  ).toBe(303);
  const behalf = `${address}/raad/morsoe/resultat`;
  const unsourced = await mette.post(behalf, resultForm({ source: '' }));
  expect(unsourced.status).toBe(422);
  expect(await unsourced.text()).toContain('Skriv, hvor sekretariatet har svaret fra.');
  expect((await mette.post(behalf, resultForm({ source: 'Mail fra kommunen', p3: '' }))).status).toBe(303);

  const server = await startMailServer();
  try {
    await world.owner.query(`delete from mails where to_address <> 'else.stage@demo.example'`);
    await sendDueMails(workplace(world, server.settings(), () => new Date()));
    const [mail] = await server.received();
    expect(mail?.text).toContain('Kommunalbestyrelsen i Læsø Kommune skal behandle den fælles tekst');
    const link = /\/faelles-tekst-svar\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? '';
    const nobody = await world.as('nobody');
    expect(await pageOf(nobody.get(link))).toContain('Resultat: Læsø Kommune');
    expect((await nobody.get(`${link}/docx`)).headers.get('content-type')).toContain('wordprocessingml');
    expect((await nobody.post(link, resultForm())).status).toBe(303);
    expect((await nobody.get(link.replace(/.$/, '!'))).status).toBe(404);
  } finally {
    await server.close();
  }
  const matrix = await pageOf((await world.as('henning')).get(address));
  expect(matrix).toContain('3 af 12 har besluttet, 1 med bemærkning, 1 har afvist, frist 15.');
  expect(matrix).toContain('Kun for 2027');
  expect(matrix).toContain('på rådets vegne: Mail fra kommunen');
  const textId =
    (
      await world.owner.query<{ id: string }>(`select id from joint_texts where number = $1`, [
        address.split('/').at(-1),
      ])
    ).rows[0]?.id ?? '';
  const results = await readAs(world.database, world.actor('henning'), (db) => resultsOf(db, textId));
  expect(
    results?.points.map(({ is, approvedCount, missingCount }) => [is, approvedCount, missingCount]),
  ).toEqual([
    ['waiting', 4, 8],
    ['waiting', 4, 8],
    ['fallen', 2, 9],
  ]);
  const csv = await pageOf(mette.get(`${address}/csv`));
  expect(csv).toContain('Rebild Kommune;3;* at taksten'.replace('* ', ''));
  expect(csv).toContain(results?.sha256);
});

test('two people of one municipality: the second sees what the first kept, and what he typed himself', async () => {
  const address = await sentText({ title: 'To på én gang' });
  const [birgitte, mette] = [await world.as('birgitte'), await world.as('mette')];
  const here = `${address}/raad/rebild/resultat`;
  expect((await birgitte.post(here, resultForm())).status).toBe(303);
  const late = await mette.post(here, resultForm({ p1: 'rejected', source: 'Telefon' }));
  expect(late.status).toBe(409);
  const page = await late.text();
  expect(page).toContain('har gemt imens');
  expect(page).toMatch(/value="rejected" checked/);
  expect(versionIn(page)).toBe('1');
});

test('an answer is corrected with a reason, also when the collecting has closed, and the old one is kept', async () => {
  const address = await sentText({ title: 'Rettelser' });
  const [birgitte, mette] = [await world.as('birgitte'), await world.as('mette')];
  const here = `${address}/raad/rebild/resultat`;
  await birgitte.post(here, resultForm());
  const silent = await birgitte.post(here, resultForm({ p1: 'rejected', version: '1', reason: '' }));
  expect(silent.status).toBe(422);
  expect(await silent.text()).toContain('Skriv hvorfor');
  const said = { p1: 'rejected', version: '1', reason: 'Protokollen var forkert' };
  expect((await birgitte.post(here, resultForm(said))).status).toBe(303);
  expect(await pageOf(birgitte.get(here))).toContain('Protokollen var forkert');
  expect(await pageOf(mette.get(address))).toContain('rettet én gang');

  expect((await mette.post(`${address}/lukning`, { version: '2' })).status).toBe(303);
  const closed = await birgitte.post(here, resultForm({ ...said, p1: 'approved', version: '2' }));
  expect(closed.status).toBe(422);
  expect(await closed.text()).toContain('Indsamlingen er lukket');
  const onBehalf = `${address}/raad/morsoe/resultat`;
  expect((await mette.post(onBehalf, resultForm({ source: 'Brev' }))).status).toBe(303);
  expect((await mette.post(`${address}/genaabning`, { version: '3', reason: '' })).status).toBe(422);
  expect((await mette.post(`${address}/genaabning`, { version: '3', reason: 'Ét råd mangler' })).status).toBe(
    303,
  );
});

test('a point taken out takes no results, keeps those it had, and is not waited for', async () => {
  const address = await sentText({ title: 'Punkt ud' });
  const [birgitte, mette] = [await world.as('birgitte'), await world.as('mette')];
  await birgitte.post(`${address}/raad/rebild/resultat`, resultForm({ p3: 'rejected' }));
  const out = { version: '2', reason: 'Taksten er aftalt for sig' };
  expect((await mette.post(`${address}/punkter/3/tilbagetraekning`, out)).status).toBe(303);
  expect((await mette.get(`${address}/punkter/3/tilbagetraekning`)).status).toBe(404);
  const tove = await (await world.as('tove')).post(`${address}/raad/frederikshavn/resultat`, resultForm());
  expect(tove.status).toBe(422);
  expect(await tove.text()).toContain('Punktet er taget ud af teksten');
  const rest = resultForm({ p3: '' });
  expect((await (await world.as('tove')).post(`${address}/raad/frederikshavn/resultat`, rest)).status).toBe(
    303,
  );
  const matrix = await pageOf(mette.get(address));
  expect(matrix).toContain('2 af 12 har besluttet');
  expect(matrix).toContain('Taksten er aftalt for sig');
});

test('after a new version results stay with the old one, and the councils are asked anew', async () => {
  const address = await sentText({ title: 'To versioner' });
  const [birgitte, mette] = [await world.as('birgitte'), await world.as('mette')];
  await birgitte.post(`${address}/raad/rebild/resultat`, resultForm());
  expect((await mette.post(`${address}/ny-version`, { version: '2' })).status).toBe(303);
  const changed = {
    ...textForm({ title: 'To versioner', text: 'Ny tekst til {råd}.', note: 'Ét afsnit udgik' }),
    version: '3',
  };
  expect((await mette.post(`${address}/rettelse`, changed)).status).toBe(303);
  expect(await pageOf(birgitte.get(address))).not.toContain('Ny tekst til');
  expect(await pageOf(mette.get(`${address}/udsendelse`))).toContain('1 råd har svaret på version 1.');
  expect((await mette.post(`${address}/udsendelse`, { version: '4' })).status).toBe(303);
  const now = await pageOf(birgitte.get(address));
  expect(now).toContain('0 af 12 har besluttet');
  expect(now).toContain('Ét råd har besluttet version 1.');
  const old = await pageOf(birgitte.get(`${address}?version=1`));
  expect(old).toContain('1 af 12 har besluttet');
  expect(old).toContain('De gælder den tekst, ikke version 2');
  const stale = await (
    await world.as('tove')
  ).post(`${address}/raad/frederikshavn/resultat`, resultForm({ about: '1' }));
  expect(stale.status).toBe(422);
  expect(await stale.text()).toContain('Der er sendt en ny version imens.');
  const { rows } = await world.owner.query<{ ok: boolean }>(
    `select bool_and(a.sha256 = v.sha256) as ok from joint_text_answers a
      join joint_text_versions v on v.text_id = a.text_id and v.number = a.version_number`,
  );
  expect(rows).toEqual([{ ok: true }]);
});

test('those missing are reminded once more by hand, and the overview tells them', async () => {
  const address = await sentText({ title: 'Påmindelser' });
  const [birgitte, mette] = [await world.as('birgitte'), await world.as('mette')];
  await birgitte.post(`${address}/raad/rebild/resultat`, resultForm({ p2: 'postponed' }));
  const front = await pageOf(birgitte.get('/'));
  expect(front).toContain('Indberet resultat: Påmindelser');
  await world.owner.query('delete from mails');
  expect((await mette.post(`${address}/rykker`, { version: '2' })).status).toBe(303);
  const { rows } = await world.owner.query<{ n: number }>(
    `select count(*)::int as n from mails where subject like 'Husk svar: Påmindelser%'`,
  );
  expect(rows[0]?.n).toBeGreaterThanOrEqual(12); // a postponed point is not decided: Rebild is reminded too
  await birgitte.post(`${address}/raad/rebild/resultat`, resultForm({ version: '1' }));
  expect(await pageOf(birgitte.get('/'))).not.toContain('Indberet resultat: Påmindelser');
});

test('a text for municipalities only is not there for the region', async () => {
  const mette = await world.as('mette');
  const wanted = textForm({ title: 'Kommunal tekst', municipalOnly: 'ja' });
  const { 'councils.region-nordjylland': _, ...form } = wanted;
  const made = await mette.post('/faelles-tekster/ny', form);
  const own = made.headers.get('location') ?? '';
  await mette.post(`${own}/udsendelse`, { version: '1' });
  expect((await (await world.as('birgitte')).get(own)).status).toBe(200);
  const ole = await world.as('ole');
  expect((await ole.get(own)).status).toBe(404);
  expect((await ole.get(`${own}/raad/rebild/docx`)).status).toBe(404);
  expect(await pageOf(ole.get('/faelles-tekster?vis=alle'))).not.toContain('Kommunal tekst');
  expect((await (await world.as('nobody')).get(own)).status).not.toBe(200);
});

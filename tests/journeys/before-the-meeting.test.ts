/**
 * A meeting of DAS and the meeting of SOCDIR before it, from the planned date to the sent agendas, as the secretariat goes
 * about it in a browser: moved date, closed item, guest, municipal part, input from eight municipalities, clearing,
 * sending, supplement. The mails arrive at a real mail server, and what they carry is read by other programs.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Email } from 'postal-mime';
import { startDispatch } from '../../src/modules/dispatch/index.ts';
import { startPaperWorkers } from '../../src/modules/papers/index.ts';
import { startReminders } from '../../src/modules/rounds/index.ts';
import { textOfDocument } from '../../src/platform/documents/text-of-document.ts';
import { startJobs, type Jobs } from '../../src/platform/jobs.ts';
import { smtpTransport } from '../../src/platform/mail-transport.ts';
import { startMailWorker } from '../../src/platform/mail-worker.ts';
import { startMailServer, type TestMailServer } from '../support/mail-server.ts';
import { follow, main, pathOf, press, textOf } from '../support/pages.ts';
import { pdfOf } from '../support/pdf-writer.ts';
import { readCalendar } from '../support/read-calendar.ts';
import { liveWorld, type LiveWorld } from '../support/server.ts';
import { until } from '../support/until.ts';
import { problemsOfPage } from './review-in-browser.ts';

const publicUrl = 'https://rammevaerk.example';
/** Each test is many pages in a real browser. */
const stepMs = 180_000;
let world: LiveWorld;
let server: TestMailServer;
let jobs: Jobs;
let workers: { stop(): Promise<void> };
let mette: Page;

beforeAll(async () => {
  server = await startMailServer();
  world = await liveWorld({ withMinutes: true });
  await world.owner.query(`insert into person_addresses (person_id, email)
    select p.id, p.key || '@demo.example' from persons p where not exists (select from users u where u.person_id = p.id)
    on conflict do nothing`);
  jobs = await startJobs(world.appUrl, () => {});
  const around = { ...world, jobs, clock: () => world.now, log: () => {}, publicUrl };
  await startDispatch(around);
  await startReminders(around);
  await startMailWorker({ ...around, transport: smtpTransport(server.settings()) });
  workers = await startPaperWorkers({ ...around, scan: undefined });
  mette = await world.pageOf('mette');
}, 120_000);
afterAll(async () => {
  await jobs.stop();
  await workers.stop();
  await world.close();
  await server.close();
});

const fill = (page: Page, field: string, value: string) =>
  main(page).locator(`[name="${field}"]`).first().fill(value);
const choose = (page: Page, field: string, value: string) =>
  main(page).locator(`input[name="${field}"][value="${value}"]`).first().check();
const go = async (page: Page, address: string): Promise<string> => {
  await page.goto(world.base + address);
  return textOf(page);
};

const [first, moved] = ['2027-01-28', '2027-02-04'];
const das = `/moeder/das/${moved}`;
const socdir = `/moeder/socdir/${moved}`;

test(
  'SOCDIR and DAS are planned for one day, with what collides said first',
  async () => {
    await go(mette, '/kalender/poster/ny');
    await fill(mette, 'title', 'Landskonference om handicap');
    await choose(mette, 'kind', 'conference');
    await fill(mette, 'from', '28.1.2027');
    await fill(mette, 'to', '28.1.2027');
    await press(mette, 'Gem');
    await go(mette, '/kalender/nyt-moede?forum=das');
    await fill(mette, 'days', '28.1.2027');
    await mette.selectOption('[name="before"]', 'socdir');
    await fill(mette, 'beforeStartsAt', '9.00');
    await fill(mette, 'beforeEndsAt', '12.00');
    await press(mette, 'Planlæg');
    expect(await textOf(mette)).toContain('Landskonference om handicap');
    await choose(mette, 'confirmed', 'ja');
    await press(mette, 'Planlæg');
    expect(await go(mette, `/moeder/das/${first}`)).toContain('Mødes efter SOCDIR samme dag');
  },
  stepMs,
);

test(
  'the date is moved with its pair, and the old address leads on',
  async () => {
    await go(mette, `/moeder/das/${first}/flytning`);
    await fill(mette, 'reason', 'Landskonferencen ligger samme dag');
    await fill(mette, 'day1', '4.2.2027');
    await press(mette, 'Foreslå flytning');
    await choose(mette, 'chosen', '1');
    await fill(mette, 'source', 'Mail fra formanden 22. november 2026');
    await choose(mette, 'along1', 'ja');
    await press(mette, 'Godkend, og flyt mødet');
    await go(mette, `/moeder/das/${first}`);
    expect(pathOf(mette)).toBe(das);
    await go(mette, `/moeder/socdir/${first}`);
    expect(pathOf(mette)).toBe(socdir);
  },
  stepMs,
);

/** Adds an item to the draft and leaves the page where its case is written. */
async function addItem(section: string, title: string, template: string): Promise<void> {
  await go(mette, `${das}/kladde/punkt/nyt`);
  await fill(mette, 'title', title);
  await mette.selectOption('[name="section"]', { label: section });
  await choose(mette, 'template', template);
  await press(mette, 'Opret punkt');
}

async function writeCase(resume: string, recommendation: string): Promise<void> {
  const editor = mette.locator('.ProseMirror').first();
  await editor.click();
  await mette.keyboard.type(resume);
  await press(mette, 'Gem Resume');
  await follow(mette, 'Ret indstilling 1');
  await fill(mette, 'text', recommendation);
  await press(mette, 'Gem');
}

test(
  'the agenda is written: cases, a closed item with its reason, a guest with a time, papers',
  async () => {
    await go(mette, `${das}/kladde`);
    await press(mette, 'Begynd med skabelonen');
    await addItem('Sager til behandling', 'Fælles sansehal', 'Beslutningssag');
    await writeCase('Tre kommuner bygger en hal og spørger de andre.', 'at bede om et forslag til takst');
    const item = pathOf(mette);
    await go(mette, `${item}/bilag`);
    await mette.setInputFiles('input[type="file"]', {
      name: 'tegning.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(pdfOf([['Plantegning af sansehallen']])),
    });
    await fill(mette, 'title', 'Plantegning');
    await press(mette, 'Læg op og hæng på');
    expect(await textOf(mette)).toContain('Plantegning');
    await addItem('Kommunalt fora', 'Kommunernes ønsker', 'Drøftelse');
    await writeCase('Svarene fra runden står på punktet.', 'svarene');
    await go(mette, `${pathOf(mette)}/gaest/ny`);
    await mette.selectOption('[name="person"]', 'jonas-brink');
    await fill(mette, 'startsAt', '15.10');
    await fill(mette, 'endsAt', '15.30');
    await press(mette, 'Gem gæst');
    expect(await textOf(mette)).toContain('Jonas Brink');
    await addItem('Kommunalt fora', 'Et lejemål', 'Drøftelse');
    await writeCase('Udlejer har budt på ti år.', 'buddet');
    await go(mette, `${pathOf(mette)}/oplysninger`);
    await choose(mette, 'closed', 'ja');
    await press(mette, 'Gem oplysninger');
    expect(await textOf(mette)).toMatch(/Skriv, hvorfor/);
    await fill(mette, 'closedReason', 'Forhandlingen er ikke slut');
    await press(mette, 'Gem oplysninger');
    expect(await textOf(mette)).toContain('Lukket');
  },
  stepMs,
);

/** What the eight municipalities of the round answer: theme by theme, one statement each. */
const answers: Record<string, number[]> = {
  broenderslev: [1],
  frederikshavn: [1, 3, 4, 4],
  hjoerring: [1, 3, 3],
  morsoe: [2],
  rebild: [1, 4],
  thisted: [1],
  vesthimmerland: [4, 4],
  aalborg: [2, 4],
};
const themes = ['Adgang', 'Samråd', 'Pakker', 'Det videre samarbejde'];

const mailsTo = async (start: string): Promise<Email[]> =>
  (await server.received()).filter(({ to }) => to?.[0]?.address?.startsWith(start));
const mailsAbout = async (words: string): Promise<Email[]> =>
  (await server.received()).filter(({ subject }) => subject?.includes(words));
const linkOf = (mail: Email, place: string): string =>
  new RegExp(`${publicUrl}(${place}[\\w-]+)`).exec(mail.text ?? '')?.[1] ?? '';

test(
  'eleven municipalities are asked for input, eight answer by the link in their mail',
  async () => {
    await go(mette, '/runder/ny');
    await fill(mette, 'title', 'Ønsker til sansehallen');
    await choose(mette, 'kind', 'input');
    await mette.selectOption('[name="subject"]', { label: 'DAS 04.02.2027: Kommunernes ønsker' });
    await fill(mette, 'themes', themes.join('\n'));
    await choose(mette, 'municipalOnly', 'ja');
    await press(mette, 'Gem kladden');
    await follow(mette, 'Åbn runden');
    await press(mette, 'Åbn og send');
    const asked = await until('a mail to every contact person', async () => {
      const mails = await mailsAbout('sansehallen');
      return mails.length >= 14 ? mails : undefined;
    });
    const { rows } = await world.owner.query<{ key: string; email: string }>(
      `select o.key, coalesce(u.email, a.email) as email from round_contacts c join organisations o on o.id = c.organisation_id
      left join users u on u.person_id = c.person_id left join person_addresses a on a.person_id = c.person_id`,
    );
    const page = await world.pageOf('nobody');
    for (const [municipality, said] of Object.entries(answers)) {
      const addresses = rows.filter(({ key }) => key === municipality).map(({ email }) => email);
      const mail = asked.find(({ to }) => addresses.includes(to?.[0]?.address ?? ''));
      expect([municipality, mail !== undefined]).toEqual([municipality, true]);
      if (mail) await go(page, linkOf(mail, '/runde-svar/'));
      const places = new Map<number, number>();
      for (const theme of said) {
        const place = (places.get(theme) ?? 0) + 1;
        places.set(theme, place);
        if (place > 1) await press(page, 'Gem kladde');
        await fill(
          page,
          `t${theme}u${place}`,
          `${municipality} siger sit om ${themes[theme - 1]} (${place})`,
        );
      }
      await press(page, 'intet at melde i resten');
      expect(await textOf(page)).toContain('Svaret er indsendt');
    }
    const board = await go(mette, '/runder/1');
    expect(board).toContain('8 af 11 kommuner har svaret, 3 mangler');
    await main(mette).getByText('Luk runden').first().click();
    await press(mette, 'Ja, luk runden');
  },
  stepMs,
);

test(
  'FU clears the draft it is shown, and the agendas of both meetings are sent',
  async () => {
    await go(mette, `${das}/kladde`);
    await press(mette, 'Forelæg for FU');
    const henning = await world.pageOf('henning');
    expect(await go(henning, `${das}/kladde`)).toContain('Kommunernes ønsker');
    await press(henning, 'Klarér dagsordenen');
    await go(mette, `${das}/udsendelse`);
    await main(mette).locator('summary', { hasText: 'Send' }).last().click();
    await press(mette, 'Ja, send nu');
    await go(mette, `${socdir}/kladde`);
    await press(mette, 'Begynd med skabelonen');
    await go(mette, `${socdir}/kladde/punkt/nyt`);
    await fill(mette, 'title', 'Gennemgang af dagsordenen til DAS');
    await mette.selectOption('[name="section"]', { label: 'Sager til behandling' });
    await choose(mette, 'template', 'Drøftelse');
    await press(mette, 'Opret punkt');
    await go(mette, `${socdir}/udsendelse`);
    await main(mette).locator('summary', { hasText: 'Send' }).last().click();
    await press(mette, 'Ja, send nu');
    const director = await world.pageOf('birgitte');
    expect(await go(director, das)).toContain('Fælles sansehal');
    expect(await go(director, socdir)).toContain('Gennemgang af dagsordenen til DAS');
    expect(await problemsOfPage(world, director, das)).toEqual([]);
  },
  stepMs,
);

/** The words of the PDF that came with a mail. */
async function pdfOfMail(mail: Email | undefined): Promise<string> {
  const file = mail?.attachments.find(({ mimeType }) => mimeType === 'application/pdf');
  if (!file) return '';
  const read = await textOfDocument('dagsorden.pdf', new Uint8Array(file.content as ArrayBuffer));
  return read.ok ? read.value.lines.join(' ').replaceAll(/\s+/g, ' ') : '';
}

test(
  'everybody is mailed what he may read, with the meeting for his calendar',
  async () => {
    const [toDirector, toRegion] = await until('the agenda of DAS by mail', async () => {
      const ofDas = (mails: Email[]) =>
        mails.find(({ subject }) => /dagsorden/i.test(subject ?? '') && /DAS/.test(subject ?? ''));
      const [director, region] = [ofDas(await mailsTo('birgitte')), ofDas(await mailsTo('ole'))];
      return director && region ? [director, region] : undefined;
    });
    const [whole, withoutPart] = [await pdfOfMail(toDirector), await pdfOfMail(toRegion)];
    expect(whole).toContain('Tre kommuner bygger en hal');
    expect(whole).toContain('Svarene fra runden');
    expect(whole).toContain('Et lejemål');
    expect(whole).not.toContain('Udlejer har budt');
    expect(withoutPart).toContain('Tre kommuner bygger en hal');
    expect(withoutPart).not.toContain('Svarene fra runden');
    const file = toDirector?.attachments.find(({ mimeType }) => mimeType?.startsWith('text/calendar'));
    const content = file?.content;
    const calendar = readCalendar(typeof content === 'string' ? content : new TextDecoder().decode(content));
    expect(calendar.events.map(({ start, end }) => [start.toISOString(), end.toISOString()])).toEqual([
      ['2027-02-04T12:00:00.000Z', '2027-02-04T15:00:00.000Z'],
    ]);
  },
  stepMs,
);

test(
  'the item shows the input by theme and municipality, to the municipal side alone',
  async () => {
    const number = (
      await world.owner.query<{ number: string }>(
        `select number from items where title = 'Kommunernes ønsker'`,
      )
    ).rows[0]?.number;
    const director = await world.pageOf('birgitte');
    const text = await go(director, `${das}/punkt/${number}`);
    for (const ref of ['1a', '1e', '2b', '3c', '4f']) expect(text).toContain(ref);
    for (const silent of ['Jammerbugt', 'Læsø', 'Mariagerfjord']) expect(text).toContain(silent);
    expect(await problemsOfPage(world, director, `${das}/punkt/${number}`)).toEqual([]);
    const region = await world.pageOf('ole');
    expect(await go(region, `${das}/punkt/${number}`)).not.toContain('siger sit om');
    const guest = await world.pageOf('jonas');
    expect(await go(guest, `${das}/punkt/${number}`)).toContain('Svarene fra runden');
  },
  stepMs,
);

test(
  'a supplement is version 2, and who has read version 1 is told what is new',
  async () => {
    const director = await world.pageOf('birgitte');
    await go(director, das);
    await addItem('Sager til behandling', 'Brev fra ministeriet', 'Orientering');
    await go(mette, `${das}/udsendelse`);
    await choose(mette, 'kind', 'supplement');
    await fill(mette, 'note', 'Et brev er kommet til');
    await main(mette).locator('summary', { hasText: 'Send' }).last().click();
    await press(mette, 'Ja, send nu');
    expect(pathOf(mette)).toBe(`${das}/udsendelser`);
    const text = await go(director, das);
    expect(text).toContain('version 2');
    expect(text).toContain('Brev fra ministeriet');
    expect(await go(director, `${das}/forskelle?fra=1&til=2`)).toContain('Brev fra ministeriet');
    expect(await go(director, `${das}/versioner/1`)).not.toContain('Brev fra ministeriet');
  },
  stepMs,
);

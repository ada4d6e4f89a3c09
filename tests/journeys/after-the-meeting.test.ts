/**
 * What goes on between meetings, as people go about it in a browser: FU decides for DAS and DAS is told once; eleven
 * municipalities are heard in writing, one of them silent; what DAS decides goes on to KDK and KKR and is carried back.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { demoId } from '../../demo/load.ts';
import { planMeeting } from '../../src/modules/meetings/index.ts';
import { itemToRelease } from '../support/agenda-to-release.ts';
import { asMette, dasMeeting, release } from '../support/dispatch.ts';
import { answerHearing, hearingForm, yes } from '../support/hearings.ts';
import { confirm, follow, main, pathOf, press, textOf, unfold } from '../support/pages.ts';
import { withAddresses } from '../support/rounds.ts';
import { liveWorld, type LiveWorld } from '../support/server.ts';
import { problemsOfPage } from './review-in-browser.ts';

/** Each test is many pages in a real browser. */
const stepMs = 240_000;
const [fu, das, kdk] = ['/moeder/fu/2026-11-20', '/moeder/das/2026-12-10', '/moeder/kdk/2026-12-11'];
const [kkr, later] = ['/moeder/kkr/2026-12-14', '/moeder/das/2027-01-14'];
let world: LiveWorld;
let mette: Page;

const planned = async (address: string): Promise<string> => {
  const [, , body = '', heldOn = ''] = address.split('/');
  const meeting = { ...dasMeeting, bodyId: demoId('body', body), heldOn };
  const made = await asMette(world, (db) => planMeeting(db, meeting));
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.meetingId;
};

beforeAll(async () => {
  world = await liveWorld();
  await withAddresses(world);
  const fuId = await planned(fu);
  const asked = (verb: string, text: string) => [{ verb, condition: '', text }];
  await release(world, {
    meetingId: fuId,
    agenda: {
      sections: [],
      items: [
        itemToRelease({
          number: '1',
          title: 'Ny leverandør',
          recommendations: asked('decide', 'at flytte siden'),
        }),
        itemToRelease({ number: '2', title: 'Nyt logo', recommendations: asked('approve', 'logoet') }),
      ],
    },
  });
  for (const address of [das, kdk, kkr, later]) await planned(address);
  mette = await world.pageOf('mette');
}, 120_000);
afterAll(() => world.close());

const go = async (page: Page, address: string): Promise<string> => {
  await page.goto(world.base + address);
  return textOf(page);
};

/** The address of an item on the page of its meeting. */
const itemCalled = async (page: Page, meeting: string, title: string): Promise<string> => {
  await go(page, meeting);
  const link = main(page).getByRole('link', { name: title }).first();
  return (await link.getAttribute('href')) ?? '';
};

type Outcome = { meeting: string; title: string; code: string; words: string };

/** Writes what came of an item, in minutes mode. */
async function write({ meeting, title, code, words }: Outcome): Promise<void> {
  const item = await itemCalled(mette, meeting, title);
  await go(mette, item.replace('/punkt/', '/referat/punkt/'));
  await unfold(mette);
  await mette.locator(`[data-outcome] input[value="${code}"]`).first().check({ force: true });
  await main(mette).locator('textarea[name="text"]').fill(words);
  await Promise.all([
    mette.waitForNavigation(),
    main(mette).locator('button[name="act"][value="next"]').click(),
  ]);
}

const begin = async (meeting: string): Promise<void> => {
  await go(mette, `${meeting}/referat`);
  await press(mette, 'Begynd referatet');
};
const releaseMinutes = async (meeting: string, button: string): Promise<void> => {
  await go(mette, `${meeting}/referat/frigivelse`);
  await press(mette, button);
};
/** The minutes of one item, from the beginning until others read them. */
async function treat(outcome: Outcome): Promise<void> {
  await begin(outcome.meeting);
  await write(outcome);
  await releaseMinutes(outcome.meeting, 'Frigiv det klare punkt');
}

const draft = async (meeting: string): Promise<string> => {
  await go(mette, `${meeting}/kladde`);
  await press(mette, 'Begynd med skabelonen');
  return textOf(mette);
};
/** Takes what is proposed onto the agenda, and sends it. */
async function takeAndSend(meeting: string, proposal: string): Promise<void> {
  await go(mette, `${meeting}/kladde/hent-ind`);
  await main(mette).getByLabel(proposal).check();
  await press(mette, 'Hent det valgte ind');
  await go(mette, `${meeting}/udsendelse`);
  await confirm(mette, 'Send dagsorden', 'Ja, send nu');
  if (meeting === kdk) {
    expect(await textOf(mette)).toContain('Forummet har ingen medlemmer i registeret.');
    await main(mette).locator('[name="extras"]').fill('KDKs sekretær <kdk@demo.example>');
    await press(mette, 'Ja, send nu');
  }
  expect(await textOf(mette)).toContain('Version 1');
}

test(
  'what FU decides by delegation stands on the next draft of DAS by itself; what it put off does not',
  async () => {
    await begin(fu);
    const moved = 'Hjemmesiden flyttes til en ny leverandør.';
    await write({ meeting: fu, title: 'Ny leverandør', code: 'DECIDED', words: moved });
    await write({ meeting: fu, title: 'Nyt logo', code: 'POSTPONED', words: 'Logoet venter.' });
    await releaseMinutes(fu, 'Frigiv de 2 klare punkter');
    const text = await draft(das);
    expect(text).toContain('Beslutninger truffet i FU');
    expect(text).toContain('Ny leverandør (FU 20. november 2026)');
    expect(text).not.toContain('Nyt logo');
    expect(await go(mette, '/opfoelgning/delegeret')).toContain('kommer på næste dagsorden');
  },
  stepMs,
);

let hearing: string;

/** Fills in the form of a hearing as its fields stand there. */
async function fillHearing(): Promise<void> {
  for (const [name, value] of Object.entries(hearingForm())) {
    const field = main(mette).locator(`[name="${name}"]`).first();
    if (['silence', 'audience', 'answers'].includes(name))
      await main(mette).locator(`input[name="${name}"][value="${value}"]`).check();
    else if (name.startsWith('to.')) await field.check();
    else if (['body', 'subject'].includes(name)) await field.selectOption(value);
    else await field.fill(value);
  }
}

/** The link in the mail of a contact person of each municipality that was heard. */
const links = async (): Promise<Map<string, string>> => {
  const { rows } = await world.owner.query<{ key: string; link: string }>(
    `select distinct on (o.key) o.key, substring(t.body_text from '/hoeringssvar/[A-Za-z0-9_-]{43}') as link
      from round_contacts c join organisations o on o.id = c.organisation_id
      left join users u on u.person_id = c.person_id left join person_addresses a on a.person_id = c.person_id
      join mails m on m.to_address = coalesce(u.email, a.email) join mail_texts t on t.mail_id = m.id
      where m.subject like 'Fælles nødkald%' order by o.key`,
  );
  return new Map(rows.map(({ key, link }) => [key, link]));
};

async function answerOn(page: Page, choice: string, remarks: string): Promise<void> {
  await page.locator(`input[name="afsnit-1"][value="${choice}"]`).check();
  await page.locator('[name="afsnit-1-tekst"]').fill(remarks);
  await page.locator('input[name="afsnit-2"][value="alternativ-1"]').check();
  await press(page, 'Se svaret igennem');
  await press(page, 'Indsend svaret');
  expect(await textOf(page)).toContain('Svaret er indsendt');
}

test(
  'eleven municipalities are heard and told what silence means; ten answer, by link, by login',
  async () => {
    await go(mette, '/hoeringer/ny');
    await fillHearing();
    await press(mette, 'Gem kladden');
    hearing = pathOf(mette);
    await follow(mette, 'Send høringen');
    await press(mette, 'Send');
    expect(await textOf(mette)).toContain('Tavshed regnes som tilslutning');
    const asked = await links();
    expect(asked.size).toBe(11);
    const phone = await world.pageOf('nobody', 'phone');
    expect(await go(phone, asked.get('frederikshavn') ?? '')).toContain('Tavshed regnes som tilslutning');
    await answerOn(phone, 'consent-with-remarks', 'Gerne før sommer');
    const birgitte = await world.pageOf('birgitte');
    expect(await go(birgitte, '/')).toContain('Høring: Fælles nødkald');
    await go(birgitte, `${hearing}/svar`);
    await answerOn(birgitte, 'consent', '');
    const nobody = await world.as('nobody');
    const against = { ...yes, 'afsnit-1': 'against', 'afsnit-1-tekst': 'Det er for dyrt' };
    for (const [key, link] of asked) {
      if (['frederikshavn', 'rebild', 'laesoe'].includes(key)) continue;
      const answered = await answerHearing(nobody, link, key === 'aalborg' ? against : yes);
      expect([key, answered.status]).toEqual([key, 303]);
    }
  },
  stepMs,
);

test(
  'closed, the silent one stands as silent with what it means; the result is proposed to the meeting that is named',
  async () => {
    await go(mette, hearing);
    await confirm(mette, 'Luk høringen', 'Ja, luk høringen');
    const henning = await world.pageOf('henning');
    const board = await go(henning, hearing);
    expect(board).toContain('Bred, men ikke fuld tilslutning: 10 for, heraf 1 ved tavshed, 1 imod.');
    const rowOf = (name: string) => henning.locator('main tr', { hasText: name }).first().innerText();
    expect(await rowOf('Læsø Kommune')).toMatch(/tavs: tilslutning.*tavs: tilslutning/s);
    expect(await rowOf('Rebild Kommune')).not.toContain('tavs');
    expect(board).toContain('Tavse står som tavse og aldrig som et svar');
    await go(mette, `${hearing}/hvidbog`);
    await follow(mette, 'Behandl det næste svar');
    for (const _ of ['Frederikshavn', 'Aalborg']) {
      await mette.locator('input[name="disposition"][value="noted"]').check();
      await press(mette, 'Gem, og gå til det næste');
    }
    await go(mette, `${hearing}/afrapportering`);
    await main(mette).locator('select[name="meeting"]').selectOption('das/2026-12-10');
    await press(mette, 'Foreslå punktet');
    expect(await textOf(mette)).toContain('Rapporten er foreslået til DAS 10. december 2026.');
    await takeAndSend(das, 'Resultat af høring: Fælles nødkald');
    const item = await itemCalled(henning, das, 'Resultat af høring');
    const text = await go(henning, item);
    expect(text).toContain('10 for, heraf 1 ved tavshed, 1 imod');
    expect(text).toContain('Reglen for tavshed var sat på forhånd');
    const ole = await world.as('ole'); // the region sits in DAS and was not asked
    const closed = await (await ole.get(item)).text();
    expect(closed).toContain('Punktet hører til mødets kommunale del');
    for (const words of ['ved tavshed', 'Reglen for tavshed']) expect(closed).not.toContain(words);
    expect(await (await ole.get(das)).text()).not.toContain('ved tavshed');
  },
  stepMs,
);

const [own, amended] = [
  'DAS anbefaler fælles nødkald. Udgiften deles efter folketal.',
  'DAS anbefaler fælles nødkald.',
];
let passing: string;

/** Proposes the case to the body whose turn it is, has it taken, and writes what the body did. */
async function through(text: string, outcome: Omit<Outcome, 'title'>): Promise<void> {
  await draft(outcome.meeting);
  await go(mette, passing);
  await follow(mette, 'Foreslå til næste dagsorden');
  await main(mette).locator('select[name="text"]').selectOption(text);
  await press(mette, 'Foreslå');
  await takeAndSend(outcome.meeting, 'Fælles nødkald');
  expect(await go(mette, passing)).toContain('På dagsordenen');
  await treat({ ...outcome, title: 'Fælles nødkald' });
}

test(
  'what DAS decided goes on to KDK, which changes the text, and to KKR, each with its own',
  async () => {
    const source = { meeting: das, title: 'Resultat af høring', code: 'DECIDED' };
    await treat({ ...source, words: 'DAS besluttede at købe nødkald sammen.' });
    await go(mette, await itemCalled(mette, das, 'Resultat af høring'));
    await follow(mette, 'Send sagen videre');
    await main(mette).locator('[name="title"]').fill('Fælles nødkald');
    await main(mette).locator('[name="text"]').fill(own);
    await mette.locator('[name="forum1"]').selectOption('kdk');
    await mette.locator('[name="forum2"]').selectOption('kkr');
    await mette.locator('[name="opgave2"]').selectOption('decides');
    await press(mette, 'Send videre');
    passing = pathOf(mette);
    await through('1', {
      meeting: kdk,
      code: 'RECOMMENDED',
      words: 'KDK anbefaler det uden ordene om folketal.',
    });
    await go(mette, passing);
    await follow(mette, 'Skriv en ændret udgave');
    await main(mette).locator('[name="text"]').fill(amended);
    await main(mette).locator('[name="note"]').fill('Én sætning udgik');
    await main(mette).locator('[name="changedAt"]').selectOption('1');
    await press(mette, 'Gem udgaven');
    await through('2', { meeting: kkr, code: 'DECIDED', words: 'KKR besluttede fælles nødkald.' });
    const hanne = await world.pageOf('hanne', 'phone');
    const hers = await go(hanne, await itemCalled(hanne, kkr, 'Fælles nødkald'));
    expect(hers).toContain(amended);
    expect(hers).not.toContain('deles efter folketal');
    expect(hers).toContain('KKR besluttede fælles nødkald.');
  },
  stepMs,
);

test(
  'KKR’s word is carried back, one matter holds the chain, and the next draft of DAS tells nothing twice',
  async () => {
    await go(mette, passing);
    for (const _ of ['KDK', 'KKR']) {
      await follow(mette, 'Meld tilbage til afsenderen');
      await press(mette, 'Meld tilbage');
    }
    const done = await textOf(mette);
    expect(done).toContain('Alle fora har behandlet sagen.');
    expect(done.match(/Meldt tilbage/g)).toHaveLength(2);
    const matter = await main(mette).locator('a[href^="/sager/"]').first().getAttribute('href');
    const chain = await go(mette, matter ?? '');
    for (const words of ['DAS besluttede at købe', 'KDK anbefaler det', 'KKR besluttede fælles nødkald'])
      expect(chain).toContain(words);
    const text = await draft(later);
    expect(text).toContain('Der er ikke truffet nye beslutninger efter delegation.');
    expect(text).not.toContain('Ny leverandør');
    expect(await go(mette, `${later}/kladde/hent-ind`)).toContain('KKR besluttede fælles nødkald.');
    const birgitte = await world.pageOf('birgitte');
    expect(await go(birgitte, '/opfoelgning/delegeret')).toMatch(/Ny leverandør.*dagsorden version 1/);
  },
  stepMs,
);

test(
  'nothing is wrong with the pages that were met, at a desk and on a phone',
  async () => {
    const desk = [hearing, `${hearing}/hvidbog`, passing, `${passing}/forskelle`, '/opfoelgning/delegeret'];
    const phone = await world.pageOf('mette', 'phone');
    for (const page of [mette, phone])
      for (const address of desk) expect(await problemsOfPage(world, page, address)).toEqual([]);
    const palle = await world.pageOf('palle', 'phone');
    const item = await itemCalled(palle, das, 'Resultat af høring');
    for (const address of [item, '/hoeringer', '/oversendelser'])
      expect(await problemsOfPage(world, palle, address)).toEqual([]);
  },
  stepMs,
);

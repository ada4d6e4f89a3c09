/**
 * From a sent agenda to approved minutes at the following meeting, as the secretariat and the members go about it in a
 * browser: a split outcome, unanimity that fails, a closed item, a reservation that is lifted a meeting later, remarks by
 * the link of a mail, a correction, the approval. It goes on where `before-the-meeting` ends.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { planMeeting, type AgendaToRelease } from '../../src/modules/meetings/index.ts';
import { itemToRelease } from '../support/agenda-to-release.ts';
import { asMette, dasMeeting, release } from '../support/dispatch.ts';
import { writeMails } from '../support/minutes.ts';
import { confirm, main, press, textOf, unfold } from '../support/pages.ts';
import { liveWorld, type LiveWorld } from '../support/server.ts';
import { problemsOfPage } from './review-in-browser.ts';

/** Each test is many pages in a real browser. */
const stepMs = 240_000;
const [held, later] = ['/moeder/das/2026-12-10', '/moeder/das/2026-12-17'];
let world: LiveWorld;
let mette: Page;

const asked = (...all: readonly (readonly [verb: string, text: string])[]) =>
  all.map(([verb, text]) => ({ verb, condition: '', text }));
const agendas: Readonly<Record<string, AgendaToRelease>> = {
  '2026-12-10': {
    sections: [],
    items: [
      itemToRelease({
        number: '1',
        title: 'Regnskab og budget',
        recommendations: asked(['approve', 'regnskabet'], ['approve', 'budgettet']),
      }),
      itemToRelease({
        number: '2',
        title: 'Fælles kontrakt',
        recommendations: asked(['approve', 'kontrakten']),
      }),
      itemToRelease({ number: '3', title: 'Nyt lejemål', closed: true }),
      itemToRelease({ number: '4', title: 'Takster', recommendations: asked(['approve', 'taksterne']) }),
    ],
  },
  '2026-12-17': {
    sections: [],
    items: [
      itemToRelease({
        number: '1',
        title: 'Godkendelse af referat',
        handling: 'formal',
        recommendations: asked(['approve', 'referatet']),
      }),
      itemToRelease({
        number: '2',
        title: 'Takster, opfølgning',
        recommendations: asked(['note', 'svarene']),
      }),
    ],
  },
};

beforeAll(async () => {
  world = await liveWorld({ now: new Date('2026-12-17T14:00:00Z') });
  for (const [heldOn, agenda] of Object.entries(agendas)) {
    const made = await asMette(world, (db) => planMeeting(db, { ...dasMeeting, heldOn }));
    if (!made.ok) throw new Error(made.refusal.code);
    await release(world, { meetingId: made.value.meetingId, agenda });
  }
  mette = await world.pageOf('mette');
}, 120_000);
afterAll(() => world.close());

const go = async (page: Page, address: string): Promise<string> => {
  await page.goto(world.base + address);
  return textOf(page);
};
/** The page of an item in minutes mode, with what few items need unfolded. */
const writing = async (address: string): Promise<void> => {
  await go(mette, address);
  await unfold(mette);
};
const field = (page: Page, name: string) => main(page).locator(`[name$="${name}"]:visible`).first();
/** Ticks the outcome of the recommendation that stands there, from 0. */
const decide = (page: Page, at: number, code: string) =>
  main(page).locator('[data-outcome]').nth(at).locator(`input[value="${code}"]`).check({ force: true });
/** One more row, which comes without a page. */
const add = (words: string) => main(mette).getByRole('button', { name: words }).first().click();
/** On to the next item: what was written is saved first. */
const leave = async (): Promise<void> => {
  await Promise.all([
    mette.waitForNavigation(),
    main(mette).locator('button[name="act"][value="next"]').click(),
  ]);
};

test(
  'minutes are written item by item: a split outcome, one no that stops a contract, a closed item, a reservation',
  async () => {
    await go(mette, `${held}/referat`);
    await press(mette, 'Begynd referatet');
    await writing(`${held}/referat/punkt/1`);
    await decide(mette, 0, 'APPROVED');
    await decide(mette, 1, 'NOTED');
    await main(mette).locator('textarea[name="text"]').fill('Regnskabet viser et lille overskud.');
    await leave();
    await writing(`${held}/referat/punkt/2`);
    await decide(mette, 0, 'AGREED');
    await main(mette).locator('textarea[name="text"]').fill('Kontrakten blev drøftet.');
    await main(mette).locator('select[name="consent"]').selectOption('unanimity');
    await add('Notér mindretal');
    await field(mette, '.party').fill('Rebild Kommune');
    await main(mette)
      .locator('fieldset[data-id]:visible textarea')
      .first()
      .fill('kan ikke tiltræde kontrakten');
    await leave();
    await writing(`${held}/referat/punkt/3`);
    await decide(mette, 0, 'AGREED');
    await main(mette).locator('textarea[name="text"]').fill('Lejemålet koster fire hundrede tusinde.');
    await leave();
    await writing(`${held}/referat/punkt/4`);
    await decide(mette, 0, 'APPROVED');
    await main(mette).locator('textarea[name="text"]').fill('Taksterne virker fra nytår.');
    await main(mette).locator('input[name="early"]').check({ force: true });
    await add('Tag forbehold');
    await field(mette, '.party').fill('Hjørring Kommune');
    await main(mette)
      .locator('fieldset[data-id]:visible textarea')
      .first()
      .fill('tager forbehold for byrådets behandling');
    await main(mette).locator('select[name$=".type"]:visible').first().selectOption('political');
    await leave();
    await go(mette, `${held}/referat/frigivelse`);
    await press(mette, 'Frigiv de 4 klare punkter');
    expect(await go(mette, `${held}/referat`)).toContain('4 af 4 punkter er frigivet');
    expect(await go(mette, `${held}/punkt/2`)).toContain('Ikke vedtaget');
    expect(await go(mette, `${held}/punkt/4`)).toContain('Hjørring Kommune');
  },
  stepMs,
);

test(
  'the minutes are sent out; a director approves and remarks by the link of her mail, and the remark is a correction',
  async () => {
    await go(mette, `${held}/referat/udsendelse`);
    await confirm(mette, 'Send referat', 'Ja, send nu');
    expect(await textOf(mette)).toContain('Ingen mail er afvist');
    await writeMails(world);
    const { rows } = await world.owner.query<{ body_text: string }>(
      `select t.body_text from mail_texts t join mails m on m.id = t.mail_id where m.to_address like 'birgitte%'`,
    );
    expect(rows[0]?.body_text).toContain('- 4. Takster');
    const link = /\/referat-bemaerkning\/[\w-]{43}/.exec(rows[0]?.body_text ?? '')?.[0] ?? '';
    const phone = await world.pageOf('nobody', 'phone');
    await go(phone, link);
    await press(phone, 'Godkend referatet');
    await main(phone).locator('select[name="item"]').selectOption('4');
    await main(phone).locator('textarea[name="text"]').fill('Taksterne virker først fra februar');
    await press(phone, 'Send bemærkning');
    expect(await textOf(phone)).toContain('Behandles nu');
    await go(mette, `${held}/referat/bemaerkninger`);
    await main(mette).getByRole('link', { name: 'Behandl' }).first().click();
    await main(mette).locator('input[value="corrected"]').check({ force: true });
    await main(mette).locator('textarea[name="text"]').fill('Taksterne virker fra den 1. februar');
    await press(mette, 'Gem');
    expect(await textOf(mette)).toContain('Rettelse');
  },
  stepMs,
);

test(
  'at the following meeting the reservation is lifted and the minutes are approved with the correction',
  async () => {
    await go(mette, `${later}/referat`);
    await press(mette, 'Begynd referatet');
    await writing(`${later}/referat/punkt/2`);
    await decide(mette, 0, 'NOTED');
    await main(mette).locator('[name$=".event"][value="lifted"]').first().check({ force: true });
    await field(mette, '.reason').fill('Byrådet har tiltrådt');
    await leave();
    await go(mette, `${later}/referat/frigivelse`);
    await press(mette, 'Frigiv det klare punkt');
    await go(mette, `${held}/referat/godkendelse`);
    expect(await textOf(mette)).toContain('Taksterne virker fra den 1. februar');
    await confirm(mette, 'Før godkendelsen', 'Ja, referatet er godkendt');
    expect(await textOf(mette)).toContain('Godkendt 17. december 2026');
    expect(await go(mette, `${later}/punkt/1`)).toContain('Godkendt med bemærkning');
    expect(await go(mette, `${held}/punkt/4`)).toContain('Taksterne virker fra den 1. februar');
    expect((await textOf(mette)).toLowerCase()).toMatch(/løftet|frafaldet/);
  },
  stepMs,
);

// FU's delegated decisions, a hearing and a case passed on from body to body are played in `after-the-meeting`.

test(
  'everybody finds the approved minutes, each what he may read, and nothing is wrong with the pages',
  async () => {
    const ole = await world.pageOf('ole', 'phone');
    expect(await go(ole, held)).toContain('Godkendt 17. december 2026');
    const signe = await world.pageOf('signe');
    expect(await go(signe, `${held}/punkt/3`)).not.toContain('fire hundrede tusinde');
    expect(await go(signe, `${held}/referat/fingeraftryk`)).toContain('Uændret');
    for (const address of ['', '/referat/fingeraftryk', '/referat/bemaerkninger', '/punkt/4'])
      expect(await problemsOfPage(world, ole, held + address)).toEqual([]);
    for (const address of ['/referat/godkendelse', '/referat/udsendelse'])
      expect(await problemsOfPage(world, mette, held + address)).toEqual([]);
  },
  stepMs,
);

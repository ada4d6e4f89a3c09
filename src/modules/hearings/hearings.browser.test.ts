/** A hearing is answered on a phone, from the link of the mail, with the keyboard alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemsOfPage } from '../../../tests/journeys/review-in-browser.ts';
import { sentHearing } from '../../../tests/support/hearings.ts';
import { withAddresses } from '../../../tests/support/rounds.ts';
import { liveWorld, type LiveWorld } from '../../../tests/support/server.ts';

let world: LiveWorld;
beforeAll(async () => {
  world = await liveWorld();
  await withAddresses(world);
}, 120_000);
afterAll(() => world.close());

test('by link on a phone: chosen, looked over and submitted by keyboard', async () => {
  await sentHearing(world);
  const { rows } = await world.owner.query<{ body_text: string }>(
    `select body_text from mails join mail_texts on mail_id = mails.id where to_address = 'tove.linnet@demo.example'`,
  );
  const link = /\/hoeringssvar\/[\w-]{43}/.exec(rows[0]?.body_text ?? '')?.[0] ?? '';
  const page = await world.pageOf('nobody', 'phone');
  expect(await problemsOfPage(world, page, link)).toEqual([]);
  expect(await page.textContent('main')).toContain('Tavshed regnes som tilslutning');
  await page.locator('#afsnit-1').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown'); // on to consent with remarks
  await page.keyboard.press('Tab');
  await page.keyboard.type('Gerne før sommer');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/gennemsyn**');
  expect(await page.textContent('main')).toMatch(/Tilslutning med bemærkninger\s*Gerne før sommer/);
  const submit = page.getByRole('button', { name: 'Indsend svaret' });
  await submit.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/hoeringssvar\/[\w-]{43}\?kommune/);
  expect(await page.textContent('main')).toContain('Svaret er indsendt');
  expect(await problemsOfPage(world, page, link)).toEqual([]);
});

/** A real scanner program beside the server: what it says decides what anybody gets. */
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allRead, draftFor, pdfFile, putUp, send } from '../../../tests/support/papers.ts';
import type { Browser } from '../../../tests/support/requests.ts';
import { until } from '../../../tests/support/until.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import { openScanner } from '../../platform/virus-scan.ts';

/** The string every scanner takes for a virus and no machine is harmed by, in two parts so that this file is not it. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-');

const folder = mkdtempSync(path.join(os.tmpdir(), 'rv-scanner-'));
const scanner = path.join(folder, 'scanner');
const broken = path.join(folder, 'broken');
let world: World;
let mette: Browser;

beforeAll(async () => {
  const lines = [`if [ -e ${broken} ]; then exit 2; fi`, 'if grep -aq EICAR-STANDARD -; then exit 1; fi'];
  writeFileSync(scanner, `#!/bin/sh\n${lines.join('\n')}\n`);
  chmodSync(scanner, 0o700);
  world = await freshWorld({ withJobs: true, scan: openScanner([scanner]) });
  mette = await world.as('mette');
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const infected = () => ({ name: 'virus.txt', bytes: new TextEncoder().encode(eicar) });
const recordText = async (number: string): Promise<string> => (await mette.get(`/bilag/${number}`)).text();

test('a clean file is handed out and the page says that it was scanned', async () => {
  const draft = await draftFor(world, { items: [{ title: 'Ren sag' }] });
  const number = await putUp(world, draft.items[0]?.papers ?? '', pdfFile('ren.pdf', 'ren'));
  await allRead(world);
  expect(await recordText(number)).toContain('skannet for virus');
  expect(await recordText(number)).not.toContain('ikke skannet');
  expect((await mette.get(`/bilag/${number}/1/fil`)).status).toBe(200);
});

test('an infected file is deleted, also where it was sent; whoever put it up is told; the row stays', async () => {
  const draft = await draftFor(world, { heldOn: '2026-12-11', items: [{ title: 'Smittet sag' }] });
  const before = readdirSync(world.filesFolder).length;
  await world.forgetAuditLog();
  const number = await putUp(world, draft.items[0]?.papers ?? '', infected());
  await send(world, draft);
  await allRead(world);
  await until('the file is gone', async () =>
    readdirSync(world.filesFolder).length === before ? true : undefined,
  );
  for (const who of ['mette', 'birgitte'] as const)
    expect((await (await world.as(who)).get(`/bilag/${number}/1/fil`)).status).toBe(404);
  const page = await recordText(number);
  expect(page).toContain('Virus: slettet');
  expect(page).toContain('Læg en ren udgave op');
  expect(page).toContain('virus.txt');
  expect(await (await mette.get('/')).text()).toContain(`Bilag ${number}: virus`);
  const item = await (await (await world.as('birgitte')).get(`${draft.address}/punkt/1`)).text();
  expect(item).toContain('filen kan ikke hentes');
  expect(item).not.toContain(`/bilag/${number}/1/fil`);
  expect(await world.auditLog()).toContain('paper.infected done');
});

test('a scanner that does not answer: nobody gets the file until it has been scanned after all', async () => {
  const draft = await draftFor(world, { heldOn: '2026-12-12', items: [{ title: 'Uskannet sag' }] });
  writeFileSync(broken, '');
  const number = await putUp(world, draft.items[0]?.papers ?? '', pdfFile('u.pdf', 'uskannet'));
  await until('the scan has failed', async () =>
    (await recordText(number)).includes('Virusskanneren svarede ikke') ? true : undefined,
  );
  expect((await mette.get(`/bilag/${number}/1/fil`)).status).toBe(404);
  rmSync(broken);
  expect((await mette.post(`/bilag/${number}/1/genlaesning`)).status).toBe(303);
  await until('the file is ready', async () =>
    (await mette.get(`/bilag/${number}/1/fil`)).status === 200 ? true : undefined,
  );
});

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';

const resolve = createRequire(import.meta.url).resolve;
const cache = path.resolve('.cache');

/**
 * A real browser from npm, without anything installed on the machine; CHROMIUM=/path/to/chromium takes another.
 * It reaches this machine and nothing else. About 0.1 s, and once per checkout 2 s to unpack. Close it yourself.
 */
export async function openBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM'];
  if (own) return chromium.launch({ executablePath: own, args });
  const folder = await unpacked();
  const env = {
    ...process.env,
    HOME: folder,
    FONTCONFIG_PATH: path.join(folder, 'fonts'),
    LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
  };
  return chromium.launch({ executablePath: path.join(folder, 'chromium'), env, args });
}

/** No sandbox (playwright’s default): it does not work as root, and only our own pages are opened. */
const args = [
  '--disable-domain-reliability',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/**
 * The package unpacks into the temporary folder and takes what lies there, whosever it is and however whole.
 * So it gets a folder of its own, which gets its name when it is complete.
 */
async function unpacked(): Promise<string> {
  const folder = path.join(cache, `chromium-${await versionOf('@sparticuz/chromium')}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(path.join(cache, 'draft-'));
  const source = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  const env = { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }; // with its own libraries
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', source], { env });
  await writeFile(path.join(draft, 'fonts/fonts.conf'), fontSettings);
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // otherwise another test file was faster
  });
  return folder;
}

/** The package's own settings look in /tmp/fonts, and without a font no letter has a width. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">.</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

async function versionOf(name: string): Promise<string> {
  const file = path.join('node_modules', name, 'package.json');
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}

type AxeResult = { violations: { id: string; help: string; nodes: { target: unknown[] }[] }[] };

/** What axe finds on the page, one line each: rule, what it asks for, where. Empty is good. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const source = await readFile(resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source); // a script element would be refused by our own headers
  const { violations } = (await page.evaluate('axe.run(document)')) as AxeResult;
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  );
}

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { at, Refusal, root } from './project.js';

const lockFile = at('package-lock.json');
const installed = at('node_modules/.package-lock.json'); // npm writes it last
const busyFile = at('node_modules/.installing');

// Development packages are needed to build; a machine set up for production would leave them out.
const args = [
  'install',
  '--no-audit',
  '--no-fund',
  '--include=dev',
  '--include=optional',
  '--engine-strict=false',
];
const patience = ['--loglevel=error', '--fetch-retries=3', '--fetch-retry-mintimeout=2000'];

/** Fetches the packages if they are missing or older than the lock file. Answers whether anything was done. */
export async function installIfNeeded() {
  if (isInstalled()) return false;
  fs.mkdirSync(path.dirname(busyFile), { recursive: true });
  await takeTurn();
  try {
    if (isInstalled()) return false; // another start did it while we waited
    console.log('Rammeværk: henter pakker. Det tager et halvt til et helt minut første gang.');
    await runNpm();
    const now = new Date();
    fs.utimesSync(installed, now, now); // npm leaves it alone when nothing was missing
    return true;
  } finally {
    fs.rmSync(busyFile, { force: true });
  }
}

function isInstalled() {
  const found = fs.statSync(installed, { throwIfNoEntry: false });
  return found !== undefined && found.mtimeMs >= fs.statSync(lockFile).mtimeMs;
}

/** Two installations in one folder spoil each other, so the second waits for the first. */
async function takeTurn() {
  for (;;) {
    try {
      return fs.writeFileSync(busyFile, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if (error.code === 'EACCES') throw closed();
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isAlive(Number(readIfThere(busyFile)))) fs.rmSync(busyFile, { force: true });
    await setTimeout(200);
  }
}

function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Inside an npm script npm says where it is; otherwise it is looked for as any command. */
function runNpm() {
  const own = process.env.npm_execpath;
  const [command, first] = own && /npm-cli\.c?js$/.test(own) ? [process.execPath, [own]] : ['npm', []];
  const child = spawn(command, [...first, ...args, ...patience], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32' && command === 'npm',
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(error.code === 'ENOENT' ? noNpm() : error));
    child.on('close', (code) => (code === 0 ? resolve() : reject(whyNot(said, code))));
  });
}

const noNpm = () =>
  new Refusal(
    'Kommandoen npm findes ikke: installer npm sammen med Node fra https://nodejs.org, og prøv igen.',
  );

const closed = () =>
  new Refusal(`Der må ikke skrives i ${root}: start som den konto, der ejer mappen, eller flyt projektet.`);

const offline =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT/;

/** Says in one sentence what npm says in twenty lines; what is not recognised is shown as it is. */
export function whyNot(said, code) {
  if (offline.test(said))
    return new Refusal(
      'Pakkerne kan ikke hentes, fordi pakkeserveren ikke svarer: tjek netværket, og prøv igen.',
    );
  if (/ENOSPC/.test(said))
    return new Refusal('Disken er fuld: der skal bruges omkring 1 GB. Ryd op, og prøv igen.');
  if (/EACCES|EPERM|EROFS/.test(said)) return closed();
  return new Refusal(`npm install mislykkedes (kode ${code}):\n${said.trim()}`);
}

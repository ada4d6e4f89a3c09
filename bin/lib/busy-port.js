import fs from 'node:fs';
import net from 'node:net';
import { Refusal } from './project.js';

const portDefault = 3000; // as in src/platform/config.ts, which refuses what is no port
const portMax = 65_535;
const answerMsMax = 1000;

/**
 * Looks whether the program's address is free, before anything else is started. Throws a Refusal that says who has
 * it, as far as this account may know, and what to do.
 */
export async function refuseBusyPort(env) {
  const port = Number(env.PORT?.trim() || portDefault);
  const host = env.HOST?.trim() || '127.0.0.1';
  if (!(Number.isInteger(port) && port >= 1 && port <= portMax)) return;
  const code = await triedToListen(host, port);
  if (code === undefined) return;
  const instead = `prøv PORT=${port === portMax ? portDefault : port + 1} npm start`;
  if (code === 'EACCES') throw new Refusal(`Denne konto må ikke bruge port ${port}; ${instead}.`);
  if (code !== 'EADDRINUSE')
    throw new Refusal(`Adressen ${host}:${port} kan ikke bruges her (${code}); ret HOST eller PORT.`);
  if (await isOurs(port))
    throw new Refusal(`Rammeværk kører allerede på http://localhost:${port}; brug det, eller ${instead}.`);
  throw new Refusal(`Port ${port} er optaget${by(listenerOn(port))}; stop det program, eller ${instead}.`);
}

function triedToListen(host, port) {
  const server = net.createServer();
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

async function isOurs(port) {
  try {
    const answer = await fetch(`http://localhost:${port}/`, { signal: AbortSignal.timeout(answerMsMax) });
    return /<title>[^<]*Rammeværk/.test(await answer.text());
  } catch {
    return false; // something that does not speak our language
  }
}

const by = (listener) => (listener ? ` af ${listener.name} (proces ${listener.pid})` : '');

/** Linux writes down which socket listens, and each process which sockets it has. Elsewhere nobody is named. */
function listenerOn(port) {
  const sockets = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listening(table, port));
  const pids = listOf('/proc').filter((name) => /^\d+$/.test(name));
  const pid = pids.find((candidate) => holdsOne(candidate, sockets));
  return pid === undefined ? undefined : { pid, name: textOf(`/proc/${pid}/comm`).trim() };
}

function listening(table, port) {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = textOf(table)
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return rows.filter((row) => row[1]?.endsWith(suffix) && row[3] === '0A').map((row) => `socket:[${row[9]}]`);
}

const holdsOne = (pid, sockets) =>
  listOf(`/proc/${pid}/fd`).some((fd) => sockets.includes(linkOf(`/proc/${pid}/fd/${fd}`)));

const listOf = (folder) => orElse([], () => fs.readdirSync(folder));
const textOf = (file) => orElse('', () => fs.readFileSync(file, 'utf8'));
const linkOf = (file) => orElse('', () => fs.readlinkSync(file));

/** Processes end while we look, and most belong to others. */
function orElse(nothing, look) {
  try {
    return look();
  } catch {
    return nothing;
  }
}

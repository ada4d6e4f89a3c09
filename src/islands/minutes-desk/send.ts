import type { Kept } from './kept.ts';

/** What the server said to a save. `lost`: nothing was heard, and it is sent again as it was. */
export type Answer =
  | { is: 'saved'; text: string; version: string; isMerged: boolean }
  | { is: 'conflict' }
  | { is: 'refused'; text: string }
  | { is: 'signed-out' }
  | { is: 'lost' };

const [ok, forbidden, conflict, tooMany, serverErrorMin] = [200, 403, 409, 429, 500];
const patienceMs = 10_000;

/** Sends a save with the token of the page that sends it, whoever kept it. */
export async function send(kept: Kept, csrf: string): Promise<Answer> {
  const fields = kept.fields.map(([name, value]) => [name, value]);
  const body = new URLSearchParams([...fields, ['saveId', kept.saveId], ['csrf', csrf]]).toString();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const signal = AbortSignal.timeout(patienceMs);
  try {
    const answer = await fetch(kept.address, { method: 'POST', redirect: 'manual', body, headers, signal });
    if (answer.type === 'opaqueredirect' || answer.status === forbidden) return { is: 'signed-out' };
    if (answer.status >= serverErrorMin || answer.status === tooMany) return { is: 'lost' };
    return read(answer.status, await answer.text());
  } catch {
    return { is: 'lost' };
  }
}

function read(status: number, page: string): Answer {
  if (status === conflict) return { is: 'conflict' };
  const found = new DOMParser().parseFromString(page, 'text/html');
  const line = found.querySelector('p[data-version]');
  const text = (line ?? found.querySelector('h1'))?.textContent ?? '';
  if (status !== ok || !(line instanceof HTMLElement)) return { is: 'refused', text };
  return {
    is: 'saved',
    text,
    version: line.dataset['version'] ?? '',
    isMerged: line.dataset['merged'] !== '',
  };
}

/** The same, after the one that was on its way when it was typed; that one counts once, however often it is sent. */
export async function sendInOrder(kept: Kept, csrf: string): Promise<Answer> {
  if (!kept.before) return send(kept, csrf);
  const first = await send(kept.before, csrf);
  return first.is === 'saved' ? send(builtOn(kept, kept.before.saveId), csrf) : first;
}

/** The fields of a save that builds on another. */
export const builtOn = ({ address, writer, saveId, fields }: Kept, after: string): Kept => ({
  address,
  writer,
  saveId,
  fields: fields.map(([name, value]) => [name, name === 'after' ? after : value]),
});

/** The token of a login that has come back, and whose it is; undefined while nobody is signed in. */
export async function freshToken(page: string): Promise<{ csrf: string; writer: string } | undefined> {
  try {
    const answer = await fetch(page, { redirect: 'manual', signal: AbortSignal.timeout(patienceMs) });
    if (answer.status !== ok) return undefined;
    const found = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const csrf = found.querySelector<HTMLInputElement>('input[name=csrf]')?.value;
    const writer = found.querySelector<HTMLElement>('rv-minutes-desk')?.dataset['writer'];
    return csrf === undefined || writer === undefined ? undefined : { csrf, writer };
  } catch {
    return undefined;
  }
}

import { randomUUID } from 'node:crypto';
import { meetingHeadOf } from '../../src/modules/meetings/index.ts';
import { beginMinutes } from '../../src/modules/minutes/index.ts';
import { changeAs, reading } from '../../src/platform/database.ts';
import type { Browser } from './requests.ts';
import { planned, released, sampleAgenda } from './sent-agenda.ts';
import type { World } from './world.ts';

/** The address of the sample meeting in minutes mode. */
export const minutesAddress = '/moeder/das/2027-02-04/referat';

/** The sample agenda, sent, with its minutes begun: what a day in the meeting starts from. */
export async function deskOfSample(world: World): Promise<{ meetingId: string; itemIds: readonly string[] }> {
  const meetingId = await planned(world);
  const { items } = await released(world, meetingId, { agenda: sampleAgenda });
  const begun = await changeAs(world.database, world.actor('mette'), async (db) => {
    const head = await meetingHeadOf(reading(db), meetingId);
    return head && beginMinutes(db, head);
  });
  if (!begun?.ok) throw new Error('minutes were not begun');
  return { meetingId, itemIds: items.map(({ id }) => id) };
}

const inputs = /<input\b[^>]*>|<textarea\b[^>]*>[^<]*<\/textarea>|<select\b[^>]*>.*?<\/select>/gs;
const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
const part = (tag: string, name: string): string =>
  unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** The fields of the form of an item as a browser would send them, without the token and the key. */
export function fieldsIn(page: string): Record<string, string> {
  const shown = page.replaceAll(/<template.*?<\/template>/gs, '');
  const start = shown.lastIndexOf('<form', shown.indexOf('name="saveId"'));
  const body = shown.slice(start).split('</form>')[0] ?? '';
  const fields: Record<string, string> = {};
  for (const [tag] of body.matchAll(inputs)) {
    const name = part(tag, 'name');
    if (['', 'csrf', 'formKey', 'act'].includes(name)) continue;
    if (/type="(radio|checkbox)"/.test(tag) && !/ checked/.test(tag)) continue;
    fields[name] = valueOf(tag);
  }
  return fields;
}

function valueOf(tag: string): string {
  if (tag.startsWith('<textarea')) return unescaped(/>\n?([^<]*)</.exec(tag)?.[1] ?? '');
  if (!tag.startsWith('<select')) return part(tag, 'value');
  const chosen = /<option[^>]* selected[^>]*>/.exec(tag)?.[0];
  return part(chosen ?? /<option[^>]*>/.exec(tag)?.[0] ?? '', 'value');
}

/** The form of an item as it is shown now. */
export const formOf = async (who: Browser, item: string): Promise<Record<string, string>> =>
  fieldsIn(await (await who.get(`${minutesAddress}/punkt/${item}`)).text());

type Answered = { status: number; text: string; saveId: string };

/** Sends an item's fields as the island does: a save with a name of its own, answered with a line. */
export async function autosave(
  who: Browser,
  item: string,
  { fields, saveId = randomUUID() }: { fields: Readonly<Record<string, string>>; saveId?: string },
): Promise<Answered> {
  const answer = await who.post(`${minutesAddress}/punkt/${item}/gem`, { ...fields, saveId });
  return { status: answer.status, text: await answer.text(), saveId };
}

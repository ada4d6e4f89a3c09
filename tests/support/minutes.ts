import { randomUUID } from 'node:crypto';
import { planMeeting, type AgendaToRelease } from '../../src/modules/meetings/index.ts';
import { sendDispatch, type DispatchPlace } from '../../src/modules/dispatch/index.ts';
import {
  beginMinutes,
  minutesMail,
  releaseItem,
  saveDraft,
  type ItemMinutes,
} from '../../src/modules/minutes/index.ts';
import { meetingHeadOf } from '../../src/modules/meetings/index.ts';
import { reading } from '../../src/platform/database.ts';
import { agendaOfTitles } from './agenda-to-release.ts';
import { asMette, dasMeeting, release, walledAgenda } from './dispatch.ts';
import { itemMinutes, outcomeOf } from './item-minutes.ts';
import { outboxOnly } from './mail.ts';
import type { World } from './world.ts';

/** The addresses of a meeting whose minutes are written, and of the one after it. */
export const heldAddress = '/moeder/das/2026-11-10';
export const laterAddress = '/moeder/das/2026-11-20';

/** What the minutes of the items of the walled agenda say, and nothing else does. */
export const minutesWords = {
  open: 'DAS godkendte at samle pladserne i ét register',
  guest: 'Kørslen genforhandles til foråret',
  closed: 'Lejemålet koster fire hundrede tusinde om året',
  municipal: 'Kommunerne byder ind med et fælles tal',
} as const;

async function heldMeeting(world: World, heldOn: string, agenda: AgendaToRelease): Promise<string> {
  const made = await asMette(world, (db) => planMeeting(db, { ...dasMeeting, heldOn }));
  if (!made.ok) throw new Error(made.refusal.code);
  const { meetingId } = made.value;
  await release(world, { meetingId, agenda });
  return meetingId;
}

/** Writes the minutes of one item and releases them. */
export const releasedMinutes = (world: World, itemId: string, minutes: ItemMinutes): Promise<void> =>
  asMette(world, async (db) => {
    const kept = { itemId, saveId: randomUUID(), baseVersion: 0, afterSave: '', minutes, now: world.now };
    const saved = await saveDraft(db, kept);
    if (!saved.ok) throw new Error(saved.refusal.code);
    const released = await releaseItem(db, { itemId, version: saved.value.version });
    if (!released.ok) throw new Error(released.refusal.code);
  });

export const begunMinutes = (world: World, meetingId: string): Promise<void> =>
  asMette(world, async (db) => {
    const head = await meetingHeadOf(reading(db), meetingId);
    const begun = head && (await beginMinutes(db, head));
    if (!begun?.ok) throw new Error('minutes were not begun');
  });

export type WrittenMinutes = { readonly meetingId: string; readonly itemIds: readonly string[] };

/**
 * A meeting of DAS on 10 November with an open item that takes effect early, one with a guest, a closed one and one of
 * the municipal part, all released; and the meeting of 20 November, which has an item to approve them.
 */
export async function writtenMinutes(world: World): Promise<WrittenMinutes> {
  const agenda = walledAgenda(world.actor('jonas').personId);
  const meetingId = await heldMeeting(world, '2026-11-10', agenda);
  const itemIds = agenda.items.map(({ id }) => id);
  await begunMinutes(world, meetingId);
  const words = [minutesWords.open, minutesWords.guest, minutesWords.closed, minutesWords.municipal];
  for (const [index, itemId] of itemIds.entries()) {
    const said = { text: words[index] ?? '', outcomes: [outcomeOf()], takesEffectEarly: index === 0 };
    await releasedMinutes(world, itemId, itemMinutes(said));
  }
  const titles = ['Godkendelse af dagsorden', 'Godkendelse af referat', 'Økonomi'];
  await heldMeeting(world, '2026-11-20', agendaOfTitles(...titles));
  return { meetingId, itemIds };
}

/** The form of sending, as it is first shown. */
export const sendForm = { note: '', until: '6.12.2026', extras: '', version: '1' };

/** Sends the minutes out as the secretariat does, and writes the mails. */
export async function sentMinutes(world: World, form: Record<string, string> = {}): Promise<void> {
  const mette = await world.as('mette');
  const sent = await mette.post(`${heldAddress}/referat/udsendelse`, { ...sendForm, ...form });
  if (sent.status !== 303) throw new Error(`the minutes were not sent: ${sent.status}`);
  await writeMails(world);
}

export const dispatchPlace = (world: World, more: Partial<DispatchPlace> = {}): DispatchPlace => ({
  database: world.database,
  jobs: outboxOnly,
  clock: () => world.now,
  log: () => {},
  publicUrl: 'https://rammevaerk.example',
  makers: { minutes: minutesMail, 'minutes-again': minutesMail },
  ...more,
});

/** The work of the job: every mail of minutes that is still to be written. */
export async function writeMails(world: World, more: Partial<DispatchPlace> = {}): Promise<void> {
  const { rows } = await world.owner.query<{ id: string }>(
    `select id from dispatches where minutes_round is not null order by sent_at`,
  );
  for (const { id } of rows) await sendDispatch(dispatchPlace(world, more), id);
}

/** What the form of the approval carries of the record, as the page shows it now. */
export async function approvalForm(world: World): Promise<Record<string, string>> {
  const mette = await world.as('mette');
  const html = await (await mette.get(`${heldAddress}/referat/godkendelse`)).text();
  const field = (pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';
  return {
    hash: field(/name="hash" value="([0-9a-f]{64})"/),
    items: field(/name="items" value="([^"]*)"/),
    place: field(/<option value="([0-9a-f-]{36})"/),
    outcome: 'APPROVED',
    text: 'DAS godkendte referatet af mødet den 10. november 2026.',
  };
}

import type { Actor } from '../../src/kernel/actor.ts';
import { changeAs, type Database } from '../../src/platform/database.ts';
import { noJobs, type Jobs } from '../../src/platform/jobs.ts';
import { smtpTransport, type MailServer } from '../../src/platform/mail-transport.ts';
import type { MailWorkplace } from '../../src/platform/mail-worker.ts';
import { queueMail, type OutgoingMail } from '../../src/platform/mail.ts';
import type { World } from './world.ts';

/** A queue nobody works at: the mails stay in the outbox until the test sends what is due. */
export const outboxOnly: Jobs = { ...noJobs, enqueue: () => Promise.resolve() };

export const queueAs = (database: Database, actor: Actor, mail: OutgoingMail): Promise<void> =>
  changeAs(database, actor, (db) => queueMail(db, outboxOnly, mail));

/** Where the test is the worker: it says when, and how patient. */
export const workplace = (
  { database }: Pick<World, 'database'>,
  server: MailServer,
  now: () => Date,
): MailWorkplace => ({
  database,
  jobs: outboxOnly,
  transport: smtpTransport(server),
  clock: now,
  log: () => {},
  patience: { firstDelayMs: 60_000, delayMsMax: 240_000, triesMax: 4 },
});

type MailRow = { state: string; tries: number; answer: string; due_at: Date | null; sent_at: Date | null };

/** The outbox as it is, walls aside: newest last. */
export async function outboxOf({ owner }: Pick<World, 'owner'>): Promise<MailRow[]> {
  const query = 'select state, tries, answer, due_at, sent_at from mails order by queued_at, id';
  return (await owner.query<MailRow>(query)).rows;
}

/** The token of a link that stops Birgitte's digest, in a world prepared by `withFollowingAndMails`. */
export const stopToken = 't'.repeat(43);

/** Birgitte follows a body and has a link to stop it; the outbox holds a mail of each state that waits for somebody. */
export async function withFollowingAndMails(world: World): Promise<void> {
  const [birgitte, mette] = [world.actor('birgitte'), world.actor('mette')];
  await (await world.as('birgitte')).post('/foelger/fora/das');
  await world.owner.query(
    `insert into stop_links (token_hash, user_id, made_at) values (sha256($1::bytea), $2, now())`,
    [stopToken, birgitte.userId],
  );
  const text = 'Kære Birgitte\n\nDagsordenen er sendt.';
  const mail = { to: 'birgitte.holm@demo.example', text, purpose: 'dispatch' } as const;
  for (const subject of ['I kø', 'Afvist', 'Uklar'])
    await queueAs(world.database, mette, { ...mail, subject: `Dagsorden, ${subject}` });
  await queueAs(world.database, mette, { ...mail, subject: 'Ny adgangskode', purpose: 'reset' });
  await world.owner.query(
    `update mails set state = 'refused', answer = '550 Ingen med det navn' where number = 2`,
  );
  await world.owner.query(
    `update mails set state = 'unclear', answer = 'Connection closed' where number = 3`,
  );
}

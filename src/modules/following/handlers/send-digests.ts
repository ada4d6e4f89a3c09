import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { addAuditLine } from '../../../platform/audit.ts';
import { changeAs, reading, type Database, type Reader, type Writer } from '../../../platform/database.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { errorFacts, type Log } from '../../../platform/log.ts';
import { actorOfUser } from '../../../platform/login.ts';
import { linkInMail, queueMail } from '../../../platform/mail.ts';
import { parameterOn } from '../../../platform/parameters.ts';
import type { Actor } from '../../../kernel/actor.ts';
import type { Day } from '../../../kernel/day.ts';
import { makeStopLink, takeNews } from '../commands/digest.ts';
import { digestInWords, newsCount } from '../digest-in-words.ts';
import { digestTime } from '../parameters/digest-time.ts';
import { followingPaths } from '../paths.ts';
import { digestWishes, mailboxOf, type DigestWish } from '../queries/digest-wish.ts';
import { danishMoment, isDue, periodOf, type DigestTime } from '../rules/digest-period.ts';
import { followingTexts } from '../text.ts';

export type DigestPlace = { database: Database; jobs: Jobs; clock: () => Date; log: Log };

const daysInWeek = 7;
const hoursInDay = 24;
const timeShape = z.strictObject({
  weekday: z.int().min(1).max(daysInWeek),
  hour: z
    .int()
    .min(0)
    .max(hoursInDay - 1),
});

/** When digests go out on this day; undefined where the parameter has no value for it: pages then leave it out. */
export async function digestTimeOn(db: Reader, on: Day): Promise<DigestTime | undefined> {
  const found = await parameterOn(db, digestTime, { on, read: (stored) => timeShape.parse(stored) });
  return found.ok ? found.value.value : undefined;
}

/**
 * Queues the digest of everybody whose time has come by the clock, each as the follower himself. Run again, or twice
 * at once, it queues nothing twice; one that fails is logged and does not keep the others from theirs.
 */
export async function sendDigests(place: DigestPlace): Promise<void> {
  const { database, clock, log } = place;
  const moment = danishMoment(clock());
  const time = await digestTimeOn(reading(database), moment.day);
  if (!time) return log('error', 'digest.no-time', { parameter: digestTime.key });
  const due = (await digestWishes(database)).filter((wish) => isDue(wish, moment, time));
  for (const wish of due)
    await sendDigest(place, wish, time).catch((error: unknown) =>
      log('error', 'digest.failed', { user: wish.userId, ...errorFacts(error) }),
    );
}

/** Reads, marks and queues in one transaction as the follower: what his rights do not show him is not in it. */
async function sendDigest(place: DigestPlace, wish: DigestWish, time: DigestTime): Promise<void> {
  const { database, clock, jobs } = place;
  const { userId, frequency } = wish;
  if (frequency === 'never') return;
  const moment = danishMoment(clock());
  const actor = await actorOfUser(reading(database), userId, moment.day);
  if (!actor) return;
  const period = periodOf(frequency, moment, time);
  await changeAs(database, actor, (db) => queueDigest(db, { actor, frequency, period, jobs, now: clock() }));
}

type Delivery = { actor: Actor; frequency: 'daily' | 'weekly'; period: Day; jobs: Jobs; now: Date };

async function queueDigest(db: Writer, { actor, frequency, period, jobs, now }: Delivery): Promise<void> {
  const { userId, name } = actor;
  const news = await takeNews(db, { userId, period });
  const { address, language } = await mailboxOf(reading(db), userId);
  if (!news || news.length === 0 || address === null) return;
  const token = await makeStopLink(db, now);
  await queueMail(db, jobs, {
    to: address,
    toUserId: userId,
    subject: followingTexts[language].digest.subject[frequency](newsCount(news)),
    text: digestInWords(news, { name, language }, token),
    purpose: 'digest',
    listUnsubscribe: linkInMail(followingPaths.stopDigest.to({ token })),
    key: `digest:${userId}:${period}`,
    secret: token,
  });
  const object = followingPaths.list.to({});
  const line = { event: 'digest.queued', object, criteria: null, outcome: 'done' } as const;
  await addAuditLine(db, { request_id: randomUUID(), ...line });
}

const digestQueue = 'following.digests';

/** Starts the hourly look for digests that are due. */
export async function startDigests(place: DigestPlace): Promise<void> {
  await place.jobs.work(digestQueue, () => sendDigests(place));
  await place.jobs.schedule(digestQueue, '0 * * * *');
}

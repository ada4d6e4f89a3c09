import { z } from 'zod';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { bareForm, notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { chooseFrequency, stopDigest, stopFollowingAll } from '../commands/follow.ts';
import { FollowingPage, type FollowedShown } from '../pages/following.page.tsx';
import { StopDigestPage } from '../pages/stop-digest.page.tsx';
import { followingPaths } from '../paths.ts';
import { digestWish, holderOfStopLink, mailboxOf } from '../queries/digest-wish.ts';
import { followedBy, type Followed } from '../queries/subjects.ts';
import { danishMoment, frequencies, nextDigestOn, type Frequency } from '../rules/digest-period.ts';
import { followingTexts } from '../text.ts';
import { pathsOf } from './follow.ts';
import { formState } from './form-view.ts';
import { runningPeriod } from './running-period.ts';
import { digestTimeOn } from './send-digests.ts';

/** The list of what one follows. */
export const showFollowing = async (visit: Visit<Reader>): Promise<Reply> => ({
  status: 200,
  page: await followingPage(visit, { isSaved: visit.query['gemt'] === 'ja' }),
});

type Shown = { isSaved?: boolean; problem?: string };

async function followingPage(visit: Visit<Reader>, { isSaved = false, problem }: Shown) {
  const { db, page: context, actor, now, today } = visit;
  const wish = await digestWish(db, actor.userId);
  const frequency = wish?.frequency ?? 'weekly';
  const time = await digestTimeOn(db, today);
  const { address } = await mailboxOf(db, actor.userId);
  const problems = problem === undefined ? [] : [{ field: 'frequency', message: problem }];
  return FollowingPage({
    context,
    followed: (await followedBy(db)).map((one) => shownOf(one, visit)),
    form: formState(visit, { values: { frequency }, version: wish?.version, problems }),
    stopAll: formState(visit),
    address,
    isSaved,
    ...(time &&
      frequency !== 'never' && {
        next: {
          on: nextDigestOn(frequency, danishMoment(now), time),
          time: `${String(time.hour).padStart(2, '0')}:00`,
        },
      }),
  });
}

function shownOf({ kind, key, since, subject }: Followed, visit: Visit<Reader>): FollowedShown {
  const paths = pathsOf(kind, subject?.key ?? key);
  const named = { kind, key: subject?.key ?? key, name: subject?.name ?? '', since };
  const shown = { ...named, stop: paths.stop, form: formState(visit) };
  return subject ? { ...shown, href: paths.record } : shown;
}

const frequencyForm = z.strictObject({
  csrf: z.string(),
  formKey: z.uuid(),
  version: z.coerce.number().int(),
  frequency: z.string().optional(),
});
const isFrequency = (text: string | undefined): text is Frequency => frequencies.some((one) => one === text);

/** How often the digest comes. */
export async function submitFrequency(visit: Visit<Writer>): Promise<Reply> {
  const form = frequencyForm.safeParse(visit.form);
  if (!form.success) return notOurForm(visit);
  const { list: text } = followingTexts[visit.language];
  const { version, frequency } = form.data;
  const again = async (problem: string) => followingPage({ ...visit, db: reading(visit.db) }, { problem });
  if (!isFrequency(frequency)) return { status: 422, page: await again(text.chooseOne) };
  const { userId } = visit.actor;
  const period = await runningPeriod(visit, frequency);
  const chosen = await chooseFrequency(visit.db, { userId, frequency, version, period });
  if (!chosen.ok) return { status: 409, page: await again(text.changedMeanwhile) };
  return { status: 303, location: `${followingPaths.list.to({})}?gemt=ja` };
}

export const submitStopAll = bareForm(async (visit) => {
  await stopFollowingAll(visit.db, visit.actor.userId);
  return { status: 303, location: followingPaths.list.to({}) };
});

/** The page a mail leads to. A link nobody made is no page. */
export async function showStopDigest(visit: Visit<Reader>): Promise<Reply> {
  const holder = await holderOfStopLink(visit.db, visit.params['token'] ?? '');
  if (!holder) return notFound(visit);
  return { status: 200, page: StopDigestPage({ context: visit.page, form: formState(visit), ...holder }) };
}

const oneClick = 'List-Unsubscribe';
const stopFields = ['csrf', 'formKey', oneClick];

/**
 * Stops the digest of whoever the link was made for: from the page, or by a mail program's one click. That is answered
 * at once, because a mail program follows no redirect.
 */
export async function submitStopDigest(visit: Visit<Writer>): Promise<Reply> {
  const { db, params, form, now, page: context } = visit;
  if (!Object.keys(form).every((name) => stopFields.includes(name))) return notOurForm(visit);
  const token = params['token'] ?? '';
  const holder = await holderOfStopLink(reading(db), token);
  if (!holder) return notFound(visit);
  await stopDigest(db, token, now);
  if (form[oneClick] === undefined) return { status: 303, location: followingPaths.stopDigest.to({ token }) };
  const page = StopDigestPage({ context, form: formState(visit), ...holder, isStopped: true });
  return { status: 200, page, isDone: true };
}

import type { Child } from '../../../platform/design/index.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { bareForm, notFound } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { isSignedIn } from '../../../kernel/actor.ts';
import { withQuery } from '../../../kernel/path.ts';
import { follow, stopFollowing } from '../commands/follow.ts';
import { FollowAct } from '../pages/follow-act.tsx';
import { bodyPath, followingPaths, matterPath } from '../paths.ts';
import { followedBy, isFollowed, subjectAt, type Subject, type SubjectKind } from '../queries/subjects.ts';
import { formState } from './form-view.ts';
import { runningPeriod } from './running-period.ts';

/** The pages of a matter or a body, and of following it, by its number or key. */
export const pathsOf = (kind: SubjectKind, key: string) =>
  kind === 'matter'
    ? {
        record: matterPath.to({ number: key }),
        follow: followingPaths.matter.to({ number: key }),
        stop: followingPaths.stopMatter.to({ number: key }),
      }
    : {
        record: bodyPath.to({ key }),
        follow: followingPaths.body.to({ key }),
        stop: followingPaths.stopBody.to({ key }),
      };

/** Where somebody pressed stop: on the page of the matter or body itself. Left out, it was in the list. */
const fromRecord = 'siden';

/** The button "Følg" of a page, for those who have signed in; the page puts it among its acts. */
export async function followAct(
  visit: Visit<Reader>,
  subject: Pick<Subject, 'kind' | 'id' | 'key'>,
): Promise<Child | null> {
  if (!isSignedIn(visit.actor)) return null;
  const { kind, key } = subject;
  const isOn = await isFollowed(visit.db, subject);
  const paths = pathsOf(kind, key);
  const action = isOn ? withQuery(paths.stop, { fra: fromRecord }) : paths.follow;
  return FollowAct({ form: formState(visit), action, kind, isFollowed: isOn });
}

const keyOf = ({ params }: Visit<unknown>, kind: SubjectKind): string =>
  (kind === 'matter' ? params['number'] : params['key']) ?? '';

/** Begins to follow, and shows the page again. */
export const submitFollow = (kind: SubjectKind) =>
  bareForm(async (visit: Visit<Writer>): Promise<Reply> => {
    const subject = await subjectAt(reading(visit.db), kind, keyOf(visit, kind));
    if (!subject) return notFound(visit);
    await follow(visit.db, subject, { now: visit.now, period: await runningPeriod(visit) });
    return { status: 303, location: pathsOf(kind, subject.key).record };
  });

/** Stops following; a matter that is no longer to be seen, too. One comes back to where one was. */
export const submitStop = (kind: SubjectKind) =>
  bareForm(async (visit: Visit<Writer>): Promise<Reply> => {
    const key = keyOf(visit, kind);
    const found = (await followedBy(reading(visit.db))).find(
      (one) => one.kind === kind && (one.key === key || one.subject?.key === key),
    );
    if (!found) return notFound(visit);
    await stopFollowing(visit.db, found.id);
    const isOnRecord = visit.query['fra'] === fromRecord && found.subject !== undefined;
    const location = isOnRecord ? pathsOf(kind, key).record : followingPaths.list.to({});
    return { status: 303, location };
  });

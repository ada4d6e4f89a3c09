import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { ticked } from '../../../platform/design/index.ts';
import { peopleOf } from '../../rounds/index.ts';
import { changeJointState, setCouncilContacts, withdrawPoint } from '../commands/send-joint-text.ts';
import { CouncilContactsPage } from '../pages/joint-contacts.page.tsx';
import { ReasonPage } from '../pages/reason.page.tsx';
import { jointPaths } from '../paths.ts';
import { jointTextAt } from '../queries/joint-text-at.ts';
import { sentVersion, type Council, type JointText } from '../rules/joint-views.ts';
import { handoversTexts } from '../text.ts';
import {
  boxesOf,
  formState,
  neededReasonField,
  readForm,
  statusOf,
  tickedAmong,
  versionField,
  versionToShow,
  type Problem,
} from './read-form.ts';
import { jointPage } from './show-joint-text.ts';

export const textOf = (db: Reader, { params }: Pick<Visit<unknown>, 'params'>) =>
  jointTextAt(db, params['number'] ?? '');
export const textHref = ({ number }: Pick<JointText, 'number'>): string =>
  jointPaths.text.to({ number: String(number) });

/** Closes the collecting of results; refused, the page of the text says why. */
export async function submitClosing(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const text = await textOf(db, visit);
  if (!text) return notFound(visit);
  const read = readForm({ version: versionField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const seen = { text, version: read.data.version };
  const done = await changeJointState(visit.db, seen, { act: 'close', reason: '' });
  if (done.ok) return { status: 303, location: textHref(text) };
  const problems = [done.refusal];
  return {
    status: statusOf(problems),
    page: await jointPage({ ...visit, db }, text, { act: 'close', problems }),
  };
}

export type ReasonedAct = 'reopen' | 'cancel' | 'withdraw';

/** Whether the act is there to be done at all; a point that is gone has no page. */
const isPossible = (text: JointText, act: ReasonedAct, position: number): boolean => {
  if (act === 'reopen') return text.state === 'closed';
  if (act === 'cancel') return text.state === 'sent' || text.state === 'draft';
  const points = text.state === 'sent' ? (sentVersion(text)?.points ?? []) : [];
  return points.some((point) => point.position === position && point.withdrawn === null);
};

const positionOf = ({ params }: Pick<Visit<unknown>, 'params'>): number => Number(params['point'] ?? '0');

export const showReason =
  (act: ReasonedAct) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const text = await textOf(visit.db, visit);
    if (!text || !isPossible(text, act, positionOf(visit))) return notFound(visit);
    return { status: 200, page: reasonPage(visit, { text, act }) };
  };

/** Opens the collecting again, gives the text up, or takes a point out: each with its reason. */
export const submitReason =
  (act: ReasonedAct) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const text = await textOf(reading(visit.db), visit);
    if (!text) return notFound(visit);
    const read = readForm({ version: versionField, reason: neededReasonField }, visit.form);
    if (!read) return notOurForm(visit);
    const again = (problems: readonly Problem[]): Reply => ({
      status: statusOf(problems),
      page: reasonPage(visit, { text, act, problems }),
    });
    if (!read.ok) return again(read.problems);
    const { version, reason } = read.data;
    const seen = { text, version };
    const done =
      act === 'withdraw'
        ? await withdrawPoint(visit.db, seen, { position: positionOf(visit), reason, today: visit.today })
        : await changeJointState(visit.db, seen, { act, reason });
    return done.ok ? { status: 303, location: textHref(text) } : again([done.refusal]);
  };

function reasonPage(
  visit: Visit<unknown>,
  { text, act, problems = [] }: { text: JointText; act: ReasonedAct; problems?: readonly Problem[] },
) {
  const { joint } = handoversTexts[visit.language];
  const { page } = joint;
  const words = {
    reopen: { title: page.reopen, warning: page.reopenWarning, submitWord: page.reopen },
    cancel: { title: page.cancel, warning: page.cancelWarning, submitWord: page.cancelConfirm },
    withdraw: {
      title: `${page.withdraw}: ${page.point(positionOf(visit))}`,
      warning: page.withdrawWarning,
      submitWord: page.withdraw,
    },
  }[act];
  return ReasonPage({
    context: visit.page,
    form: formState(visit, {
      values: visit.form,
      version: versionToShow(visit, problems, text.version),
      problems,
    }),
    ...words,
    crumbs: [
      { text: joint.title, href: jointPaths.list.to({}) },
      { text: text.title, href: textHref(text) },
      { text: words.title },
    ],
    backHref: textHref(text),
  });
}

type Asked = { text: JointText; council: Council; people: { id: string; key: string; name: string }[] };

async function councilAt(
  db: Reader,
  visit: Pick<Visit<unknown>, 'params' | 'today'>,
): Promise<Asked | undefined> {
  const text = await textOf(db, visit);
  const council = text?.councils.find(({ key }) => key === visit.params['council']);
  if (!text || !council || text.state === 'cancelled') return undefined;
  const people = await peopleOf(db, council.organisationId, visit.today);
  const others = council.contacts.filter(({ personId }) => people.every(({ id }) => id !== personId));
  return { text, council, people: [...people, ...others.map((one) => ({ ...one, id: one.personId }))] };
}

/** Who answers for a council and gets its mails. */
export async function showCouncilContacts(visit: Visit<Reader>): Promise<Reply> {
  const asked = await councilAt(visit.db, visit);
  if (!asked) return notFound(visit);
  const values = Object.fromEntries(asked.council.contacts.map(({ key }) => [`people.${key}`, ticked]));
  const form = formState(visit, { values });
  return { status: 200, page: CouncilContactsPage({ context: visit.page, form, ...asked }) };
}

export async function submitCouncilContacts(visit: Visit<Writer>): Promise<Reply> {
  const asked = await councilAt(reading(visit.db), visit);
  if (!asked) return notFound(visit);
  const { text, council, people } = asked;
  const keys = people.map(({ key }) => key);
  if (!readForm(boxesOf('people', keys), visit.form)?.ok) return notOurForm(visit);
  const chosen = tickedAmong(visit.form, 'people', keys);
  const ids = people.filter(({ key }) => chosen.includes(key)).map(({ id }) => id);
  await setCouncilContacts(visit.db, { textId: text.id, organisationId: council.organisationId }, ids);
  return { status: 303, location: textHref(text) };
}

import { z } from 'zod';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Page, Reply, Visit } from '../../../platform/route.ts';
import { releaseDraft } from '../../agendas/index.ts';
import { meetingAt, type MeetingHead, type VersionKind } from '../../meetings/index.ts';
import { lockDraft } from '../commands/lock-draft.ts';
import { recordDispatch } from '../commands/record-dispatch.ts';
import { SendPage } from '../pages/send.page.tsx';
import { dispatchPaths } from '../paths.ts';
import { candidatesFor, type Candidate } from '../queries/candidates.ts';
import { sendPlan, type SendPlan } from '../queries/send-plan.ts';
import { toldMeeting } from '../queries/told-meeting.ts';
import { recipientGaps } from '../rules/send-views.ts';
import { splitForm } from '../rules/typed-recipients.ts';
import { formState, readForm, says, statusOf, type Problem, type ShownForm } from './form-view.ts';
import { chosenRecipients, extrasBefore } from './recipient-choice.ts';
import { inGroups, meetingShown, shownRecipients } from './shown-recipients.ts';

type Prepared = { meeting: MeetingHead; plan: SendPlan; candidates: readonly Candidate[] };

async function prepared(db: Reader, params: Visit<unknown>['params']): Promise<Prepared | undefined> {
  const meeting = await meetingAt(db, params);
  if (!meeting) return undefined;
  const plan = await sendPlan(db, meeting);
  return { meeting, plan, candidates: await candidatesFor(db, meeting) };
}

/** Everything to know before an agenda is sent. */
export async function showSend(visit: Visit<Reader>): Promise<Reply> {
  const found = await prepared(visit.db, visit.params);
  if (!found) return notFound(visit);
  const extras = await extrasBefore(visit.db, found.meeting.id);
  const values = { extras, revision: revisionOf(found.plan) };
  return { status: 200, page: await sendPage({ ...visit, db: visit.db }, found, { values }) };
}

const revisionOf = ({ toSend }: SendPlan): string => (toSend.what === 'draft' ? String(toSend.revision) : '');

async function sendPage(visit: Visit<Reader>, found: Prepared, shown: ShownForm): Promise<Page> {
  const { meeting, plan, candidates } = found;
  const { bodyId, audience } = meeting;
  const { hasMunicipal, hasClosed } = plan;
  const walls = { bodyId, audience, hasMunicipal, hasClosed, today: visit.today };
  const recipients = await shownRecipients(visit.db, candidates, walls);
  return SendPage({
    context: visit.page,
    meeting: meetingShown(meeting),
    toSend: plan.toSend,
    hasClosed,
    obstacles: plan.obstacles,
    gaps: { ...plan, ...recipientGaps(recipients) },
    groups: inGroups(candidates, recipients),
    form: formState(visit, { ...shown, values: { ...shown.values, revision: revisionOf(plan) } }),
  });
}

const [noteLengthMax, extrasLengthMax] = [1000, 5000];
const fields = {
  kind: z.enum(['supplement', 'change'], { error: says('kind-missing') }).optional(),
  note: z.string().trim().max(noteLengthMax, says('text-too-long')),
  extras: z.string().max(extrasLengthMax, says('text-too-long')),
  revision: z.string().regex(/^\d{0,9}$/),
};
type Wish = { kind?: 'supplement' | 'change' | undefined; note: string; extras: string; revision: string };

/** Sends: writes the version into the record, and with it who gets it; the mails are written by the job. */
export async function submitSend(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const meetingToSend = await meetingAt(db, visit.params);
  if (meetingToSend) await lockDraft(visit.db, meetingToSend.id);
  const found = await prepared(db, visit.params);
  if (!found) return notFound(visit);
  const { ofRecipients, rest } = splitForm(visit.form);
  const read = readForm(fields, rest);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => {
    const isLate = problems.some(({ code }) => code === 'draft-changed' || code === 'nothing-to-send');
    const page = await sendPage({ ...visit, db }, found, { values: visit.form, problems });
    return { status: isLate ? 409 : statusOf(problems), page };
  };
  if (!read.ok) return again(read.problems);
  const { extras } = read.data;
  const chosen = await chosenRecipients(db, found.candidates, { extras, ofRecipients });
  const problems = [...wishProblems(found.plan, read.data), ...chosen.problems];
  if (problems.length > 0) return again(problems);
  const version = await released(visit.db, found, read.data);
  if (version === undefined) return again([{ code: 'not-sendable' }]);
  const meeting = await toldMeeting(db, found.meeting.id);
  const { note } = read.data;
  const { recipients } = chosen;
  const sent =
    meeting &&
    (await recordDispatch(visit.db, visit.jobs, {
      meeting,
      kind: 'agenda',
      agendaVersion: version,
      note,
      recipients,
    }));
  if (sent === undefined) return again([{ code: 'nothing-to-send' }]);
  return { status: 303, location: dispatchPaths.log.to(meetingShown(found.meeting)) };
}

function wishProblems({ toSend, obstacles }: SendPlan, wish: Wish): Problem[] {
  if (toSend.what === 'nothing') return [{ code: 'nothing-to-send' }];
  const revision = toSend.what === 'draft' ? String(toSend.revision) : '';
  if (wish.revision !== revision) return [{ code: 'draft-changed' }];
  if (obstacles.length > 0) return [{ code: 'not-yet-sendable' }];
  if (toSend.what === 'version' || toSend.nextVersion === 1) return [];
  return [
    ...(wish.kind === undefined ? [{ code: 'kind-missing', field: 'kind' } as const] : []),
    ...(wish.note === '' ? [{ code: 'note-missing', field: 'note' } as const] : []),
  ];
}

/** The version that goes out now; undefined where meeting or draft do not allow it. */
async function released(db: Writer, { meeting, plan }: Prepared, wish: Wish): Promise<number | undefined> {
  if (plan.toSend.what === 'version') return plan.toSend.version;
  if (plan.toSend.what === 'nothing') return undefined;
  const kind: VersionKind = plan.toSend.nextVersion === 1 ? 'agenda' : (wish.kind ?? 'change');
  const done = await releaseDraft(db, { meetingId: meeting.id, kind, note: wish.note });
  return done.ok ? done.value.version : undefined;
}

import { notOurForm } from '../../../platform/replies.ts';
import type { Reader, Writer } from '../../../platform/database.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { changeAgenda, type AgendaChange } from '../commands/change-agenda-state.ts';
import { EventFormPage } from '../pages/draft-forms.page.tsx';
import { draftHref } from '../pages/draft-words.ts';
import { mayClear } from '../policy.ts';
import { isOpenForWriting } from '../rules/agenda-states.ts';
import { asReading, draftAt, draftMeeting, notHere, type DraftAt } from './draft-at.ts';
import {
  formState,
  readForm,
  reasonField,
  statusOf,
  versionField,
  versionToShow,
  type Problem,
} from './read-form.ts';
import { draftReply } from './show-draft.ts';

type Event = AgendaChange['event'];

/** An event that needs nothing typed: share, clear, approve, hold, and what takes them back. */
export const submitEvent =
  (event: Event) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const found = await draftAt(asReading(visit));
    if (!found || !mayDo(event, visit, found)) return notHere(asReading(visit));
    const read = readForm({ version: versionField }, visit.form);
    if (!read?.ok) return notOurForm(visit);
    const change = { meetingId: found.meeting.id, event, revision: read.data.version, reason: '' };
    const done = await changeAgenda(visit.db, change);
    if (done.ok) return { status: 303, location: draftHref(draftMeeting(found.meeting)) };
    const now = (await draftAt(asReading(visit))) ?? found;
    return draftReply(asReading(visit), now, [done.refusal]);
  };

const clearings: readonly Event[] = ['clear', 'withdraw-clearing'];
const mayDo = (event: Event, { actor }: Visit<Writer>, { draft: { head } }: DraftAt): boolean =>
  !clearings.includes(event) || mayClear(actor, head.clearingBody?.id ?? null);

type Stopping = 'cancel' | 'postpone';

export const showStopping =
  (event: Stopping) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const found = await draftAt(visit);
    if (!found) return notHere(visit);
    return stoppingReply(visit, { event, found, problems: [] });
  };

/** Calling a meeting off, or putting it off, says why. */
export const submitStopping =
  (event: Stopping) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const found = await draftAt(asReading(visit));
    if (!found) return notHere(asReading(visit));
    const read = readForm({ version: versionField, reason: reasonField }, visit.form);
    if (!read) return notOurForm(visit);
    const again = (problems: readonly Problem[]) =>
      stoppingReply(asReading(visit), { event, found, problems });
    if (!read.ok) return again(read.problems);
    const { version: revision, reason } = read.data;
    const done = await changeAgenda(visit.db, { meetingId: found.meeting.id, event, revision, reason });
    return done.ok
      ? { status: 303, location: draftHref(draftMeeting(found.meeting)) }
      : again([done.refusal]);
  };

type Shown = { event: Stopping; found: DraftAt; problems: readonly Problem[] };

function stoppingReply(visit: Visit<Reader>, { event, found, problems }: Shown): Reply {
  const { head } = found.draft;
  if (problems.length === 0 && !isOpenForWriting(head.state) && head.state !== 'postponed')
    return notHere(visit);
  const version = versionToShow(visit, problems, head.revision);
  const page = EventFormPage({
    context: visit.page,
    form: formState(visit, { values: visit.form, version, problems }),
    conflict: [],
    meeting: draftMeeting(found.meeting),
    event,
  });
  return { status: problems.length > 0 ? statusOf(problems) : 200, page };
}

import type { Reader, Writer } from '../../../platform/database.ts';
import { notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { meetingAt, type MeetingHead } from '../../meetings/index.ts';
import { createAgenda } from '../commands/create-agenda.ts';
import { BeginPage } from '../pages/begin.page.tsx';
import { DraftPage } from '../pages/draft.page.tsx';
import { draftHref } from '../pages/draft-words.ts';
import { mayClear, mayWrite } from '../policy.ts';
import { agendaEventsOf } from '../queries/agenda-head.ts';
import { draftOf } from '../queries/draft.ts';
import { formerMeeting } from '../queries/meetings-beside.ts';
import { offersFor } from '../queries/offers.ts';
import { hasChair } from '../queries/seats.ts';
import { agendaTemplateOf } from '../queries/templates.ts';
import { isOpenForWriting } from '../rules/agenda-states.ts';
import { asReading, draftMeeting, notHere, type DraftAt } from './draft-at.ts';
import { choiceField, formState, readForm, statusOf, type Problem } from './read-form.ts';

/** The draft of a meeting; where there is none, the ways to begin one. */
export async function showDraft(visit: Visit<Reader>): Promise<Reply> {
  const meeting = await meetingAt(visit.db, visit.params);
  if (!meeting) return notHere(visit);
  const draft = await draftOf(visit.db, meeting);
  if (draft) return draftReply(visit, { meeting, draft });
  return mayWrite(visit.actor) ? beginReply(visit, meeting) : notHere(visit);
}

const beginFields = { from: choiceField(['template', 'former']) };

export async function submitAgenda(visit: Visit<Writer>): Promise<Reply> {
  const meeting = await meetingAt(asReading(visit).db, visit.params);
  if (!meeting) return notHere(asReading(visit));
  const read = readForm(beginFields, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const done = await createAgenda(visit.db, meeting, read.data.from);
  const href = draftHref(draftMeeting(meeting));
  if (done.ok || done.refusal.code === 'already-there') return { status: 303, location: href };
  return beginReply(asReading(visit), meeting, [done.refusal]);
}

async function beginReply(
  visit: Visit<Reader>,
  meeting: MeetingHead,
  problems: readonly Problem[] = [],
): Promise<Reply> {
  const template = await agendaTemplateOf(visit.db, meeting);
  const page = BeginPage({
    context: visit.page,
    meeting: draftMeeting(meeting),
    former: await formerMeeting(visit.db, { ...meeting, meetingId: meeting.id }),
    sectionTitles: template.sections.map(({ title }) => title),
    form: formState(visit, { values: visit.form, problems }),
  });
  return { status: problems.length > 0 ? statusOf(problems) : 200, page };
}

/** The page of a draft as it stands, with what is to be put right where an act was refused. */
export async function draftReply(
  visit: Visit<Reader>,
  { meeting, draft }: DraftAt,
  problems: readonly Problem[] = [],
): Promise<Reply> {
  const { head } = draft;
  const isWriter = mayWrite(visit.actor);
  const isWritten = isWriter && isOpenForWriting(head.state);
  const page = DraftPage({
    context: visit.page,
    meeting: draftMeeting(meeting),
    draft,
    events: await agendaEventsOf(visit.db, meeting.id),
    mayWrite: isWriter,
    mayClear: mayClear(visit.actor, head.clearingBody?.id ?? null),
    hasChair: await hasChair(visit.db, meeting.bodyId, meeting.heldOn),
    offerCount: isWritten ? (await offersFor(visit.db, draft)).length : 0,
    orderForm: formState(visit, { values: {}, version: head.version }),
    stateForm: formState(visit, { values: {}, version: head.revision, problems }),
  });
  const isGuarded = draft.items.some(({ closed, municipalOnly }) => closed || municipalOnly);
  const status = problems.length > 0 ? statusOf(problems) : 200;
  return { status, page, ...(isGuarded && { reads: 'guarded' }) };
}

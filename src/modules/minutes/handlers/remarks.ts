import { z } from 'zod';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { versionField } from '../../../platform/form-fields.ts';
import { bareForm, notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { approveForOneself, takeOwnApprovalBack } from '../commands/approval-of-member.ts';
import { saveRemark, takeBackRemark } from '../commands/remark.ts';
import { RemarksPage, remarkFilters } from '../pages/remarks.page.tsx';
import { memberApprovals } from '../queries/circulation.ts';
import { itemsToRemark, remarkAt, remarksOn } from '../queries/remark-list.ts';
import { isEarlyRemark, mayStillApprove, type Remark } from '../rules/remark-views.ts';
import { formState, readForm, says, type Problem, type ShownForm } from './approval-form.ts';
import { meetingNamed } from './approval-meeting.ts';
import { remarkPlace, type RemarkPlace } from './remark-place.ts';

/** The remarks and the members' own approvals. Looking changes nothing, also where a mail program looks by itself. */
export async function showRemarks(visit: Visit<Reader>): Promise<Reply> {
  const place = await remarkPlace(visit.db, visit);
  if (!place) return notFound(visit);
  const page = await remarksPage({ visit, db: visit.db, place });
  return { status: 200, page, reads: 'guarded' };
}

type Shown = { visit: Visit<unknown>; db: Reader; place: RemarkPlace };

async function remarksPage({ visit, db, place }: Shown, refused?: ShownForm) {
  const { meeting, minutes, circulation } = place;
  const { personId } = visit.actor;
  const approvals = await memberApprovals(db, meeting.id, circulation);
  const filter = remarkFilters.find((one) => one === visit.query['vis']) ?? '';
  const all = await remarksOn(db, { meetingId: meeting.id, personId });
  return RemarksPage({
    context: visit.page,
    meeting: meetingNamed(meeting),
    state: minutes.state,
    remarksUntil: circulation.remarksUntil,
    isOpen: mayStillApprove(circulation.remarksUntil, visit.today),
    isMember: place.isMember,
    isAsked: place.isAsked,
    isDesk: place.isDesk,
    isLink: place.isLink,
    paths: place.paths,
    approvals,
    ownApprovedAt: approvals.approved.find((one) => one.personId === personId)?.at ?? null,
    items: minutes.state === 'sent' ? await itemsToRemark(db, meeting.id) : [],
    remarks: all.filter((remark) => isShown(remark, filter)),
    filter,
    remarkForm: formState(visit, refused ?? { values: {} }),
    newForm: (version) => formState(visit, { values: {}, ...(version !== undefined && { version }) }),
  });
}

const isShown = ({ disposition, isEarly }: Remark, filter: (typeof remarkFilters)[number]): boolean =>
  filter === '' || (disposition === null && (filter === 'aabne' || isEarly));

const textLengthMax = 4000;
const remarkFields = {
  item: z.string().regex(/^[a-z0-9.-]{0,40}$/, says('no-such-item')),
  text: z.string().trim().min(1, says('text-missing')).max(textLengthMax, says('text-too-long')),
};

/** Keeps a remark: to be settled now where the decision takes effect early, else for the next meeting. */
export async function submitRemark(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const place = await remarkPlace(db, visit);
  if (!place?.isMember) return notFound(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: 422,
    page: await remarksPage({ visit, db, place }, { values: visit.form, problems }),
  });
  const read = readForm(remarkFields, visit.form);
  if (!read) return notOurForm(visit);
  if (place.minutes.state !== 'sent') return again([{ code: 'no-more-remarks' }]);
  if (!read.ok) return again(read.problems);
  const item = await itemOf(db, place, read.data.item);
  if (item === undefined) return again([{ code: 'no-such-item', field: 'item' }]);
  const { meeting, circulation } = place;
  const { remarksUntil } = circulation;
  const isKept = await saveRemark(visit.db, {
    meeting,
    itemId: item?.id ?? null,
    personId: visit.actor.personId ?? '',
    organisationId: visit.actor.organisationId,
    isEarly: isEarlyRemark(item, { remarksUntil, today: visit.today }),
    isByLink: place.isLink,
    text: read.data.text,
    now: visit.now,
  });
  return isKept ? { status: 303, location: place.paths.remarks } : again([{ code: 'no-more-remarks' }]);
}

/** Null for the minutes as a whole; undefined where there is no such item for whoever asks. */
async function itemOf(db: Reader, { meeting }: RemarkPlace, address: string) {
  if (address === '') return null;
  return (await itemsToRemark(db, meeting.id)).find((item) => item.address === address);
}

/** Takes one's own remark back, until somebody has settled it. */
export async function submitRemarkTakenBack(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const place = await remarkPlace(db, visit);
  const number = /^[1-9]\d{0,8}$/.exec(visit.params['remark'] ?? '')?.[0];
  const { personId } = visit.actor;
  const remark =
    place &&
    number &&
    (await remarkAt(db, { meetingId: place.meeting.id, personId, number: Number(number) }));
  if (!place || !remark || !remark.isMine || personId === null) return notFound(visit);
  const read = readForm({ version: versionField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const named = { id: remark.id, version: read.data.version };
  const done = await takeBackRemark(visit.db, named, { personId, now: visit.now });
  if (done.ok) return { status: 303, location: place.paths.remarks };
  const problems: Problem[] = [done.refusal];
  return { status: 409, page: await remarksPage({ visit, db, place }, { values: {}, problems }) };
}

const ownApproval = (act: typeof approveForOneself) =>
  bareForm(async (visit: Visit<Writer>): Promise<Reply> => {
    const db = reading(visit.db);
    const place = await remarkPlace(db, visit);
    const { personId } = visit.actor;
    if (!place?.isAsked || personId === null) return notFound(visit);
    const { meeting, minutes, circulation } = place;
    const refused = refusalOf(place, visit);
    if (refused || minutes.state !== 'sent') {
      const problems: Problem[] = [{ code: refused ?? 'no-more-remarks' }];
      return { status: 422, page: await remarksPage({ visit, db, place }, { values: {}, problems }) };
    }
    const { id: meetingId, bodyId } = meeting;
    await act(visit.db, { meetingId, bodyId, round: circulation.round, personId, now: visit.now });
    return { status: 303, location: place.paths.remarks };
  });

function refusalOf({ minutes, circulation }: RemarkPlace, { today }: Visit<unknown>) {
  if (minutes.state !== 'sent') return 'no-more-remarks' as const;
  return mayStillApprove(circulation.remarksUntil, today) ? undefined : ('too-late-to-approve' as const);
}

/** A member's own approval, with its time; taken back by himself until the last day. */
export const submitOwnApproval = ownApproval(approveForOneself);
export const submitOwnApprovalUndo = ownApproval(takeOwnApprovalBack);

import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { StaffingListPage, shownStaffings } from '../pages/staffing-list.page.tsx';
import { StaffingPage } from '../pages/staffing.page.tsx';
import { keepsMandates } from '../policy.ts';
import { municipalityChoices } from '../queries/choices.ts';
import { itemLinks } from '../queries/item-links.ts';
import {
  nominationsOf,
  proposalOf,
  staffingEventsOf,
  staffingList,
  staffingMailsOf,
} from '../queries/staffing-at.ts';
import { staffingStates } from '../rules/staffing-states.ts';
import type { StaffingHead } from '../rules/staffing-views.ts';
import { formState } from './form-door.ts';
import { nominatesFor } from './nominates-for.ts';
import type { Problem } from './read-form.ts';
import { staffingOf } from './staffing-forms.ts';

const over = ['staffed', 'cancelled'] as const;

/** The calls the reader may see, by what the address asks for. */
export async function showStaffings(visit: Visit<Reader>): Promise<Reply> {
  const { db, query, page: context, today, actor } = visit;
  const show = shownStaffings.find((one) => one === query['vis']) ?? 'i-gang';
  const states = staffingStates.filter((state) => {
    const isOver = over.some((one) => one === state);
    return show === 'alle' || (show === 'i-gang') !== isOver;
  });
  const staffings = await staffingList(db, { states });
  const page = StaffingListPage({ context, staffings, show, today, keeps: keepsMandates(actor) });
  return { status: 200, page };
}

/** One call: seats and nominations, what is proposed, and what can be done. Nominees are persons: it leaves a line. */
export async function showStaffing(visit: Visit<Reader>): Promise<Reply> {
  const staffing = await staffingOf(visit.db, visit);
  if (!staffing) return notFound(visit);
  return { status: 200, page: await staffingPage(visit, visit.db, { staffing }), reads: 'guarded' };
}

/** The same page after an act that was refused. */
export async function staffingPageAgain(
  visit: Visit<Writer>,
  staffing: StaffingHead,
  problem: Problem,
): Promise<Reply> {
  const db = reading(visit.db);
  const now = (await staffingOf(db, visit)) ?? staffing;
  const page = await staffingPage(visit, db, { staffing: now, problems: [problem] });
  return { status: problem.code === 'changed-meanwhile' ? 409 : 422, page };
}

type Shown = { staffing: StaffingHead; problems?: readonly Problem[] };

async function staffingPage(visit: Visit<unknown>, db: Reader, { staffing, problems = [] }: Shown) {
  const { page: context, today, actor } = visit;
  const keeps = keepsMandates(actor);
  const proposal = await proposalOf(db, staffing.id);
  const { id, itemId, version } = staffing;
  const links = await itemLinks(db, itemId === null ? [] : [itemId]);
  const formFor = (ofVersion: number) => formState(visit, { values: {}, version: ofVersion, problems });
  return StaffingPage({
    context,
    staffing,
    today,
    keeps,
    // Who sees the proposal sees all who were nominated; others see their own.
    seesAll: keeps || proposal !== null,
    nominations: await nominationsOf(db, id, today),
    municipalities: (await municipalityChoices(db)).filter((one) => staffing.invitedIds.includes(one.id)),
    nominatesFor: (await nominatesFor(visit, db, staffing)).map((one) => one.id),
    proposal,
    item: links.get(itemId ?? '') ?? null,
    events: keeps ? await staffingEventsOf(db, id) : [],
    mails: keeps ? await staffingMailsOf(db, id) : [],
    form: formFor(version),
    formFor,
  });
}

import type { Reader, Writer } from '../../../platform/database.ts';
import { notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { declineProposal, pullIn } from '../commands/pull-in.ts';
import { DeclinePage } from '../pages/draft-forms.page.tsx';
import { draftHref } from '../pages/draft-words.ts';
import { declineKey, PullInPage } from '../pages/pull-in.page.tsx';
import { agendaPaths } from '../paths.ts';
import { offersFor } from '../queries/offers.ts';
import { offerKey, offerKeyPattern, type Offer } from '../rules/offers.ts';
import { asReading, draftAt, draftMeeting, notHere, yearOf, type DraftAt } from './draft-at.ts';
import {
  formState,
  readForm,
  reasonField,
  statusOf,
  tickField,
  versionField,
  versionToShow,
  type Problem,
} from './read-form.ts';

export async function showPullIn(visit: Visit<Reader>): Promise<Reply> {
  const found = await draftAt(visit);
  return found ? pullReply(visit, found, []) : notHere(visit);
}

/** Makes items of what is ticked. What somebody else took meanwhile is not there to take. */
export async function submitPullIn(visit: Visit<Writer>): Promise<Reply> {
  const found = await draftAt(asReading(visit));
  if (!found) return notHere(asReading(visit));
  const names = Object.keys(visit.form).filter((name) => offerKeyPattern.test(name));
  const ticks = Object.fromEntries(names.map((name) => [name, tickField]));
  const read = readForm({ ...ticks, version: versionField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const offers = await offersFor(asReading(visit).db, found.draft);
  const chosen = offers.filter((offer) => names.includes(offerKey(offer)));
  if (chosen.length < names.length)
    return pullReply(asReading(visit), found, [{ code: 'changed-meanwhile' }]);
  const version = Number(visit.form['version']);
  const done = await pullIn(visit.db, { draft: found.draft, version, year: yearOf(visit) }, chosen);
  if (!done.ok) return pullReply(asReading(visit), found, [done.refusal]);
  return { status: 303, location: `${draftHref(draftMeeting(found.meeting))}#punkt-${done.value[0]}` };
}

async function pullReply(visit: Visit<Reader>, found: DraftAt, problems: readonly Problem[]): Promise<Reply> {
  const { draft, meeting } = found;
  const page = PullInPage({
    context: visit.page,
    meeting: draftMeeting(meeting),
    head: draft.head,
    offers: await offersFor(visit.db, draft),
    form: formState(visit, { values: visit.form, version: draft.head.version, problems }),
  });
  return { status: problems.length > 0 ? statusOf(problems) : 200, page };
}

async function proposalAt(visit: Visit<Reader>, { draft }: DraftAt): Promise<Offer | undefined> {
  const offers = await offersFor(visit.db, draft);
  return offers.find((offer) => offer.kind === 'proposal' && declineKey(offer) === visit.query['forslag']);
}

export async function showDecline(visit: Visit<Reader>): Promise<Reply> {
  const found = await draftAt(visit);
  const offer = found && (await proposalAt(visit, found));
  return offer ? declineReply(visit, { found, offer, problems: [] }) : notHere(visit);
}

export async function submitDecline(visit: Visit<Writer>): Promise<Reply> {
  const found = await draftAt(asReading(visit));
  const offer = found && (await proposalAt(asReading(visit), found));
  if (!offer) return notHere(asReading(visit));
  const read = readForm({ version: versionField, reason: reasonField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]) => declineReply(asReading(visit), { found, offer, problems });
  if (!read.ok) return again(read.problems);
  const done = await declineProposal(visit.db, { id: offer.id, ...read.data });
  if (!done.ok) return again([done.refusal]);
  return { status: 303, location: agendaPaths.pullIn.to(draftMeeting(found.meeting).at) };
}

type Shown = { found: DraftAt; offer: Offer; problems: readonly Problem[] };

function declineReply(visit: Visit<Reader>, { found, offer, problems }: Shown): Reply {
  const version = versionToShow(visit, problems, offer.version);
  const page = DeclinePage({
    context: visit.page,
    form: formState(visit, { values: visit.form, version, problems }),
    conflict: [],
    meeting: draftMeeting(found.meeting),
    offer,
  });
  return { status: problems.length > 0 ? statusOf(problems) : 200, page };
}

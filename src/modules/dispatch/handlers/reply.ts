import { z } from 'zod';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { isMailAddress } from '../../../platform/mail.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { recordDispatch, type NewRecipient } from '../commands/record-dispatch.ts';
import { saveAnswer, saveRemark, saveSubstitute, type Substitute } from '../commands/save-reply.ts';
import { ReplyPage } from '../pages/reply.page.tsx';
import { addressOfNamed } from '../queries/named-by.ts';
import { colleaguesOf, itemsToRemark, remarksOf, replyOf, type OwnReply } from '../queries/replies.ts';
import { toldMeeting } from '../queries/told-meeting.ts';
import { formState, readForm, says, type Problem, type ShownForm } from './form-view.ts';
import { replyPlace, type ReplyPlace } from './reply-place.ts';
import { meetingShown } from './shown-recipients.ts';

/** The page to reply at. Looking changes nothing, also where a mail program looks by itself. */
export async function showReply(visit: Visit<Reader>): Promise<Reply> {
  const place = await replyPlace(visit.db, visit);
  if (!place) return notFound(visit);
  return { status: 200, page: await replyPage({ visit, db: visit.db, place }) };
}

type Shown = { visit: Visit<unknown>; db: Reader; place: ReplyPlace };
type Refused = { which: 'answer' | 'substitute' | 'remark' } & ShownForm;

async function replyPage({ visit, db, place }: Shown, refused?: Refused) {
  const { meeting, personId, isOpen } = place;
  const own = await replyOf(db, { meetingId: meeting.id, personId });
  const isAway = own?.answer === 'apology';
  const { organisationIds } = visit.actor;
  const items = isAway ? await itemsToRemark(db, meeting.id) : [];
  const mine = isAway ? await remarksOf(db, { meetingId: meeting.id }) : [];
  const formOf = (which: Refused['which'], values: Record<string, string>) =>
    formState(visit, refused?.which === which ? refused : { values });
  return ReplyPage({
    context: visit.page,
    meeting: meetingShown(meeting),
    startsAt: meeting.startsAt,
    place: meeting.place,
    ...place.paths,
    isOpen,
    isLink: place.isLink,
    isMember: visit.actor.bodyIds.includes(meeting.bodyId),
    own,
    problems: formState(visit, refused ?? { values: {} }),
    comingForm: formOf('answer', {}),
    apologyForm: formState(visit, { values: {} }),
    substituteForm: formOf('substitute', await substituteValues(db, place, own)),
    remarkForm: formOf('remark', {}),
    colleagues: isAway ? await colleaguesOf(db, { personId, organisationIds }) : [],
    items: items.map(({ address, number, title }) => ({ address, number, title })),
    remarks: mine
      .filter((one) => one.personId === personId)
      .map(({ itemId, text }) => ({ item: items.find(({ id }) => id === itemId) ?? null, text })),
  });
}

/** Whoever is named stands in the form, so that saving it again changes nothing. */
async function substituteValues(db: Reader, { meeting, personId }: ReplyPlace, own: OwnReply | undefined) {
  const name = own?.substituteName ?? null;
  if (own?.substituteId || name === null) return { person: own?.substituteId ?? '', name: '', address: '' };
  const address = await addressOfNamed(db, { meetingId: meeting.id, namedBy: personId, name });
  return { person: '', name, address: address ?? '' };
}

type Submitting<Fields extends z.ZodRawShape> = Shown & {
  visit: Visit<Writer>;
  typed: z.output<z.ZodObject<Fields>>;
  again: (problems: readonly Problem[]) => Promise<Reply>;
};

/** A form of the page: who is not called finds nothing, and after the meeting nothing is taken. */
const submitting =
  <Fields extends z.ZodRawShape>(
    which: Refused['which'],
    fields: Fields,
    submit: (asked: Submitting<Fields>) => Promise<Reply>,
  ) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const db = reading(visit.db);
    const place = await replyPlace(db, visit);
    if (!place) return notFound(visit);
    const again = async (problems: readonly Problem[]): Promise<Reply> => ({
      status: 422,
      page: await replyPage({ visit, db, place }, { which, values: visit.form, problems }),
    });
    const read = readForm(fields, visit.form);
    if (!read) return notOurForm(visit);
    if (!place.isOpen) return again([{ code: 'meeting-over' }]);
    if (!read.ok) return again(read.problems);
    return submit({ visit, db, place, typed: read.data, again });
  };

const answerFields = { answer: z.enum(['coming', 'apology'], { error: says('choose-one') }) };

/** Comes, or does not; a substitute of who comes after all is told. */
export const submitAnswer = submitting('answer', answerFields, async ({ visit, db, place, typed }) => {
  const before = await replyOf(db, { meetingId: place.meeting.id, personId: place.personId });
  await saveAnswer(visit.db, whoOf(place), typed.answer);
  if (typed.answer === 'coming') await relieve(visit, place, before);
  return { status: 303, location: place.paths.reply };
});

const whoOf = ({ meeting, personId }: ReplyPlace) => ({
  meetingId: meeting.id,
  bodyId: meeting.bodyId,
  personId,
});

const [nameLengthMax, addressLengthMax] = [300, 254];
const substituteFields = {
  person: z.union([z.literal(''), z.uuid()], { error: says('no-such-person') }),
  name: z.string().trim().max(nameLengthMax, says('text-too-long')),
  address: z.string().trim().toLowerCase().max(addressLengthMax, says('bad-address')),
};
type Typed = { person: string; name: string; address: string };

/** Names who comes instead, or nobody. Whoever is named gets a mail, and so does who no longer is. */
export const submitSubstitute = submitting(
  'substitute',
  substituteFields,
  async ({ visit, db, place, typed, again }) => {
    const before = await replyOf(db, { meetingId: place.meeting.id, personId: place.personId });
    if (before?.answer !== 'apology') return again([{ code: 'not-absent' }]);
    const named = await namedOf(db, visit, typed);
    if ('code' in named) return again([named]);
    const { substitute, address } = named;
    const isSame = substitute?.name === before.substituteName && substitute?.personId === before.substituteId;
    if (isSame) return { status: 303, location: place.paths.reply };
    await saveSubstitute(visit.db, whoOf(place), substitute);
    await relieve(visit, place, before);
    if (substitute) await tell(visit, place, { kind: 'substitute', ...substitute, address });
    return { status: 303, location: place.paths.reply };
  },
);

type Named = { substitute: Substitute | null; address: string | null };

async function namedOf(
  db: Reader,
  { actor }: Visit<Writer>,
  { person, name, address }: Typed,
): Promise<Named | Problem> {
  if (person !== '') {
    const all = await colleaguesOf(db, { ...actor, personId: actor.personId ?? '' });
    const found = all.find(({ key }) => key === person);
    if (!found) return { code: 'no-such-person', field: 'person' };
    return { substitute: { personId: found.key, name: found.name }, address: null };
  }
  if (name === '' && address === '') return { substitute: null, address: null };
  if (name === '') return { code: 'name-missing', field: 'name' };
  if (!isMailAddress(address)) return { code: 'bad-address', field: 'address' };
  return { substitute: { personId: null, name }, address };
}

/** Tells a substitute that nobody needs him any more. */
async function relieve(visit: Visit<Writer>, place: ReplyPlace, before: OwnReply | undefined): Promise<void> {
  const name = before?.substituteName;
  if (!before || !name) return;
  const asked = { meetingId: place.meeting.id, namedBy: place.personId, name };
  const address = before.substituteId === null ? await addressOfNamed(reading(visit.db), asked) : null;
  await tell(visit, place, { kind: 'relieved', personId: before.substituteId, name, address });
}

type Told = Pick<NewRecipient, 'personId' | 'name' | 'address'> & { kind: 'substitute' | 'relieved' };

async function tell(visit: Visit<Writer>, place: ReplyPlace, { kind, ...who }: Told): Promise<void> {
  const meeting = await toldMeeting(reading(visit.db), place.meeting.id);
  if (!meeting) return;
  const { agendaVersion } = meeting;
  const recipient = {
    ...who,
    standing: 'substitute',
    itemIds: [],
    namedBy: place.personId,
    leftOutReason: null,
  } as const;
  const sent = { meeting, kind, agendaVersion, note: '', recipients: [recipient] };
  await recordDispatch(visit.db, visit.jobs, sent);
}

const remarkLengthMax = 4000;
const remarkFields = {
  item: z.string().regex(/^[a-z0-9.-]{0,40}$/, says('no-such-item')),
  text: z.string().trim().max(remarkLengthMax, says('text-too-long')),
};

/** Keeps what is to be read out for who is absent. */
export const submitRemark = submitting('remark', remarkFields, async ({ visit, db, place, typed, again }) => {
  const before = await replyOf(db, { meetingId: place.meeting.id, personId: place.personId });
  if (before?.answer !== 'apology' || !visit.actor.bodyIds.includes(place.meeting.bodyId))
    return again([{ code: 'not-absent' }]);
  const { item, text } = typed;
  const { audience } = place.meeting;
  const remark = { ...whoOf(place), audience, organisationId: visit.actor.organisationId };
  const isKept = await saveRemark(visit.db, { ...remark, item: item === '' ? null : item, text });
  return isKept
    ? { status: 303, location: place.paths.reply }
    : again([{ code: 'no-such-item', field: 'item' }]);
});

import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { ticked } from '../../../platform/design/index.ts';
import { addRoundEvent, changeRoundState, extendDeadline } from '../commands/change-round-state.ts';
import { setContacts } from '../commands/save-round.ts';
import { ContactsPage, ExtensionsPage, personBox } from '../pages/act-forms.page.tsx';
import { MailingPage, type MailPreview } from '../pages/mailing.page.tsx';
import { extensionsOf, homeOf } from '../paths.ts';
import { peopleOf, type PersonChoice } from '../queries/addressee-choices.ts';
import { roundAt } from '../queries/round-at.ts';
import { dueFor } from '../rules/deadlines.ts';
import { missingAddressees, missingOf } from '../rules/missing.ts';
import { mayExtend, roundTraits, type RoundEvent } from '../rules/round-states.ts';
import { hasOurPages, type Addressee, type Round } from '../rules/round-views.ts';
import {
  dayField,
  formState,
  neededLineField,
  neededReasonField,
  readForm,
  reasonField,
  tickField,
  versionField,
  type Problem,
} from './read-form.ts';
import { mailAddressee } from './round-mails.ts';
import { boardAgain } from './show-round.ts';

type MailKind = 'opening' | 'reminder';

const roundOf = (db: Reader, { params }: Pick<Visit<unknown>, 'params'>): Promise<Round | undefined> =>
  roundAt(db, params['number'] ?? '');
const toBoard = (round: Round): Reply => ({ status: 303, location: homeOf(round) });

/** Who is written to: everybody asked when a round opens, those who are missing when it is reminded of. */
const addresseesOf = (round: Round, kind: MailKind): readonly Addressee[] =>
  kind === 'opening' ? round.addressees : missingAddressees(round);
const isPossible = ({ state }: Round, kind: MailKind): boolean =>
  kind === 'opening' ? state === 'draft' : roundTraits[state].isRunning;

/** Who gets mail, before it is sent. */
export const showMailing =
  (kind: MailKind) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const round = await roundOf(visit.db, visit);
    if (!round || !isPossible(round, kind)) return notFound(visit);
    return { status: 200, page: mailingPage(visit, round, { kind, problems: [] }) };
  };

function mailingPage(
  visit: Visit<unknown>,
  round: Round,
  { kind, problems }: { kind: MailKind; problems: readonly Problem[] },
) {
  const form = formState(visit, { version: round.version, problems });
  const lines = addresseesOf(round, kind).flatMap((addressee): MailPreview[] => {
    const missing = missingOf(round, addressee.organisationId).map(({ title }) => title);
    const line = { addressee: addressee.name, missing: missing.join(', ') };
    const people = addressee.contacts.map(({ name, email }) => ({ ...line, person: name, address: email }));
    return people.length > 0 ? people : [{ ...line, person: null, address: null }];
  });
  return MailingPage({ context: visit.page, round, kind, form, lines });
}

/** Opens the round and writes to everybody who is asked. */
export async function submitOpening(visit: Visit<Writer>): Promise<Reply> {
  const round = await roundOf(reading(visit.db), visit);
  if (!round) return notFound(visit);
  const read = readForm({ version: versionField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const { now, today } = visit;
  const asSeen = { ...round, version: read.data.version };
  const done = await changeRoundState(visit.db, asSeen, { event: 'open', reason: '', now, today });
  if (!done.ok) {
    const status = done.refusal.code === 'changed-meanwhile' ? 409 : 422;
    return { status, page: mailingPage(visit, round, { kind: 'opening', problems: [done.refusal] }) };
  }
  const opened: Round = { ...round, state: 'open' };
  await mailAll(visit, opened, 'opening');
  return toBoard(round);
}

/** Writes to those who are missing, naming what is missing. */
export async function submitReminder(visit: Visit<Writer>): Promise<Reply> {
  const round = await roundOf(reading(visit.db), visit);
  if (!round || !isPossible(round, 'reminder')) return notFound(visit);
  if (!readForm({ version: versionField }, visit.form)?.ok) return notOurForm(visit);
  if (missingAddressees(round).length === 0) {
    const problems = [{ code: 'nobody-missing' } as const];
    return { status: 422, page: mailingPage(visit, round, { kind: 'reminder', problems }) };
  }
  await mailAll(visit, round, 'reminder');
  await addRoundEvent(visit.db, round.id, { event: 'reminded', reason: '' });
  return toBoard(round);
}

async function mailAll({ db, jobs, today }: Visit<Writer>, round: Round, kind: MailKind): Promise<void> {
  for (const addressee of addresseesOf(round, kind)) {
    const due = dueFor(round, addressee.extension);
    const word = kind === 'opening' ? 'opening' : 'by-hand';
    await mailAddressee(db, { jobs, round, addressee }, { kind: word, dayOffset: null, due, today });
  }
}

const actOf = { close: 'close', reopen: 'reopen', cancel: 'cancel' } as const;

/** Closes, reopens or cancels a round; refused, the board says why. */
export const submitStateChange =
  (event: Exclude<RoundEvent, 'open'>) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const round = await roundOf(reading(visit.db), visit);
    if (!round || !hasOurPages(round)) return notFound(visit);
    const read = readForm({ version: versionField, reason: reasonField.optional() }, visit.form);
    if (!read) return notOurForm(visit);
    const { now, today } = visit;
    const refused = (problem: Problem): Promise<Reply> => {
      const form = formState(visit, { values: visit.form, version: round.version, problems: [problem] });
      const status = problem.code === 'changed-meanwhile' ? 409 : 422;
      return boardAgain(visit, round, { status, act: actOf[event], form });
    };
    if (!read.ok) return refused(read.problems[0] ?? { code: 'reason-missing', field: 'reason' });
    const asSeen = { ...round, version: read.data.version };
    const change = { event, reason: read.data.reason ?? '', now, today };
    const done = await changeRoundState(visit.db, asSeen, change);
    return done.ok ? toBoard(round) : refused(done.refusal);
  };

/** The extensions that were granted, and a form for one more. */
export async function showExtensions(visit: Visit<Reader>): Promise<Reply> {
  const round = await roundOf(visit.db, visit);
  if (!round || !mayExtend(round)) return notFound(visit);
  const choices = missingAddressees(round);
  return {
    status: 200,
    page: ExtensionsPage({ context: visit.page, round, form: formState(visit), choices }),
  };
}

export async function submitExtension(visit: Visit<Writer>): Promise<Reply> {
  const round = await roundOf(reading(visit.db), visit);
  if (!round || !mayExtend(round)) return notFound(visit);
  const fields = { organisation: neededLineField, until: dayField, reason: neededReasonField };
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => {
    const form = formState(visit, { values: visit.form, problems });
    const choices = missingAddressees(round);
    return { status: 422, page: ExtensionsPage({ context: visit.page, round, form, choices }) };
  };
  if (!read.ok) return again(read.problems);
  const { organisation: key, until, reason } = read.data;
  const done = await extendDeadline(visit.db, round, { key, until, reason, today: visit.today });
  return done.ok ? { status: 303, location: extensionsOf(round) } : again([done.refusal]);
}

type Asked = { round: Round; addressee: Addressee; people: PersonChoice[] };

async function addresseeAt(
  db: Reader,
  visit: Pick<Visit<unknown>, 'params' | 'today'>,
): Promise<Asked | undefined> {
  const round = await roundOf(db, visit);
  const addressee = round?.addressees.find(({ key }) => key === visit.params['key']);
  if (!round || !addressee) return undefined;
  if (round.state === 'closed' || round.state === 'cancelled') return undefined;
  const people = await peopleOf(db, addressee.organisationId, visit.today);
  const others = addressee.contacts.filter(({ personId }) => people.every(({ id }) => id !== personId));
  return { round, addressee, people: [...people, ...others.map((one) => ({ ...one, id: one.personId }))] };
}

/** Who answers for an addressee. */
export async function showContacts(visit: Visit<Reader>): Promise<Reply> {
  const asked = await addresseeAt(visit.db, visit);
  if (!asked) return notFound(visit);
  const values = Object.fromEntries(asked.addressee.contacts.map(({ key }) => [personBox(key), ticked]));
  return {
    status: 200,
    page: ContactsPage({ context: visit.page, form: formState(visit, { values }), ...asked }),
  };
}

export async function submitContacts(visit: Visit<Writer>): Promise<Reply> {
  const asked = await addresseeAt(reading(visit.db), visit);
  if (!asked) return notFound(visit);
  const { round, addressee, people } = asked;
  const boxes = people.map(({ key }) => [personBox(key), tickField] as const);
  if (!readForm(Object.fromEntries(boxes), visit.form)?.ok) return notOurForm(visit);
  const chosen = people.filter(({ key }) => visit.form[personBox(key)] === ticked).map(({ id }) => id);
  await setContacts(visit.db, { roundId: round.id, organisationId: addressee.organisationId }, chosen);
  return toBoard(round);
}

import { isMailAddress } from '../../../platform/mail.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { isSettled } from '../rules/hearing-views.ts';
import { createPerson } from '../../organisations/index.ts';
import {
  changeRoundState,
  roundTraits,
  showExtensions,
  submitExtension,
  type Addressee,
} from '../../rounds/index.ts';
import { addContact } from '../commands/save-hearing.ts';
import { NewContactPage } from '../pages/forms.page.tsx';
import type { StateAct } from '../pages/board-desk.tsx';
import { hearingPaths } from '../paths.ts';
import { hearingAt, type StoredHearing } from '../queries/hearing-at.ts';
import { personOfAddress } from '../queries/origin.ts';
import {
  formState,
  lineField,
  neededLineField,
  readForm,
  reasonField,
  versionField,
  type Problem,
} from './read-form.ts';
import { boardAgain } from './show-hearing.ts';

type Act = (visit: Visit<Writer>) => Promise<Reply>;
type Look = (visit: Visit<Reader>) => Promise<Reply>;

/** A page of the round engine at an address of a hearing; a round of another kind is not there. */
export const ofHearing =
  (look: Look): Look =>
  async (visit) =>
    (await hearingAt(visit.db, visit.params['number'] ?? '')) ? look(visit) : notFound(visit);
export const actOfHearing =
  (act: Act): Act =>
  async (visit) =>
    (await hearingAt(reading(visit.db), visit.params['number'] ?? '')) ? act(visit) : notFound(visit);

/** More time for one addressee: not once the report is on its way, which counted it as silent. */
export const showHearingExtensions: Look = async (visit) => {
  const hearing = await hearingAt(visit.db, visit.params['number'] ?? '');
  return hearing && !isSettled(hearing) ? showExtensions(visit) : notFound(visit);
};
export const submitHearingExtension: Act = async (visit) => {
  const hearing = await hearingAt(reading(visit.db), visit.params['number'] ?? '');
  return hearing && !isSettled(hearing) ? submitExtension(visit) : notFound(visit);
};

/** Closes, reopens or cancels a hearing; refused, its page says why. */
export const submitStateChange =
  (event: StateAct): Act =>
  async (visit) => {
    const hearing = await hearingAt(reading(visit.db), visit.params['number'] ?? '');
    if (!hearing) return notFound(visit);
    const { round } = hearing;
    const read = readForm({ version: versionField, reason: reasonField.optional() }, visit.form);
    if (!read) return notOurForm(visit);
    const refused = (problem: Problem): Promise<Reply> => {
      const form = formState(visit, { values: visit.form, version: round.version, problems: [problem] });
      const status = problem.code === 'changed-meanwhile' ? 409 : 422;
      return boardAgain(visit, hearing, { status, act: event, form });
    };
    if (!read.ok) return refused(read.problems[0] ?? { code: 'reason-missing', field: 'reason' });
    if (isSettled(hearing)) return refused({ code: 'not-in-this-state' });
    const { now, today } = visit;
    const asSeen = { ...round, version: read.data.version };
    const done = await changeRoundState(visit.db, asSeen, {
      event,
      reason: read.data.reason ?? '',
      now,
      today,
    });
    return done.ok
      ? { status: 303, location: hearingPaths.hearing.to({ number: String(round.number) }) }
      : refused(done.refusal);
  };

type Asked = { hearing: StoredHearing; addressee: Addressee };

async function addresseeAt(
  db: Reader,
  { params }: Pick<Visit<unknown>, 'params'>,
): Promise<Asked | undefined> {
  const hearing = await hearingAt(db, params['number'] ?? '');
  const addressee = hearing?.round.addressees.find(({ key }) => key === params['key']);
  const isOpen = hearing?.round.state === 'draft' || (hearing && roundTraits[hearing.round.state].isRunning);
  return hearing && addressee && isOpen ? { hearing, addressee } : undefined;
}

const contactPage = (
  visit: Visit<unknown>,
  { hearing, addressee }: Asked,
  problems: readonly Problem[] = [],
) => {
  const form = formState(visit, { values: visit.form, problems });
  return NewContactPage({ context: visit.page, form, conflict: [], hearing, name: addressee.name });
};

/** A contact person who is in no register: by name and mail address. */
export async function showNewContact(visit: Visit<Reader>): Promise<Reply> {
  const asked = await addresseeAt(visit.db, visit);
  return asked ? { status: 200, page: contactPage(visit, asked) } : notFound(visit);
}

export async function submitNewContact(visit: Visit<Writer>): Promise<Reply> {
  const { db, form } = visit;
  const asked = await addresseeAt(reading(db), visit);
  if (!asked) return notFound(visit);
  const read = readForm({ name: neededLineField, email: lineField }, form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: 422,
    page: contactPage(visit, asked, problems),
  });
  if (!read.ok) return again(read.problems);
  const { hearing, addressee } = asked;
  const email = read.data.email.toLowerCase();
  if (!isMailAddress(email)) return again([{ code: 'email-unreadable', field: 'email' }]);
  const known = await personOfAddress(reading(db), email);
  const affiliation = { organisation: addressee.key, title: '', from: visit.today, to: null };
  const made = known
    ? { ok: true as const, value: { id: known } }
    : await createPerson(db, { name: read.data.name, aliases: [], affiliation });
  if (!made.ok) return again([{ code: 'text-missing', field: 'name' }]);
  const { organisationId } = addressee;
  await addContact(db, hearing.round.id, { personId: made.value.id, organisationId, email });
  return { status: 303, location: hearingPaths.hearing.to({ number: String(hearing.round.number) }) };
}

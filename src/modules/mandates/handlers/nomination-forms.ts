import { accept, type Result } from '../../../kernel/result.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { ticked } from '../../../platform/design/index.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { peopleOf } from '../../rounds/index.ts';
import { seatTheChosen } from '../commands/change-staffing-state.ts';
import { changeNomination, nominate, setWithdrawn, type NominationToSave } from '../commands/nominate.ts';
import { nominationForm, staffingHref } from '../pages/staffing-forms.ts';
import { keepsMandates } from '../policy.ts';
import type { MunicipalityChoice } from '../queries/choices.ts';
import { nominationsOf } from '../queries/staffing-at.ts';
import type { NominatingRefusal } from '../rules/staffing-states.ts';
import type { NominationView, StaffingHead } from '../rules/staffing-views.ts';
import type { FormDoor } from './form-door.ts';
import { invitedOwn, nominatingStop } from './nominates-for.ts';
import {
  keyField,
  nameField,
  noteField,
  readForm,
  tickField,
  versionField,
  type Problem,
} from './read-form.ts';
import { staffingOf } from './staffing-forms.ts';
import { mailOutcomes } from './staffing-mails.ts';
import { staffingPageAgain } from './staffing-pages.ts';

type Nominating = {
  staffing: StaffingHead;
  nomination: NominationView | null;
  municipalities: MunicipalityChoice[];
  people: { key: string; name: string }[];
  /** Why it cannot be done now: said before anything is typed, and again when it is sent. */
  stop: NominatingRefusal | undefined;
};

async function peopleOfAll(
  db: Reader,
  municipalities: readonly MunicipalityChoice[],
  { today }: Pick<Visit<unknown>, 'today'>,
): Promise<{ key: string; name: string }[]> {
  const all = await Promise.all(
    municipalities.map(async ({ id, name }) =>
      (await peopleOf(db, id, today)).map((person) => ({
        key: person.key,
        name: municipalities.length === 1 ? person.name : `${person.name}, ${name}`,
      })),
    ),
  );
  return all.flat();
}

const nominationShape = {
  person: keyField,
  name: nameField,
  title: nameField,
  motivation: noteField,
  leaderAgrees: tickField,
};
const nominationBoxes = ({ staffing, municipalities, nomination }: Nominating) => ({
  ...(nomination === null && municipalities.length !== 1 && { organisation: keyField }),
  ...Object.fromEntries(staffing.profiles.map((_, at) => [`profile.${at + 1}`, tickField])),
});

type Typed = Omit<NominationToSave, 'organisationId' | 'profiles' | 'personKey'> & { person: string };
const typedOf = (
  { person: personKey, ...typed }: Typed,
  { profiles }: StaffingHead,
  { form, organisationId }: { form: Readonly<Record<string, string>>; organisationId: string },
): NominationToSave => ({
  name: typed.name,
  title: typed.title,
  motivation: typed.motivation,
  leaderAgrees: typed.leaderAgrees,
  personKey,
  organisationId,
  profiles: profiles.filter((_, at) => form[`profile.${at + 1}`] === ticked),
});

const byOf = ({ actor, today }: Pick<Visit<unknown>, 'actor' | 'today'>) => ({
  onBehalf: keepsMandates(actor),
  today,
});

export const newNomination: FormDoor<Nominating, typeof nominationShape> = {
  find: async (visit, db) => {
    const staffing = await staffingOf(db, visit);
    const municipalities = staffing ? await invitedOwn(visit, db, staffing) : [];
    if (!staffing || municipalities.length === 0) return undefined;
    const people = await peopleOfAll(db, municipalities, visit);
    return { staffing, nomination: null, municipalities, people, stop: nominatingStop(visit, staffing) };
  },
  shape: () => nominationShape,
  extra: nominationBoxes,
  values: () => ({}),
  describe: (found, { language }) => nominationForm({ ...found, language }),
  submit: async (visit, { staffing, municipalities }, data): Promise<Result<string, Problem>> => {
    const [only] = municipalities.length === 1 ? municipalities : [];
    const chosen = only ?? municipalities.find(({ key }) => key === visit.form['organisation']);
    if (!chosen) return { ok: false, refusal: { code: 'choose-one', field: 'organisation' } };
    const typed = typedOf(data, staffing, { form: visit.form, organisationId: chosen.id });
    const made = await nominate(visit.db, staffing, { typed, by: byOf(visit) });
    return made.ok ? accept(staffingHref(staffing)) : made;
  },
};

type Changed = Nominating & { nomination: NominationView };

/** A nomination of those the reader nominates for. */
async function nominationOf(visit: Visit<unknown>, db: Reader): Promise<Changed | undefined> {
  const staffing = await staffingOf(db, visit);
  if (!staffing) return undefined;
  const municipalities = await invitedOwn(visit, db, staffing);
  const nominations = await nominationsOf(db, staffing.id, visit.today);
  const nomination = nominations.find(({ number }) => String(number) === visit.params['nomination']);
  const own = municipalities.filter(({ id }) => id === nomination?.organisationId);
  if (!nomination || own.length === 0) return undefined;
  const people = await peopleOfAll(db, own, visit);
  return { staffing, nomination, municipalities: own, people, stop: nominatingStop(visit, staffing) };
}

export const editNomination: FormDoor<Changed, typeof nominationShape> = {
  find: async (visit, db) => {
    const found = await nominationOf(visit, db);
    return found?.nomination.isWithdrawn === false ? found : undefined;
  },
  shape: () => nominationShape,
  extra: nominationBoxes,
  version: ({ nomination }) => nomination.version,
  values: ({ staffing, nomination }) => ({
    ...Object.fromEntries(
      staffing.profiles.flatMap((profile, at) =>
        nomination.profiles.includes(profile) ? [[`profile.${at + 1}`, ticked]] : [],
      ),
    ),
    person: nomination.personKey ?? '',
    name: nomination.personKey === null ? nomination.name : '',
    title: nomination.title,
    motivation: nomination.motivation,
    leaderAgrees: nomination.leaderAgrees ? ticked : '',
  }),
  describe: (found, { language }) => nominationForm({ ...found, language }),
  submit: async (visit, { staffing, nomination }, data) => {
    const { organisationId } = nomination;
    const typed = typedOf(data, staffing, { form: visit.form, organisationId });
    const place = { staffing, nomination, by: byOf(visit) };
    const changed = await changeNomination(visit.db, place, { typed, version: data.version });
    return changed.ok ? accept(staffingHref(staffing)) : changed;
  },
};

/** Takes a nomination back, or puts it up again. */
export const submitWithdrawal =
  (isUndone: boolean) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const found = await nominationOf(visit, reading(visit.db));
    if (!found) return notFound(visit);
    const read = readForm({ version: versionField }, visit.form);
    if (!read?.ok) return notOurForm(visit);
    const { staffing, nomination } = found;
    const at = isUndone ? null : visit.now;
    const place = { staffing, nomination, by: byOf(visit) };
    const done = await setWithdrawn(visit.db, place, { at, version: read.data.version });
    if (done.ok) return { status: 303, location: staffingHref(staffing) };
    return staffingPageAgain(visit, staffing, done.refusal);
  };

/** Gives the chosen their seats, and tells those who nominated. */
export async function submitSeating(visit: Visit<Writer>): Promise<Reply> {
  const staffing = await staffingOf(reading(visit.db), visit);
  if (!staffing) return notFound(visit);
  const read = readForm({ version: versionField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const seen = { ...staffing, version: read.data.version };
  const done = await seatTheChosen(visit.db, seen, visit.today);
  if (!done.ok) return staffingPageAgain(visit, staffing, done.refusal);
  await mailOutcomes(visit, staffing);
  return { status: 303, location: staffingHref(staffing) };
}

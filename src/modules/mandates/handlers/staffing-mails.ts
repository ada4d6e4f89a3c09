import type { Day } from '../../../kernel/day.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { showDay } from '../../../platform/design/index.ts';
import { linkInMail, queueMail } from '../../../platform/mail.ts';
import type { Visit } from '../../../platform/route.ts';
import { defaultContacts } from '../../rounds/index.ts';
import { logStaffingMail } from '../commands/log-staffing-mail.ts';
import { staffingHref } from '../pages/staffing-forms.ts';
import { municipalityChoices } from '../queries/choices.ts';
import { contactsAmong, nominationsOf, nominatorsOf, type MailContact } from '../queries/staffing-at.ts';
import { standing, type StaffingHead } from '../rules/staffing-views.ts';
import { mandateTexts } from '../text.ts';

/** A municipality that is invited, and who of it is written to. */
export type Invited = {
  readonly id: string;
  readonly name: string;
  readonly contacts: readonly MailContact[];
};

/** The contact persons of the invited municipalities in the body that decides; else its members of it. */
export async function invitedContacts(db: Reader, staffing: StaffingHead, on: Day): Promise<Invited[]> {
  const people = await defaultContacts(db, staffing.decidedBy.id, on);
  const municipalities = await municipalityChoices(db);
  const invited = municipalities.filter(({ id }) => staffing.invitedIds.includes(id));
  return Promise.all(
    invited.map(async ({ id, name }) => ({
      id,
      name,
      contacts: await contactsAmong(db, people.get(id) ?? []),
    })),
  );
}

/** A title may be longer than a mail server likes its subject. */
const titleLettersMax = 150;
const { mails: text } = mandateTexts.da;

/** The open invitation: to everybody of the invited who has an address. Mails are in Danish. */
export async function mailInvitations(
  visit: Visit<Writer>,
  staffing: StaffingHead,
  invited: readonly Invited[],
): Promise<void> {
  const seats = text.seats(staffing.seatsMin, staffing.seatsMax);
  const profiles = staffing.profiles.map((profile) => `- ${profile}`).join('\n');
  for (const { id, name, contacts } of invited)
    await mailEach(visit, { staffing, organisationId: id, kind: 'invitation', contacts }, (person) => ({
      subject: text.invitationSubject(staffing.title.slice(0, titleLettersMax)),
      lines: [
        text.greeting(person),
        text.invitation(name, staffing.title, seats),
        ...(staffing.invitation === '' ? [] : [staffing.invitation]),
        ...(profiles === '' ? [] : [`${text.profiles}\n${profiles}`]),
        text.due(showDay(staffing.dueOn, 'da')),
        `${text.here}\n${linkInMail(staffingHref(staffing))}`,
        text.sender,
      ],
    }));
}

/** Tells those who nominated what became of their own: who was chosen, and who was not. */
export async function mailOutcomes(visit: Visit<Writer>, staffing: StaffingHead): Promise<void> {
  const db = reading(visit.db);
  const nominations = standing(await nominationsOf(db, staffing.id, visit.today));
  const nominators = await nominatorsOf(db, staffing.id);
  for (const organisationId of new Set(nominations.map((one) => one.organisationId))) {
    const own = nominations.filter((one) => one.organisationId === organisationId);
    const ids = nominators
      .filter((one) => one.organisationId === organisationId)
      .flatMap(({ personId }) => personId ?? []);
    const contacts = await contactsAmong(db, ids);
    await mailEach(visit, { staffing, organisationId, kind: 'outcome', contacts }, (person) => ({
      subject: text.outcomeSubject(staffing.title.slice(0, titleLettersMax)),
      lines: [
        text.greeting(person),
        text.outcome(staffing.title),
        own.map(({ name, outcome }) => text.outcomeLine(name, outcome === 'chosen')).join('\n'),
        `${text.see}\n${linkInMail(staffingHref(staffing))}`,
        text.sender,
      ],
    }));
  }
}

type Mailing = {
  staffing: StaffingHead;
  organisationId: string;
  kind: 'invitation' | 'outcome';
  contacts: readonly MailContact[];
};
type Written = { subject: string; lines: readonly string[] };

async function mailEach(
  { db, jobs }: Visit<Writer>,
  { staffing, organisationId, kind, contacts }: Mailing,
  write: (person: string) => Written,
): Promise<void> {
  for (const { personId, name, email } of contacts) {
    if (email === null) continue;
    const { subject, lines } = write(name);
    await queueMail(db, jobs, { to: email, subject, text: lines.join('\n\n'), purpose: 'notice' });
    await logStaffingMail(db, { staffingId: staffing.id, organisationId, personId, kind });
  }
}

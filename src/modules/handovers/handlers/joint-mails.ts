import { addDays, type Day } from '../../../kernel/day.ts';
import { showDay } from '../../../platform/design/index.ts';
import type { Writer } from '../../../platform/database.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { linkInMail, queueMail } from '../../../platform/mail.ts';
import { makePersonalLink } from '../../../platform/personal-link.ts';
import { logJointMail } from '../commands/log-joint-mail.ts';
import { jointLinkPaths } from '../paths.ts';
import { councilName } from '../rules/joint-text.ts';
import type { Council, JointContact, JointText, JointVersion } from '../rules/joint-views.ts';
import { handoversTexts } from '../text.ts';

/** Results come after the deadline too, and are corrected: a link works for some months. */
const linkDaysAfter = 180;
/** A title may be longer than a mail server likes its subject. */
const titleLettersMax = 150;

export type JointMailKind = 'sending' | 'reminder';
type About = {
  readonly text: JointText;
  readonly version: JointVersion;
  readonly kind: JointMailKind;
  readonly today: Day;
};

/** Queues one mail with a link of his own to each contact person of a council; says how many were queued. */
export async function mailCouncil(
  db: Writer,
  { jobs, council }: { jobs: Jobs; council: Council },
  about: About,
): Promise<number> {
  let queued = 0;
  for (const contact of council.contacts) {
    if (contact.email === null) continue;
    await mailContact(db, { jobs, council, contact, email: contact.email }, about);
    queued += 1;
  }
  return queued;
}

type To = { jobs: Jobs; council: Council; contact: JointContact; email: string };

async function mailContact(db: Writer, { jobs, council, contact, email }: To, about: About): Promise<void> {
  const { text, version, kind, today } = about;
  const last = text.dueOn > today ? text.dueOn : today;
  const token = await makePersonalLink(db, {
    purpose: 'joint-text-result',
    personId: contact.personId,
    subjectId: text.id,
    expiresAt: new Date(`${addDays(last, linkDaysAfter)}T23:59:59Z`),
  });
  const sent = { organisationId: council.organisationId, personId: contact.personId };
  await logJointMail(db, { textId: text.id, ...sent, version: version.number, kind, today });
  await queueMail(db, jobs, {
    to: email,
    subject: subjectOf(about),
    text: mailInWords(about, { council, contact, token }),
    purpose: 'notice',
    secret: token,
  });
}

function subjectOf({ text, version, kind }: About): string {
  const { mails } = handoversTexts.da.joint;
  const title = text.title.slice(0, titleLettersMax);
  const day = showDay(text.dueOn, 'da');
  if (kind === 'reminder') return mails.reminderSubject(title, day);
  return version.number > 1 ? mails.newVersionSubject(title, version.number) : mails.subject(title, day);
}

/** Mails are in Danish, as the text is. */
function mailInWords(
  { text, version, kind }: About,
  { council, contact, token }: { council: Council; contact: JointContact; token: string },
): string {
  const { mails } = handoversTexts.da.joint;
  const name = councilName(council);
  const link = linkInMail(jointLinkPaths.result.to({ token }));
  const points = version.points
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ position, text: point }) => `${position}. ${point}`);
  const isLater = kind === 'sending' && version.number > 1;
  return [
    mails.greeting(contact.name),
    `${kind === 'sending' ? mails.sending(name, text.title) : mails.reminder(name, text.title)}\n${link}`,
    ...(isLater && version.note !== '' ? [mails.note(version.note)] : []),
    ...(isLater ? [mails.earlier] : []),
    `${mails.points}\n${points.join('\n')}`,
    mails.due(showDay(text.dueOn, 'da')),
    mails.personal,
    mails.sender(text.ownerName),
  ].join('\n\n');
}

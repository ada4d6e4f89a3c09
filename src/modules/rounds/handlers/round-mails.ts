import { addDays, type Day } from '../../../kernel/day.ts';
import { showDay } from '../../../platform/design/index.ts';
import type { Writer } from '../../../platform/database.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { linkInMail, queueMail } from '../../../platform/mail.ts';
import { makePersonalLink } from '../../../platform/personal-link.ts';
import { logRoundMail, type RoundMail } from '../commands/log-round-mail.ts';
import { actWords } from '../pages/round-words.ts';
import { answerByLink } from '../paths.ts';
import { daysBetween, lastDayFor } from '../rules/deadlines.ts';
import { missingOf } from '../rules/missing.ts';
import type { Addressee, Contact, Round } from '../rules/round-views.ts';
import { roundsTexts } from '../text.ts';

type Occasion = Pick<RoundMail, 'kind' | 'dayOffset' | 'due'> & { readonly today: Day };

/** A link works some time after the round has closed, so that one can see what one wrote. */
const linkDaysAfter = 90;

/**
 * Queues one mail to each contact person of an addressee who has an address: the opening, or a reminder that names
 * exactly what is missing. A planned one that was sent before is not sent again. Says how many were queued.
 */
export async function mailAddressee(
  db: Writer,
  { jobs, round, addressee }: { jobs: Jobs; round: Round; addressee: Addressee },
  occasion: Occasion,
): Promise<number> {
  let queued = 0;
  const missing = missingOf(round, addressee.organisationId);
  for (const contact of addressee.contacts) {
    if (contact.email === null) continue;
    const mail = { ...occasion, roundId: round.id, organisationId: addressee.organisationId };
    const isNew = await logRoundMail(db, {
      ...mail,
      personId: contact.personId,
      missing: missing.map(({ title }) => title).join(', '),
    });
    if (!isNew) continue;
    await queueOne(db, { jobs, round, addressee, contact, missing }, occasion);
    queued += 1;
  }
  return queued;
}

type Parts = {
  jobs: Jobs;
  round: Round;
  addressee: Addressee;
  contact: Contact;
  missing: readonly { position: number; title: string }[];
};

async function queueOne(db: Writer, { jobs, ...parts }: Parts, occasion: Occasion): Promise<void> {
  const { round, addressee, contact } = parts;
  const until = addDays(lastDayFor(round, addressee.extension), linkDaysAfter);
  const token = await makePersonalLink(db, {
    purpose: 'round-answer',
    personId: contact.personId,
    subjectId: round.id,
    expiresAt: new Date(`${until}T23:59:59Z`),
  });
  await queueMail(db, jobs, {
    to: contact.email ?? '',
    subject: subjectOf(round, occasion),
    text: mailInWords(parts, occasion, token),
    purpose: 'notice',
    secret: token,
  });
}

/** A title may be longer than a mail server likes its subject. */
const titleLettersMax = 150;

function subjectOf({ title }: Round, { kind, due, today }: Occasion): string {
  const { mails: text } = roundsTexts.da;
  const short = title.slice(0, titleLettersMax);
  const day = showDay(due, 'da');
  if (kind === 'opening') return text.openingSubject(short, day);
  return due < today ? text.lateSubject(short, day) : text.reminderSubject(short, day);
}

/** Mails are in Danish, as the round is. */
function mailInWords(
  { round, addressee, contact, missing }: Omit<Parts, 'jobs'>,
  occasion: Occasion,
  token: string,
): string {
  const { mails: text, silences } = roundsTexts.da;
  const words = actWords(round.kind, 'da');
  const silence = text.silence(silences[round.silence].toLowerCase());
  const { kind, due, today } = occasion;
  const day = showDay(due, 'da');
  const left = daysBetween(today, due);
  const themes = (list: readonly { position: number; title: string }[]): string =>
    list.map(({ position, title }) => text.theme(position, title)).join('\n');
  const opening = [
    words.opening(round.title, addressee.name),
    ...(round.purpose === '' ? [] : [round.purpose]),
    `${words.themes}\n${themes(round.themes)}`,
    `${text.due(day)} ${silence}`,
  ];
  const reminder = [
    words.reminder(round.title, addressee.name),
    missing.length === 0 ? text.notSubmitted : themes(missing),
    left < 0 ? text.passed(day) : `${text.due(day)} ${text.left(left)} ${silence}`,
  ];
  return [
    text.greeting(contact.name),
    ...(kind === 'opening' ? opening : reminder),
    `${text.answer}\n${linkInMail(answerByLink(round, token))}`,
    text.personal,
    text.sender(round.ownerName),
  ].join('\n\n');
}

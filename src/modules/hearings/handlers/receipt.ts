import { dayInDenmark } from '../../../kernel/day.ts';
import { showDay, showMoment } from '../../../platform/design/index.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { queueMail } from '../../../platform/mail.ts';
import type { Visit } from '../../../platform/route.ts';
import { dueFor, type AnswerContent, type AnswerPlace } from '../../rounds/index.ts';
import { answerWords } from '../pages/hearing-words.ts';
import { addressOf } from '../queries/origin.ts';
import { answerOfValues, sectionOf } from '../rules/section.ts';
import { hearingTexts } from '../text.ts';

/** A title may be longer than a mail server likes its subject. */
const titleLettersMax = 150;

/**
 * Queues the receipt of an answer, with the answer in it: to whoever submitted it; where the secretariat wrote it down,
 * to the addressee's contact persons. Mails are in Danish, as the hearing is.
 */
export async function mailReceipt(
  { db, jobs, actor, now }: Visit<Writer>,
  place: AnswerPlace,
  { content, source }: { content: AnswerContent; source: string },
): Promise<void> {
  const { receipt: text } = hearingTexts.da;
  const { round, addressee, door } = place;
  const own = actor.personId === null ? null : await addressOf(reading(db), actor.personId);
  const contacts = addressee.contacts.flatMap(({ email }) => (email === null ? [] : [email]));
  const addresses = door === 'on-behalf' ? contacts : own === null ? [] : [own];
  const isBefore = dayInDenmark(now) <= dueFor(round, addressee.extension);
  const got =
    door === 'on-behalf'
      ? text.written(addressee.name, source)
      : text.got(addressee.name, showMoment(now, 'da'));
  const words = [
    got,
    ...answerLines(place, content),
    ...(isBefore ? [text.until(showDay(dueFor(round, addressee.extension), 'da'))] : []),
    text.sender,
  ].join('\n\n');
  const subject = text.subject(round.title.slice(0, titleLettersMax));
  for (const to of new Set(addresses))
    await queueMail(db, jobs, { to, subject, text: words, purpose: 'notice' });
}

const answerLines = ({ round }: AnswerPlace, content: AnswerContent): string[] =>
  round.themes.map((theme) => {
    const section = sectionOf(theme);
    const answer = answerOfValues(section, content[section.id]?.values);
    const { receipt: text } = hearingTexts.da;
    const heading = text.section(section.position, section.title);
    return [heading, ...(answer ? [answerWords(section, answer, 'da'), answer.remarks] : [])]
      .filter((line) => line !== '')
      .join('\n');
  });

import { addDays, type Day } from '../../../kernel/day.ts';
import { assert } from '../../../kernel/assert.ts';
import type { Reader } from '../../../platform/database.ts';
import { showDay } from '../../../platform/design/index.ts';
import { linkInMail } from '../../../platform/mail.ts';
import { receivedBy, type MailAsked, type MailMaker } from '../../dispatch/index.ts';
import { meetingHeadOf, meetingKey, meetingsPaths, type MeetingHead } from '../../meetings/index.ts';
import { circulationOf, marksOf } from '../queries/circulation.ts';
import { itemsToRemark } from '../queries/remark-list.ts';
import { approvalPaths } from '../rules/approval-paths.ts';
import type { Circulation } from '../rules/circulation-views.ts';
import { approvalMail as text } from '../text-approval-mail.da.ts';
import { printedMinutes } from './printed-minutes.ts';

/** How long the link goes on opening the page after the last day: a remark is then kept for the next meeting. */
const linkDaysAfter = 90;

/**
 * The mail with minutes, for one recipient: the file with what he may read, closed items with their heading alone, and
 * for members the link to approve and to remark. The database is asked as the recipient. R-032.
 */
export const minutesMail: MailMaker = async (db, asked) => {
  const { dispatch, recipient, actor, today } = asked;
  const meeting = await meetingHeadOf(db, dispatch.meetingId);
  const said = await saidOf(db, asked, meeting);
  const bodyKey = dispatch.bodyKey;
  const fileName = `${text.fileName(bodyKey, said.day)}.pdf`;
  if (!meeting)
    return { received: 'time-only', document: null, calendar: null, link: null, fileName, words: said.words };
  const { hasMunicipal } = await marksOf(db, meeting.id);
  const { bodyId, audience } = meeting;
  const edition = recipient.personId === null ? 'open' : 'municipal';
  const { circulation } = said;
  const expires = circulation && addDays(circulation.remarksUntil, linkDaysAfter);
  const isAsked = circulation !== undefined && actor.bodyIds.includes(bodyId);
  return {
    received: receivedBy(recipient.standing, actor, { bodyId, audience, hasMunicipal }),
    document: (await printedMinutes(db, meeting, { actor, today, edition })) ?? null,
    calendar: null,
    link: isAsked
      ? { purpose: 'minutes-remark', expiresAt: new Date(`${expires ?? today}T00:00:00Z`) }
      : null,
    fileName,
    words: said.words,
  };
};

type Made = Parameters<ReturnType<typeof wordsOf>>[0];

async function saidOf(db: Reader, asked: MailAsked, meeting: MeetingHead | undefined) {
  const { dispatch } = asked;
  const day = meetingKey({ heldOn: dispatch.on, sequence: dispatch.sequence });
  const circulation = meeting && (await circulationOf(db, meeting.id));
  const items = meeting && circulation ? await itemsToRemark(db, meeting.id) : [];
  const early = items.filter(({ takesEffectEarly }) => takesEffectEarly);
  return { day, circulation, words: wordsOf(asked, { day, circulation, early }) };
}

type Said = {
  readonly day: string;
  readonly circulation: Circulation | undefined;
  readonly early: readonly { readonly number: string; readonly title: string }[];
};

const plain = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();
const dayWords = (day: Day): string => plain(showDay(day, 'da'));

const wordsOf =
  ({ dispatch, recipient }: MailAsked, said: Said) =>
  ({ pdf, token }: { pdf: 'attached' | 'too-large' | 'not-made' | null; token: string | null }) => {
    const round = dispatch.minutesRound;
    assert(round !== null, 'a mail of minutes is of one of their sendings');
    const [body, on] = [dispatch.bodyShortName, dayWords(dispatch.on)];
    const isFirst = round === 1;
    const parts = [
      text.greeting(recipient.name),
      (isFirst ? text.intro : text.introAgain)(dispatch.bodyName, on),
      ...(dispatch.note === '' ? [] : [`${text.noteHeading}\n${dispatch.note}`]),
      ...readingParts(dispatch.bodyKey, said.day, pdf),
      ...remarkParts(said, token),
      whyOf(recipient.standing, body),
      text.signature,
    ];
    const subject = isFirst ? text.subject(body, on) : text.subjectAgain(body, on, round);
    return { subject, text: parts.join('\n\n') };
  };

function readingParts(body: string, day: string, pdf: Made['pdf']): string[] {
  const read = `${text.read}\n${linkInMail(meetingsPaths.meeting.to({ body, day }))}`;
  if (pdf === null) return [read];
  return [read, pdf === 'attached' ? text.pdf : text.noPdf[pdf]];
}

/** Remarks by mail are for decisions that take effect before the next meeting; the rest is taken up there. */
function remarkParts({ circulation, early }: Said, token: string | null): string[] {
  if (!circulation || token === null) return [];
  const until = dayWords(circulation.remarksUntil);
  const list = early.map(({ number, title }) =>
    plain(number === '' ? `- ${title}` : `- ${number}. ${title}`),
  );
  const link = `${text.link(until)}\n${linkInMail(approvalPaths.linkRemarks.to({ token }))}\n${text.linkKeep}`;
  if (early.length === 0) return [text.noEarly, link];
  return [`${text.earlyHeading}\n${text.early(until)}\n${list.join('\n')}`, text.others, link];
}

const whyOf = (standing: MailAsked['recipient']['standing'], body: string): string =>
  standing === 'member' || standing === 'contact' ? text.why[standing](body) : text.why[standing];

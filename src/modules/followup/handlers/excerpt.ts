import { anonymous, type Actor } from '../../../kernel/actor.ts';
import { showDay } from '../../../platform/design/index.ts';
import { readAs, reading, type Database, type Reader, type Writer } from '../../../platform/database.ts';
import { actorOfPerson } from '../../../platform/login.ts';
import { linkInMail, queueAgain } from '../../../platform/mail.ts';
import { renderPdf } from '../../../platform/pdf.ts';
import { bareForm, notFound, notOurForm } from '../../../platform/replies.ts';
import type { Page, Reply, Submit, Visit } from '../../../platform/route.ts';
import { itemAt, meetingKey, type ItemAt } from '../../meetings/index.ts';
import { settleRequests } from '../commands/request-material.ts';
import { sendExcerpt, type ExcerptToSend } from '../commands/save-excerpt.ts';
import { ExcerptPage } from '../pages/excerpt.page.tsx';
import { followupPaths, itemPath } from '../paths.ts';
import { printedExcerpt } from '../printed-excerpt.ts';
import { excerptPeople, readsDecision, sentExcerpts } from '../queries/excerpts.ts';
import { goesWhole, type ExcerptPerson, type ExcerptRecipient } from '../rules/excerpt-views.ts';
import { isToTryAgain } from '../rules/mail-state-word.ts';
import { excerpt as danish } from '../text-excerpt.da.ts';
import { mailText } from '../text-mail.da.ts';
import { chosenOf, excerptForm, type ExcerptForm } from './excerpt-form.ts';
import { formState, statusOf, type Problem } from './read-form.ts';

const placeOf = ({ meeting, item }: ItemAt) => ({
  body: meeting.bodyKey,
  day: meetingKey(meeting),
  item: item.address,
});

/** An item with a decision that can be sent on. */
async function decided(visit: Visit<Reader>): Promise<ItemAt | undefined> {
  const found = await itemAt(visit);
  return found && found.item.treatment !== null ? found : undefined;
}

const guarded = ({ item }: ItemAt) =>
  item.closed || item.municipalOnly ? ({ reads: 'guarded' } as const) : {};

/** Whom an item's decision is to be sent to, and who has got it. R-038. */
export async function showExcerpt(visit: Visit<Reader>): Promise<Reply> {
  const found = await decided(visit);
  if (!found) return notFound(visit);
  const { meeting, item } = found;
  const day = showDay(meeting.heldOn, 'da');
  const values = {
    subject: danish.subjectOf(meeting.bodyShortName, day, item.number || item.address),
    text: danish.textOf(meeting.bodyShortName, day, item.title),
    ...(await askedBoxes(visit, found)),
  };
  return { status: 200, page: await excerptPage(visit, found, { values }), ...guarded(found) };
}

const peopleOf = (visit: Visit<Reader>, { meeting, item }: ItemAt): Promise<ExcerptPerson[]> =>
  excerptPeople(visit.db, { itemId: item.id, bodyId: meeting.bodyId, today: visit.today });

/** Who has asked for it is ticked. */
async function askedBoxes(visit: Visit<Reader>, found: ItemAt): Promise<Record<string, string>> {
  const people = await peopleOf(visit, found);
  return Object.fromEntries(
    people.filter(({ group }) => group === 'asked').map(({ key }) => [`til-${key}`, 'ja']),
  );
}

type Shown = {
  values: Visit<unknown>['form'];
  problems?: readonly Problem[];
  /** Who of the chosen may not read the item. */
  blocked?: readonly string[];
};

async function excerptPage(visit: Visit<Reader>, found: ItemAt, shown: Shown): Promise<Page> {
  const { values, problems = [], blocked = [] } = shown;
  return ExcerptPage({
    context: visit.page,
    form: formState(visit, { values, problems }),
    meeting: found.meeting,
    item: found.item,
    at: placeOf(found),
    people: await peopleOf(visit, found),
    sent: await sentExcerpts(visit.db, found.item.id),
    blocked,
    newForm: () => formState(visit, { values: {} }),
  });
}

type Ready = { found: ItemAt; form: ExcerptForm; recipients: ExcerptRecipient[] };
type Checked = { ok: true; ready: Ready } | { ok: false; submit: Submit };

/**
 * Sends the decision of one item to those chosen, each by what he may read today: the document is made before the
 * change, so that no transaction waits for it.
 */
export async function prepareExcerpt(visit: Visit<Database>): Promise<Submit> {
  const checked = await readAs(visit.db, visit.actor, (db) => check({ ...visit, db }));
  if (!checked.ok) return checked.submit;
  const { found, form } = checked.ready;
  const recipients: ExcerptRecipient[] = [];
  for (const one of checked.ready.recipients)
    recipients.push({ ...one, mayRead: await mayRead(visit, one, found.item.id) });
  const blocked = recipients.filter((one) => !goesWhole(found.item, one, form.isDespite) && !one.mayRead);
  if (blocked.length > 0)
    return refusing(visit, [{ code: 'not-confirmed', field: 'despite' }], blocked.map(nameOf));
  const made = await renderPdf({
    template: 'document',
    data: printedExcerpt(found, visit.today),
    standard: 'ua-1',
  });
  if (!made.ok) return refusing(visit, [{ code: 'pdf-not-made' }]);
  const excerpt = toSend({ found, form, recipients }, made.value);
  return async (inside) => {
    await sendExcerpt(inside.db, inside.jobs, excerpt);
    const personIds = recipients.flatMap(({ personId }) => (personId === null ? [] : [personId]));
    await settleRequests(inside.db, { itemId: found.item.id, personIds });
    return { status: 303, location: followupPaths.excerpt.to(placeOf(found)) };
  };
}

const nameOf = ({ name }: ExcerptRecipient): string => name;

/** What was typed, read and found in the register. */
async function check(visit: Visit<Reader>): Promise<Checked> {
  const found = await decided(visit);
  if (!found) return { ok: false, submit: async (inside) => notFound(inside) };
  const people = await peopleOf(visit, found);
  const read = excerptForm(visit.form, people);
  if (!read) return { ok: false, submit: async (inside) => notOurForm(inside) };
  if (!read.ok) return { ok: false, submit: refusing(visit, read.problems) };
  const chosen = await chosenOf(visit.db, read.data, people);
  if (!chosen.ok) return { ok: false, submit: refusing(visit, chosen.problems) };
  return { ok: true, ready: { found, form: read.data, recipients: chosen.recipients } };
}

/** The page again with what was typed; it is read anew, inside the transaction that keeps the line of the refusal. */
const refusing =
  (
    { form: values }: Pick<Visit<unknown>, 'form'>,
    problems: readonly Problem[],
    blocked: string[] = [],
  ): Submit =>
  async (inside) => {
    const visit = { ...inside, db: reading(inside.db) };
    const found = await decided(visit);
    if (!found) return notFound(visit);
    return {
      status: statusOf(problems),
      page: await excerptPage(visit, found, { values, problems, blocked }),
    };
  };

/** With the recipient's rights of today: a written address is nobody's, and reads what the public reads. */
async function mayRead(
  { db, today }: Visit<Database>,
  { personId }: ExcerptRecipient,
  itemId: string,
): Promise<boolean> {
  const outsider: Actor = { ...anonymous, day: today };
  const actor = personId === null ? outsider : await actorOfPerson(reading(db), personId, today);
  return actor !== undefined && readAs(db, actor, (as) => readsDecision(as, itemId));
}

function toSend({ found, form, recipients }: Ready, pdf: Uint8Array): ExcerptToSend {
  const { meeting, item } = found;
  const link = `${mailText.excerptLink}\n${linkInMail(itemPath.to(placeOf(found)))}`;
  const name = mailText.excerptName(meeting.bodyKey, meeting.heldOn, item.address);
  return {
    itemId: item.id,
    subject: form.subject,
    text: form.text,
    reason: form.isDespite ? form.reason : '',
    recipients,
    whole: {
      text: [form.text, link].join('\n\n'),
      pdf: { name, mediaType: 'application/pdf', bytes: pdf },
    },
    link: { text: [form.text, mailText.excerptClosed, link].join('\n\n') },
  };
}

/** Has a mail that was refused tried once more. */
export const submitExcerptAgain = bareForm(async (visit: Visit<Writer>): Promise<Reply> => {
  const found = await decided({ ...visit, db: reading(visit.db) });
  if (!found) return notFound(visit);
  const { excerpt, recipient } = visit.params;
  const sent = await sentExcerpts(reading(visit.db), found.item.id);
  const one = sent.find(
    ({ number, position }) => String(number) === excerpt && String(position) === recipient,
  );
  if (!one?.mail || !isToTryAgain(one.mail.state)) return notFound(visit);
  await queueAgain(visit.db, visit.jobs, one.mail);
  return { status: 303, location: followupPaths.excerpt.to(placeOf(found)) };
});

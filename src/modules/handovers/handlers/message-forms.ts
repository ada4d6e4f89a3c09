import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import type { FieldSpec } from '../../../platform/design/index.ts';
import { bodyChoices } from '../../rounds/index.ts';
import {
  answerMessage,
  changeMessage,
  conveyMessage,
  dropMessage,
  proposeMessage,
  recordMessage,
  undoAnswer,
  undoConveying,
} from '../commands/save-message.ts';
import {
  answerFields,
  conveyFields,
  dropFields,
  MessageFormPage,
  messageFields,
  proposalFields,
} from '../pages/message-forms.page.tsx';
import { itemHref, itemWords } from '../pages/item-link.tsx';
import { messagePaths } from '../paths.ts';
import { itemNamed, itemsByIds, itemsOfBody, type NamedItem } from '../queries/item-named.ts';
import { messageAt } from '../queries/messages.ts';
import { conveyedHows, isPossible, type MessageAct, type MessageView } from '../rules/message.ts';
import { handoversTexts } from '../text.ts';
import { messagePage } from './messages.ts';
import {
  choiceField,
  conflictLines,
  dayField,
  formState,
  lineField,
  neededKeyField,
  neededLineField,
  neededMessageField,
  neededReasonField,
  readForm,
  statusOf,
  tickField,
  versionField,
  versionToShow,
  type Problem,
} from './read-form.ts';

const messageHref = ({ number }: Pick<MessageView, 'number'>): string =>
  messagePaths.message.to({ number: String(number) });
const toMessage = (message: Pick<MessageView, 'number'>): Reply => ({
  status: 303,
  location: messageHref(message),
});

type FormAct = Extract<MessageAct, 'change' | 'propose' | 'convey' | 'answer' | 'drop'>;
type Values = Readonly<Record<string, string>>;

/** The bodies a message may go to: every one at work but its own. */
const receivers = async (db: Reader, bodyId: string) =>
  (await bodyChoices(db)).filter(({ id }) => id !== bodyId);

const saveFields = { to: neededKeyField, text: neededMessageField, carrier: neededLineField };

/** A new message, agreed at the item the address names. */
export async function showNewMessage(visit: Visit<Reader>): Promise<Reply> {
  const item = await itemNamed(visit.db, visit.query['punkt'] ?? '');
  if (!item) return notFound(visit);
  return { status: 200, page: await newPage(visit, visit.db, { item, problems: [] }) };
}

export async function submitNewMessage(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const item = await itemNamed(db, visit.query['punkt'] ?? '');
  if (!item) return notFound(visit);
  const read = readForm(saveFields, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: 422,
    page: await newPage(visit, db, { item, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { to, text, carrier } = read.data;
  const made = await recordMessage(visit.db, item, { toKey: to, text, carrier });
  return made.ok ? toMessage(made.value) : again([made.refusal]);
}

async function newPage(
  visit: Visit<unknown>,
  db: Reader,
  { item, problems }: { item: NamedItem; problems: readonly Problem[] },
) {
  const { messages: text } = handoversTexts[visit.language];
  return MessageFormPage({
    context: visit.page,
    form: formState(visit, { values: visit.form, problems }),
    conflict: [],
    title: text.form.newTitle,
    lead: text.form.newLead(itemWords(item, visit.language)),
    message: null,
    fields: messageFields(visit.language, await receivers(db, item.bodyId)),
    submitWord: text.form.submit,
    backHref: itemHref(item),
  });
}

const itemsBack = 4;

type Asked = {
  readonly message: MessageView;
  readonly fields: readonly FieldSpec[];
  readonly now: Values;
  /** Of the receiving body, by their names. */
  readonly items: readonly NamedItem[];
};

/** A message with the form of one act, where the act is possible and the reader sees where it was agreed. */
async function askedAt(db: Reader, visit: Visit<unknown>, act: FormAct): Promise<Asked | undefined> {
  const message = await messageAt(db, visit.params['number'] ?? '');
  if (!message?.source || !isPossible(message, act)) return undefined;
  const { isWalled } = message.source;
  const { language, today } = visit;
  const items =
    act === 'convey' || act === 'answer'
      ? await itemsOfBody(db, { bodyId: message.to.id, until: today, meetings: itemsBack })
      : [];
  const choices = items.map((item) => ({
    key: item.name,
    name: `${itemWords(item, language)} ${item.title}`,
  }));
  const told = isWalled ? '' : message.text;
  const forms: Record<FormAct, () => Promise<readonly FieldSpec[]>> = {
    change: async () => messageFields(language, await receivers(db, message.from.id)),
    propose: async () => proposalFields(language, isWalled),
    convey: async () => conveyFields(language, { isWalled, items: choices }),
    answer: async () => answerFields(language, choices),
    drop: async () => dropFields(language),
  };
  const now: Record<FormAct, Values> = {
    change: { to: message.to.key, text: message.text, carrier: message.carrier },
    propose: { told },
    convey: { told, how: 'meeting', on: today },
    answer: { on: today },
    drop: {},
  };
  return { message, fields: await forms[act](), now: now[act], items };
}

export const showMessageForm =
  (act: FormAct) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const asked = await askedAt(visit.db, visit, act);
    if (!asked) return notFound(visit);
    return { status: 200, page: actPage(visit, asked, { act, values: asked.now, problems: [] }) };
  };

type Shown = { act: FormAct; values: Values; problems: readonly Problem[] };

function actPage(visit: Visit<unknown>, asked: Asked, { act, values, problems }: Shown) {
  const { message, fields, now } = asked;
  const { form: text } = handoversTexts[visit.language].messages;
  const { name } = message.to;
  const words = {
    change: { title: text.changeTitle, submitWord: text.submit },
    propose: {
      title: text.proposalTitle,
      lead: text.proposalLead(name),
      submitWord: text.proposalSubmit,
    },
    convey: { title: text.conveyTitle, lead: text.conveyLead(name), submitWord: text.conveySubmit },
    answer: { title: text.answerTitle, lead: text.answerLead(name), submitWord: text.answerSubmit },
    drop: { title: text.dropTitle, lead: text.dropWarning, submitWord: text.dropSubmit, isWarning: true },
  }[act];
  const isLate = problems.length > 0 && statusOf(problems) === 409;
  return MessageFormPage({
    context: visit.page,
    form: formState(visit, {
      values,
      version: versionToShow(visit, problems, message.version),
      problems,
    }),
    conflict: isLate ? conflictLines(fields, { typed: values, now }, visit.language) : [],
    ...words,
    message,
    fields,
    backHref: messageHref(message),
  });
}

const shapes = {
  change: { ...saveFields, version: versionField },
  propose: { told: neededMessageField, isConfirmed: tickField, version: versionField },
  convey: {
    told: neededMessageField,
    isConfirmed: tickField,
    on: dayField,
    how: choiceField(conveyedHows),
    item: lineField,
    version: versionField,
  },
  answer: { text: neededMessageField, on: dayField, item: lineField, version: versionField },
  drop: { reason: neededReasonField, version: versionField },
} as const;

type Done = { ok: true } | { ok: false; refusal: Problem };

/** What each form does with what was typed; nothing where it cannot be read. */
const works: {
  [Act in FormAct]: (visit: Visit<Writer>, asked: Asked) => Promise<Done | Problem[] | undefined>;
} = {
  change: async (visit, { message }) => {
    const read = readForm(shapes.change, visit.form);
    if (!read?.ok) return read?.problems;
    const { to, text, carrier, version } = read.data;
    return changeMessage(visit.db, { message, version }, { toKey: to, text, carrier });
  },
  propose: async (visit, { message }) => {
    const read = readForm(shapes.propose, visit.form);
    if (!read?.ok) return read?.problems;
    const { told, isConfirmed, version } = read.data;
    const source = await sourceOf(visit, message, isConfirmed);
    const title = handoversTexts.da.messages.form.proposalHeading(message.from.name);
    return proposeMessage(visit.db, { message, version }, { title, text: told, ...source, isConfirmed });
  },
  convey: async (visit, { message, items }) => {
    const read = readForm(shapes.convey, visit.form);
    if (!read?.ok) return read?.problems;
    const { told, item, version, ...rest } = read.data;
    const conveying = { ...rest, text: told, itemId: idNamed(items, item), today: visit.today };
    return conveyMessage(visit.db, { message, version }, conveying);
  },
  answer: async (visit, { message, items }) => {
    const read = readForm(shapes.answer, visit.form);
    if (!read?.ok) return read?.problems;
    const { text, on, item, version } = read.data;
    const answer = { text, on, itemId: idNamed(items, item), today: visit.today };
    return answerMessage(visit.db, { message, version }, answer);
  },
  drop: async (visit, { message }) => {
    const read = readForm(shapes.drop, visit.form);
    if (!read?.ok) return read?.problems;
    return dropMessage(visit.db, { message, version: read.data.version }, read.data.reason);
  },
};

const idNamed = (items: readonly NamedItem[], name: string): string | null =>
  items.find((item) => item.name === name)?.id ?? null;

/** Where the proposal comes from. A walled item is not named to the other body: the page of the message is. */
async function sourceOf(
  { db }: Visit<Writer>,
  message: MessageView,
  isConfirmed: boolean,
): Promise<{ source: string; sourcePath: string }> {
  const { itemId = null, isWalled = true } = message.source ?? {};
  const item = (await itemsByIds(reading(db), [itemId])).get(itemId ?? '');
  if (!item || isWalled || isConfirmed)
    return { source: handoversTexts.da.messages.number(message.number), sourcePath: messageHref(message) };
  return { source: itemWords(item, 'da'), sourcePath: itemHref(item) };
}

export const submitMessageForm =
  (act: FormAct) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const asked = await askedAt(reading(visit.db), visit, act);
    if (!asked) return notFound(visit);
    const done = await works[act](visit, asked);
    if (done === undefined) return notOurForm(visit);
    if (!Array.isArray(done) && done.ok) return toMessage(asked.message);
    const problems = Array.isArray(done) ? done : [done.refusal];
    return { status: statusOf(problems), page: actPage(visit, asked, { act, values: visit.form, problems }) };
  };

/** Takes the conveying or the answer back; refused, the page of the message says why. */
export const submitMessageUndo =
  (act: 'unconvey' | 'unanswer') =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const db = reading(visit.db);
    const message = await messageAt(db, visit.params['number'] ?? '');
    if (!message?.source) return notFound(visit);
    const read = readForm({ version: versionField }, visit.form);
    if (!read?.ok) return notOurForm(visit);
    const undo = act === 'unconvey' ? undoConveying : undoAnswer;
    const done = await undo(visit.db, { message, version: read.data.version });
    if (done.ok) return toMessage(message);
    const problems = [done.refusal];
    return { status: statusOf(problems), page: await messagePage({ ...visit, db }, message, problems) };
  };

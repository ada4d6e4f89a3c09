import { csv } from '../../../kernel/csv.ts';
import type { Reader } from '../../../platform/database.ts';
import { notFound } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { MessagePage } from '../pages/message.page.tsx';
import { MessagesPage } from '../pages/messages.page.tsx';
import { keepsHandovers } from '../policy.ts';
import { itemsByIds } from '../queries/item-named.ts';
import { listMessages, messageAt, type MessageFilter } from '../queries/messages.ts';
import { messageStates, type MessageView } from '../rules/message.ts';
import { handoversTexts } from '../text.ts';
import { formState, type Problem } from './read-form.ts';

export const messagesPerPage = 50;

function filterOf({ query }: Pick<Visit<unknown>, 'query'>): MessageFilter {
  const state = messageStates.find((one) => one === query['tilstand']);
  const [from, to] = [query['fra'] ?? '', query['til'] ?? ''];
  return { ...(from !== '' && { from }), ...(to !== '' && { to }), ...(state && { state }) };
}

/** The messages the reader may know of, by what the address asks for. */
export async function showMessages(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context, query } = visit;
  const all = await listMessages(db);
  const filter = filterOf(visit);
  const fitting = all.filter(
    ({ from, to, state }) =>
      (filter.from === undefined || from.key === filter.from) &&
      (filter.to === undefined || to.key === filter.to) &&
      (filter.state === undefined || state === filter.state),
  );
  const last = Math.max(1, Math.ceil(fitting.length / messagesPerPage));
  const asked = Number(query['side'] ?? '1');
  const at = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, last) : 1;
  const shown = fitting.slice((at - 1) * messagesPerPage, at * messagesPerPage);
  return {
    status: 200,
    page: MessagesPage({ context, all, shown, filter, at, last }),
    ...guardedBy(shown),
  };
}

/** A message of a walled item leaves a line, as its item does. */
export const guardedBy = (messages: readonly MessageView[]): { reads?: 'guarded' } =>
  messages.some(({ source }) => source?.isWalled) ? { reads: 'guarded' } : {};

export async function exportMessages(visit: Visit<Reader>): Promise<Reply> {
  const messages = await listMessages(visit.db, filterOf(visit));
  const { messages: text } = handoversTexts[visit.language];
  const rows = messages.map((one) => [
    String(one.number),
    one.from.name,
    one.to.name,
    one.text,
    one.carrier,
    text.states[one.state],
    one.source?.agreedOn ?? '',
    one.conveyed?.on ?? '',
    one.answer?.on ?? '',
    one.answer?.text ?? '',
  ]);
  const bytes = new TextEncoder().encode(csv([text.csvColumns, ...rows]));
  const file = { name: text.fileName, mediaType: 'text/csv; charset=utf-8', bytes };
  return { status: 200, file, ...guardedBy(messages) };
}

export async function showMessage(visit: Visit<Reader>): Promise<Reply> {
  const message = await messageAt(visit.db, visit.params['number'] ?? '');
  if (!message) return notFound(visit);
  return { status: 200, page: await messagePage(visit, message, []), ...guardedBy([message]) };
}

/** The page of a message; `problems` are those of an act on it that could not be done. */
export async function messagePage(visit: Visit<Reader>, message: MessageView, problems: readonly Problem[]) {
  const ids = [
    message.source?.itemId ?? null,
    message.conveyed?.itemId ?? null,
    message.answer?.itemId ?? null,
  ];
  return MessagePage({
    context: visit.page,
    message,
    items: await itemsByIds(visit.db, ids),
    keeps: keepsHandovers(visit.actor) && message.source !== null,
    form: formState(visit, { values: {}, version: message.version, problems }),
  });
}

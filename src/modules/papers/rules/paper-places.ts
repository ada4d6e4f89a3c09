/** Sent with the agenda, sent later (eftersendes), or handed out at the meeting (omdeles). */
export const latenesses = ['sent', 'forthcoming', 'tabled'] as const;
export type Lateness = (typeof latenesses)[number];
export const latenessOf = (text: string): Lateness => latenesses.find((one) => one === text) ?? 'sent';

/** More than anybody reads: it keeps an agenda from being made the store of files. */
export const papersAnItemMax = 60;

/** The order of the papers of an item after one of them was moved one place, or none if it stands at the end. */
export function movedPaper<Id>(order: readonly Id[], moved: Id, direction: 'up' | 'down'): Id[] {
  const from = order.indexOf(moved);
  const to = direction === 'up' ? from - 1 : from + 1;
  const other = order[to];
  if (from === -1 || other === undefined) return [...order];
  return order.map((id, index) => (index === from ? other : index === to ? moved : id));
}

/** The order with one put back where it stood; at the end where that place is gone. Places count from 1. */
export const withPaperAt = <Id>(order: readonly Id[], id: Id, place: number): Id[] => [
  ...order.slice(0, place - 1),
  id,
  ...order.slice(place - 1),
];

const written = ['draft', 'cleared', 'sent', 'approved'];

/** Agendas that nothing is written in any more: the meeting was held, or will not be. */
export const isOver = (agendaState: string): boolean => !written.includes(agendaState);

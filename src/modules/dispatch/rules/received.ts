import type { Actor } from '../../../kernel/actor.ts';

/** In which way somebody is to get the mails of a meeting. */
export const standings = ['member', 'contact', 'guest', 'substitute', 'extra'] as const;
export type Standing = (typeof standings)[number];

/** What of an agenda somebody is sent. Of a closed item nobody is sent more than its heading. */
export type Received = 'whole' | 'without-municipal' | 'items' | 'time-only';

type Walls = {
  readonly bodyId: string;
  readonly audience: 'body' | 'cooperation' | 'public';
  readonly hasMunicipal: boolean;
};
type Rights = Pick<Actor, 'userId' | 'roles' | 'side' | 'bodyIds' | 'contactBodyIds'>;

/**
 * What the walls of a meeting leave of its agenda for somebody, in the words of the log. Nobody = not
 * in the register.
 */
export function receivedBy(standing: Standing, rights: Rights | undefined, walls: Walls): Received {
  if (standing === 'guest') return rights ? 'items' : 'time-only';
  if (!mayReadMeeting(rights, walls)) return 'time-only';
  const isInside = rights?.roles.includes('secretariat') || rights?.side === 'municipal';
  return walls.hasMunicipal && !isInside ? 'without-municipal' : 'whole';
}

/** The same sentence as the policies of the tables. */
function mayReadMeeting(rights: Rights | undefined, { bodyId, audience }: Walls): boolean {
  if (audience === 'public') return true;
  if (!rights) return false;
  if (audience === 'cooperation' && rights.userId !== '') return true;
  const { roles, bodyIds, contactBodyIds } = rights;
  return roles.includes('secretariat') || bodyIds.includes(bodyId) || contactBodyIds.includes(bodyId);
}

/** Whether somebody may open the closed items of the body by the link: those who sit in it. */
export const opensClosed = (rights: Rights | undefined, bodyId: string): boolean =>
  rights !== undefined && (rights.roles.includes('secretariat') || rights.bodyIds.includes(bodyId));

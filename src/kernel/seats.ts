import type { Actor, Role, Seat, Side } from './actor.ts';

/**
 * The role a membership gives. A body of politicians makes politicians, a panel panel members; an observer reads along
 * and acts for nobody. Source: the roles of R-003.
 */
export function roleOfMembership(memberRole: string, bodyLevel: string): Role {
  if (memberRole === 'contact') return 'contact';
  if (memberRole === 'observer') return 'reader';
  if (memberRole === 'substitute') return 'deputy';
  if (memberRole === 'chair' || memberRole === 'vice-chair') return 'chair';
  if (bodyLevel === 'political') return 'politician';
  return bodyLevel === 'panel' ? 'panel-member' : 'member';
}

/** Every role the seats give together; who has signed in is always a reader, and who sits in the chair is a member. */
export function rolesOfSeats(seats: readonly Pick<Seat, 'role'>[]): Role[] {
  const given = seats.map(({ role }) => role);
  const sits: Role[] = given.includes('chair') ? ['member'] : [];
  return [...new Set<Role>([...given, ...sits, 'reader'])];
}

const foremost: readonly Role[] = [
  'secretariat',
  'administrator',
  'auditor',
  'chair',
  'politician',
  'panel-member',
  'member',
  'tariff-approver',
  'tariff-reporter',
  'operator',
  'deputy',
  'contact',
  'reader',
];

/** The role a person is shown by, where one word must do. */
export const mainRole = (actor: Pick<Actor, 'roles'>): Role =>
  foremost.find((role) => actor.roles.includes(role)) ?? 'public';

const widest: readonly Side[] = ['municipal', 'regional', 'other', 'none'];

/** Rights are a union: one municipal seat is enough to stand on the municipal side. */
export const sideOf = (sides: readonly Side[]): Side => widest.find((side) => sides.includes(side)) ?? 'none';

/** The seats that may act where a permission names these roles. What every reader may do, the person does. */
export const actingSeats = (actor: Pick<Actor, 'seats'>, allowed: readonly Role[]): Seat[] =>
  allowed.includes('reader') ? [] : actor.seats.filter(({ role }) => allowed.includes(role));

/** The actor as he acts from this seat: the act and its audit line name it. */
export const actorIn = (actor: Actor, seat: Seat): Actor => ({
  ...actor,
  organisationId: seat.organisationId ?? actor.organisationId,
  organisationName: seat.organisationName || actor.organisationName,
  seat: seatMark(seat),
});

/** How an audit line names a seat: role, body and organisation, `/` between them. */
export const seatMark = ({ role, bodyName, organisationName }: Seat): string =>
  [role, bodyName, organisationName].filter((word) => word !== '').join(' / ');

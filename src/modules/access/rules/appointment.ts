import type { Day } from '../../../kernel/day.ts';

/** The roles that are given by appointment; all others follow from memberships. */
export const appointedRoles = [
  'secretariat',
  'administrator',
  'auditor',
  'tariff-reporter',
  'tariff-approver',
  'operator',
  'panel-member',
  'reader',
] as const;
export type AppointedRole = (typeof appointedRoles)[number];

/** From and to are both days of the role; null = not known, or not ended. */
export type HeldAppointment = {
  role: AppointedRole;
  organisationId: string | null;
  concerning: string;
  from: Day | null;
  to: Day | null;
};

export type AppointmentRefusal =
  | { code: 'ends-before-it-begins'; field: 'to' }
  | { code: 'organisation-needed'; field: 'organisation' }
  | { code: 'offer-needed'; field: 'concerning' }
  | { code: 'already-has-the-role'; field: 'role' };

const ofAnOrganisation: readonly AppointedRole[] = ['tariff-reporter', 'tariff-approver', 'operator'];

/** Why a role cannot be given, or undefined. `others` are the roles the person has or had. Source: R-003. */
export function appointmentProblem(
  given: HeldAppointment,
  others: readonly HeldAppointment[],
): AppointmentRefusal | undefined {
  const { role, organisationId, concerning, from, to } = given;
  if (from !== null && to !== null && to < from) return { code: 'ends-before-it-begins', field: 'to' };
  if (ofAnOrganisation.includes(role) && organisationId === null)
    return { code: 'organisation-needed', field: 'organisation' };
  if (role === 'operator' && concerning === '') return { code: 'offer-needed', field: 'concerning' };
  const isTwice = others.some((other) => isSameRole(other, given) && overlaps(other, given));
  return isTwice ? { code: 'already-has-the-role', field: 'role' } : undefined;
}

const isSameRole = (one: HeldAppointment, other: HeldAppointment): boolean =>
  one.role === other.role &&
  one.organisationId === other.organisationId &&
  one.concerning === other.concerning;

type Period = { from: Day | null; to: Day | null };

/** Whether two periods share a day. One that was taken back before it began has none. */
export const overlaps = (one: Period, other: Period): boolean =>
  hasDays(one) && hasDays(other) && !endsBefore(one, other) && !endsBefore(other, one);
const endsBefore = (one: Period, other: Period): boolean =>
  one.to !== null && other.from !== null && one.to < other.from;
const hasDays = ({ from, to }: Period): boolean => from === null || to === null || from <= to;

/** Where a period stands on a day. */
export function stateOn(period: Period, today: Day): 'coming' | 'now' | 'over' {
  if (!hasDays(period) || (period.to !== null && period.to < today)) return 'over';
  return period.from !== null && today < period.from ? 'coming' : 'now';
}

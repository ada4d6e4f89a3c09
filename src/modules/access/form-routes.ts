import type { Reader, Writer } from '../../platform/database.ts';
import type { Reply, Route, Visit } from '../../platform/route.ts';
import type { AccessPermission } from './policy.ts';

export type OurRoute = Route<AccessPermission>;

export type Form = {
  path: `/${string}`;
  permission: AccessPermission;
  opened: `${string}.${string}`;
  done: `${string}.${string}`;
  /** Rights and addresses to sign in with are changed by who has just proven who he or she is. */
  stepUp?: true;
  show: (visit: Visit<Reader>) => Promise<Reply>;
  submit: (visit: Visit<Writer>) => Promise<Reply>;
};

/** A form is shown at an address and sent to the same. */
export const formRoutes = ({ opened, done, show, submit, stepUp, ...door }: Form): OurRoute[] => [
  { ...door, method: 'GET', audit: opened, logs: 'never', show },
  { ...door, method: 'POST', audit: done, submit, ...(stepUp && { stepUp }) },
];

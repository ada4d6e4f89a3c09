import type { Route, Submit } from '../../platform/route.ts';
import {
  showEditMatter,
  submitAddedItem,
  submitMerge,
  submitRemovedItem,
  submitSplit,
  submitTitle,
  submitUndo,
} from './handlers/edit-matter.ts';
import { showMatter } from './handlers/matter.ts';
import { listMatters } from './handlers/matter-list.ts';
import { showNewMatter, submitNewMatter } from './handlers/new-matter.ts';
import { downloadRegister, showRegister } from './handlers/register.ts';
import { downloadReservations, showReservations } from './handlers/reservation-list.ts';
import { matterPaths, registerPaths, reservationPaths } from './paths.ts';
import type { MattersPermission } from './policy.ts';

type OurRoute = Route<MattersPermission>;

const change = (
  { pattern: path }: { pattern: `/${string}` },
  audit: `${string}.${string}`,
  submit: Submit,
): OurRoute => ({ method: 'POST', path, permission: 'keep-matters', audit, submit });

/** Every door into this module. "ny" comes before the numbers. A file leaves a line, whatever is in it. */
export const mattersRoutes: readonly OurRoute[] = [
  {
    method: 'GET',
    path: registerPaths.list.pattern,
    permission: 'read-decisions',
    audit: 'decisions.read',
    logs: 'when-guarded',
    show: showRegister,
  },
  {
    method: 'GET',
    path: registerPaths.file.pattern,
    permission: 'read-decisions',
    audit: 'decisions.exported',
    logs: 'always',
    stepUp: 'when-guarded',
    show: downloadRegister,
  },
  {
    method: 'GET',
    path: reservationPaths.list.pattern,
    permission: 'read-decisions',
    audit: 'reservations.listed',
    logs: 'when-guarded',
    show: showReservations,
  },
  {
    method: 'GET',
    path: reservationPaths.file.pattern,
    permission: 'read-decisions',
    audit: 'reservations.exported',
    logs: 'always',
    stepUp: 'when-guarded',
    show: downloadReservations,
  },
  {
    method: 'GET',
    path: matterPaths.list.pattern,
    permission: 'read-matters',
    audit: 'matters.listed',
    logs: 'never',
    show: listMatters,
  },
  {
    method: 'GET',
    path: matterPaths.create.pattern,
    permission: 'keep-matters',
    audit: 'matter.begun',
    logs: 'never',
    show: showNewMatter,
  },
  change(matterPaths.create, 'matter.created', submitNewMatter),
  {
    method: 'GET',
    path: matterPaths.record.pattern,
    permission: 'read-matters',
    audit: 'matter.read',
    logs: 'when-guarded',
    show: showMatter,
  },
  {
    method: 'GET',
    path: matterPaths.edit.pattern,
    permission: 'keep-matters',
    audit: 'matter.opened',
    logs: 'never',
    show: showEditMatter,
  },
  change(matterPaths.title, 'matter.renamed', submitTitle),
  change(matterPaths.addItem, 'matter-item.added', submitAddedItem),
  change(matterPaths.removeItem, 'matter-item.removed', submitRemovedItem),
  change(matterPaths.merge, 'matter.merged', submitMerge),
  change(matterPaths.split, 'matter.split', submitSplit),
  change(matterPaths.undo, 'matter.change-undone', submitUndo),
];

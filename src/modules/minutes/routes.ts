import type { Reader, Writer } from '../../platform/database.ts';
import type { Reply, Route, Visit } from '../../platform/route.ts';
import {
  showAttendance,
  submitChange,
  submitGuest,
  submitRecording,
  submitRoll,
  submitUndo,
} from './handlers/attendance.ts';
import { showDesk, submitBeginning } from './handlers/desk.ts';
import { showItem, submitItem, submitSave } from './handlers/item.ts';
import { approvalRoutes } from './approval-routes.ts';
import { minutesPaths } from './paths.ts';
import type { MinutesPermission } from './policy.ts';
import { releaseRoutes } from './release-routes.ts';

type OurRoute = Route<MinutesPermission>;
type At = { pattern: `/${string}` };
type Name = `${string}.${string}`;

const shown = (
  { pattern: path }: At,
  audit: Name,
  show: (visit: Visit<Reader>) => Promise<Reply>,
): OurRoute => ({
  method: 'GET',
  path,
  permission: 'write-minutes',
  audit,
  logs: 'never',
  show,
});
const done = (
  { pattern: path }: At,
  audit: Name,
  submit: (visit: Visit<Writer>) => Promise<Reply>,
): OurRoute => ({
  method: 'POST',
  path,
  permission: 'write-minutes',
  audit,
  submit,
});

/** The doors of minutes mode. */
export const writingRoutes: readonly OurRoute[] = [
  shown(minutesPaths.desk, 'minutes.opened', showDesk),
  done(minutesPaths.beginning, 'minutes.begun', submitBeginning),
  shown(minutesPaths.item, 'minutes-item.opened', showItem),
  done(minutesPaths.item, 'minutes-item.saved', submitItem),
  done(minutesPaths.saves, 'minutes-item.saved', submitSave),
  shown(minutesPaths.attendance, 'minutes-attendance.opened', showAttendance),
  done(minutesPaths.attendance, 'minutes-attendance.changed', submitRoll),
  done(minutesPaths.guests, 'minutes-attendance.changed', submitGuest),
  done(minutesPaths.presence, 'minutes-attendance.changed', submitChange),
  done(minutesPaths.presenceUndo, 'minutes-attendance.changed', submitUndo),
  done(minutesPaths.recording, 'minutes-attendance.recorded', submitRecording),
];

/** Every door into this module. */
export const minutesRoutes: readonly OurRoute[] = [...writingRoutes, ...releaseRoutes, ...approvalRoutes];

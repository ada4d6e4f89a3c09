import type { Route } from '../../platform/route.ts';
import type { FormDoors } from './handlers/form-task.ts';
import { factsDoors, memberDoors, orderDoors, staffDoors } from './handlers/project-forms.ts';
import { showProject, showProjects } from './handlers/project-pages.ts';
import { groupDoors, groupRoundDoors, optionDoors } from './handlers/project-parts.ts';
import {
  approvalDoors,
  contractDoors,
  designDoors,
  reportDoors,
  runDoors,
  undoDoors,
} from './handlers/project-steps.ts';
import { projectPaths } from './paths.ts';
import type { ReviewPermission } from './policy.ts';

const permission = 'keep-evaluation-projects';

/** A form of a project is shown at an address and sent to the same; `done` is what the log says. */
const formOf = (
  path: `/${string}`,
  audit: `${string}.${string}`,
  doors: FormDoors,
): Route<ReviewPermission>[] => [
  {
    method: 'GET',
    path,
    permission,
    audit: `${audit.split('.')[0] ?? ''}.opened`,
    logs: 'never',
    show: doors.show,
  },
  { method: 'POST', path, permission, audit, submit: doors.submit },
];

/** Every door to evaluation projects. A new one stands before the one whose address it looks like. */
export const projectRoutes: readonly Route<ReviewPermission>[] = [
  {
    method: 'GET',
    path: projectPaths.list.pattern,
    permission: 'see-evaluation-projects',
    audit: 'evaluation-projects.listed',
    logs: 'never',
    show: showProjects,
  },
  ...formOf(projectPaths.create.pattern, 'evaluation-project.asked-for', orderDoors),
  ...formOf(projectPaths.change.pattern, 'evaluation-project.changed', factsDoors),
  ...formOf(projectPaths.members.pattern, 'evaluation-project-group.written', memberDoors),
  ...formOf(projectPaths.staff.pattern, 'evaluation-project-notice.written', staffDoors),
  ...formOf(projectPaths.newOption.pattern, 'evaluation-project-option.added', optionDoors),
  ...formOf(projectPaths.option.pattern, 'evaluation-project-option.changed', optionDoors),
  ...formOf(projectPaths.newGroup.pattern, 'evaluation-project-questions.added', groupDoors),
  ...formOf(projectPaths.group.pattern, 'evaluation-project-questions.changed', groupDoors),
  ...formOf(projectPaths.round.pattern, 'evaluation-project-questions.asked', groupRoundDoors),
  ...formOf(projectPaths.approved.pattern, 'evaluation-project.approved', approvalDoors),
  ...formOf(projectPaths.contracted.pattern, 'evaluation-project.contracted', contractDoors),
  ...formOf(projectPaths.designed.pattern, 'evaluation-project.redesigned', designDoors),
  ...formOf(projectPaths.running.pattern, 'evaluation-project.started', runDoors),
  ...formOf(projectPaths.reported.pattern, 'evaluation-project.reported', reportDoors),
  ...formOf(projectPaths.undo.pattern, 'evaluation-project.undone', undoDoors),
  {
    method: 'GET',
    path: projectPaths.record.pattern,
    permission: 'see-evaluation-projects',
    audit: 'evaluation-project.shown',
    logs: 'never',
    show: showProject,
  },
];

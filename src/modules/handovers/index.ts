/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import { handoversOverview } from './handlers/overview.ts';
import { jointPaths, messagePaths, passingPaths } from './paths.ts';
import { handoverPermissions, type HandoverPermission } from './policy.ts';
import { handoverRoutes } from './routes.ts';
import { handoversHelp } from './text-help.ts';
import { handoversTexts } from './text.ts';

const { da, en } = handoversTexts;

/** Reached from the user menu, the pages of meetings and items, the front page, and the mails. */
export const handovers: Module<HandoverPermission> = {
  permissions: handoverPermissions,
  routes: handoverRoutes,
  menu: [
    {
      key: 'budskaber',
      words: { da: da.messages.title, en: en.messages.title },
      href: messagePaths.list.to({}),
      permission: 'see-messages',
      group: 'work',
    },
    {
      key: 'oversendelser',
      words: { da: da.passings.title, en: en.passings.title },
      href: passingPaths.list.to({}),
      permission: 'see-cases-passed-on',
      group: 'work',
    },
    {
      key: 'faelles-tekster',
      words: { da: da.joint.title, en: en.joint.title },
      href: jointPaths.list.to({}),
      permission: 'see-joint-texts',
      group: 'work',
    },
  ],
  overview: handoversOverview,
  help: [
    { ...handoversHelp.messages, permission: 'see-messages', href: messagePaths.list.to({}) },
    { ...handoversHelp.message, permission: 'see-messages' },
    { ...handoversHelp.passings, permission: 'see-cases-passed-on', href: passingPaths.list.to({}) },
    { ...handoversHelp.passing, permission: 'see-cases-passed-on' },
    { ...handoversHelp.joint, permission: 'see-joint-texts', href: jointPaths.list.to({}) },
    { ...handoversHelp.matrix, permission: 'see-joint-texts' },
    { ...handoversHelp.copy, permission: 'see-joint-texts' },
    { ...handoversHelp.result, permission: 'answer-joint-texts' },
  ],
};

export { handoversParts } from './handlers/page-parts.ts';
export { jointPaths, messagePaths, passingPaths } from './paths.ts';
export { recordMessage, conveyMessage, answerMessage } from './commands/save-message.ts';
export { makePassing, amendText } from './commands/save-passing.ts';
export { createJointText, type JointTextToSave } from './commands/save-joint-text.ts';
export { sendVersion } from './commands/send-joint-text.ts';
export { saveCouncilAnswer } from './commands/save-council-answer.ts';
export { itemNamed } from './queries/item-named.ts';
export { jointTextById } from './queries/joint-text-at.ts';
export { messageAt } from './queries/messages.ts';
export { passingAt } from './queries/passings.ts';
export { resultsOf, type TextResults } from './handlers/results-of.ts';
export type { CouncilResult } from './rules/joint-views.ts';
export type { PointStanding } from './rules/joint-standing.ts';

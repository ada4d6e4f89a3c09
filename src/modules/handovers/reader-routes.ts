import { showResult, submitResult } from './handlers/council-result.ts';
import { exportCopy, exportLinkCopy, showCopy } from './handlers/joint-copy.ts';
import { exportMessages, showMessage, showMessages } from './handlers/messages.ts';
import { showPassing, showPassingDifference, showPassings } from './handlers/passings.ts';
import { exportJointText, showJointText, showJointTexts } from './handlers/show-joint-text.ts';
import { jointLinkPaths, jointPaths, messagePaths, passingPaths } from './paths.ts';
import type { HandoverPermission } from './policy.ts';
import type { Route, Showing } from '../../platform/route.ts';

type OurRoute = Route<HandoverPermission>;
type Shown = Pick<Showing<HandoverPermission>, 'show' | 'audit'> & { path: { pattern: `/${string}` } };

/** A page that leaves a line when what stands on it is guarded. */
const page = (permission: HandoverPermission, { path, audit, show }: Shown): OurRoute => ({
  method: 'GET',
  path: path.pattern,
  permission,
  audit,
  logs: 'when-guarded',
  show,
});
/** A file leaves the program: it is always written down. */
const file = (permission: HandoverPermission, shown: Shown): OurRoute => ({
  method: 'GET',
  path: shown.path.pattern,
  permission,
  audit: shown.audit,
  logs: 'always',
  stepUp: 'when-guarded',
  show: shown.show,
});

export const readerRoutes: readonly OurRoute[] = [
  page('see-messages', { path: messagePaths.list, audit: 'messages.listed', show: showMessages }),
  file('see-messages', { path: messagePaths.csv, audit: 'messages.exported', show: exportMessages }),
  page('see-messages', { path: messagePaths.message, audit: 'message.shown', show: showMessage }),
  page('see-cases-passed-on', { path: passingPaths.list, audit: 'passings.listed', show: showPassings }),
  page('see-cases-passed-on', { path: passingPaths.passing, audit: 'passing.shown', show: showPassing }),
  page('see-cases-passed-on', {
    path: passingPaths.differences,
    audit: 'passing-text.compared',
    show: showPassingDifference,
  }),
  page('see-joint-texts', { path: jointPaths.list, audit: 'joint-texts.listed', show: showJointTexts }),
  page('see-joint-texts', { path: jointPaths.text, audit: 'joint-text.shown', show: showJointText }),
  file('see-joint-texts', { path: jointPaths.csv, audit: 'joint-text.exported', show: exportJointText }),
  page('see-joint-texts', { path: jointPaths.copy, audit: 'joint-text-copy.shown', show: showCopy }),
  file('see-joint-texts', {
    path: jointPaths.copyPdf,
    audit: 'joint-text-copy.exported',
    show: exportCopy('pdf'),
  }),
  file('see-joint-texts', {
    path: jointPaths.copyDocx,
    audit: 'joint-text-copy.exported',
    show: exportCopy('docx'),
  }),
  page('answer-joint-texts', {
    path: jointPaths.result,
    audit: 'joint-text-result.opened',
    show: showResult('seat'),
  }),
  {
    method: 'POST',
    path: jointPaths.result.pattern,
    permission: 'answer-joint-texts',
    audit: 'joint-text-result.recorded',
    submit: submitResult('seat'),
  },
];

/** The copy and its form by a personal link. */
export const linkRoutes: readonly OurRoute[] = [
  {
    method: 'GET',
    path: jointLinkPaths.result.pattern,
    permission: 'answer-joint-texts-by-link',
    audit: 'joint-text-result.opened',
    logs: 'when-guarded',
    opensBy: { link: 'joint-text-result' },
    show: showResult('link'),
  },
  {
    method: 'POST',
    path: jointLinkPaths.result.pattern,
    permission: 'answer-joint-texts-by-link',
    audit: 'joint-text-result.recorded',
    opensBy: { link: 'joint-text-result' },
    submit: submitResult('link'),
  },
  {
    method: 'GET',
    path: jointLinkPaths.docx.pattern,
    permission: 'answer-joint-texts-by-link',
    audit: 'joint-text-copy.exported',
    logs: 'always',
    opensBy: { link: 'joint-text-result' },
    show: exportLinkCopy,
  },
];

import type { Reader, Writer } from '../../platform/database.ts';
import type { Reply, Route, Visit } from '../../platform/route.ts';
import {
  showCouncilContacts,
  showReason,
  submitClosing,
  submitCouncilContacts,
  submitReason,
} from './handlers/joint-acts.ts';
import {
  showMessageForm,
  showNewMessage,
  submitMessageForm,
  submitMessageUndo,
  submitNewMessage,
} from './handlers/message-forms.ts';
import {
  showJointChange,
  showNewJointText,
  submitJointChange,
  submitNewJointText,
  submitNextVersion,
} from './handlers/joint-form.ts';
import { showJointMailing, submitJointReminder, submitSending } from './handlers/joint-mailing.ts';
import {
  showAmendment,
  showReport,
  showStepProposal,
  submitAmendment,
  submitReport,
  submitStepProposal,
  submitTakingBack,
} from './handlers/passing-acts.ts';
import { showNewPassing, submitNewPassing } from './handlers/passing-forms.ts';
import { jointPaths, messagePaths, passingPaths } from './paths.ts';
import type { HandoverPermission } from './policy.ts';
import { linkRoutes, readerRoutes } from './reader-routes.ts';

export type OurRoute = Route<HandoverPermission>;
type At = { pattern: `/${string}` };
type Form = {
  path: At;
  /** The noun of both lines in the log: what is opened, and what is done. */
  noun: string;
  done: string;
  show: (visit: Visit<Reader>) => Promise<Reply>;
  submit: (visit: Visit<Writer>) => Promise<Reply>;
};

/** A form of the secretariat is shown at an address and sent to the same. */
const keeperForm = ({ path: { pattern: path }, noun, done, show, submit }: Form): OurRoute[] => [
  { method: 'GET', path, permission: 'keep-handovers', audit: `${noun}.opened`, logs: 'never', show },
  { method: 'POST', path, permission: 'keep-handovers', audit: `${noun}.${done}`, submit },
];
const keeperAct = (
  { pattern: path }: At,
  audit: `${string}.${string}`,
  submit: Form['submit'],
): OurRoute => ({
  method: 'POST',
  path,
  permission: 'keep-handovers',
  audit,
  submit,
});

const messageForm = (path: At, act: Parameters<typeof showMessageForm>[0], done: string): OurRoute[] =>
  keeperForm({ path, noun: 'message', done, show: showMessageForm(act), submit: submitMessageForm(act) });
const reasonForm = (path: At, act: Parameters<typeof showReason>[0], done: string): OurRoute[] =>
  keeperForm({ path, noun: 'joint-text', done, show: showReason(act), submit: submitReason(act) });

const messageRoutes: readonly OurRoute[] = [
  ...messageForm(messagePaths.change, 'change', 'changed'),
  ...messageForm(messagePaths.proposal, 'propose', 'proposed'),
  ...messageForm(messagePaths.conveying, 'convey', 'conveyed'),
  ...messageForm(messagePaths.answer, 'answer', 'answered'),
  ...messageForm(messagePaths.dropping, 'drop', 'dropped'),
  keeperAct(messagePaths.conveyingUndo, 'message-conveying.taken-back', submitMessageUndo('unconvey')),
  keeperAct(messagePaths.answerUndo, 'message-answer.taken-back', submitMessageUndo('unanswer')),
];

const passingRoutes: readonly OurRoute[] = [
  ...keeperForm({
    path: passingPaths.text,
    noun: 'passing-text',
    done: 'amended',
    show: showAmendment,
    submit: submitAmendment,
  }),
  ...keeperForm({
    path: passingPaths.proposal,
    noun: 'passing-step',
    done: 'proposed',
    show: showStepProposal,
    submit: submitStepProposal,
  }),
  ...keeperForm({
    path: passingPaths.report,
    noun: 'passing-step',
    done: 'reported',
    show: showReport,
    submit: submitReport,
  }),
  keeperAct(passingPaths.takingBack, 'passing-step.taken-back', submitTakingBack),
];

const jointRoutes: readonly OurRoute[] = [
  ...keeperForm({
    path: jointPaths.change,
    noun: 'joint-text',
    done: 'changed',
    show: showJointChange,
    submit: submitJointChange,
  }),
  ...keeperForm({
    path: jointPaths.sending,
    noun: 'joint-text',
    done: 'sent',
    show: showJointMailing('sending'),
    submit: submitSending,
  }),
  ...keeperForm({
    path: jointPaths.reminder,
    noun: 'joint-text',
    done: 'reminded',
    show: showJointMailing('reminder'),
    submit: submitJointReminder,
  }),
  ...keeperForm({
    path: jointPaths.contacts,
    noun: 'joint-text-contacts',
    done: 'changed',
    show: showCouncilContacts,
    submit: submitCouncilContacts,
  }),
  ...reasonForm(jointPaths.reopening, 'reopen', 'reopened'),
  ...reasonForm(jointPaths.cancelling, 'cancel', 'cancelled'),
  ...reasonForm(jointPaths.withdrawal, 'withdraw', 'point-withdrawn'),
  keeperAct(jointPaths.closing, 'joint-text.closed', submitClosing),
  keeperAct(jointPaths.nextVersion, 'joint-text.version-begun', submitNextVersion),
];

/** Every door into this module. `ny` stands before the number. */
export const handoverRoutes: readonly OurRoute[] = [
  ...keeperForm({
    path: messagePaths.make,
    noun: 'message',
    done: 'recorded',
    show: showNewMessage,
    submit: submitNewMessage,
  }),
  ...keeperForm({
    path: passingPaths.make,
    noun: 'passing',
    done: 'begun',
    show: showNewPassing,
    submit: submitNewPassing,
  }),
  ...keeperForm({
    path: jointPaths.make,
    noun: 'joint-text',
    done: 'created',
    show: showNewJointText,
    submit: submitNewJointText,
  }),
  ...readerRoutes,
  ...messageRoutes,
  ...passingRoutes,
  ...jointRoutes,
  ...linkRoutes,
];

import type { Reader, Writer } from '../../platform/database.ts';
import type { Reply, Route, Visit } from '../../platform/route.ts';
import { showAnswer, submitAnswer, submitTakingBack } from './handlers/answer.ts';
import { showCounterparty, submitCounterparty, submitPostponing } from './handlers/external.ts';
import { showRounds } from './handlers/list-rounds.ts';
import {
  showContacts,
  showExtensions,
  showMailing,
  submitContacts,
  submitExtension,
  submitOpening,
  submitReminder,
  submitStateChange,
} from './handlers/round-acts.ts';
import { showNewRound, showRoundChange, submitNewRound, submitRoundChange } from './handlers/round-form.ts';
import { showBurden } from './handlers/show-burden.ts';
import { showRound } from './handlers/show-round.ts';
import { linkPaths, roundPaths } from './paths.ts';
import type { RoundPermission } from './policy.ts';

type OurRoute = Route<RoundPermission>;
type Form = {
  path: { pattern: `/${string}` };
  opened: `${string}.${string}`;
  done: `${string}.${string}`;
  show: (visit: Visit<Reader>) => Promise<Reply>;
  submit: (visit: Visit<Writer>) => Promise<Reply>;
};

/** A form of the secretariat is shown at an address and sent to the same. */
const keeperForm = ({ path: { pattern: path }, opened, done, show, submit }: Form): OurRoute[] => [
  { method: 'GET', path, permission: 'keep-rounds', audit: opened, logs: 'never', show },
  { method: 'POST', path, permission: 'keep-rounds', audit: done, submit },
];
const keeperAct = (
  { pattern: path }: { pattern: `/${string}` },
  audit: `${string}.${string}`,
  submit: Form['submit'],
): OurRoute => ({ method: 'POST', path, permission: 'keep-rounds', audit, submit });

const keeperRoutes: readonly OurRoute[] = [
  ...keeperForm({
    path: roundPaths.make,
    opened: 'round.begun',
    done: 'round.created',
    show: showNewRound,
    submit: submitNewRound,
  }),
  ...keeperForm({
    path: roundPaths.change,
    opened: 'round-change.opened',
    done: 'round.changed',
    show: showRoundChange,
    submit: submitRoundChange,
  }),
  ...keeperForm({
    path: roundPaths.contacts,
    opened: 'round-contacts.opened',
    done: 'round-contacts.changed',
    show: showContacts,
    submit: submitContacts,
  }),
  ...keeperForm({
    path: roundPaths.opening,
    opened: 'round-mails.looked-at',
    done: 'round.opened',
    show: showMailing('opening'),
    submit: submitOpening,
  }),
  ...keeperForm({
    path: roundPaths.reminder,
    opened: 'round-mails.looked-at',
    done: 'round.reminded',
    show: showMailing('reminder'),
    submit: submitReminder,
  }),
  ...keeperForm({
    path: roundPaths.extensions,
    opened: 'round-extensions.opened',
    done: 'round.extended',
    show: showExtensions,
    submit: submitExtension,
  }),
  ...keeperForm({
    path: roundPaths.onBehalf,
    opened: 'round-answer.opened',
    done: 'round.answered-on-behalf',
    show: showAnswer('on-behalf'),
    submit: submitAnswer('on-behalf'),
  }),
  ...keeperForm({
    path: roundPaths.counterparty,
    opened: 'round-counterparty.opened',
    done: 'round-counterparty.changed',
    show: showCounterparty,
    submit: submitCounterparty,
  }),
  keeperAct(roundPaths.closing, 'round.closed', submitStateChange('close')),
  keeperAct(roundPaths.reopening, 'round.reopened', submitStateChange('reopen')),
  keeperAct(roundPaths.cancelling, 'round.cancelled', submitStateChange('cancel')),
  keeperAct(roundPaths.postponing, 'round-meeting.postponed', submitPostponing),
];

const readerRoutes: readonly OurRoute[] = [
  {
    method: 'GET',
    path: roundPaths.list.pattern,
    permission: 'see-rounds',
    audit: 'rounds.listed',
    logs: 'never',
    show: showRounds,
  },
  {
    method: 'GET',
    path: roundPaths.burden.pattern,
    permission: 'see-rounds',
    audit: 'round-burden.shown',
    logs: 'never',
    show: showBurden,
  },
  {
    method: 'GET',
    path: roundPaths.answer.pattern,
    permission: 'answer-rounds',
    audit: 'round-answer.opened',
    logs: 'when-guarded',
    show: showAnswer('own'),
  },
  {
    method: 'POST',
    path: roundPaths.answer.pattern,
    permission: 'answer-rounds',
    audit: 'round.answered',
    submit: submitAnswer('own'),
  },
  {
    method: 'POST',
    path: roundPaths.takingBack.pattern,
    permission: 'answer-rounds',
    audit: 'round-answer.taken-back',
    submit: submitTakingBack('own'),
  },
  {
    method: 'GET',
    path: roundPaths.round.pattern,
    permission: 'see-rounds',
    audit: 'round.shown',
    logs: 'when-guarded',
    show: showRound,
  },
];

/** The same page by a personal link. */
const linkRoutes: readonly OurRoute[] = [
  {
    method: 'GET',
    path: linkPaths.answer.pattern,
    permission: 'answer-by-link',
    audit: 'round-answer.opened',
    logs: 'when-guarded',
    opensBy: { link: 'round-answer' },
    show: showAnswer('link'),
  },
  {
    method: 'POST',
    path: linkPaths.answer.pattern,
    permission: 'answer-by-link',
    audit: 'round.answered',
    opensBy: { link: 'round-answer' },
    submit: submitAnswer('link'),
  },
  {
    method: 'POST',
    path: linkPaths.takingBack.pattern,
    permission: 'answer-by-link',
    audit: 'round-answer.taken-back',
    opensBy: { link: 'round-answer' },
    submit: submitTakingBack('link'),
  },
];

/** Every door into this module. `ny` and `byrde` stand before the number. */
export const roundRoutes: readonly OurRoute[] = [
  ...keeperRoutes.filter(({ path }) => path === roundPaths.make.pattern),
  ...readerRoutes,
  ...keeperRoutes.filter(({ path }) => path !== roundPaths.make.pattern),
  ...linkRoutes,
];

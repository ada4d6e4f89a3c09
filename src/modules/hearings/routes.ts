import type { Later, Reply, Route, Visit } from '../../platform/route.ts';
import type { Reader, Writer } from '../../platform/database.ts';
import { fetchFile } from '../papers/index.ts';
import { showContacts, showMailing, submitContacts, submitOpening, submitReminder } from '../rounds/index.ts';
import { showAnswer, showPreview, submitAnswer, submitPreview, submitTakingBack } from './handlers/answer.ts';
import {
  actOfHearing,
  ofHearing,
  showHearingExtensions,
  showNewContact,
  submitHearingExtension,
  submitNewContact,
  submitStateChange,
} from './handlers/hearing-acts.ts';
import {
  showHearingChange,
  showNewHearing,
  submitHearingChange,
  submitNewHearing,
} from './handlers/hearing-form.ts';
import { downloadMemo, showDisposition, showMemo, submitDisposition } from './handlers/memo.ts';
import { showReport, submitReport } from './handlers/report.ts';
import { downloadAnswers, showHearing, showHearings } from './handlers/show-hearing.ts';
import { hearingPaths, linkPaths } from './paths.ts';
import type { HearingPermission } from './policy.ts';

type OurRoute = Route<HearingPermission>;
type Place = { pattern: `/${string}` };
type AuditName = `${string}.${string}`;
type Act = (visit: Visit<Writer>) => Promise<Reply>;
type Form = {
  path: Place;
  opened: AuditName;
  done: AuditName;
  show: (visit: Visit<Reader>) => Promise<Reply>;
  submit: Act;
};

/** A form of the secretariat is shown at an address and sent to the same. */
const keeperForm = ({ path: { pattern: path }, opened, done, show, submit }: Form): OurRoute[] => [
  { method: 'GET', path, permission: 'keep-hearings', audit: opened, logs: 'never', show },
  { method: 'POST', path, permission: 'keep-hearings', audit: done, submit },
];
const keeperAct = ({ pattern: path }: Place, audit: AuditName, submit: Act): OurRoute => ({
  method: 'POST',
  path,
  permission: 'keep-hearings',
  audit,
  submit,
});

const making: readonly OurRoute[] = [
  ...keeperForm({
    path: hearingPaths.make,
    opened: 'hearing.begun',
    done: 'hearing.created',
    show: showNewHearing,
    submit: submitNewHearing,
  }),
];

const keeping: readonly OurRoute[] = [
  ...keeperForm({
    path: hearingPaths.change,
    opened: 'hearing-change.opened',
    done: 'hearing.changed',
    show: showHearingChange,
    submit: submitHearingChange,
  }),
  ...keeperForm({
    path: hearingPaths.sending,
    opened: 'hearing-mails.looked-at',
    done: 'hearing.sent',
    show: ofHearing(showMailing('opening')),
    submit: actOfHearing(submitOpening),
  }),
  ...keeperForm({
    path: hearingPaths.reminder,
    opened: 'hearing-mails.looked-at',
    done: 'hearing.reminded',
    show: ofHearing(showMailing('reminder')),
    submit: actOfHearing(submitReminder),
  }),
  ...keeperForm({
    path: hearingPaths.extensions,
    opened: 'hearing-extensions.opened',
    done: 'hearing.extended',
    show: showHearingExtensions,
    submit: submitHearingExtension,
  }),
  ...keeperForm({
    path: hearingPaths.contacts,
    opened: 'hearing-contacts.opened',
    done: 'hearing-contacts.changed',
    show: ofHearing(showContacts),
    submit: actOfHearing(submitContacts),
  }),
  ...keeperForm({
    path: hearingPaths.newContact,
    opened: 'hearing-contacts.opened',
    done: 'hearing-contacts.added',
    show: showNewContact,
    submit: submitNewContact,
  }),
  ...keeperForm({
    path: hearingPaths.onBehalf,
    opened: 'hearing-answer.opened',
    done: 'hearing.answered-on-behalf',
    show: showAnswer('on-behalf'),
    submit: submitAnswer('on-behalf'),
  }),
  ...keeperForm({
    path: hearingPaths.disposition,
    opened: 'hearing-answer.looked-at',
    done: 'hearing-answer.treated',
    show: showDisposition,
    submit: submitDisposition,
  }),
  ...keeperForm({
    path: hearingPaths.report,
    opened: 'hearing-report.opened',
    done: 'hearing-report.proposed',
    show: showReport,
    submit: submitReport,
  }),
  keeperAct(hearingPaths.closing, 'hearing.closed', submitStateChange('close')),
  keeperAct(hearingPaths.reopening, 'hearing.reopened', submitStateChange('reopen')),
  keeperAct(hearingPaths.cancelling, 'hearing.cancelled', submitStateChange('cancel')),
];

const seeing = (
  { pattern: path }: Place,
  audit: AuditName,
  show: (visit: Visit<Reader>) => Promise<Reply | Later>,
): OurRoute => ({ method: 'GET', path, permission: 'see-hearings', audit, logs: 'when-guarded', show });

const reading: readonly OurRoute[] = [
  seeing(hearingPaths.list, 'hearings.listed', showHearings),
  seeing(hearingPaths.hearing, 'hearing.shown', showHearing),
  seeing(hearingPaths.csv, 'hearing-answers.downloaded', downloadAnswers),
  seeing(hearingPaths.memo, 'hearing-memo.shown', showMemo),
  seeing(hearingPaths.memoPdf, 'hearing-memo.downloaded', downloadMemo('pdf')),
  seeing(hearingPaths.memoDocx, 'hearing-memo.downloaded', downloadMemo('docx')),
];

type Door = 'own' | 'link';
/** The same pages for who has signed in and for who holds a personal link. */
function answering(
  paths: Readonly<Record<'answer' | 'preview' | 'takingBack', Place>>,
  door: Door,
): OurRoute[] {
  const at =
    door === 'link'
      ? ({ permission: 'answer-hearings-by-link', opensBy: { link: 'round-answer' } } as const)
      : ({ permission: 'answer-hearings' } as const);
  const get = ({ pattern: path }: Place, audit: AuditName, show: Form['show']): OurRoute => ({
    method: 'GET',
    path,
    ...at,
    audit,
    logs: 'when-guarded',
    show,
  });
  const post = ({ pattern: path }: Place, audit: AuditName, submit: Act): OurRoute => ({
    method: 'POST',
    path,
    ...at,
    audit,
    submit,
  });
  return [
    get(paths.answer, 'hearing-answer.opened', showAnswer(door)),
    post(paths.answer, 'hearing-answer.saved', submitAnswer(door)),
    get(paths.preview, 'hearing-answer.looked-at', showPreview(door)),
    post(paths.preview, 'hearing.answered', submitPreview(door)),
    post(paths.takingBack, 'hearing-answer.taken-back', submitTakingBack(door)),
  ];
}

const linkPaper: OurRoute = {
  method: 'GET',
  path: linkPaths.paper.pattern,
  permission: 'answer-hearings-by-link',
  audit: 'paper.fetched',
  logs: 'when-guarded',
  opensBy: { link: 'round-answer' },
  show: fetchFile,
};

/** Every door into this module. `ny` stands before the number. */
export const hearingRoutes: readonly OurRoute[] = [
  ...making,
  ...reading,
  ...answering(hearingPaths, 'own'),
  ...keeping,
  ...answering(linkPaths, 'link'),
  linkPaper,
];

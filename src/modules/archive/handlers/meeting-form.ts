import type { Reader, Writer } from '../../../platform/database.ts';
import { notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import type { Differing } from '../pages/conflict-note.tsx';
import { audienceOptions, documentTypeOptions, MeetingReviewPage } from '../pages/meeting-review.page.tsx';
import { fieldWord } from '../pages/words.ts';
import { archivePaths } from '../paths.ts';
import {
  meetingFormEdits,
  meetingFormFaults,
  meetingFormFields,
  meetingFormValues,
} from '../rules/review-meeting-form.ts';
import { archiveTexts } from '../text.ts';
import { reviewToChange } from './draft.ts';
import { formState, isReply, reviewAt, type Opened } from './opened-draft.ts';
import { correct, ownFields, sentForm } from './review-form.ts';

export async function showMeetingForm(visit: Visit<Reader>): Promise<Reply> {
  const opened = await reviewAt(visit);
  if (isReply(opened)) return opened;
  const values = meetingFormValues(opened.base.review, opened.base.register);
  return { status: 200, page: meetingPage(visit, opened, { values }), reads: 'guarded' };
}

export async function submitMeetingForm(visit: Visit<Writer>): Promise<Reply> {
  const sent = sentForm(visit.form, ownFields(...meetingFormFields));
  if (!sent) return notOurForm(visit);
  const opened = await reviewToChange(visit);
  if (isReply(opened)) return opened;
  const { typed, version } = sent;
  const { review, register } = opened.base;
  if (!isOneOf(typed['body'], ['', ...register.bodies.map(({ key }) => key)])) return notOurForm(visit);
  if (!isOneOf(typed['audience'], ['', ...audienceOptions])) return notOurForm(visit);
  if (!isOneOf(typed['documentType'], documentTypeOptions)) return notOurForm(visit);
  if (version !== opened.draft.version) return conflict(visit, opened, typed);
  const text = archiveTexts[visit.language].problems;
  const problems = meetingFormFaults(typed).map(({ field, code }) => ({ field, message: text[code] }));
  if (problems.length > 0)
    return { status: 422, page: meetingPage(visit, opened, { values: typed, problems }) };
  const edits = meetingFormEdits(review, register, typed);
  const done = await correct(visit, opened, { edits, version });
  if (done === 'changed-meanwhile') return conflict(visit, opened, typed);
  return { status: 303, location: archivePaths.draft.to({ number: String(opened.draft.number) }) };
}

const isOneOf = (text: string | undefined, known: readonly string[]): boolean =>
  text === undefined || known.includes(text);

function conflict(visit: Visit<Writer>, opened: Opened, typed: Record<string, string>): Reply {
  const text = archiveTexts[visit.language];
  const now = meetingFormValues(opened.base.review, opened.base.register);
  const differing = Object.entries(now).flatMap(([name, value]): Differing[] =>
    (typed[name] ?? '') === value ? [] : [{ label: fieldWord(name, text) ?? name, now: value }],
  );
  return { status: 409, page: meetingPage(visit, opened, { values: typed, conflict: differing }) };
}

type Shown = {
  values: Record<string, string>;
  problems?: readonly { field: string; message: string }[];
  conflict?: readonly Differing[];
};

function meetingPage(
  visit: Visit<unknown>,
  { base, draft }: Opened,
  { values, problems = [], conflict: now }: Shown,
) {
  const form = formState(visit, { version: draft.version, values, problems });
  return MeetingReviewPage({ ...base, form, conflict: now });
}

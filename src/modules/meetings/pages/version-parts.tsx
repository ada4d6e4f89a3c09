import type { Language } from '../../../kernel/language.ts';
import { withQuery } from '../../../kernel/path.ts';
import { ActForm, Alert, showDay, TermText, type FormState } from '../../../platform/design/index.ts';
import { meetingsPaths } from '../paths.ts';
import type { DifferenceCounts } from '../rules/agenda-difference.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { versionTexts } from '../text-versions.ts';
import { meetingsTexts } from '../text.ts';
import { addressParts, inDanish } from './meeting-words.ts';

/** What is new to the reader: since which version, how much, and the form that says it has been read. */
export type VersionNews = {
  readonly read: number;
  readonly counts: DifferenceCounts;
  readonly form: FormState;
};

type Props = { meeting: MeetingHead; language: Language };

/** Over the title: what kind of document it is, and which version of it. */
export function DocumentKick({ meeting, language }: Props) {
  const text = versionTexts[language];
  if (!meeting.isSent) return <>{text.notSentKick}</>;
  const version = text.agendaVersion(meeting.agendaVersion);
  return (
    <>
      <TermText language={language} terms={['dagsorden', 'referat']}>
        {meetingsTexts[language].documentTypes[meeting.documentType]}
      </TermText>
      {meeting.sentOn !== null && (
        <>
          {', '}
          <a href={meetingsPaths.versions.to(addressParts(meeting))}>{version}</a>
          {`, ${text.agendaSent(showDay(meeting.sentOn, language))}`}
        </>
      )}
    </>
  );
}

/** Why the meeting does not take place as called. */
export function StateNotice({ meeting, language }: Props) {
  const { state, stateReason } = meeting;
  if (stateReason === '' || (state !== 'postponed' && state !== 'cancelled')) return null;
  const heading = versionTexts[language].stateNotices[state](stateReason);
  return (
    <div {...inDanish(language)}>
      <Alert language={language} kind="warning" heading={heading} />
    </div>
  );
}

/** What changed since the reader read the agenda, in one line, and the way to it. */
export function ChangedSince({ meeting, language, news }: Props & { news: VersionNews }) {
  const text = versionTexts[language];
  const address = addressParts(meeting);
  const newest = String(meeting.agendaVersion);
  const differences = withQuery(meetingsPaths.differences.to(address), {
    fra: String(news.read),
    til: newest,
  });
  return (
    <div class="rv-no-print">
      <Alert language={language} kind="info" heading={text.changedHeading(meeting.agendaVersion)}>
        <p>
          {`${text.changedSince(news.read)}${text.changes(news.counts)}. `}
          <a href={differences}>{text.seeChanges}</a>
        </p>
        <ActForm
          form={news.form}
          action={meetingsPaths.reading.to({ ...address, version: newest })}
          kind="secondary"
          isSmall
        >
          {text.markRead(meeting.agendaVersion)}
        </ActForm>
      </Alert>
    </div>
  );
}

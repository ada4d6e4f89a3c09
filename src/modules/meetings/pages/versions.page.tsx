import { withQuery } from '../../../kernel/path.ts';
import {
  ActLink,
  Layout,
  PageHead,
  PageHelp,
  showMoment,
  Table,
  Tag,
  type Column,
  type PageContext,
} from '../../../platform/design/index.ts';
import { meetingsPaths } from '../paths.ts';
import type { SentVersion } from '../rules/sent-version.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { meetingsHelp } from '../text-help.ts';
import { versionTexts } from '../text-versions.ts';
import { meetingsTexts } from '../text.ts';
import { addressParts, inDanish, meetingHref, meetingName, navigationKey } from './meeting-words.ts';

export type VersionsView = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  /** The newest first. */
  readonly versions: readonly SentVersion[];
};

/** What was sent of an agenda, when and by whom. */
export function VersionsPage(view: VersionsView) {
  const { context, meeting, versions } = view;
  const { language } = context;
  const text = versionTexts[language];
  const crumbs = [
    { text: meetingsTexts[language].meetings, href: meetingsPaths.list.to({}) },
    { text: meetingName(meeting, language), href: meetingHref(meeting) },
    { text: text.versionsTitle },
  ];
  const title = `${text.versionsTitle}, ${meetingName(meeting, language)}`;
  return (
    <Layout context={context} title={title} active={navigationKey} crumbs={crumbs}>
      <PageHead
        title={text.versionsTitle}
        kick={meetingName(meeting, language)}
        lead={text.versionsLead}
        acts={<ActLink href={meetingHref(meeting)}>{text.seeAgenda}</ActLink>}
      />
      <PageHelp language={language} help={meetingsHelp.versions} />
      {versions.length === 0 ? (
        <p>{text.versionsEmpty}</p>
      ) : (
        <Table
          language={language}
          caption={text.versionsTitle}
          isCaptionHidden
          isStacked
          columns={columnsOf(view)}
          rows={versions}
        />
      )}
    </Layout>
  );
}

function columnsOf({ context, meeting, versions }: VersionsView): Column<SentVersion>[] {
  const { language } = context;
  const text = versionTexts[language];
  const address = addressParts(meeting);
  const before = (number: number) => versions.find((other) => other.number < number);
  return [
    {
      key: 'version',
      head: text.columnVersion,
      isRowHead: true,
      cell: ({ number }) => (
        <>
          <a href={meetingsPaths.version.to({ ...address, version: String(number) })}>
            {text.versionWord(number)}
          </a>
          {number === versions[0]?.number && (
            <>
              {' '}
              <Tag state="done" isQuiet>
                {text.newestMark}
              </Tag>
            </>
          )}
        </>
      ),
    },
    { key: 'kind', head: text.columnKind, cell: ({ kind }) => text.kinds[kind] },
    {
      key: 'sent',
      head: text.columnSent,
      cell: ({ sentAt }) => <time datetime={sentAt.toISOString()}>{showMoment(sentAt, language)}</time>,
    },
    {
      key: 'by',
      head: text.columnBy,
      repeatsHead: true,
      cell: ({ sentBy }) => sentBy ?? text.unknownSender,
    },
    {
      key: 'note',
      head: text.columnNote,
      cell: ({ note }) => <span {...inDanish(language)}>{note}</span>,
    },
    {
      key: 'changes',
      head: text.columnChanges,
      cell: ({ number }) => {
        const older = before(number);
        if (!older) return text.firstVersion;
        const chosen = { fra: String(older.number), til: String(number) };
        return (
          <a href={withQuery(meetingsPaths.differences.to(address), chosen)}>
            {text.changesFrom(older.number)}
          </a>
        );
      },
    },
  ];
}

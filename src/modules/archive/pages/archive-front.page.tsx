import {
  ActLink,
  EmptyState,
  Layout,
  List,
  PageHead,
  Section,
  showMoment,
  Tag,
  type PageContext,
} from '../../../platform/design/index.ts';
import { withQuery } from '../../../kernel/path.ts';
import { archivePaths } from '../paths.ts';
import { archiveTexts } from '../text.ts';
import { draftName } from './words.ts';
import type { ListedDraft } from './import-list.page.tsx';

export type ArchiveFrontView = {
  context: PageContext;
  waiting: readonly ListedDraft[];
  accepted: readonly ListedDraft[];
  failed: number;
  meetingsHref: string;
};

/** The archive's front: what waits, and what became meetings lately. */
export function ArchiveFrontPage({ context, waiting, accepted, failed, meetingsHref }: ArchiveFrontView) {
  const text = archiveTexts[context.language];
  const imports = archivePaths.imports.to({});
  return (
    <Layout context={context} title={text.archive} active="archive" crumbs={[{ text: text.archive }]}>
      <PageHead
        title={text.archive}
        lead={text.front.lead}
        acts={
          <>
            <ActLink href={meetingsHref}>{text.front.meetings}</ActLink>
            <ActLink href={imports} kind="primary">
              {text.front.add}
            </ActLink>
          </>
        }
      />
      <Section heading={text.front.waiting} link={{ href: imports, text: text.front.all }}>
        {failed > 0 && (
          <p>
            <a href={withQuery(imports, { tilstand: 'failed' })}>
              <Tag state="bad" isQuiet>
                {text.front.failed(failed)}
              </Tag>
            </a>
          </p>
        )}
        {waiting.length === 0 ? (
          <EmptyState heading={text.front.noneWaiting}>{text.front.noneWaitingHint}</EmptyState>
        ) : (
          <DraftLinks drafts={waiting} context={context} />
        )}
      </Section>
      <Section heading={text.front.accepted}>
        {accepted.length === 0 ? (
          <EmptyState heading={text.front.noneAccepted}>{text.front.noneAcceptedHint}</EmptyState>
        ) : (
          <DraftLinks drafts={accepted} context={context} />
        )}
      </Section>
    </Layout>
  );
}

function DraftLinks({ drafts, context }: { drafts: readonly ListedDraft[]; context: PageContext }) {
  const { language } = context;
  const text = archiveTexts[language];
  const rows = drafts.map((draft) => ({
    main: <a href={draft.meetingHref ?? draft.href}>{draftName(draft, language)}</a>,
    note: draft.state === 'review' ? text.review.open(draft.doubts) : draft.fileName,
    date: { text: showMoment(draft.uploadedAt, language), dateTime: draft.uploadedAt.toISOString() },
  }));
  return <List rows={rows} />;
}

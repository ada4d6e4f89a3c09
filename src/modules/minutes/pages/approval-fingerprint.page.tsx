import {
  EmptyState,
  Facts,
  Layout,
  Note,
  PageHead,
  PageHelp,
  Section,
  showDay,
  Table,
  Tag,
  type Column,
  type PageContext,
} from '../../../platform/design/index.ts';
import { itemPath } from '../rules/approval-paths.ts';
import type { RecordedItem } from '../rules/approval-record.ts';
import type { Approval, MinutesFile } from '../rules/approval-views.ts';
import type { MeetingNamed } from '../rules/circulation-views.ts';
import { approvalHelp } from '../text-approval-help.ts';
import { approvalTexts } from '../text-approval.ts';
import { crumbsTo, itemName, meetingName, navigationKey } from './approval-words.ts';
import { Hash } from './approval-hash.tsx';
import { FileLinks } from './printed-links.tsx';

type Checked = RecordedItem & { readonly kept: string };
export type FingerprintView = {
  readonly context: PageContext;
  readonly meeting: MeetingNamed;
  readonly approval: Approval | undefined;
  /** The hash over what the reader may read now. */
  readonly whole: string;
  readonly readsAll: boolean;
  readonly items: readonly Checked[];
  readonly files: readonly MinutesFile[];
};

/** The hash of approved minutes, kept and worked out again: whoever reads an item can see that nothing was changed. */
export function FingerprintPage(view: FingerprintView) {
  const { context, meeting, approval } = view;
  const { language } = context;
  const { fingerprint: text } = approvalTexts[language];
  const title = `${text.title}: ${meetingName(meeting, language)}`;
  return (
    <Layout
      context={context}
      title={title}
      active={navigationKey}
      crumbs={crumbsTo(meeting, language, { text: text.title })}
    >
      <PageHead title={title} lead={text.lead} />
      <PageHelp language={language} help={approvalHelp.fingerprint} />
      {approval ? (
        <Kept view={view} approval={approval} />
      ) : (
        <EmptyState heading={text.notApproved}>{text.notApprovedHelp}</EmptyState>
      )}
    </Layout>
  );
}

function Kept({ view, approval }: { view: FingerprintView; approval: Approval }) {
  const { context, meeting, whole, readsAll, items, files } = view;
  const { language } = context;
  const { fingerprint: text, approval: words } = approvalTexts[language];
  const isSame = whole === approval.hash;
  const verdict =
    isSame || readsAll ? <Verdict isSame={isSame} language={language} /> : <span>{text.notAll}</span>;
  const fileFacts = files.map(({ edition, sha256 }) => ({
    term: text.editions[edition],
    value: <Hash hash={sha256} />,
  }));
  return (
    <>
      <Facts
        facts={[
          { term: words.done(showDay(approval.on, language)), value: <Hash hash={approval.hash} /> },
          { term: text.whole, value: verdict },
        ]}
      />
      <Section heading={text.items} note={String(items.length)}>
        <Table
          {...{ language, caption: text.caption, columns: columnsOf(meeting, language), rows: items }}
          isCaptionHidden
          isStacked
        />
      </Section>
      <Section heading={text.files}>
        <Facts facts={fileFacts} />
        <FileLinks meeting={meeting} language={language} />
      </Section>
      <Note>{text.how}</Note>
    </>
  );
}

type VerdictProps = { isSame: boolean; language: PageContext['language'] };

function Verdict({ isSame, language }: VerdictProps) {
  const { fingerprint: text } = approvalTexts[language];
  return <Tag state={isSame ? 'done' : 'bad'}>{isSame ? text.same : text.different}</Tag>;
}

function columnsOf(meeting: MeetingNamed, language: PageContext['language']): Column<Checked>[] {
  const { fingerprint: text, approval: words } = approvalTexts[language];
  return [
    {
      key: 'item',
      head: text.item,
      isRowHead: true,
      cell: (one) => <a href={itemPath.to({ ...meeting, item: one.address })}>{itemName(one, language)}</a>,
    },
    { key: 'hash', head: words.hash, cell: ({ kept }) => <Hash hash={kept} /> },
    {
      key: 'now',
      head: text.now,
      cell: ({ kept, hash }) => <Verdict isSame={kept === hash} language={language} />,
    },
  ];
}

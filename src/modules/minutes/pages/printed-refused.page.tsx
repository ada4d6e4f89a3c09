import { ActLink, Layout, PageHead, type PageContext } from '../../../platform/design/index.ts';
import { meetingPath } from '../rules/approval-paths.ts';
import type { MeetingNamed } from '../rules/circulation-views.ts';
import { approvalTexts } from '../text-approval.ts';
import { crumbsTo, navigationKey } from './approval-words.ts';

/** Says why there is no file. */
export function PrintedRefusedPage({ context, meeting }: { context: PageContext; meeting: MeetingNamed }) {
  const { language } = context;
  const text = approvalTexts[language];
  const title = text.refusals['file-not-made'];
  return (
    <Layout
      context={context}
      title={title}
      active={navigationKey}
      crumbs={crumbsTo(meeting, language, { text: text.pdf })}
    >
      <PageHead title={title} acts={<ActLink href={meetingPath.to(meeting)}>{text.toMeeting}</ActLink>} />
    </Layout>
  );
}

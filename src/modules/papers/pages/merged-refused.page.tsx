import { ActLink, Layout, PageHead, type PageContext } from '../../../platform/design/index.ts';
import { papersTexts, type PapersText } from '../text.ts';

export type MergedRefusedView = {
  readonly context: PageContext;
  readonly why: keyof PapersText['merged']['refusedLead'];
  readonly meetingHref: string;
};

/** Why there is no combined PDF, and what to do instead. */
export function MergedRefusedPage({ context, why, meetingHref }: MergedRefusedView) {
  const text = papersTexts[context.language].merged;
  return (
    <Layout context={context} title={text.refusedTitle} crumbs={[{ text: text.refusedTitle }]}>
      <PageHead
        title={text.refusedTitle}
        lead={text.refusedLead[why]}
        acts={
          <>
            <ActLink href={meetingHref} kind="primary">
              {text.backToMeeting}
            </ActLink>
            <ActLink href={context.path}>{text.again}</ActLink>
          </>
        }
      />
    </Layout>
  );
}

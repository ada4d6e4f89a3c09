import { ActLink, Alert, Layout, PageHead, type PageContext } from '../../../platform/design/index.ts';
import { meetingsPaths } from '../paths.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { meetingsTexts } from '../text.ts';
import { exportTexts } from '../text-export.ts';
import { addressParts, meetingHref, meetingName, navigationKey } from './meeting-words.ts';

export type ExportRefusal = {
  readonly code: keyof (typeof exportTexts)['da']['refusals'];
  readonly facts?: Readonly<Record<string, string | number>>;
};
export type ExportRefusedView = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  readonly refusal: ExportRefusal;
};

/** Why there is no PDF, where to mend it, and the other way out. */
export function ExportRefusedPage({ context, meeting, refusal }: ExportRefusedView) {
  const { language } = context;
  const text = exportTexts[language];
  const name = meetingName(meeting, language);
  const crumbs = [
    { text: meetingsTexts[language].meetings, href: meetingsPaths.list.to({}) },
    { text: name, href: meetingHref(meeting) },
    { text: text.refusedTitle },
  ];
  const acts = (
    <>
      <ActLink href={meetingsPaths.docx.to(addressParts(meeting))}>{text.docx}</ActLink>{' '}
      <ActLink href={meetingHref(meeting)}>{text.toMeeting}</ActLink>
    </>
  );
  return (
    <Layout
      context={context}
      title={`${text.refusedTitle}: ${name}`}
      isRefused
      active={navigationKey}
      crumbs={crumbs}
    >
      <PageHead title={text.refusedTitle} lead={text.refusedHelp} acts={acts} />
      <Alert kind="error" language={language} heading={text.refusals[refusal.code](refusal.facts ?? {})} />
    </Layout>
  );
}

import { withQuery } from '../../../kernel/path.ts';
import type { Language } from '../../../kernel/language.ts';
import { approvalPaths } from '../rules/approval-paths.ts';
import type { MeetingNamed } from '../rules/circulation-views.ts';
import { approvalTexts } from '../text-approval.ts';

/** The minutes as files: what the reader may read, and the edition that may be published. */
export function FileLinks({ meeting, language }: { meeting: MeetingNamed; language: Language }) {
  const text = approvalTexts[language];
  const links = [
    { href: approvalPaths.pdf.to(meeting), words: text.pdf },
    { href: withQuery(approvalPaths.pdf.to(meeting), { udgave: 'offentlig' }), words: text.openPdf },
    { href: approvalPaths.docx.to(meeting), words: text.docx },
  ];
  return (
    <p class="rv-no-print">
      {links.map(({ href, words }, index) => (
        <>
          {index > 0 && ' · '}
          <a href={href}>{words}</a>
        </>
      ))}
    </p>
  );
}

import type { Reader } from '../../../platform/database.ts';
import { renderDocx } from '../../../platform/docx.ts';
import { readStoredFile } from '../../../platform/files.ts';
import { renderPdf } from '../../../platform/pdf.ts';
import { notFound } from '../../../platform/replies.ts';
import type { Later, Reply, Visit } from '../../../platform/route.ts';
import { meetingKey, type MeetingHead } from '../../meetings/index.ts';
import { PrintedRefusedPage } from '../pages/printed-refused.page.tsx';
import { filesOf, minutesApprovedOf } from '../queries/approval.ts';
import type { MinutesEdition, MinutesFile } from '../rules/approval-views.ts';
import { approvalMail as text } from '../text-approval-mail.da.ts';
import { meetingNamed, withMinutesAt } from './approval-meeting.ts';
import { printedMinutes } from './printed-minutes.ts';

/** `?udgave=offentlig` gives everybody the edition that may be published. */
const editionAsked = ({ query }: Visit<unknown>): MinutesEdition =>
  query['udgave'] === 'offentlig' ? 'open' : 'whole';

/** The minutes as PDF/UA: once approved the very file that was kept, with what this reader may read. R-032. */
export async function showMinutesPdf(visit: Visit<Reader>): Promise<Reply | Later> {
  const found = await withMinutesAt(visit.db, visit.params);
  if (!found) return notFound(visit);
  const { meeting } = found;
  const edition = editionAsked(visit);
  const file = await keptFile(visit.db, meeting.id, edition);
  const reads = file?.edition === 'open' || edition === 'open' ? {} : { reads: 'guarded' as const };
  const named = { name: `${nameOf(meeting, edition)}.pdf`, mediaType: 'application/pdf' };
  if (file)
    return {
      later: async () => {
        const bytes = await readStoredFile(visit.filesFolder, file);
        return { status: 200, file: { ...named, bytes }, ...reads };
      },
    };
  const document = await printedMinutes(visit.db, meeting, { ...visit, edition });
  if (!document) return notFound(visit);
  return {
    later: async () => {
      const made = await renderPdf({ template: 'document', data: document, standard: 'ua-1' });
      if (made.ok) return { status: 200, file: { ...named, bytes: made.value }, ...reads };
      const page = PrintedRefusedPage({ context: visit.page, meeting: meetingNamed(meeting) });
      return { status: 422, page };
    },
  };
}

/** The file that was kept with the approval and holds most of what this reader may have. */
async function keptFile(
  db: Reader,
  meetingId: string,
  edition: MinutesEdition,
): Promise<MinutesFile | undefined> {
  const approval = await minutesApprovedOf(db, meetingId);
  if (!approval) return undefined;
  const files = await filesOf(db, approval.id);
  return edition === 'open' ? files.find((file) => file.edition === 'open') : files[0];
}

const nameOf = (meeting: MeetingHead, edition: MinutesEdition): string =>
  (edition === 'open' ? text.openFileName : text.fileName)(meeting.bodyKey, meetingKey(meeting));

/** The same for Word, as it stands. */
export async function showMinutesDocx(visit: Visit<Reader>): Promise<Reply | Later> {
  const found = await withMinutesAt(visit.db, visit.params);
  if (!found) return notFound(visit);
  const edition = editionAsked(visit);
  const document = await printedMinutes(visit.db, found.meeting, { ...visit, edition });
  if (!document) return notFound(visit);
  const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const name = `${nameOf(found.meeting, edition)}.docx`;
  return {
    later: async () => ({
      status: 200,
      file: { name, mediaType, bytes: await renderDocx(document) },
      ...(edition !== 'open' && { reads: 'guarded' }),
    }),
  };
}

import type { Reader } from '../../../platform/database.ts';
import { renderDocx } from '../../../platform/docx.ts';
import type { PrintedDocument } from '../../../platform/design/printed-document.ts';
import { renderPdf } from '../../../platform/pdf.ts';
import type { Later, Reply, Visit } from '../../../platform/route.ts';
import { ExportRefusedPage } from '../pages/export-refused.page.tsx';
import { printedMeeting } from '../pages/printed-meeting.ts';
import { seesMunicipalPart } from '../policy.ts';
import { wholeItems } from '../queries/meeting-item.ts';
import { shownEnd } from '../rules/agenda-summary.ts';
import { meetingKey } from '../rules/meeting-key.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { printed } from '../text-printed.da.ts';
import { movedOrMissing, wholeMeetingAt } from './meeting-at.ts';

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The meeting as PDF/UA, or the page that says why there is none. */
export async function exportPdf(visit: Visit<Reader>): Promise<Reply | Later> {
  const found = await printedFor(visit);
  return found ? { later: () => pdfOf(visit, found) } : movedOrMissing(visit);
}

async function pdfOf(visit: Visit<Reader>, found: PrintedFor): Promise<Reply> {
  const { document, meeting } = found;
  const made = await renderPdf({ template: 'document', data: document, standard: 'ua-1' });
  if (made.ok) return download(found, 'pdf', made.value);
  return { status: 422, page: ExportRefusedPage({ context: visit.page, meeting, refusal: made.refusal }) };
}

/** The meeting for Word. */
export async function exportDocx(visit: Visit<Reader>): Promise<Reply | Later> {
  const found = await printedFor(visit);
  if (!found) return movedOrMissing(visit);
  return { later: async () => download(found, 'docx', await renderDocx(found.document)) };
}

export type PrintedFor = {
  readonly meeting: MeetingHead;
  readonly document: PrintedDocument;
  readonly isGuarded: boolean;
};

/** The same answers as the pages get, so that the document holds what this reader may read and no more. */
export async function printedFor({
  actor,
  db,
  params,
  today,
}: Visit<Reader>): Promise<PrintedFor | undefined> {
  const found = await wholeMeetingAt(db, params);
  if (!found) return undefined;
  const { meeting, attendances, lines } = found;
  const items = await wholeItems(db, { meeting, organisationId: actor.organisationId });
  const end = shownEnd(meeting.endsAt, lines, seesMunicipalPart(actor));
  const view = { meeting, attendances, lines, items, shownEnd: end, today };
  const isGuarded = items.some(({ municipalOnly, closed }) => municipalOnly || closed);
  return { meeting, document: printedMeeting(view), isGuarded };
}

function download({ meeting, isGuarded }: PrintedFor, end: 'pdf' | 'docx', bytes: Uint8Array): Reply {
  const kind = printed.fileKinds[meeting.documentType];
  const name = `${printed.fileName(meeting.bodyKey, meetingKey(meeting), kind)}.${end}`;
  return {
    status: 200,
    file: { name, mediaType: mediaTypes[end], bytes },
    ...(isGuarded && { reads: 'guarded' }),
  };
}

import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { showDay } from '../../../platform/design/index.ts';
import type { PrintedDocument } from '../../../platform/design/printed-document.ts';
import { storeFile } from '../../../platform/files.ts';
import { renderPdf } from '../../../platform/pdf.ts';
import type { Visit } from '../../../platform/route.ts';
import type { FileToKeep } from '../commands/approval-of-body.ts';
import { placesOfApproval } from '../queries/approval.ts';
import { hashedRecord } from '../queries/approval-record.ts';
import { wallsOfItems } from '../queries/circulation.ts';
import { editionsNeeded, type MinutesEdition } from '../rules/approval-views.ts';
import { approvalMail as text } from '../text-approval-mail.da.ts';
import { withMinutesAt } from './approval-meeting.ts';
import { printedEdition } from './printed-minutes.ts';

type Edition = { edition: MinutesEdition; closed: boolean; municipalOnly: boolean };
/** What is to be set: the editions that differ, and the hash of the record they are made of. */
type Documents = {
  readonly hash: string;
  readonly editions: readonly (Edition & { document: PrintedDocument })[];
};
export type FilesMade = { readonly hash: string; readonly files: readonly FileToKeep[] };

/** The editions as documents. Undefined where there is nothing to approve, or nowhere to approve it. */
export async function documentsForApproval(
  db: Reader,
  visit: Pick<Visit<unknown>, 'params' | 'actor' | 'today'>,
  { place: placeItemId }: { place: string },
): Promise<Documents | undefined> {
  const found = await withMinutesAt(db, visit.params);
  if (found?.minutes.state !== 'sent') return undefined;
  const { meeting } = found;
  const { hash } = await hashedRecord(db, meeting.id);
  const place = (await placesOfApproval(db, meeting)).find(({ itemId }) => itemId === placeItemId);
  if (!place) return undefined;
  const approval = { on: place.heldOn, hash, place: { ...place, bodyShortName: meeting.bodyShortName } };
  const kicker = text.kicker.approved(dayWords(place.heldOn));
  const walls = await wallsOfItems(db, meeting.id);
  const editions = [];
  for (const edition of editionsNeeded(walls)) {
    const document = await printedEdition(db, meeting, { ...visit, edition, kicker, approval });
    if (document) editions.push({ ...heldBy(edition, walls), document });
  }
  return { hash, editions };
}

const dayWords = (day: Day): string => showDay(day, 'da').replaceAll(/\s+/g, ' ');

const heldBy = (
  edition: MinutesEdition,
  walls: readonly { closed: boolean; municipalOnly: boolean }[],
): Edition => ({
  edition,
  closed: edition === 'whole',
  municipalOnly: edition !== 'open' && walls.some(({ municipalOnly }) => municipalOnly),
});

/** Sets the documents and keeps the files. Without files where one of them could not be made. */
export async function filesMade({ hash, editions }: Documents, folder: string): Promise<FilesMade> {
  const made = [];
  for (const { document, ...edition } of editions) {
    const pdf = await renderPdf({ template: 'document', data: document, standard: 'ua-1' });
    if (!pdf.ok) return { hash, files: [] };
    made.push({ edition, bytes: pdf.value });
  }
  const files = [];
  for (const { edition, bytes } of made)
    files.push({ ...edition, ...(await storeFile(folder, bytes)), byteCount: bytes.length });
  return { hash, files };
}

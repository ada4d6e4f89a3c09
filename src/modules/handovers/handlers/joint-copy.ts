import type { Reader } from '../../../platform/database.ts';
import type { PrintedDocument } from '../../../platform/design/printed-document.ts';
import { renderDocx } from '../../../platform/docx.ts';
import { renderPdf } from '../../../platform/pdf.ts';
import { notFound } from '../../../platform/replies.ts';
import type { Later, Reply, Visit } from '../../../platform/route.ts';
import { CopyPage } from '../pages/joint-copy.page.tsx';
import { printedCopy } from '../pages/printed-copy.ts';
import { keepsHandovers } from '../policy.ts';
import { answeringFor } from '../queries/council-answers.ts';
import { jointTextById } from '../queries/joint-text-at.ts';
import { sentVersion, type Council, type JointText, type JointVersion } from '../rules/joint-views.ts';
import { handoversTexts } from '../text.ts';
import { textOf } from './joint-acts.ts';

/** One council's copy of the newest version that was sent. */
export type Copy = { readonly text: JointText; readonly council: Council; readonly version: JointVersion };

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The copy the address names; before anything is sent the secretariat sees what would be. */
export async function copyAt(
  db: Reader,
  visit: Pick<Visit<unknown>, 'params' | 'actor'>,
): Promise<Copy | undefined> {
  const text = await textOf(db, visit);
  const council = text?.councils.find(({ key }) => key === visit.params['council']);
  const version = text && (sentVersion(text) ?? text.versions.at(-1));
  return text && council && version ? { text, council, version } : undefined;
}

export async function showCopy(visit: Visit<Reader>): Promise<Reply> {
  const copy = await copyAt(visit.db, visit);
  if (!copy) return notFound(visit);
  const { actor, db } = visit;
  const own = copy.text.state === 'sent' ? await answeringFor(db, copy.text, actor.personId) : [];
  const mayAnswer =
    own.includes(copy.council.organisationId) || (keepsHandovers(actor) && copy.version.sentOn !== null);
  return { status: 200, page: CopyPage({ context: visit.page, copy, mayAnswer }) };
}

export const exportCopy =
  (end: 'pdf' | 'docx') =>
  async (visit: Visit<Reader>): Promise<Reply | Later> => {
    const copy = await copyAt(visit.db, visit);
    return copy ? fileLater(copy, end, visit) : notFound(visit);
  };

const fileLater = (copy: Copy, end: 'pdf' | 'docx', visit: Visit<Reader>): Later => ({
  later: () => fileOf(copy, end, visit),
});

async function fileOf(
  copy: Copy,
  end: 'pdf' | 'docx',
  { page: context, today }: Visit<Reader>,
): Promise<Reply> {
  const document = printedCopy(copy, today);
  const bytes = end === 'docx' ? await renderDocx(document) : await pdfOf(document);
  // What the type setter refuses is said by the page itself, which prints as well.
  if (!bytes)
    return { status: 422, page: CopyPage({ context, copy, mayAnswer: false, isUnprintable: true }) };
  const name = handoversTexts.da.joint.copy.fileName(copy.text.number, copy.council.key);
  return { status: 200, file: { name: `${name}.${end}`, mediaType: mediaTypes[end], bytes } };
}

async function pdfOf(document: PrintedDocument): Promise<Uint8Array | undefined> {
  const made = await renderPdf({ template: 'document', data: document, standard: 'ua-1' });
  return made.ok ? made.value : undefined;
}

/** The councils a personal link answers for, with the text it is about. */
export async function linkCopies(db: Reader, { link, actor }: Visit<Reader>): Promise<Copy[]> {
  if (link?.purpose !== 'joint-text-result' || link.subjectId === null) return [];
  const text = await jointTextById(db, link.subjectId);
  const version = text && sentVersion(text);
  if (!version || text.state === 'cancelled') return [];
  const own = await answeringFor(db, text, actor.personId);
  return text.councils
    .filter(({ organisationId }) => own.includes(organisationId))
    .map((council) => ({ text, council, version }));
}

/** The same copy for Word, for who came by a link. */
export async function exportLinkCopy(visit: Visit<Reader>): Promise<Reply | Later> {
  const copies = await linkCopies(visit.db, visit);
  const copy = copies.find(({ council }) => council.key === visit.query['raad']) ?? copies[0];
  return copy ? fileLater(copy, 'docx', visit) : notFound(visit);
}

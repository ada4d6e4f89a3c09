import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { copiedPages, openPages } from './pdf-pages.ts';

/** A cover each, in order; where the paper's own pages follow it, it is `hasPages`. */
export type MergePlan = {
  readonly title: string;
  readonly language: string;
  /** Stands over the papers among the bookmarks. */
  readonly papersWord: string;
  readonly papers: readonly { readonly bookmark: string; readonly hasPages: boolean }[];
};
export type Merged = { ok: true; bytes: Uint8Array } | { ok: false; failed: number[] };

/**
 * One document: the agenda as it is, and after it the covers, each with its paper. The bookmarks of the agenda stay,
 * and each paper gets one. The parts are agenda, covers, and the papers that have pages. Says which papers could not be
 * opened after all. To be called in the cage only.
 */
export async function mergePages(plan: MergePlan, parts: readonly Uint8Array[]): Promise<Merged> {
  const [agendaBytes, coverBytes, ...papers] = parts;
  if (!agendaBytes || !coverBytes) throw new Error('agenda and covers are always there');
  const whole = await PDFDocument.load(agendaBytes, { updateMetadata: false });
  const covers = await PDFDocument.load(coverBytes, { updateMetadata: false });
  const coverPages = await copiedPages(whole, covers);
  const failed: number[] = [];
  const marks: Mark[] = [];
  let next = 0;
  const [divider, ...ofPapers] = coverPages;
  if (divider) marks.push({ title: plan.papersWord, page: whole.addPage(divider), depth: 0 });
  for (const [index, paper] of plan.papers.entries()) {
    const cover = ofPapers[index];
    if (!cover) throw new Error('every paper has a cover of one page');
    marks.push({ title: paper.bookmark, page: whole.addPage(cover), depth: 1 });
    if (!paper.hasPages) continue;
    const bytes = papers[next];
    next += 1;
    if (!bytes || !(await added(whole, bytes))) failed.push(index);
  }
  if (failed.length > 0) return { ok: false, failed };
  addBookmarks(whole, marks);
  describe(whole, plan);
  return { ok: true, bytes: await whole.save({ objectsPerTick: Number.POSITIVE_INFINITY }) };
}

/** Whether its pages could be taken in. A library that throws at a broken page has added none of them. */
async function added(whole: PDFDocument, bytes: Uint8Array): Promise<boolean> {
  const opened = await openPages(bytes);
  if (!opened.ok) return false;
  try {
    for (const page of await copiedPages(whole, opened.document)) whole.addPage(page);
    return true;
  } catch {
    return false;
  }
}

/** Whether the pages of a paper can stand in another document: tried by doing it. */
export async function canBeMerged(
  bytes: Uint8Array,
): Promise<{ isMergeable: boolean; pages: number | null }> {
  const opened = await openPages(bytes);
  if (!opened.ok) return { isMergeable: false, pages: null };
  const pages = opened.document.getPageCount();
  const other = await PDFDocument.create();
  const isMergeable = await added(other, bytes);
  if (isMergeable) await other.save();
  return { isMergeable, pages };
}

type Mark = { readonly title: string; readonly page: PDFPage; readonly depth: 0 | 1 };

const name = (text: string): PDFName => PDFName.of(text);

/** Adds the papers after the agenda's own bookmarks: one entry, folded out, with one below it for each paper. */
function addBookmarks(whole: PDFDocument, [head, ...below]: readonly Mark[]): void {
  if (!head) return;
  const { context } = whole;
  const outlines = outlinesOf(whole);
  const entry = ({ title, page }: Mark, parent: PDFRef): { ref: PDFRef; dict: PDFDict } => {
    const to = context.obj([page.ref, name('Fit')]);
    const dict = context.obj({ Title: PDFHexString.fromText(title), Parent: parent, Dest: to });
    return { dict, ref: context.register(dict) };
  };
  const top = entry(head, outlines.ref);
  const children = below.map((mark) => entry(mark, top.ref));
  children.forEach(({ dict }, index) => {
    const [before, after] = [children[index - 1], children[index + 1]];
    if (before) dict.set(name('Prev'), before.ref);
    if (after) dict.set(name('Next'), after.ref);
  });
  const [first, last] = [children[0], children.at(-1)];
  if (first && last) {
    top.dict.set(name('First'), first.ref);
    top.dict.set(name('Last'), last.ref);
    top.dict.set(name('Count'), PDFNumber.of(children.length));
  }
  appendTo(outlines.dict, top, children.length + 1);
}

function appendTo(outlines: PDFDict, top: { ref: PDFRef; dict: PDFDict }, shown: number): void {
  const lastRef = outlines.get(name('Last'));
  const last = outlines.lookup(name('Last'));
  if (last instanceof PDFDict && lastRef) {
    last.set(name('Next'), top.ref);
    top.dict.set(name('Prev'), lastRef);
  } else outlines.set(name('First'), top.ref);
  outlines.set(name('Last'), top.ref);
  const before = outlines.lookup(name('Count'));
  const count = before instanceof PDFNumber ? Math.max(0, before.asNumber()) : 0;
  outlines.set(name('Count'), PDFNumber.of(count + shown));
}

function outlinesOf({ catalog, context }: PDFDocument): { ref: PDFRef; dict: PDFDict } {
  const own = catalog.get(name('Outlines'));
  const dict = catalog.lookup(name('Outlines'));
  if (dict instanceof PDFDict && own && 'objectNumber' in own) return { ref: own as PDFRef, dict };
  const made = context.obj({ Type: 'Outlines' });
  const ref = context.register(made);
  catalog.set(name('Outlines'), ref);
  return { ref, dict: made };
}

/**
 * Title and language of the whole. The agenda's own description says that it is PDF/UA, which the whole is not: papers
 * come as they are.
 */
function describe(whole: PDFDocument, { title, language }: MergePlan): void {
  const { context, catalog } = whole;
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const xmp = [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join('\n');
  const stream = context.stream(Buffer.from(xmp, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  const own = catalog.get(name('Metadata'));
  if (own && 'objectNumber' in own) context.delete(own as PDFRef);
  catalog.set(name('Metadata'), context.register(stream));
  catalog.set(name('PageMode'), name('UseOutlines'));
  catalog.delete(name('OutputIntents'));
  whole.setTitle(title, { showInWindowTitleBar: true });
  whole.setLanguage(language);
  whole.setProducer('Rammeværk');
}

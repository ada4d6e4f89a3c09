/**
 * What runs in the cage for papers: a file's bytes in, its words and pages out; and an agenda with its papers in, one
 * file out. Bundled by itself (bin/lib/bundle-caged.js), because papers are as untrusted as any file from outside.
 */
import { serveInCage } from './platform/cage-child.ts';
import { personalNumbersIn, type SeenText } from './platform/documents/personal-numbers.ts';
import { textOfDocument } from './platform/documents/text-of-document.ts';
import { paperMediaTypes, type MergedPapers, type PaperJob, type ReadPaper } from './platform/paper-jobs.ts';

type ReadJob = Extract<PaperJob, { kind: 'read' }>;
type MergeJob = Extract<PaperJob, { kind: 'merge' }>;

await serveInCage((job, bytes): Promise<ReadPaper | MergedPapers> => {
  const asked = job as PaperJob;
  return asked.kind === 'read' ? readPaper(asked, bytes) : mergePapers(asked, bytes);
});

async function readPaper({ name, mediaType }: ReadJob, bytes: Uint8Array): Promise<ReadPaper> {
  const seen: SeenText[] = [];
  const read = await textOfDocument(name, bytes, (text) => seen.push(text));
  const { certain, doubtful } = personalNumbersIn(seen);
  const code = read.ok ? null : read.refusal.code;
  const isSheet = mediaType === paperMediaTypes.xlsx && code === 'SPREADSHEET';
  const isPicture = mediaType.startsWith('image/') && code === 'IMAGE';
  const lines = read.ok ? read.value.lines : isSheet ? textsOfParts(seen) : [];
  const own = read.ok && read.value.pageStartLines !== null ? read.value.pageStartLines.length : null;
  const { isMergeable, pages } = await pagesOf(mediaType, bytes);
  return {
    text: lines.join('\n'),
    pages: pages ?? own,
    isMergeable,
    problem: isSheet || isPicture ? null : code,
    certain,
    doubtful,
  };
}

async function pagesOf(mediaType: string, bytes: Uint8Array) {
  if (mediaType !== paperMediaTypes.pdf) return { isMergeable: false, pages: null };
  const { canBeMerged } = await import('./platform/documents/merge-pages.ts');
  return canBeMerged(bytes);
}

/** The words in the cells of a spreadsheet, without the names of its own parts. */
function textsOfParts(seen: readonly SeenText[]): string[] {
  return seen
    .filter(({ kind }) => kind === 'part')
    .flatMap(({ texts }) => texts.map((text) => text.trim()))
    .filter((text) => text !== '' && !/\.(xml|rels|bin)$|^https?:/u.test(text));
}

async function mergePapers({ plan, lengths }: MergeJob, bytes: Uint8Array): Promise<MergedPapers> {
  const { mergePages } = await import('./platform/documents/merge-pages.ts');
  let at = 0;
  const parts = lengths.map((length) => bytes.subarray(at, (at += length)));
  const merged = await mergePages(plan, parts);
  if (!merged.ok) return merged;
  return { ok: true, file: Buffer.from(merged.bytes).toString('base64') };
}

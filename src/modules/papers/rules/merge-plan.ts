import type { Standing } from './paper-standing.ts';

/** A paper as the combined PDF wants to know it. */
export type PaperToMerge = {
  readonly paperId: string;
  readonly paperVersion: number | null;
  readonly standing: Standing | 'announced';
  readonly itemNumber: string;
  readonly itemTitle: string;
  readonly file: {
    readonly mediaType: string;
    readonly byteCount: number;
    readonly problem: string | null;
    readonly isMergeable: boolean;
  } | null;
};

/** What stands on the cover of a paper: that it follows, or why it does not. */
export type Cover =
  | 'follows'
  | 'announced'
  | 'other'
  | 'encrypted'
  | 'damaged'
  | 'too-heavy'
  | 'held'
  | 'gone';

export type PlannedPaper<P extends PaperToMerge> = {
  readonly paper: P;
  readonly items: readonly { readonly number: string; readonly title: string }[];
  readonly cover: Cover;
};

/**
 * Each paper once, in the order of the agenda, with the items it belongs to. Its pages follow until `bytesMax` is used
 * up. `broken` are those whose pages could not be taken in after all.
 */
export function mergePlan<P extends PaperToMerge>(
  papers: readonly P[],
  { bytesMax, broken }: { bytesMax: number; broken: ReadonlySet<string> },
): PlannedPaper<P>[] {
  const planned = new Map<string, PlannedPaper<P>>();
  let used = 0;
  for (const paper of papers) {
    const key = mergeKey(paper);
    const item = { number: paper.itemNumber, title: paper.itemTitle };
    const known = planned.get(key);
    if (known) {
      planned.set(key, { ...known, items: [...known.items, item] });
      continue;
    }
    const own = coverOf(paper, broken.has(key));
    const bytes = paper.file?.byteCount ?? 0;
    const cover = own === 'follows' && used + bytes > bytesMax ? 'too-heavy' : own;
    if (cover === 'follows') used += bytes;
    planned.set(key, { paper, items: [item], cover });
  }
  return [...planned.values()];
}

export const mergeKey = ({ paperId, paperVersion }: Pick<PaperToMerge, 'paperId' | 'paperVersion'>): string =>
  `${paperId}/${paperVersion ?? 0}`;

function coverOf({ standing, file }: PaperToMerge, isBroken: boolean): Cover {
  if (standing === 'announced' || file === null) return 'announced';
  if (standing === 'infected' || standing === 'erased') return 'gone';
  if (standing !== 'ready') return 'held';
  if (file.mediaType !== 'application/pdf') return 'other';
  if (file.problem === 'encrypted' && !file.isMergeable) return 'encrypted';
  return file.isMergeable && !isBroken ? 'follows' : 'damaged';
}

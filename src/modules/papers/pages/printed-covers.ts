import type { Day } from '../../../kernel/day.ts';
import { showDay } from '../../../platform/design/index.ts';
import type { PrintedBlock, PrintedDocument } from '../../../platform/design/printed-document.ts';
import { paperPaths } from '../paths.ts';
import type { Cover, PlannedPaper, PaperToMerge } from '../rules/merge-plan.ts';
import { paperKindOf } from '../rules/paper-kind.ts';
import type { Lateness } from '../rules/paper-places.ts';
import { covers as text } from '../text-cover.da.ts';

export type PaperToCover = PaperToMerge & {
  readonly appendix: string | null;
  readonly title: string;
  readonly lateness: Lateness;
  readonly paperNumber: string;
  readonly file: (PaperToMerge['file'] & { readonly pageCount: number | null; readonly name: string }) | null;
};

export type CoversView = {
  readonly body: string;
  readonly heldOn: Day;
  readonly today: Day;
  readonly planned: readonly PlannedPaper<PaperToCover>[];
};

const itemsShownMax = 8;

/** The covers of the combined PDF: a page before them all, and one for each paper. */
export function printedCovers({ body, heldOn, today, planned }: CoversView): PrintedDocument {
  const day = showDay(heldOn, 'da');
  const follow = planned.filter(({ cover }) => cover === 'follows').length;
  return {
    language: 'da',
    madeOn: today,
    title: text.title(body, day),
    kicker: text.kicker,
    runningHead: text.runningHead(body, day),
    pageWords: [...text.pageWords],
    facts: [
      { term: text.count, value: String(planned.length) },
      { term: text.countWith, value: String(follow) },
      { term: text.made, value: showDay(today, 'da') },
    ],
    contentsHeading: null,
    blocks: [{ kind: 'note', text: text.notUa }, ...planned.flatMap(coverBlocks)],
    isPagePerSection: true,
    unshownNote: text.unshown,
  };
}

export const bookmarkOf = ({ appendix, title }: Pick<PaperToCover, 'appendix' | 'title'>): string =>
  text.bookmark(appendix, title);

function coverBlocks({ paper, items, cover }: PlannedPaper<PaperToCover>): PrintedBlock[] {
  const { paperNumber, paperVersion, file, lateness } = paper;
  const shown = items.slice(0, itemsShownMax).map(({ number, title }) => text.item(number, title));
  const more = items.length > itemsShownMax ? [text.more(items.length - itemsShownMax)] : [];
  const version = paperVersion === null ? paperNumber : text.paperVersion(paperNumber, paperVersion);
  const facts = [
    { term: text.items, value: [...shown, ...more].join('; ') },
    { term: text.paper, value: version },
    ...(file === null ? [] : [{ term: text.kind, value: fileWords(file) }]),
    { term: text.sent, value: text.lateness[lateness] },
  ];
  return [
    { kind: 'heading', level: 1, text: bookmarkOf(paper), isInContents: false },
    { kind: 'facts', facts },
    { kind: 'paragraph', text: whyWords(paper, cover) },
  ];
}

const fileWords = ({ name, pageCount }: NonNullable<PaperToCover['file']>): string =>
  pageCount === null ? name : `${name}, ${text.pages(pageCount)}`;

function whyWords({ paperNumber, paperVersion, file }: PaperToCover, cover: Cover): string {
  const words = text.why[cover];
  if (typeof words === 'string') return words;
  const address = paperPaths.file.to({ number: paperNumber, version: String(paperVersion ?? 0) });
  const kind = text.kinds[paperKindOf(file?.mediaType ?? '')];
  return cover === 'other' ? text.why.other(kind, address) : text.why[withAddress(cover)](address);
}

const withAddress = (cover: Cover): 'encrypted' | 'damaged' | 'too-heavy' =>
  cover === 'encrypted' || cover === 'too-heavy' ? cover : 'damaged';

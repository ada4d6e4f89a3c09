import type { Day } from '../../kernel/day.ts';

/**
 * A document for a body as data: what stands in it, in reading order. The same goes to PDF (platform/pdf.ts) and to
 * Word (platform/docx.ts). All text is plain: what looks like markup in it is shown, never obeyed.
 */
export type PrintedDocument = {
  readonly language: 'da';
  /** The day the document was made, for what a file says of itself. */
  readonly madeOn: Day;
  readonly title: string;
  /** What kind of document it is, above the title. */
  readonly kicker: string;
  /** Stands on every page but the first. */
  readonly runningHead: string;
  /** "side" and "af" of "side 2 af 9". */
  readonly pageWords: readonly [page: string, of: string];
  readonly facts: readonly PrintedFact[];
  /** Null leaves the contents out. */
  readonly contentsHeading: string | null;
  readonly blocks: readonly PrintedBlock[];
  /** Each heading of the first level begins a page, and pages have no numbers: covers between other documents. */
  readonly isPagePerSection?: true;
  /** What is said at the end when letters had no shape in the document's own type. */
  readonly unshownNote: (count: number, mark: string) => string;
};

export type PrintedFact = { readonly term: string; readonly value: string };
export type PrintedPoint = { readonly text: string; readonly points: readonly string[] };
export type HeadingLevel = 1 | 2 | 3 | 4;

/** Levels must not be skipped on the way down: PDF/UA refuses it. */
export type PrintedBlock =
  | PrintedHeading
  | { readonly kind: 'paragraph' | 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly PrintedPoint[] }
  | { readonly kind: 'facts'; readonly facts: readonly PrintedFact[] }
  | PrintedRecommendation
  | PrintedDecision
  | { readonly kind: 'links'; readonly items: readonly { text: string; url: string | null }[] }
  | PrintedTable
  | PrintedFigure
  | { readonly kind: 'runs'; readonly runs: readonly PrintedRun[] }
  | PrintedPoints;

/** Words as they are set; '\n' is a line that breaks. `url` leads out of the document. */
export type PrintedRun = {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly url: string | null;
};

/** A list of runs; `start` is the number of its first point, null for bullets. */
export type PrintedPoints = {
  readonly kind: 'points';
  readonly start: number | null;
  readonly items: readonly {
    readonly runs: readonly PrintedRun[];
    readonly below: {
      readonly start: number | null;
      readonly items: readonly (readonly PrintedRun[])[];
    } | null;
  }[];
};

export type PrintedHeading = {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  readonly text: string;
  readonly isInContents: boolean;
};

/** Boxed; the verb that says what is asked stands out. */
export type PrintedRecommendation = {
  readonly kind: 'recommendation';
  readonly level: HeadingLevel;
  readonly heading: string;
  readonly items: readonly { before: string; verb: string; after: string; children: readonly string[] }[];
};

/** Set apart from the case. */
export type PrintedDecision = {
  readonly kind: 'decision';
  readonly level: HeadingLevel;
  readonly heading: string;
  readonly note: string;
  readonly blocks: readonly PrintedBlock[];
  readonly facts: readonly PrintedFact[];
};

/** `widths` are shares of the line, one for each column. The header is repeated on every page. */
export type PrintedTable = {
  readonly kind: 'table';
  readonly widths: readonly number[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** A drawing. `alt` says what it shows; without it the document is refused. */
export type PrintedFigure = {
  readonly kind: 'figure';
  readonly svg: string;
  readonly alt: string | null;
  readonly caption: string;
};

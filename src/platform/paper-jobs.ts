import type { MergePlan } from './documents/merge-pages.ts';
import type { PlaceCode } from './documents/personal-numbers.ts';
import type { DocumentRefusalCode } from './documents/refusals.ts';

/** What the caged child for papers is asked. Of a merge, the bytes are the parts one after the other. */
export type PaperJob =
  | { readonly kind: 'read'; readonly name: string; readonly mediaType: string }
  | { readonly kind: 'merge'; readonly plan: MergePlan; readonly lengths: readonly number[] };

export type ReadPaper = {
  readonly text: string;
  readonly pages: number | null;
  /** Whether its pages can stand in the agenda as one file. */
  readonly isMergeable: boolean;
  readonly problem: DocumentRefusalCode | null;
  /** Where personal numbers stand, and digits that may be one. */
  readonly certain: readonly PlaceCode[];
  readonly doubtful: readonly PlaceCode[];
};

/** The file in base64, because an answer of the cage is JSON. */
export type MergedPapers =
  | { readonly ok: true; readonly file: string }
  | { readonly ok: false; readonly failed: readonly number[] };

export const paperMediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  text: 'text/plain',
  png: 'image/png',
  jpeg: 'image/jpeg',
} as const;

/** The kinds of file the store takes. The words of spreadsheets are read too; pictures are kept unread. */
export const paperKinds = ['pdf', 'word', 'sheet', 'text', 'picture'] as const;
export type PaperKind = (typeof paperKinds)[number];

export function paperKindOf(mediaType: string): PaperKind {
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType.startsWith('image/')) return 'picture';
  if (mediaType.includes('spreadsheetml')) return 'sheet';
  return mediaType.includes('wordprocessingml') ? 'word' : 'text';
}

import { plainOf } from '../../../kernel/rich-text.ts';
import { readMarkup } from '../../../platform/markup.ts';
import type { CaseText } from '../rules/meeting-views.ts';

type Row = { readonly label: string | null; readonly text: string; readonly format: string };

/** A text as the pages and documents show it; what was written here is kept as markup. */
export function caseText({ label, text, format }: Row): CaseText {
  if (format !== 'rich') return { label, text, rich: null };
  const rich = readMarkup(text);
  return { label, text: plainOf(rich), rich };
}

import { regex } from './text-line.ts';
/** A line that is nothing but a case number, in any of the styles in use, with or without its label and initials. */
const caseLine = regex(
  'iu',
  String.raw`^(?:(?:sagsnr|sagsnummer|sags-?id|j\.?\s?nr|journalnr|journalnummer`,
  String.raw`|sags? ?nr|sag|acadre(?:nr)?)\.?\s*:?\s*)?((?:\d{2}\.\d{2}\.\d{2}[-.]?\p{Lu}\d{2}-\d`,
  String.raw`{1,4}(?:-\d{2})?|\p{Lu}{2,5}-\d{4}-\d{4,6}|\d{4}-\d{3,7}(?:\s*\/\s*\d{4}-\d{3,8})?`,
  String.raw`|\d-\d{1,2}-\d{1,3}-\d{1,4}-\d{2}|\d{2}\/\d{3,6})(?:\s+\p{Ll}{2,6})?)\.?$`,
);
/** With its label a short number is a case number too ("Sagsnr. 21/12", "SUD 97/2008  J.nr. 37/2008"). */
const labelledLine = regex(
  'iu',
  String.raw`^(?:\p{L}{2,5}\s+\d{1,5}\/\d{4},?\s+)?(?:sagsnr|sagsnummer|sag|j\.?\s?nr|journalnr)\.?\s*:?\s*`,
  String.raw`(\d{2,4}[/-]\d{1,6})\.?$`,
);
const caseLineCharactersMax = 60;

/** The case number a line consists of; null for any other line. */
export function caseNumberIn(text: string): string | null {
  if (text.length > caseLineCharactersMax) return null;
  return caseLine.exec(text)?.[1] ?? labelledLine.exec(text)?.[1] ?? null;
}

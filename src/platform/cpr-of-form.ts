import { cprFindings, maskAllCpr, maskCpr } from '../kernel/cpr.ts';
import type { Form, UploadedFile } from './route.ts';

/** The field by which a person answers whether ten digits are a personal number. No handler sees it. */
export const cprField = 'cpr';

export type CprOfForm =
  | { kind: 'clear'; form: Form }
  /** Numbers that are certain: `masked` is the form as it may be sent. */
  | { kind: 'certain'; excerpts: string[]; masked: Form }
  /** Digits that may be one: somebody must say. */
  | { kind: 'doubtful'; excerpts: string[]; form: Form }
  | { kind: 'file-name'; excerpts: string[] };

/** Never looked through and never shown again: what the program made itself, and secrets. */
const isLeftAlone = (name: string): boolean =>
  ['csrf', 'formKey', 'seat', 'version'].includes(name) || /password|code|secret|token/i.test(name);

/**
 * Looks for personal numbers in what was sent. Certain ones are never passed on; doubtful ones only when the person has
 * said that they are something else. The answer `ja` masks everything that was asked about.
 */
export function cprOfForm(sent: Form, files: readonly UploadedFile[]): CprOfForm {
  const { [cprField]: answer, ...rest } = sent;
  const form = answer === 'ja' ? mapTexts(rest, maskAllCpr) : rest;
  const named = files.map(({ name }) => name).filter((name) => cprFindings(name).length > 0);
  if (named.length > 0) return { kind: 'file-name', excerpts: named.map(maskAllCpr) };
  const texts = Object.entries(form).filter(([name]) => !isLeftAlone(name));
  const found = texts.flatMap(([, text]) => cprFindings(text).map((finding) => ({ ...finding, text })));
  const certain = found.filter(({ certainty }) => certainty === 'certain');
  if (certain.length > 0)
    return {
      kind: 'certain',
      excerpts: certain.map((one) => maskAllCpr(excerptOf(one))),
      masked: mapTexts(form, maskCpr),
    };
  if (found.length === 0 || answer === 'nej') return { kind: 'clear', form };
  return { kind: 'doubtful', excerpts: found.map(excerptOf), form };
}

const mapTexts = (form: Form, change: (text: string) => string): Form =>
  Object.fromEntries(
    Object.entries(form).map(([name, text]) => [name, isLeftAlone(name) ? text : change(text)]),
  );

const excerptReach = 40;

/** The number with a little of what stands around it, cut at spaces so that no digit is cut off. */
function excerptOf({ text, at, length }: { text: string; at: number; length: number }): string {
  const end = at + length;
  const before = text.slice(Math.max(0, at - excerptReach), at);
  const after = text.slice(end, end + excerptReach);
  const isWholeBefore = at <= excerptReach;
  const isWholeAfter = end + excerptReach >= text.length;
  return [
    isWholeBefore ? before : before.replace(/^\S*\s/, ''),
    text.slice(at, end),
    isWholeAfter ? after : after.replace(/\s\S*$/, ''),
  ].join('');
}

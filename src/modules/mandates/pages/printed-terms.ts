import type { Day } from '../../../kernel/day.ts';
import { writeMarkup } from '../../../kernel/rich-markup.ts';
import { plainRun, type RichBlock } from '../../../kernel/rich-text.ts';
import { showDay } from '../../../platform/design/format.ts';
import type {
  PrintedBlock,
  PrintedDocument,
  PrintedFact,
} from '../../../platform/design/printed-document.ts';
import type { Mandate, MandateVersion } from '../rules/mandate-views.ts';
import { writtenFields, type TermField, type TermsContent } from '../rules/terms.ts';
import { mandateTexts } from '../text.ts';

const { printed, fields: fieldWords, versionStates } = mandateTexts.da;

/** Fields that have one thing on each line. */
const listed: readonly TermField[] = ['phases', 'seats', 'profiles'];

/** A field as paragraphs (parted by empty lines) or as points. */
export function termBlocks(field: TermField, words: string): { isList: boolean; parts: string[] } {
  const isList = listed.includes(field);
  const parts = words.split(isList ? '\n' : /\n\s*\n/).map((part) => part.trim());
  return { isList, parts: parts.filter((part) => part !== '') };
}

type View = { mandate: Mandate; version: MandateVersion; today: Day };

/** A version of terms of reference as a document: what holds from when, then field by field. */
export function printedTerms({ mandate, version, today }: View): PrintedDocument {
  const kicker = printed.kicker(version.number, versionStates[version.state]);
  return {
    language: 'da',
    madeOn: today,
    title: mandate.title,
    kicker,
    runningHead: `${mandate.title} · ${kicker}`,
    pageWords: printed.pageWords,
    facts: factsOf(mandate, version),
    contentsHeading: null,
    blocks: writtenFields(version.content).flatMap((field) => fieldBlocks(field, version.content[field])),
    unshownNote: printed.unshown,
  };
}

function factsOf(
  { body, decidedBy }: Mandate,
  { validFrom, periodFrom, periodTo }: MandateVersion,
): PrintedFact[] {
  const day = (value: Day | null): string => (value === null ? '' : showDay(value, 'da'));
  const known = [
    [printed.body, body?.name ?? ''],
    [printed.decidedBy, decidedBy.name],
    [printed.validFrom, day(validFrom)],
    [printed.period, [day(periodFrom), day(periodTo)].filter(Boolean).join(' – ')],
  ] as const;
  return known.flatMap(([term, value]) => (value === '' ? [] : [{ term, value }]));
}

function fieldBlocks(field: TermField, words: string): PrintedBlock[] {
  const { isList, parts } = termBlocks(field, words);
  const heading: PrintedBlock = { kind: 'heading', level: 1, text: fieldWords[field], isInContents: false };
  if (isList) return [heading, { kind: 'list', items: parts.map((text) => ({ text, points: [] })) }];
  return [heading, ...parts.map((text): PrintedBlock => ({ kind: 'paragraph', text }))];
}

/** The terms as the markup of a case, for an agenda. */
export const termsAsMarkup = (content: TermsContent): string =>
  writeMarkup(
    writtenFields(content).flatMap((field): RichBlock[] => {
      const { isList, parts } = termBlocks(field, content[field]);
      const heading: RichBlock = { kind: 'heading', level: 1, text: fieldWords[field] };
      const list = { kind: 'list' as const, start: null };
      const points = parts.map((text) => ({ runs: [plainRun(text)], below: null }));
      if (isList) return [heading, { ...list, items: points }];
      return [heading, ...parts.map((text): RichBlock => ({ kind: 'paragraph', runs: [plainRun(text)] }))];
    }),
  );

import type { Reader } from '../../../platform/database.ts';
import { findingInWords, findingsBeforeStoring } from '../../meetings/index.ts';
import { meetingOfReview } from '../commands/meeting-of-review.ts';
import type { DraftFinding } from '../pages/draft-findings.tsx';
import { originOfItem } from '../rules/review-origin.ts';
import { bodyOf, heldOn } from '../rules/review-state.ts';
import type { Opened } from './opened-draft.ts';

/** What the check finds in the import as it stands; null as long as its body or its day is missing. */
export async function draftFindings(db: Reader, { draft, base }: Opened): Promise<DraftFinding[] | null> {
  const { context, record, review, register, lines } = base;
  if (!bodyOf(review, register) || !heldOn(review)) return null;
  const meeting = meetingOfReview({ record, review, register, lines, importId: draft.id });
  const otherTitles = review.items.flatMap((item, itemIndex) =>
    (originOfItem(record, item)?.titleVariants ?? []).map((title) => ({ itemIndex, title })),
  );
  const findings = await findingsBeforeStoring(db, meeting, {
    sourceLines: lines.length === 0 ? null : lines,
    heldOnIsInferred: record.date === null,
    otherTitles,
  });
  return findings.map((found) => ({
    ...findingInWords(found, context.language),
    severity: found.severity,
    itemKey: review.items[found.itemIndex ?? -1]?.key ?? null,
  }));
}

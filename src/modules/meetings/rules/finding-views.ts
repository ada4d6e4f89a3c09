import type { KeyedFinding } from './finding-key.ts';

/** As many characters as a reason for setting a finding aside may have. */
export const reasonLengthMax = 1000;

/** That a finding was set aside: who, when, why. */
export type Dismissal = {
  readonly fingerprint: string;
  readonly reason: string;
  readonly dismissedBy: string;
  readonly dismissedAt: Date;
};
export type DismissedFinding = KeyedFinding & { readonly dismissal: Dismissal };
/** The item a finding is in, as pages name it. */
export type CheckedItem = { readonly address: string; readonly number: string; readonly title: string };

/** What the check says of a meeting now: what is open, and what was set aside and is still found. */
export type MeetingCheck = {
  readonly open: readonly KeyedFinding[];
  readonly dismissed: readonly DismissedFinding[];
  /** All items in order: a finding's `itemIndex` points here. */
  readonly items: readonly CheckedItem[];
  /** Whether a finding is in an item that is closed or for municipalities only. */
  readonly isGuarded: boolean;
};

/** The findings in order, each open unless it was set aside. A dismissal of what is found no longer is left out. */
export function sortedFindings(
  findings: readonly KeyedFinding[],
  dismissals: readonly Dismissal[],
): Pick<MeetingCheck, 'open' | 'dismissed'> {
  const byKey = new Map(dismissals.map((dismissal) => [dismissal.fingerprint, dismissal]));
  return {
    open: findings.filter(({ fingerprint }) => !byKey.has(fingerprint)),
    dismissed: findings.flatMap((finding) => {
      const dismissal = byKey.get(finding.fingerprint);
      return dismissal ? [{ ...finding, dismissal }] : [];
    }),
  };
}

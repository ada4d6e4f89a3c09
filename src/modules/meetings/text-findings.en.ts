import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-findings.da.ts';

export const en: SameKeys<typeof da> = {
  check: 'Check',
  title: (meeting) => `Check of ${meeting}`,
  count: (count) => (count === 1 ? '1 finding' : `${count} findings`),
  lead: (open) =>
    open === 0
      ? 'The check finds nothing that has not been looked at already.'
      : 'This does not fit together in the paper. The check can be wrong: then dismiss the finding and say why.',
  counts: (counts) => counts.map(({ word, count }) => `${word}: ${count}`).join(' · '),
  seeItem: (name) => `See item ${name}`,
  seeAll: (count) => (count === 1 ? 'See the finding' : `See all ${count} findings`),
  seeDismissed: (count) =>
    count === 1 ? 'See the dismissed finding' : `See the ${count} dismissed findings`,
  mark: 'Finding:',
  moreFindings: (count: number) => (count === 1 ? 'and 1 more finding' : `and ${count} more findings`),
  seeFinding: 'See the finding',
  seeMeeting: 'See the meeting',
  repairBody: 'Put the term of the body right',
  repairImport: 'Put it right in the import',
  nothingOpen: 'No findings.',
  allDismissed: 'Every finding has been looked at.',
  onlySecretariat: 'Only the secretariat sees the check.',
  wholeMeeting: 'The whole meeting',
  itemHeading: (name, title) => `Item ${name}: ${title}`,
  lines: (ranges) => {
    const written = ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
    return /^\d+$/.test(written) ? `Line ${written} of the source` : `Lines ${written} of the source`;
  },
  expected: 'Worked out',
  stated: 'Written',
  difference: 'Difference',
  days: (count) => `${count} days`,
  seats: (count) => `${count} seats`,
  perMille: (count) => `${count} per mille`,
  remedy: 'What can be done',
  dismiss: 'Dismiss',
  dismissSpoken: (what) => `Dismiss: ${what}`,
  dismissTitle: 'Dismiss the finding',
  dismissLead: 'The finding stays, folded away with your reason. When the text changes, a new finding comes.',
  reason: 'Reason',
  reasonHint: 'Why is it right as it stands? Only the secretariat reads this.',
  confirm: 'Dismiss the finding',
  cancel: 'Cancel',
  dismissed: (count) => `Dismissed findings (${count})`,
  dismissedBy: (who, when) => `Dismissed by ${who}, ${when}`,
  takeBack: 'Take the dismissal back',
  draftNone: 'The check finds nothing in the draft.',
  refusals: {
    'reason-missing': 'Write a reason.',
    'reason-too-long': (most) => `The reason may have ${most} characters at most.`,
    'dismissed-already': (who, reason) =>
      `${who} has dismissed the finding since you opened the page. The reason is: “${reason}”.`,
  },
};

import { appendixNumbers } from './check-appendices.ts';
import { attendance } from './check-attendance.ts';
import { bodiesPastTheirTerm, recommendationsToOthers } from './check-bodies.ts';
import { budgetsOverFrames, partsOfRises } from './check-budgets.ts';
import { days } from './check-days.ts';
import { differences } from './check-differences.ts';
import { eventsWithTwoDates } from './check-events.ts';
import { noSurroundings, type CheckSurroundings, type Finding } from './check-finding.ts';
import { itemNumbers } from './check-item-numbers.ts';
import { listsThatHoldOthers } from './check-lists.ts';
import { bodyNames, personNames } from './check-names.ts';
import { minutesOfKnownMeeting, nextMeeting } from './check-next-meeting.ts';
import {
  approvalsOfOther,
  correctionsInMinutes,
  notedNotApproved,
  outcomesMissing,
  outcomesThatDoNotAnswer,
} from './check-outcomes.ts';
import { percentages } from './check-percentages.ts';
import { punctuation, wordsTwice } from './check-punctuation.ts';
import { readingOf, type CheckReading } from './check-reading.ts';
import { twoReasons } from './check-reasons.ts';
import { recommendationsMissing, recommendationsTwice } from './check-recommendations.ts';
import { seatsAndNames } from './check-seats.ts';
import { slots } from './check-slots.ts';
import { misspellings } from './check-spelling.ts';
import { sums } from './check-sums.ts';
import { templateTexts } from './check-templates.ts';
import { titlesThatDiffer } from './check-titles.ts';
import { differingYears, unlikelyYears } from './check-years.ts';
import type { MeetingToStore } from './meeting-to-store.ts';

export type CheckRule = (reading: CheckReading) => readonly Finding[];

const rules: readonly CheckRule[] = [
  sums,
  differences,
  percentages,
  budgetsOverFrames,
  partsOfRises,
  recommendationsTwice,
  recommendationsMissing,
  recommendationsToOthers,
  appendixNumbers,
  itemNumbers,
  days,
  eventsWithTwoDates,
  unlikelyYears,
  differingYears,
  nextMeeting,
  minutesOfKnownMeeting,
  approvalsOfOther,
  outcomesMissing,
  outcomesThatDoNotAnswer,
  notedNotApproved,
  correctionsInMinutes,
  titlesThatDiffer,
  templateTexts,
  seatsAndNames,
  bodiesPastTheirTerm,
  slots,
  attendance,
  twoReasons,
  listsThatHoldOthers,
  bodyNames,
  personNames,
  misspellings,
  wordsTwice,
  punctuation,
];

/**
 * The check of an agenda or minutes (requirement N-10): everything in it that contradicts itself, the calendar or
 * what is known around it. In the order of the items, the whole meeting first; the surer findings of an item before
 * the doubts. Takes a time that grows with the length of the text.
 */
export function checkMeeting(
  meeting: MeetingToStore,
  surroundings: CheckSurroundings = noSurroundings,
): Finding[] {
  const reading = readingOf(meeting, surroundings);
  return rules.flatMap((rule) => rule(reading)).toSorted(byPlace);
}

const weights = { error: 0, warning: 1, note: 2 } as const;
const byPlace = (one: Finding, other: Finding): number =>
  (one.itemIndex ?? -1) - (other.itemIndex ?? -1) || weights[one.severity] - weights[other.severity];

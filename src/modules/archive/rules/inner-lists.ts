import type { Candidate } from './item-candidates.ts';

/**
 * Numbered lists inside an item: proposals, appendices, decisions. A run that starts at 1 right after
 * a line that introduces a list, or starts at 1 again without a label between its members.
 */
export function innerListLines(found: readonly Candidate[]): Set<number> {
  const inner = new Set<number>();
  let isFirstRun = true;
  for (const run of runs(found)) {
    if (isInner(run, isFirstRun)) for (const member of innerMembers(run)) inner.add(member.line);
    else isFirstRun = false;
  }
  return inner;
}

/** Neighbours of one style whose numbers go up by one. */
function runs(found: readonly Candidate[]): Candidate[][] {
  const all: Candidate[][] = [];
  for (const candidate of found) {
    const run = all.at(-1);
    const last = run?.at(-1);
    const isNext = last && last.style === candidate.style && candidate.order === last.order + 100;
    if (run && isNext) run.push(candidate);
    else all.push([candidate]);
  }
  return all;
}

function isInner(run: readonly Candidate[], isFirstRun: boolean): boolean {
  const first = run[0];
  if (!first || first.order !== 100 || first.style === 'punkt' || first.style === 'sag') return false;
  if (first.sectionBefore || first.labelAfter) return false;
  if (first.opensList) return !isFirstRun || first.labelsBefore > 0 || !hasLabelsBetween(run);
  if (first.isDecision && first.labelsBefore > 0) return true;
  if (isFirstRun) return false;
  return !hasLabelsBetween(run.slice(0, 2)) && !first.usualTitle;
}

/** A run goes on as a list until a label stands between two members; from there it may be items again. */
function innerMembers(run: readonly Candidate[]): Candidate[] {
  const members: Candidate[] = [];
  for (const candidate of run) {
    const last = members.at(-1);
    if (last && candidate.labelsBefore > last.labelsBefore) break;
    members.push(candidate);
  }
  return members;
}

const hasLabelsBetween = (run: readonly Candidate[]): boolean =>
  (run.at(-1)?.labelsBefore ?? 0) > (run[0]?.labelsBefore ?? 0);

import { accept, refuse, type Result } from '../../../kernel/result.ts';

/** Times are 'HH:MM', so that text sorts in time order. */
export type Slot = { readonly startsAt: string | null; readonly endsAt: string | null };
export type NamedSlot = Slot & { readonly title: string };

export type SlotRefusal =
  | { code: 'end-missing'; field: 'endsAt' }
  | { code: 'start-missing'; field: 'startsAt' }
  | { code: 'ends-before-it-begins'; field: 'endsAt' }
  | { code: 'outside-meeting'; field: 'startsAt' | 'endsAt'; facts: { from: string; to: string } }
  | { code: 'leaves-nothing'; field: 'startsAt' | 'endsAt'; facts: { title: string } };

/**
 * The slots of all sections when one gets other times: the section before ends where it begins, the one after begins
 * where it ends. Refused where that is outside the meeting or leaves a neighbour without time. Sections without times
 * are passed over.
 */
export function slotsWith(
  sections: readonly NamedSlot[],
  { index, wished, meeting }: { index: number; wished: Slot; meeting: Slot },
): Result<readonly Slot[], SlotRefusal> {
  const problem = ownProblem(wished, meeting);
  if (problem) return refuse(problem);
  const { startsAt, endsAt } = wished;
  if (startsAt === null || endsAt === null)
    return accept(sections.map((one, at) => (at === index ? wished : one)));
  const before = sections.findLastIndex((one, at) => at < index && one.startsAt !== null);
  const after = sections.findIndex((one, at) => at > index && one.endsAt !== null);
  const [former, next] = [sections[before], sections[after]];
  if (former?.startsAt && former.startsAt >= startsAt)
    return refuse({ code: 'leaves-nothing', field: 'startsAt', facts: { title: former.title } });
  if (next?.endsAt && next.endsAt <= endsAt)
    return refuse({ code: 'leaves-nothing', field: 'endsAt', facts: { title: next.title } });
  return accept(
    sections.map((one, at) => {
      if (at === index) return wished;
      if (at === before) return { startsAt: one.startsAt, endsAt: startsAt };
      return at === after ? { startsAt: endsAt, endsAt: one.endsAt } : one;
    }),
  );
}

function ownProblem({ startsAt, endsAt }: Slot, meeting: Slot): SlotRefusal | undefined {
  if (startsAt === null && endsAt === null) return undefined;
  if (startsAt === null) return { code: 'start-missing', field: 'startsAt' };
  if (endsAt === null) return { code: 'end-missing', field: 'endsAt' };
  if (endsAt <= startsAt) return { code: 'ends-before-it-begins', field: 'endsAt' };
  const facts = { from: meeting.startsAt ?? '', to: meeting.endsAt ?? '' };
  if (meeting.startsAt !== null && startsAt < meeting.startsAt)
    return { code: 'outside-meeting', field: 'startsAt', facts };
  if (meeting.endsAt !== null && endsAt > meeting.endsAt)
    return { code: 'outside-meeting', field: 'endsAt', facts };
  return undefined;
}

/** What is wrong with the slots as they stand, after a meeting was moved or a section taken out. */
export function slotProblems(sections: readonly Slot[], meeting: Slot): ('gap' | 'outside')[] {
  const timed = sections.filter((one) => one.startsAt !== null && one.endsAt !== null);
  const isOutside = timed.some(
    ({ startsAt, endsAt }) =>
      (meeting.startsAt !== null && (startsAt ?? '') < meeting.startsAt) ||
      (meeting.endsAt !== null && (endsAt ?? '') > meeting.endsAt),
  );
  const hasGap = timed.some((one, index) => index > 0 && timed[index - 1]?.endsAt !== one.startsAt);
  return [...(isOutside ? ['outside' as const] : []), ...(hasGap ? ['gap' as const] : [])];
}

/** Whether a time is inside another: a guest's in the section's, a section's in the meeting's. */
export const isInside = (inner: Slot, outer: Slot): boolean =>
  (inner.startsAt === null || outer.startsAt === null || inner.startsAt >= outer.startsAt) &&
  (inner.endsAt === null || outer.endsAt === null || inner.endsAt <= outer.endsAt);

const hourMinutes = 60;
const minutesOf = (time: string): number =>
  Number(time.slice(0, 2)) * hourMinutes + Number(time.slice('HH:'.length));
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / hourMinutes)).padStart(2, '0')}:${String(minutes % hourMinutes).padStart(2, '0')}`;

/** How long each section is; null = what is left over, shared where there are several. */
export type Lengths = readonly (number | null)[];

/**
 * The slots of sections one after another from the start of the meeting to its end. No slots at all where the meeting
 * has no times or is too short for them: then nothing is guessed.
 */
export function slotsOfLengths(lengths: Lengths, meeting: Slot): readonly Slot[] {
  const none = lengths.map(() => ({ startsAt: null, endsAt: null }));
  if (meeting.startsAt === null || meeting.endsAt === null) return none;
  const [from, to] = [minutesOf(meeting.startsAt), minutesOf(meeting.endsAt)];
  const fixed = lengths.reduce<number>((sum, length) => sum + (length ?? 0), 0);
  const open = lengths.filter((length) => length === null).length;
  const left = to - from - fixed;
  if (left < open || (open === 0 && left < 0)) return none;
  const share = open === 0 ? 0 : Math.floor(left / open);
  let [at, openLeft] = [from, open];
  return lengths.map((length) => {
    const isLastOpen = length === null && openLeft === 1;
    if (length === null) openLeft -= 1;
    const own = length ?? (isLastOpen ? left - share * (open - 1) : share);
    const slot = { startsAt: timeOf(at), endsAt: timeOf(at + own) };
    at += own;
    return slot;
  });
}

/**
 * The slots moved along with a meeting: the same lengths one after another from its new start. The longest section
 * gives or takes what the meeting is shorter or longer.
 */
export function slotsFitted(sections: readonly Slot[], meeting: Slot): readonly Slot[] | undefined {
  const lengths = sections.map(({ startsAt, endsAt }) =>
    startsAt === null || endsAt === null ? 0 : Math.max(0, minutesOf(endsAt) - minutesOf(startsAt)),
  );
  const longest = lengths.indexOf(Math.max(...lengths));
  const wanted = lengths.map((length, index) => (index === longest ? null : length));
  const slots = slotsOfLengths(wanted, meeting);
  const isWhole = slots.some((slot) => slot.startsAt !== null);
  return isWhole ? slots.map((slot, at) => (sections[at]?.startsAt === null ? noSlot : slot)) : undefined;
}
const noSlot: Slot = { startsAt: null, endsAt: null };

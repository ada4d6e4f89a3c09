import { finding, type Finding } from './check-finding.ts';
import { placeOf, type CheckItem, type CheckReading } from './check-reading.ts';
import { quoted } from './check-words.ts';

type Slot = { readonly from: string | null; readonly to: string | null };

/**
 * Times of the meeting, its sections, items and guests: in order, without holes, one inside the other. 'HH:MM' sorts
 * as text.
 */
export function slots(reading: CheckReading): Finding[] {
  return [...sectionSlots(reading), ...itemSlots(reading), ...guestSlots(reading)];
}

const isReversed = ({ from, to }: Slot): boolean => from !== null && to !== null && to <= from;
const isOutside = (inner: Slot, outer: Slot): boolean =>
  (inner.from !== null && outer.from !== null && inner.from < outer.from) ||
  (inner.to !== null && outer.to !== null && inner.to > outer.to) ||
  (inner.from !== null && outer.to !== null && inner.from >= outer.to);
const shown = ({ from, to }: Slot): string =>
  [from, to]
    .map((time) => time ?? '')
    .join('-')
    .replaceAll(':', '.');
const words = ({ from, to }: Slot) => ({ from: dotted(from), to: dotted(to) });
const dotted = (time: string | null): string => (time ?? '').replace(':', '.');

const meetingSlot = ({ meeting }: CheckReading): Slot => ({ from: meeting.startsAt, to: meeting.endsAt });

function sectionSlots(reading: CheckReading): Finding[] {
  const place = { item: null, lines: [] };
  const whole = meetingSlot(reading);
  const found: Finding[] = isReversed(whole)
    ? [finding('times-reversed', place, { facts: words(whole) })]
    : [];
  let previousEnd: string | null = null;
  reading.meeting.sections.forEach(({ title, startsAt, endsAt }, at) => {
    const slot = { from: startsAt, to: endsAt };
    const item = reading.items.find((one) => one.item.sectionIndex === at) ?? null;
    const here = {
      item,
      lines: item ? placeOf(reading, item, { passage: item.passages[0] ?? item.item }).lines : [],
    };
    if (isReversed(slot)) found.push(finding('times-reversed', here, { facts: words(slot) }));
    else if (isOutside(slot, whole)) {
      const facts = { title: quoted(title), ...words(slot), meeting: shown(whole) };
      found.push(finding('slot-outside-meeting', here, { facts }));
    }
    if (previousEnd !== null && startsAt !== null && startsAt !== previousEnd) {
      const facts = { title: quoted(title), from: dotted(startsAt), previousEnd: dotted(previousEnd) };
      found.push(finding('section-gap', here, { facts }));
    }
    previousEnd = endsAt ?? (startsAt === null ? previousEnd : null);
  });
  return found;
}

function itemSlots(reading: CheckReading): Finding[] {
  return reading.items.flatMap((item): Finding[] => {
    const slot = { from: item.item.startsAt, to: item.item.endsAt };
    const place = placeOf(reading, item, { passage: item.passages[0] ?? item.item });
    if (isReversed(slot)) return [finding('times-reversed', place, { facts: words(slot) })];
    const outer = slotAround(reading, item);
    if (!isOutside(slot, outer)) return [];
    const facts = { title: quoted(item.item.title), ...words(slot), meeting: shown(outer) };
    return [finding('slot-outside-meeting', place, { facts })];
  });
}

/** The section's time, else the meeting's. */
function slotAround(reading: CheckReading, { item }: CheckItem): Slot {
  const section = reading.meeting.sections[item.sectionIndex ?? -1];
  const whole = meetingSlot(reading);
  return { from: section?.startsAt ?? whole.from, to: section?.endsAt ?? whole.to };
}

function guestSlots(reading: CheckReading): Finding[] {
  return reading.meeting.attendances.flatMap(
    ({ presence, name, itemIndex, startsAt, endsAt, lines }): Finding[] => {
      const slot = { from: startsAt, to: endsAt };
      const item = reading.items[itemIndex ?? -1] ?? null;
      if (presence !== 'guest') return [];
      if (isReversed(slot)) return [finding('times-reversed', { item, lines }, { facts: words(slot) })];
      const outer = item ? slotAround(reading, item) : meetingSlot(reading);
      if (!isOutside(slot, outer)) return [];
      const facts = { name: quoted(name), ...words(slot), slot: shown(outer) };
      return [finding('guest-outside-slot', { item, lines }, { facts })];
    },
  );
}

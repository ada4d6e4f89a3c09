import { finding, type Finding } from './check-finding.ts';
import type { CheckReading } from './check-reading.ts';
import { plain } from './check-words.ts';
import type { AttendanceToStore } from './meeting-to-store.ts';

/** A person both there and not there, or listed twice as there. A guest of two items is two guests. */
export function attendance(reading: CheckReading): Finding[] {
  const seen = new Map<string, AttendanceToStore>();
  return reading.meeting.attendances.flatMap((person): Finding[] => {
    if (person.presence === 'guest') return [];
    const key = plain(person.name);
    const before = seen.get(key);
    if (key === '' || before === undefined) {
      seen.set(key, person);
      return [];
    }
    const place = { item: null, lines: [...before.lines, ...person.lines] };
    if (before.presence !== person.presence)
      return [finding('present-and-absent', place, { facts: { name: person.name } })];
    const isSame = plain(before.organisationName ?? '') === plain(person.organisationName ?? '');
    return isSame ? [finding('person-listed-twice', place, { facts: { name: person.name } })] : [];
  });
}

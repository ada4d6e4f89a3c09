import { meetingKey } from '../../meetings/index.ts';
import type { SubjectChoice, SubjectName } from '../queries/round-subject.ts';

/** How an address and a form name what a round is about: `das/2027-01-28`, with `/punkt/6` or, unsent, `/kladde/3`. */
export function subjectKey(name: SubjectName): string {
  const { bodyKey, address, entry } = name;
  const meeting = `${bodyKey}/${meetingKey(name)}`;
  if (address !== null) return `${meeting}/punkt/${address}`;
  return entry === null ? meeting : `${meeting}/kladde/${entry}`;
}

/** What a key names. An item that was sent meanwhile is still found by its name in the draft. */
export const subjectNamed = (choices: readonly SubjectChoice[], key: string): SubjectChoice | undefined =>
  choices.find((one) => subjectKey(one) === key) ??
  choices.find((one) => one.entry !== null && subjectKey({ ...one, address: null }) === key);

import type { Review, ReviewItem } from '../rules/review-record.ts';
import type { ArchiveText } from '../text.ts';

export const isClosed = ({ values }: ReviewItem): boolean => values['closed'] === 'yes';
export const isMunicipal = ({ values }: ReviewItem): boolean => values['municipalOnly'] === 'yes';

/** "punkt 14–16 kun for kommuner", "punkt 16 lukket": what not everybody will see, in few words. */
export function accessWords({ items }: Review, text: ArchiveText): string[] {
  const municipal = items.filter(isMunicipal).map(numberOf);
  const closed = items.filter(isClosed).map(numberOf);
  return [
    ...(municipal.length > 0 ? [text.approvalWords.municipal(runs(municipal))] : []),
    ...(closed.length > 0 ? [text.approvalWords.closed(runs(closed))] : []),
  ];
}

const numberOf = ({ values }: ReviewItem): string => values['number'] ?? '–';

/** Neighbouring numbers as a range: 14, 15, 16 is "14–16". */
function runs(numbers: readonly string[]): string {
  const groups: string[][] = [];
  for (const number of numbers) {
    const last = groups.at(-1);
    const isNext = last !== undefined && Number(last.at(-1)) + 1 === Number(number);
    if (isNext) last.push(number);
    else groups.push([number]);
  }
  return groups
    .map((group) => (group.length > 2 ? `${group[0]}–${group.at(-1)}` : group.join(', ')))
    .join(', ');
}

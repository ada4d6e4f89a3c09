import { finding, type Finding } from './check-finding.ts';
import { placeOf, type CheckReading } from './check-reading.ts';
import { bare, quoted } from './check-words.ts';

/** A title that reads otherwise in the agenda than in the minutes. Marks and a cut-off end do not count. */
export function titlesThatDiffer(reading: CheckReading): Finding[] {
  return reading.surroundings.otherTitles.flatMap(({ itemIndex, title }) => {
    const item = reading.items[itemIndex];
    if (!item) return [];
    const [one, other] = [wordsOf(item.item.title), wordsOf(title)];
    if (one === other || one.startsWith(other) || other.startsWith(one)) return [];
    const passage = item.passages[0] ?? { lines: item.item.lines };
    const facts = { title: quoted(item.item.title), other: quoted(title) };
    return [finding('title-differs', placeOf(reading, item, { passage }), { facts })];
  });
}

/** What an item is called before its title says who may read it, not what it is about. */
const wordsOf = (title: string): string =>
  bare(title).replace(/^(?:åben|lukket|åbent punkt|lukket punkt|beslutningssag|orienteringssag|sag)\s/u, '');

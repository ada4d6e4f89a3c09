import { finding, type Finding } from './check-finding.ts';
import { passagesOfKind, placeOf, type CheckReading } from './check-reading.ts';
import { quoted } from './check-words.ts';

const claim =
  /(?:de\s|hvilke\s|alle\s)?kommunale\s+(?:tilbud|institutioner|pladser|botilbud|dagtilbud|takster)(?!\p{L})/iu;
/** A row of a table: the region's name, then the name of something with a capital. */
const row = /^[ \t•-]{0,4}(Region \p{Lu}\p{L}+)\s+(?=\p{Lu}\p{L})/gmu;

/** A list that is said to be of municipal offers and holds rows of the region. */
export function listsThatHoldOthers(reading: CheckReading): Finding[] {
  return reading.items.flatMap((item) => {
    const said = passagesOfKind(item, 'recommendation', 'text').find(({ text }) => claim.test(text));
    const rows = [...item.figures.text.matchAll(row)];
    const [first] = rows;
    if (!said || !first) return [];
    const written = claim.exec(said.text)?.[0] ?? '';
    const facts = { claim: quoted(written), row: first[1] ?? '', count: rows.length };
    return [
      finding('list-holds-others', placeOf(reading, item, { passage: item.figures, words: first[1] ?? '' }), {
        facts,
      }),
    ];
  });
}

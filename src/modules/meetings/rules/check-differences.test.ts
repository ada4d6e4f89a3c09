import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { around, meeting } from '../../../../tests/check/invented.ts';
import { inKroner } from './check-amounts.ts';
import { differences } from './check-differences.ts';
import { readingOf } from './check-reading.ts';

const found = (text: string) => differences(readingOf(meeting([{ text }]), around()));
const kroner = (min: bigint, max: bigint) => fc.bigInt({ min, max }).map((kr) => kr * 100n);
const figures = fc
  .record({
    from: kroner(1_000_000n, 9_000_000n),
    rise: kroner(200_000n, 900_000n),
    surplus: kroner(10_000n, 90_000n),
  })
  .map(({ from, rise, surplus }) => ({ from, to: from + rise, surplus, net: rise - surplus }));
type Given = { from: bigint; to: bigint; surplus: bigint };

const told = ({ from, to, surplus }: Given, net: bigint): string =>
  `Budgettet har en stigning fra ${inKroner(from)} kr. til ${inKroner(to)} kr. grundet løn. Næste år ` +
  `vil det dog ikke stige mere end ${inKroner(net)} kr. pga. overskud (${inKroner(surplus)} kr.), der modregnes.`;

describe('a rise from which a surplus is set off', () => {
  test('is not found when it follows', () => {
    fc.assert(
      fc.property(figures, (given) => {
        expect(found(told(given, given.net))).toEqual([]);
      }),
    );
  });

  test('is found when it is off by a little, with the surplus that would fit', () => {
    const off = kroner(1n, 500n);
    fc.assert(
      fc.property(figures, off, (given, more) => {
        const stated = given.net + more;
        const [one, ...others] = found(told(given, stated));
        expect(others).toEqual([]);
        expect(one?.figures).toMatchObject({ expected: given.net, stated, difference: -more });
        expect(one?.facts).toMatchObject({ fits: inKroner(given.surplus - more) });
      }),
    );
  });

  test('runs over the lines and the split words of a source', () => {
    const sourceLines = [
      '9. Budget',
      'Budgettet har en objektiv finan-',
      '',
      'siering med en stigning fra 200.000 kr. til',
      '',
      '250.000 kr. Den vil ikke stige mere end 30.060 kr. pga. over-',
      '',
      'skud (20.000 kr.).',
    ];
    const given = meeting([{ number: '9', more: { lines: [[1, 8]] } }]);
    expect(differences(readingOf(given, around({ sourceLines })))).toMatchObject([
      { item: 9, lines: [[6, 6]], figures: { expected: 3_000_000n, stated: 3_006_000n } },
    ]);
  });
});

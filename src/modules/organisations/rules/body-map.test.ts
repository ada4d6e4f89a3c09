import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyMap, type BodyMap, type MapBody, type MapBox, type MapMeasures } from './body-map.ts';

const measures: MapMeasures = {
  boxWidth: 190,
  boxHeight: 70,
  columnGap: 14,
  stackGap: 12,
  rowGap: 40,
  rail: 16,
  hangsFrom: 3,
  depthMax: 2,
};

/** The bodies of North Jutland as the demo has them. */
const north: MapBody[] = [
  { key: 'kkr', above: null, rank: 0 },
  { key: 'kdk', above: 'kkr', rank: 1 },
  { key: 'das', above: 'kdk', rank: 2 },
  { key: 'socdir', above: 'kdk', rank: 2 },
  { key: 'fu', above: 'socdir', rank: 3 },
  ...['sag', 'usg', 'ep', 'ap', 'fg', 'df'].map((key) => ({ key, above: 'das', rank: 3 })),
];

/** Trees and forests of up to 60 bodies: each reports to an earlier one, to one that is not shown, or to nobody. */
const forests = fc
  .array(fc.record({ above: fc.nat(60), rank: fc.nat(4) }), { minLength: 1, maxLength: 60 })
  .map((drawn) =>
    drawn.map(({ above, rank }, index): MapBody => {
      const key = `b${index}`;
      return { key, rank, above: above < index ? `b${above}` : above % 3 === 0 ? 'hidden' : null };
    }),
  );
const everywhere = (holds: (map: BodyMap, bodies: MapBody[]) => boolean): void =>
  fc.assert(
    fc.property(forests, fc.integer({ min: 2, max: 20 }), (bodies, depthMax) =>
      holds(bodyMap(bodies, { ...measures, depthMax }), bodies),
    ),
    { numRuns: 1500 },
  );

const areApart = (one: MapBox, other: MapBox): boolean =>
  one.x + measures.boxWidth <= other.x ||
  other.x + measures.boxWidth <= one.x ||
  one.y + measures.boxHeight <= other.y ||
  other.y + measures.boxHeight <= one.y;

test('no two boxes overlap, and all stand inside the picture', () => {
  everywhere(({ boxes, width, height }) =>
    boxes.every(
      (box, index) =>
        boxes.slice(index + 1).every((other) => areApart(box, other)) &&
        box.x >= 0 &&
        box.y >= 0 &&
        box.x + measures.boxWidth <= width &&
        box.y + measures.boxHeight <= height,
    ),
  );
});

test('every body has one box, and every body with one above it has one line', () => {
  everywhere(({ boxes, edges }, bodies) => {
    const keys = new Set(bodies.map(({ key }) => key));
    const reporting = bodies.filter(({ above }) => above !== null && keys.has(above));
    return (
      boxes.length === bodies.length &&
      new Set(boxes.map(({ key }) => key)).size === bodies.length &&
      edges.length === reporting.length &&
      reporting.every(({ key, above }) => edges.some((edge) => edge.below === key && edge.above === above))
    );
  });
});

test('every line goes downwards, from the bottom of one box to the edge of the next', () => {
  everywhere(({ boxes, edges }) => {
    const boxOf = new Map(boxes.map((box) => [box.key, box]));
    return edges.every(({ above, below, points }) => {
      const [from, to] = [boxOf.get(above), boxOf.get(below)];
      const [first, last] = [points[0], points.at(-1)];
      if (!from || !to || !first || !last) return false;
      const neverUp = points.every(([, y], index) => index === 0 || y >= (points[index - 1]?.[1] ?? 0));
      return (
        neverUp &&
        to.y >= from.y + measures.boxHeight &&
        first[1] === from.y + measures.boxHeight &&
        (last[1] === to.y || last[0] === to.x)
      );
    });
  });
});

test('no line runs through a box', () => {
  everywhere(({ boxes, edges }) =>
    edges.every(({ points }) =>
      points.slice(1).every(([x, y], index) => {
        const [fromX = 0, fromY = 0] = points[index] ?? [];
        const [left, right] = [Math.min(fromX, x), Math.max(fromX, x)];
        return boxes.every(
          (box) =>
            right <= box.x ||
            left >= box.x + measures.boxWidth ||
            y <= box.y ||
            fromY >= box.y + measures.boxHeight,
        );
      }),
    ),
  );
});

test('a level is never drawn above its place, and rows nobody stands in are left out', () => {
  everywhere(({ boxes, rows }) =>
    rows.every(({ y, height }, row) =>
      boxes.some((box) => box.row === row && box.y >= y && box.y < y + height),
    ),
  );
});

test('the north of Jutland stands in four rows and fits a page', () => {
  const { rows, width, boxes } = bodyMap(north, measures);
  expect(rows).toHaveLength(4);
  expect(width).toBeLessThan(1136);
  const top = (key: string) => boxes.find((box) => box.key === key)?.y;
  expect([top('das') === top('socdir'), top('fu') === top('sag')]).toEqual([true, true]);
});

test('many under one body are stacked, as deep as asked for', () => {
  const many = Array.from({ length: 40 }, (_, index): MapBody => ({
    key: `g${index}`,
    above: 'das',
    rank: 3,
  }));
  const widthOf = (depthMax: number) =>
    bodyMap([{ key: 'das', above: null, rank: 2 }, ...many], { ...measures, depthMax }).width;
  expect([10, 20, 40].map(widthOf)).toEqual([4 * (190 + 16) + 3 * 14, 2 * (190 + 16) + 14, 190 + 16]);
});

test('a group under a group hangs under it, moved in, in the same row', () => {
  const bodies = [...north, { key: 'under', above: 'sag', rank: 3 }];
  const { rows, boxes } = bodyMap(bodies, { ...measures, depthMax: 4 });
  const [group, under] = [boxes.find(({ key }) => key === 'sag'), boxes.find(({ key }) => key === 'under')];
  expect(rows).toHaveLength(4);
  expect([(under?.x ?? 0) - (group?.x ?? 0), (under?.y ?? 0) - (group?.y ?? 0)]).toEqual([16, 70 + 12]);
});

test('nobody gives an empty picture', () => {
  expect(bodyMap([], measures)).toEqual({ width: 0, height: 0, boxes: [], edges: [], rows: [] });
});

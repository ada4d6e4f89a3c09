import { branchesOf, type Branch, type Standing } from './lineage.ts';

/** A body in the picture. `rank` is how far down its level is drawn at the highest: 0 is the top row. */
export type MapBody = Standing & { rank: number };

/** All lengths in one unit, the pixels of the screen. */
export type MapMeasures = {
  boxWidth: number;
  boxHeight: number;
  /** Between boxes side by side, between boxes in a stack, and between rows. */
  columnGap: number;
  stackGap: number;
  rowGap: number;
  /** From the line down the side of a stack to its boxes; also how far each level below is moved in. */
  rail: number;
  /** From this rank on, whatever is below a body hangs under it in its stack instead of standing in the next row. */
  hangsFrom: number;
  /** How many boxes a stack holds before another is begun beside it. More make a narrower, higher picture. */
  depthMax: number;
};

export type MapBox = { key: string; x: number; y: number; row: number };
export type MapPoint = readonly [x: number, y: number];
/** A line from the bottom of the one above to the top or the side of the one below; it never goes up. */
export type MapEdge = { above: string; below: string; points: readonly MapPoint[] };
export type MapRow = { y: number; height: number };
export type BodyMap = { width: number; height: number; boxes: MapBox[]; edges: MapEdge[]; rows: MapRow[] };

/** Up to this many stand side by side under their body, while there is room to stack no deeper than two. */
const sideBySideMax = 3;
const shallow = 2;

/** A body with its row. What hangs is a list, each moved in by its depth; otherwise `below` stands in later rows. */
type Tree = { one: MapBody; row: number; below: Tree[]; list: Hanging[] };
type Hanging = { one: MapBody; indent: number };
/** What stands beside each other under one body: a tree of its own, or stacks of those with nobody in later rows. */
type Block = { row: number; trees: Tree[]; stacks: Tree[][]; isStack: boolean; width: number };

/**
 * Places the bodies: the top row first, each under the one it reports to, none over another. Many ends under one body
 * are stacked, so that a picture of forty bodies is still no wider than a page.
 */
export function bodyMap(bodies: readonly MapBody[], measures: MapMeasures): BodyMap {
  const trees = branchesOf(bodies).map((branch) => treeOf(branch, 0, measures));
  const used = [...new Set(trees.flatMap(rowsOf))].toSorted((one, other) => one - other);
  const compact = trees.map((tree) => renumbered(tree, used));
  const rows = rowsWithHeights(compact, used.length, measures);
  const map: Drawing = { measures, rows, boxes: [], edges: [] };
  const blocks = blocksOf(compact, measures);
  placeBlocks(map, blocks, 0);
  const last = rows.at(-1);
  const height = last ? last.y + last.height : 0;
  return { width: totalWidth(blocks, measures), height, boxes: map.boxes, edges: map.edges, rows };
}

type Drawing = { measures: MapMeasures; rows: MapRow[]; boxes: MapBox[]; edges: MapEdge[] };

function treeOf({ one, below }: Branch<MapBody>, rowMin: number, measures: MapMeasures): Tree {
  const row = Math.max(one.rank, rowMin);
  const hangs = one.rank >= measures.hangsFrom;
  return {
    one,
    row,
    below: hangs ? [] : below.map((branch) => treeOf(branch, row + 1, measures)),
    list: hangs ? hangingList({ one, below }, 0) : [{ one, indent: 0 }],
  };
}

const hangingList = ({ one, below }: Branch<MapBody>, indent: number): Hanging[] => [
  { one, indent },
  ...below.flatMap((branch) => hangingList(branch, indent + 1)),
];

const rowsOf = (tree: Tree): number[] => [tree.row, ...tree.below.flatMap(rowsOf)];

const renumbered = (tree: Tree, used: readonly number[]): Tree => ({
  ...tree,
  row: used.indexOf(tree.row),
  below: tree.below.map((below) => renumbered(below, used)),
});

/** Trees each for themselves; ends of the same row together. */
function blocksOf(trees: readonly Tree[], measures: MapMeasures): Block[] {
  const grown = trees.filter(({ below }) => below.length > 0);
  const ends = trees.filter(({ below }) => below.length === 0);
  const endRows = [...new Set(ends.map(({ row }) => row))];
  return [
    ...grown.map((tree): Block => {
      const width = Math.max(measures.boxWidth, totalWidth(blocksOf(tree.below, measures), measures));
      return { row: tree.row, trees: [tree], stacks: [[tree]], isStack: false, width };
    }),
    ...endRows.map((row) =>
      endsBlock(
        row,
        ends.filter((end) => end.row === row),
        measures,
      ),
    ),
  ];
}

function endsBlock(row: number, trees: Tree[], measures: MapMeasures): Block {
  const { boxWidth, columnGap, rail, depthMax } = measures;
  const boxes = trees.flatMap(({ list }) => list);
  const isFlat = boxes.length === trees.length;
  const isStack = !isFlat || (trees.length > 1 && (depthMax > shallow || trees.length > sideBySideMax));
  const stacks = isStack ? stacksOf(trees, depthMax) : trees.map((tree) => [tree]);
  const deepest = Math.max(...boxes.map(({ indent }) => indent));
  const column = boxWidth + (isStack ? rail * (1 + deepest) : 0);
  return { row, trees, stacks, isStack, width: stacks.length * column + (stacks.length - 1) * columnGap };
}

/** In the order given, no stack deeper than asked for unless one body alone brings more, and all about as deep. */
function stacksOf(trees: readonly Tree[], depthMax: number): Tree[][] {
  const fewest = filled(trees, depthMax).length;
  let depth = Math.ceil(trees.reduce((sum, { list }) => sum + list.length, 0) / fewest);
  while (filled(trees, depth).length > fewest) depth += 1;
  return filled(trees, depth);
}

function filled(trees: readonly Tree[], depth: number): Tree[][] {
  const stacks: Tree[][] = [];
  for (const tree of trees) {
    const last = stacks.at(-1);
    if (last && depthOf(last) + tree.list.length <= depth) last.push(tree);
    else stacks.push([tree]);
  }
  return stacks;
}

const depthOf = (stack: readonly Tree[]): number => stack.reduce((sum, { list }) => sum + list.length, 0);

const totalWidth = (blocks: readonly Block[], { columnGap }: MapMeasures): number =>
  blocks.reduce((sum, { width }) => sum + width, 0) + Math.max(0, blocks.length - 1) * columnGap;

function rowsWithHeights(trees: readonly Tree[], count: number, measures: MapMeasures): MapRow[] {
  const depths = Array.from({ length: count }, () => 1);
  const measure = (siblings: readonly Tree[]): void => {
    for (const { row, stacks } of blocksOf(siblings, measures))
      depths[row] = Math.max(depths[row] ?? 1, ...stacks.map(depthOf));
    for (const { below } of siblings) measure(below);
  };
  measure(trees);
  const { boxHeight, stackGap, rowGap } = measures;
  let y = 0;
  return depths.map((depth) => {
    const row = { y, height: depth * boxHeight + (depth - 1) * stackGap };
    y += row.height + rowGap;
    return row;
  });
}

type Placed = { box: MapBox; isStacked: boolean };

/** Places the blocks from the left and returns the boxes that report directly to the one above them all. */
function placeBlocks(map: Drawing, blocks: readonly Block[], left: number): Placed[] {
  let x = left;
  return blocks.flatMap((block) => {
    const isGrown = block.trees.some(({ below }) => below.length > 0);
    const placed = isGrown ? placeTree(map, block, x) : placeEnds(map, block, x);
    x += block.width + map.measures.columnGap;
    return placed;
  });
}

function placeTree(map: Drawing, { trees, width }: Block, left: number): Placed[] {
  return trees.map(({ one, row, below }) => {
    const x = left + (width - map.measures.boxWidth) / 2;
    const box = { key: one.key, x, y: map.rows[row]?.y ?? 0, row };
    map.boxes.push(box);
    const blocks = blocksOf(below, map.measures);
    const inner = left + (width - totalWidth(blocks, map.measures)) / 2;
    for (const placed of placeBlocks(map, blocks, inner)) map.edges.push(edge(map.measures, box, placed));
    return { box, isStacked: false };
  });
}

function placeEnds(map: Drawing, { stacks, isStack, width }: Block, left: number): Placed[] {
  const { columnGap, rail } = map.measures;
  const step = (width + columnGap) / stacks.length;
  return stacks.flatMap((stack, index) => {
    const x = left + index * step + (isStack ? rail : 0);
    let place = 0;
    return stack.map((tree) => {
      const box = placeHanging(map, tree, { x, place });
      place += tree.list.length;
      return { box, isStacked: isStack };
    });
  });
}

/** Places a body and what hangs under it, each at the left foot of the one it reports to; returns its own box. */
function placeHanging(map: Drawing, { list, row }: Tree, at: { x: number; place: number }): MapBox {
  const { boxHeight, stackGap, rail } = map.measures;
  const placed = list.map(({ one, indent }, index): MapBox => {
    const y = (map.rows[row]?.y ?? 0) + (at.place + index) * (boxHeight + stackGap);
    return { key: one.key, x: at.x + indent * rail, y, row };
  });
  map.boxes.push(...placed);
  const boxOf = new Map(placed.map((box) => [box.key, box]));
  for (const { one } of list.slice(1)) {
    const [above, below] = [boxOf.get(one.above ?? ''), boxOf.get(one.key)];
    if (above && below) map.edges.push(hangingEdge(map.measures, above, below));
  }
  return placed[0] ?? { key: '', x: 0, y: 0, row };
}

function hangingEdge({ boxHeight, rail }: MapMeasures, above: MapBox, below: MapBox): MapEdge {
  const x = above.x + rail / 2;
  const y = below.y + boxHeight / 2;
  const points: MapPoint[] = [
    [x, above.y + boxHeight],
    [x, y],
    [below.x, y],
  ];
  return { above: above.key, below: below.key, points };
}

/** Down from the middle, along under the box, down to the next: at its top, or along the side of its stack. */
function edge(
  { boxWidth, boxHeight, rowGap, rail }: MapMeasures,
  above: MapBox,
  { box, isStacked }: Placed,
): MapEdge {
  const middle = above.x + boxWidth / 2;
  const turn = above.y + boxHeight + rowGap / 2;
  const down = isStacked ? box.x - rail : box.x + boxWidth / 2;
  const side = box.y + boxHeight / 2;
  const end: MapPoint[] = isStacked
    ? [
        [down, side],
        [box.x, side],
      ]
    : [[down, box.y]];
  const start: MapPoint[] = [
    [middle, above.y + boxHeight],
    [middle, turn],
    [down, turn],
  ];
  return { above: above.key, below: box.key, points: [...start, ...end] };
}

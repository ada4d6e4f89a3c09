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
  /** From the line down the side of a stack to its boxes. */
  rail: number;
  /** Into how many columns many bodies under one are stacked at most. Fewer make a narrower, higher picture. */
  columnsMax: number;
};

export type MapBox = { key: string; x: number; y: number; row: number };
export type MapPoint = readonly [x: number, y: number];
/** A line from the bottom of the one above to the top or the side of the one below; it never goes up. */
export type MapEdge = { above: string; below: string; points: readonly MapPoint[] };
export type MapRow = { y: number; height: number };
export type BodyMap = { width: number; height: number; boxes: MapBox[]; edges: MapEdge[]; rows: MapRow[] };

/** Bodies with nobody below them stand side by side up to this many, where there is room; more are stacked. */
const sideBySideMax = 3;

type Tree = { one: MapBody; row: number; below: Tree[] };
/** What stands beside each other under one body: a tree with its own, or bodies of one row with nobody below them. */
type Block = { trees: Tree[]; columns: number; isStack: boolean; width: number };

/**
 * Places the bodies: the top row first, each under the one it reports to, none over another. Many ends under one body
 * are stacked, so that a picture of forty bodies is still no wider than a page.
 */
export function bodyMap(bodies: readonly MapBody[], measures: MapMeasures): BodyMap {
  const trees = branchesOf(bodies).map((branch) => withRows(branch, 0));
  const used = [...new Set(trees.flatMap(rowsOf))].toSorted((one, other) => one - other);
  const compact = trees.map((tree) => renumbered(tree, used));
  const rows = rowsWithHeights(compact, used.length, measures);
  const map: Drawing = { measures, rows, boxes: [], edges: [] };
  const blocks = blocksOf(compact, measures);
  placeBlocks(map, blocks, 0);
  const last = rows.at(-1);
  return {
    width: totalWidth(blocks, measures),
    height: last ? last.y + last.height : 0,
    boxes: map.boxes,
    edges: map.edges,
    rows,
  };
}

type Drawing = { measures: MapMeasures; rows: MapRow[]; boxes: MapBox[]; edges: MapEdge[] };

function withRows({ one, below }: Branch<MapBody>, rowMin: number): Tree {
  const row = Math.max(one.rank, rowMin);
  return { one, row, below: below.map((branch) => withRows(branch, row + 1)) };
}

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
    ...grown.map((tree) => ({ trees: [tree], columns: 1, isStack: false, width: treeWidth(tree, measures) })),
    ...endRows.map((row) =>
      endsBlock(
        ends.filter((end) => end.row === row),
        measures,
      ),
    ),
  ];
}

function endsBlock(trees: Tree[], { boxWidth, columnGap, rail, columnsMax }: MapMeasures): Block {
  const isStack = trees.length > Math.min(sideBySideMax, columnsMax);
  const depth = isStack ? Math.max(2, Math.ceil(trees.length / columnsMax)) : 1;
  const columns = Math.ceil(trees.length / depth);
  const column = boxWidth + (isStack ? rail : 0);
  return { trees, columns, isStack, width: columns * column + (columns - 1) * columnGap };
}

const treeWidth = ({ below }: Tree, measures: MapMeasures): number =>
  Math.max(measures.boxWidth, totalWidth(blocksOf(below, measures), measures));

const totalWidth = (blocks: readonly Block[], { columnGap }: MapMeasures): number =>
  blocks.reduce((sum, { width }) => sum + width, 0) + Math.max(0, blocks.length - 1) * columnGap;

const depthOf = ({ trees, columns }: Block): number => Math.ceil(trees.length / columns);

function rowsWithHeights(trees: readonly Tree[], count: number, measures: MapMeasures): MapRow[] {
  const depths = Array.from({ length: count }, () => 1);
  const measure = (siblings: readonly Tree[]): void => {
    for (const block of blocksOf(siblings, measures)) {
      const row = block.trees[0]?.row ?? 0;
      depths[row] = Math.max(depths[row] ?? 1, depthOf(block));
    }
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

/** Places the blocks from the left and returns the boxes that stand directly in them. */
function placeBlocks(map: Drawing, blocks: readonly Block[], left: number): Placed[] {
  let x = left;
  return blocks.flatMap((block) => {
    const placed = block.isStack || block.columns > 1 ? placeEnds(map, block, x) : placeTree(map, block, x);
    x += block.width + map.measures.columnGap;
    return placed;
  });
}

type Placed = { box: MapBox; isStacked: boolean };

function placeEnds(map: Drawing, block: Block, left: number): Placed[] {
  const { boxWidth, boxHeight, columnGap, stackGap, rail } = map.measures;
  const depth = depthOf(block);
  const indent = block.isStack ? rail : 0;
  return block.trees.map(({ one, row }, index) => {
    const x = left + Math.floor(index / depth) * (boxWidth + indent + columnGap) + indent;
    const y = (map.rows[row]?.y ?? 0) + (index % depth) * (boxHeight + stackGap);
    const box = { key: one.key, x, y, row };
    map.boxes.push(box);
    return { box, isStacked: block.isStack };
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

/** Down from the middle, along under the box, down to the next: at its top, or along the side of its stack. */
function edge(measures: MapMeasures, above: MapBox, { box, isStacked }: Placed): MapEdge {
  const { boxWidth, boxHeight, rowGap, rail } = measures;
  const middle = above.x + boxWidth / 2;
  const start: MapPoint = [middle, above.y + boxHeight];
  const turn = above.y + boxHeight + rowGap / 2;
  const down = isStacked ? box.x - rail : box.x + boxWidth / 2;
  const end: MapPoint[] = isStacked
    ? [
        [down, box.y + boxHeight / 2],
        [box.x, box.y + boxHeight / 2],
      ]
    : [[down, box.y]];
  return { above: above.key, below: box.key, points: [start, [middle, turn], [down, turn], ...end] };
}

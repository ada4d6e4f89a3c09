/** A step from one sequence to another: what stays, or what is gone and what has come in its place. */
export type Step = {
  readonly is: 'same' | 'changed';
  readonly gone: readonly string[];
  readonly come: readonly string[];
};

/** The fewest changes that lead from one sequence to the other (Myers 1986), up to a limit; above it one change. */
export function steps(from: readonly string[], to: readonly string[]): Step[] {
  const start = sharedStart(from, to);
  const end = sharedEnd(from, to, start);
  const [gone, come] = [from.slice(start, from.length - end), to.slice(start, to.length - end)];
  return [...same(to.slice(0, start)), ...changes(gone, come), ...same(to.slice(to.length - end))];
}

/** Where in the earlier sequence the members of the longest common one stand, with their places in the later. */
export function commonPlaces(from: readonly string[], to: readonly string[]): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = [];
  let [at, other] = [0, 0];
  for (const { is, gone, come } of steps(from, to)) {
    if (is === 'same')
      for (let index = 0; index < come.length; index += 1)
        places.push({ from: at + index, to: other + index });
    at += gone.length;
    other += come.length;
  }
  return places;
}

const same = (kept: readonly string[]): Step[] =>
  kept.length === 0 ? [] : [{ is: 'same', gone: kept, come: kept }];

function sharedStart(from: readonly string[], to: readonly string[]): number {
  let at = 0;
  while (at < from.length && at < to.length && from[at] === to[at]) at += 1;
  return at;
}

function sharedEnd(from: readonly string[], to: readonly string[], start: number): number {
  let at = 0;
  const most = Math.min(from.length, to.length) - start;
  while (at < most && from[from.length - 1 - at] === to[to.length - 1 - at]) at += 1;
  return at;
}

const changesMax = 1500;

function changes(from: readonly string[], to: readonly string[]): Step[] {
  if (from.length === 0 && to.length === 0) return [];
  const trace = traceOf(from, to);
  if (trace === undefined) return [{ is: 'changed', gone: from, come: to }];
  return gathered(moves(trace, from, to));
}

/** The farthest reach of each diagonal after each change; undefined where there are too many changes. */
function traceOf(from: readonly string[], to: readonly string[]): Int32Array[] | undefined {
  const most = Math.min(from.length + to.length, changesMax);
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let cost = 0; cost <= most; cost += 1) {
    trace.push(reach.slice(most + 1 - cost - 1, most + 1 + cost + 2));
    for (let diagonal = -cost; diagonal <= cost; diagonal += 2) {
      const x = advance(reach, { from, to, diagonal, cost, middle: most + 1 });
      reach[most + 1 + diagonal] = x;
      if (x >= from.length && x - diagonal >= to.length) return trace;
    }
  }
  return undefined;
}

type At = {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly diagonal: number;
  readonly cost: number;
  readonly middle: number;
};

/** One change onto this diagonal, and then as far along it as both agree. */
function advance(reach: Int32Array, { from, to, diagonal, cost, middle }: At): number {
  const below = reach[middle + diagonal + 1] ?? 0;
  const right = reach[middle + diagonal - 1] ?? 0;
  const comesDown = diagonal === -cost || (diagonal !== cost && right < below);
  let x = comesDown ? below : right + 1;
  while (x < from.length && x - diagonal < to.length && from[x] === to[x - diagonal]) x += 1;
  return x;
}

type Single = { readonly is: 'same' | 'gone' | 'come'; readonly word: string };

/** The way back through the trace, then turned round. */
function moves(trace: readonly Int32Array[], from: readonly string[], to: readonly string[]): Single[] {
  const back: Single[] = [];
  let [x, y] = [from.length, to.length];
  for (let cost = trace.length - 1; cost >= 0; cost -= 1) {
    const reach = trace[cost] ?? new Int32Array();
    const diagonal = x - y;
    const at = (wanted: number): number => reach[wanted + cost + 1] ?? 0;
    const comesDown = diagonal === -cost || (diagonal !== cost && at(diagonal - 1) < at(diagonal + 1));
    const before = comesDown ? diagonal + 1 : diagonal - 1;
    const [startX, startY] = cost === 0 ? [0, 0] : [at(before), at(before) - before];
    while (x > startX && y > startY) {
      x -= 1;
      y -= 1;
      back.push({ is: 'same', word: to[y] ?? '' });
    }
    if (cost === 0) continue;
    if (x === startX) back.push({ is: 'come', word: to[startY] ?? '' });
    else back.push({ is: 'gone', word: from[startX] ?? '' });
    [x, y] = [startX, startY];
  }
  return back.toReversed();
}

function gathered(singles: readonly Single[]): Step[] {
  const found: { is: Step['is']; gone: string[]; come: string[] }[] = [];
  for (const { is, word } of singles) {
    const kind = is === 'same' ? 'same' : 'changed';
    let last = found.at(-1);
    if (last?.is !== kind) {
      last = { is: kind, gone: [], come: [] };
      found.push(last);
    }
    if (is !== 'come') last.gone.push(word);
    if (is !== 'gone') last.come.push(word);
  }
  return found;
}

/** One line as it stands in the log: its number, the text that was hashed, and the columns that pages search in. */
export type ChainLine = {
  readonly seq: number;
  readonly version: number;
  readonly line: string;
  /** SHA-256 in hexadecimal, of version, the hash before, number and text. */
  readonly hash: string;
  readonly columns: Readonly<Record<string, string | null>>;
};
/** What was seen outside the database: at this time, the log ended with this line. */
export type Anchor = { readonly at: string; readonly seq: number; readonly hash: string };
/** A month that was removed when its time was over; the chain goes on from its last hash. */
export type RemovedSegment = {
  readonly month: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly hash: string;
  readonly removedAt: string;
};

/** What is wrong, and the lines it is about. */
export type ChainFinding = {
  readonly code:
    | 'changed'
    | 'columns-differ'
    | 'missing'
    | 'out-of-order'
    | 'cut'
    | 'rewritten'
    | 'removed-early';
  readonly from: number;
  readonly to: number;
};

export type HashOf = (part: { version: number; before: string; seq: number; line: string }) => string;
type Evidence = {
  readonly hashOf: HashOf;
  readonly anchors: readonly Anchor[];
  readonly segments: readonly RemovedSegment[];
};
type End = { readonly seq: number; readonly hash: string };

const beginning: End = { seq: 0, hash: '0'.repeat(64) };
/** The log must be kept at least so long; removing a younger line is not retention. */
const keptYearsMin = 1;

/** Goes through the log line by line, in the order of the database. `end` is asked when there are no more. */
export type ChainCheck = { add(line: ChainLine): void; end(tip: End): readonly ChainFinding[] };

/**
 * Finds a line that was edited, deleted, inserted or moved, a tail that was cut, and (by the anchors) a log hashed anew
 * from somewhere in the middle. A wrong line does not make the ones after it wrong: each is held against the hash its
 * neighbour has, and the one it should have.
 */
export function chainCheck({ hashOf, anchors, segments }: Evidence): ChainCheck {
  const findings: ChainFinding[] = segmentFindings(segments, anchors);
  const anchorAt = new Map(anchors.map((anchor) => [anchor.seq, anchor]));
  let last: End = segments.at(-1)
    ? { seq: lastOf(segments).lastSeq, hash: lastOf(segments).hash }
    : beginning;
  let computed: string | null = last.hash;
  let agreed = last.seq;
  const find = (code: ChainFinding['code'], from: number, to: number = from): void => {
    findings.push({ code, from, to });
  };
  const add = (line: ChainLine): void => {
    const { seq, hash } = line;
    if (seq <= last.seq) return find('out-of-order', seq);
    const isAfterHole = seq > last.seq + 1;
    if (isAfterHole) find('missing', last.seq + 1, seq - 1);
    const made = hashOf({ ...line, before: last.hash });
    const fits = made === hash || (computed !== null && hashOf({ ...line, before: computed }) === hash);
    if (!fits && !isAfterHole) find('changed', seq);
    if (!isSame(line)) find('columns-differ', seq);
    const anchor = anchorAt.get(seq);
    if (anchor && anchor.hash !== hash && anchor.hash !== made) find('rewritten', agreed + 1, seq);
    if (anchor) agreed = seq;
    computed = fits || isAfterHole ? null : made;
    last = { seq, hash };
  };
  const end = (tip: End): readonly ChainFinding[] => {
    const known = [...anchors, tip].reduce((most, { seq }) => Math.max(most, seq), 0);
    if (known > last.seq) find('cut', last.seq + 1, known);
    else if (tip.seq < last.seq) find('out-of-order', tip.seq + 1, last.seq);
    else if (tip.hash !== last.hash) find('changed', last.seq);
    return findings;
  };
  return { add, end };
}

const lastOf = (segments: readonly RemovedSegment[]): RemovedSegment => segments.at(-1) as RemovedSegment;

/** The columns that pages search in must say what the hashed text says. */
function isSame({ line, columns, seq, version }: ChainLine): boolean {
  const said = parsed(line);
  if (said === undefined || said['seq'] !== seq || said['v'] !== version) return false;
  return Object.entries(columns).every(([name, value]) => (said[name] ?? null) === value);
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** Removed months follow each other from the first line, and none is younger than the log must be kept. */
function segmentFindings(segments: readonly RemovedSegment[], anchors: readonly Anchor[]): ChainFinding[] {
  return segments.flatMap(({ firstSeq, lastSeq, hash, removedAt }, index) => {
    const before = segments[index - 1]?.lastSeq ?? 0;
    const within = anchors.filter(({ seq }) => firstSeq <= seq && seq <= lastSeq);
    const oldest = `${Number(removedAt.slice(0, 4)) - keptYearsMin}${removedAt.slice(4)}`;
    const isEarly = within.some(({ at }) => at > oldest);
    const isOther = within.some((anchor) => anchor.seq === lastSeq && anchor.hash !== hash);
    return [
      ...(firstSeq > before + 1 ? [{ code: 'missing', from: before + 1, to: firstSeq - 1 } as const] : []),
      ...(isEarly ? [{ code: 'removed-early', from: firstSeq, to: lastSeq } as const] : []),
      ...(isOther ? [{ code: 'rewritten', from: firstSeq, to: lastSeq } as const] : []),
    ];
  });
}

/** A log as it is exported, and every way to tamper with it that the chain must show. */
import { auditLineHash } from '../../src/platform/audit-hash.ts';
import {
  chainCheck,
  type Anchor,
  type ChainFinding,
  type ChainLine,
} from '../../src/modules/audit/rules/chain.ts';

type Columns = Record<string, string | null>;
export type Stored = { seq: number; version: number; line: string; hash: string; columns: Columns };
export type Random = () => number;

/** Numbers in 0..1 that are the same for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const genesis = '0'.repeat(64);
const events = ['meeting.read', 'item.read', 'person.updated', 'login.started'];

export function lineAt(seq: number, minute: number): Stored {
  const at = new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString().replace('Z', '000Z');
  const columns = {
    at,
    actor: `00000000-0000-4000-8000-${String(seq % 7).padStart(12, '0')}`,
    seat: '',
    organisation: null,
    event: events[seq % events.length] ?? '',
    object: `/moeder/das/2016-11-17/punkt/${seq % 16}`,
    criteria: seq % 5 === 0 ? `?q=ord${seq}` : null,
    request: `00000000-0000-4000-9000-${String(seq).padStart(12, '0')}`,
    outcome: seq % 11 === 0 ? 'refused' : 'done',
  };
  return { seq, version: 1, line: JSON.stringify({ v: 1, seq, ...columns }), hash: '', columns };
}

export function chained(lines: readonly Stored[], before = genesis): Stored[] {
  let last = before;
  return lines.map((line) => {
    last = auditLineHash({ ...line, before: last });
    return { ...line, hash: last };
  });
}

export const sampleLog = (count: number): Stored[] =>
  chained(Array.from({ length: count }, (_, index) => lineAt(index + 1, index)));

export const anchorOf = ({ seq, hash, columns }: Stored): Anchor => ({ at: columns['at'] ?? '', seq, hash });

/** What was done to the log, and the line that must be named. */
export type Tampering = { kind: string; log: Stored[]; names: number };

const withText = (stored: Stored, object: string): Stored => {
  const columns = { ...stored.columns, object };
  return { ...stored, columns, line: JSON.stringify({ v: 1, seq: stored.seq, ...columns }) };
};

const kinds = {
  edit: (log: Stored[], at: number) => [log.with(at, withText(got(log, at), '/andet')), at],
  'edit of a column only': (log: Stored[], at: number) => {
    const columns = { ...got(log, at).columns, actor: null };
    return [log.with(at, { ...got(log, at), columns }), at];
  },
  'edit of a hash': (log: Stored[], at: number) => [
    log.with(at, { ...got(log, at), hash: 'f'.repeat(64) }),
    at,
  ],
  'edit and its hash': (log: Stored[], at: number) => {
    const edited = withText(got(log, at), '/andet');
    const before = log[at - 1]?.hash ?? genesis;
    // The line itself agrees again, so what gives it away is the one after, or at the end the anchor.
    return [log.with(at, { ...edited, hash: auditLineHash({ ...edited, before }) }), at + 1];
  },
  deletion: (log: Stored[], at: number) => [log.toSpliced(at, 1), at],
  'deletion and new numbers': (log: Stored[], at: number) => [renumbered(log.toSpliced(at, 1)), at],
  swap: (log: Stored[], at: number, other: number) => {
    const [one, two] = [got(log, at), got(log, other)];
    const moved = log.with(at, { ...two, seq: one.seq }).with(other, { ...one, seq: two.seq });
    return [moved, Math.min(at, other)];
  },
  insertion: (log: Stored[], at: number) => {
    const made = withText(got(log, at), '/indsat');
    return [renumbered(log.toSpliced(at, 0, made)), at];
  },
  'cut tail': (log: Stored[], at: number) => [log.slice(0, at), at],
  're-hash from the middle': (log: Stored[], at: number) => {
    const before = log[at - 1]?.hash ?? genesis;
    const again = chained([withText(got(log, at), '/andet'), ...log.slice(at + 1)], before);
    return [[...log.slice(0, at), ...again], at];
  },
} as const satisfies Record<string, (log: Stored[], at: number, other: number) => [Stored[], number]>;

export const tamperingKinds = Object.keys(kinds) as (keyof typeof kinds)[];

const got = (log: Stored[], at: number): Stored => {
  const line = log[at];
  if (!line) throw new RangeError(`no line ${at}`);
  return line;
};
const renumbered = (log: Stored[]): Stored[] => log.map((line, index) => ({ ...line, seq: index + 1 }));

/** One random tampering; `names` is the number of the line that must be among what is found. */
export function tamper(log: readonly Stored[], random: Random): Tampering {
  const pick = (count: number): number => Math.floor(random() * count);
  const kind = tamperingKinds[pick(tamperingKinds.length)] ?? 'edit';
  const at = pick(log.length - 1); // the last line is its own case: the tip names it
  const other = (at + 1 + pick(log.length - 1)) % log.length;
  const [tampered, index] = kinds[kind]([...log], at, other);
  return { kind, log: tampered, names: index + 1 };
}

/** As the command does it, with the anchors and the tip of the log as it was. */
export function findingsIn(
  log: readonly ChainLine[],
  anchors: readonly Anchor[],
  tip: Anchor,
): readonly ChainFinding[] {
  const check = chainCheck({ hashOf: auditLineHash, anchors, segments: [] });
  for (const line of log) check.add(line);
  return check.end(tip);
}

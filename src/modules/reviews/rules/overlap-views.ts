import type { Dismissal, Flag, FlagKind, TreatedItem, Way } from './overlap.ts';
import { flagKinds } from './overlap.ts';
import { periodOf, type Period } from './participation-filter.ts';
import type { Day } from '../../../kernel/day.ts';

/** An item with what a page needs to name it and lead to it. */
export type OverlapItem = TreatedItem & {
  readonly bodyKey: string;
  readonly bodyName: string;
  readonly dayKey: string;
  readonly address: string;
  readonly number: string;
  readonly matterTitle: string | null;
};

/** Open, put aside with a reason, or explained by the way of the case. */
export const flagStates = ['open', 'dismissed', 'on-its-way'] as const;
export type FlagState = (typeof flagStates)[number];
export type FoundFlag = Flag<OverlapItem> & {
  readonly state: FlagState;
  readonly way: Way | undefined;
  readonly dismissal: Dismissal | undefined;
};

/** What is asked for in the address; '' = all. */
export type OverlapFilter = {
  readonly period: Period;
  readonly body: string;
  readonly kind: FlagKind | '';
  readonly state: FlagState;
  readonly page: number;
};
type Query = Readonly<Record<string, string>>;

/** Reads `fra`, `til`, `forum`, `slags`, `vis` and `side`; what is not understood is left out. */
export const overlapFilterOf = (query: Query, today: Day): OverlapFilter => ({
  period: periodOf(query, today),
  body: query['forum'] ?? '',
  kind: flagKinds.find((kind) => kind === query['slags']) ?? '',
  state: flagStates.find((state) => state === query['vis']) ?? 'open',
  page: /^[1-9]\d{0,3}$/.test(query['side'] ?? '') ? Number(query['side']) : 1,
});

/** The same as fields of an address; what is usual is left out. */
export const overlapQuery = ({ period, body, kind, state }: OverlapFilter): Record<string, string> => ({
  fra: period.isChosen ? period.from : '',
  til: period.isChosen ? period.to : '',
  forum: body,
  slags: kind,
  vis: state === 'open' ? '' : state,
});

/** The flags of one body and kind, whatever has become of them. */
export const ofBodyAndKind = (flags: readonly FoundFlag[], { body, kind }: OverlapFilter): FoundFlag[] =>
  flags.filter(
    (flag) =>
      (kind === '' || flag.kind === kind) &&
      (body === '' || flag.items.some(({ bodyKey }) => bodyKey === body)),
  );

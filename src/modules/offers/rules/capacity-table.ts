import { allTargetGroups, type TargetGroup } from './vocabulary.ts';

type Cell = { readonly targetGroup: string; readonly municipality: string; readonly places: number };
type Municipality = { readonly key: string; readonly name: string; readonly abbreviation: string };
export type CapacityInput = {
  readonly municipalities: readonly Municipality[];
  readonly cells: readonly Cell[];
  readonly totals: readonly {
    readonly municipality: string;
    readonly places: number;
    readonly offers: number;
  }[];
};

/** `places` in the order of the municipalities; null where there are none. `shade` is 0-4 of the largest cell. */
export type CapacityLine = {
  readonly targetGroup: TargetGroup;
  readonly places: readonly { readonly places: number | null; readonly shade: number }[];
  readonly total: number;
};
export type CapacityTable = {
  readonly municipalities: readonly Municipality[];
  readonly lines: readonly CapacityLine[];
  /** Each place once. */
  readonly totals: readonly number[];
  readonly total: number;
  readonly largest: {
    readonly targetGroup: TargetGroup;
    readonly municipality: string;
    readonly places: number;
  } | null;
};

const shades = 4;

/** Target groups down, municipalities across; groups nobody has places for are left out. */
export function capacityTable({ municipalities, cells, totals }: CapacityInput): CapacityTable {
  const most = Math.max(0, ...cells.map(({ places }) => places));
  const placesAt = (group: string, key: string): number | null =>
    cells.find((cell) => cell.targetGroup === group && cell.municipality === key)?.places ?? null;
  const lines = allTargetGroups.flatMap((targetGroup) => {
    const row = municipalities.map(({ key }) => placesAt(targetGroup, key));
    const total = row.reduce<number>((sum, places) => sum + (places ?? 0), 0);
    const places = row.map((one) => ({
      places: one,
      shade: one === null ? 0 : Math.ceil((one / most) * shades),
    }));
    return total === 0 ? [] : [{ targetGroup, places, total }];
  });
  const own = municipalities.map(
    ({ key }) => totals.find(({ municipality }) => municipality === key)?.places ?? 0,
  );
  const top = cells.find(({ places }) => places === most);
  const group = allTargetGroups.find((one) => one === top?.targetGroup);
  const name = municipalities.find(({ key }) => key === top?.municipality)?.name;
  return {
    municipalities,
    lines,
    totals: own,
    total: own.reduce((sum, places) => sum + places, 0),
    largest: group && name !== undefined ? { targetGroup: group, municipality: name, places: most } : null,
  };
}

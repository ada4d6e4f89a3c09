import type { Day } from '../../../kernel/day.ts';

/** In the order a case goes. Source: R-004. */
export const decisionTasks = ['prepares', 'recommends', 'decides', 'informed'] as const;
export type DecisionTask = (typeof decisionTasks)[number];

/** From the bottom of the chain of bodies to its top. */
export const bodyLevels = [
  'network',
  'working-group',
  'panel',
  'permanent-group',
  'executive',
  'director',
  'chief-executive',
  'political',
] as const;
export type BodyLevel = (typeof bodyLevels)[number];

export type DecisionRight = { readonly bodyId: string; readonly task: DecisionTask };
/** `isPolitical`: an agreement made by politicians, which only they change. */
export type KindOfMatter = { readonly isPolitical: boolean };
export type RoutedBody = {
  readonly id: string;
  readonly name: string;
  readonly level: BodyLevel;
  /** The body it reports to. */
  readonly parentId: string | null;
  readonly isActive: boolean;
};

export type RouteRemark =
  | { code: 'nobody-decides' }
  | { code: 'decided-below-politics'; body: string }
  | { code: 'body-not-active'; body: string };
/** The bodies a case passes, in order, and what somebody should look at before it is sent on its way. */
export type ProposedRoute = {
  readonly steps: readonly { readonly body: RoutedBody; readonly task: DecisionTask }[];
  readonly remarks: readonly RouteRemark[];
};

/**
 * The route of a case of this kind: prepares, recommends, decides, informed. Of bodies with the same task the one that
 * reports to another comes before it. Source: R-004.
 */
export function proposeRoute(
  kind: KindOfMatter,
  rights: readonly DecisionRight[],
  bodies: readonly RoutedBody[],
): ProposedRoute {
  const holding = (task: DecisionTask): RoutedBody[] =>
    bodies.filter(({ id }) => rights.some((right) => right.bodyId === id && right.task === task));
  const steps = decisionTasks.flatMap((task) =>
    upTheChain(holding(task), bodies).map((body) => ({ body, task })),
  );
  const passed = [...new Map(steps.map(({ body }) => [body.id, body])).values()];
  const asleep = passed
    .filter(({ isActive }) => !isActive)
    .map(({ name }): RouteRemark => ({ code: 'body-not-active', body: name }));
  return { steps, remarks: [...whoDecides(kind, holding('decides')), ...asleep] };
}

/** A political agreement is only changed at the political level. Source: R-004. */
function whoDecides({ isPolitical }: KindOfMatter, deciding: readonly RoutedBody[]): RouteRemark[] {
  if (deciding.length === 0) return [{ code: 'nobody-decides' }];
  const below = isPolitical ? deciding.filter(({ level }) => level !== 'political') : [];
  return below.map(({ name }) => ({ code: 'decided-below-politics', body: name }));
}

/** Who reports to whom decides; bodies that do not report to each other stand by level, then by name. */
export function upTheChain(some: readonly RoutedBody[], all: readonly RoutedBody[]): RoutedBody[] {
  const above = new Map(some.map(({ id }) => [id, aboveOf(id, all)]));
  const waiting = some.toSorted(
    (one, other) =>
      bodyLevels.indexOf(one.level) - bodyLevels.indexOf(other.level) ||
      one.name.localeCompare(other.name, 'da'),
  );
  const ordered: RoutedBody[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex(
      ({ id }) => !waiting.some((other) => other.id !== id && above.get(other.id)?.has(id)),
    );
    ordered.push(...waiting.splice(Math.max(free, 0), 1));
  }
  return ordered;
}

/** Everybody above a body; a circle of reporting ends where it began. */
function aboveOf(id: string, bodies: readonly RoutedBody[]): Set<string> {
  const parents = new Map(bodies.map((body) => [body.id, body.parentId]));
  const above = new Set<string>();
  for (let at = parents.get(id); at !== undefined && at !== null && !above.has(at); at = parents.get(at))
    above.add(at);
  return above;
}

export type RightsRefusal =
  | { code: 'nobody-decides'; field: 'decides' }
  | { code: 'political-level-only'; field: 'decides'; facts: { body: string } };

/** Why rights as typed cannot stand: somebody must decide, and politicians change political agreements. */
export function refusalOfRights(
  kind: KindOfMatter,
  rights: readonly DecisionRight[],
  bodies: readonly RoutedBody[],
): RightsRefusal | undefined {
  for (const remark of proposeRoute(kind, rights, bodies).remarks) {
    if (remark.code === 'nobody-decides') return { code: 'nobody-decides', field: 'decides' };
    if (remark.code === 'decided-below-politics')
      return { code: 'political-level-only', field: 'decides', facts: { body: remark.body } };
  }
  return undefined;
}

type Dated = { readonly number: number; readonly holdsFrom: Day | null };

/** The version that holds on a day: the latest to have begun, and of two from one day the one written last. */
export const versionOn = <Version extends Dated>(
  versions: readonly Version[],
  on: Day,
): Version | undefined =>
  versions
    .filter(({ holdsFrom }) => holdsFrom === null || holdsFrom <= on)
    .toSorted(
      (one, other) => compared(one.holdsFrom ?? '', other.holdsFrom ?? '') || one.number - other.number,
    )
    .at(-1);

const compared = (one: string, other: string): number => Number(one > other) - Number(one < other);

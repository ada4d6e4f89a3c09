import type { IncomingReference, ReferenceTarget, ReferenceView } from './meeting-views.ts';

/** One step of a matter's way: where it is told, and where to read on when it is in the archive. */
export type TrailStep = { readonly text: string | null; readonly target: ReferenceTarget | null };
export type Trail = { readonly cameFrom: readonly TrailStep[]; readonly ledTo: readonly TrailStep[] };
type Here = { readonly heldOn: string; readonly position: number };

/**
 * What an item came from and what it led to. Both ways of pointing count: what this text names, and which texts
 * name it. Earlier is where it came from, later is where it led to; on the same day the order on the agenda
 * decides.
 */
export function trail(
  here: Here,
  references: readonly ReferenceView[],
  incoming: readonly IncomingReference[],
): Trail {
  const named = references
    .filter(({ kind }) => kind !== 'appendix')
    .map(({ text, target, targetOn }) => ({ step: { text, target }, day: target?.heldOn ?? targetOn }));
  const naming = incoming.map((target) => ({ step: { text: null, target }, day: target.heldOn }));
  const steps = withoutRepeats([...named, ...naming]);
  const isLater = ({ step, day }: DatedStep): boolean =>
    day === here.heldOn
      ? (step.target?.item?.position ?? 0) > here.position
      : day !== null && day > here.heldOn;
  return {
    cameFrom: steps.filter((step) => !isLater(step)).map(({ step }) => step),
    ledTo: steps.filter(isLater).map(({ step }) => step),
  };
}

type DatedStep = { readonly step: TrailStep; readonly day: string | null };

/** The same place, or the same words where there is no place, is one step. */
function withoutRepeats(steps: readonly DatedStep[]): DatedStep[] {
  const keys = steps.map(({ step: { text, target } }) =>
    target ? `${target.bodyKey} ${target.heldOn} ${target.sequence} ${target.item?.address ?? ''}` : text,
  );
  return steps.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

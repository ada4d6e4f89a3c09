import type { Actor } from '../../../kernel/actor.ts';

/** What somebody reads, as a page says it. `municipalBy` is who puts the person on the municipal side; null = not. */
export type ReadingOf = {
  everything: boolean;
  bodies: string[];
  contactBodies: string[];
  municipalBy: string | null;
};

/** What the seats open, in words of bodies and organisations. Source: the walls of the meetings. */
export function readingOf(actor: Actor): ReadingOf {
  const named = (ids: readonly string[]): string[] => [
    ...new Set(actor.seats.flatMap((seat) => (ids.includes(seat.bodyId ?? '') ? [seat.bodyName] : []))),
  ];
  const seat = actor.seats.find(({ side }) => side === 'municipal');
  return {
    everything: actor.roles.includes('secretariat'),
    bodies: named(actor.bodyIds),
    contactBodies: named(actor.contactBodyIds.filter((id) => !actor.bodyIds.includes(id))),
    municipalBy: actor.side === 'municipal' ? (seat?.organisationName ?? actor.organisationName) : null,
  };
}

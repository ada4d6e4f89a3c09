import { isSignedIn } from '../../../kernel/actor.ts';
import { ClosedBecause, WallsAside, WallsHistory } from '../pages/disqualification-part.tsx';
import { mayEndDisqualification, maySetAccess } from '../policy.ts';
import { itemWalls } from '../queries/opening-facts.ts';
import type { PageParts } from './page-parts.ts';

/** On an item's page: why it is closed, who is disqualified, who is a guest and when, and what was closed and opened. */
export const wallParts: PageParts = {
  ofItem: async ({ db, actor, language }, { meeting, item }) => {
    const walls = await itemWalls(db, item.id);
    if (!walls) return [];
    const view = { meeting, item, walls, language };
    const takesPart = actor.bodyIds.includes(meeting.bodyId) || walls.guests.length > 0;
    const mayKeep = mayEndDisqualification(actor);
    return [
      ...(item.closed
        ? [{ place: 'notice', content: ClosedBecause({ ...view, mayOpen: maySetAccess(actor) }) } as const]
        : []),
      ...(isSignedIn(actor) && (takesPart || mayKeep)
        ? [{ place: 'side', content: WallsAside({ ...view, mayKeep }) } as const]
        : []),
      ...(walls.events.length > 0 ? [{ place: 'main', content: WallsHistory(view) } as const] : []),
    ];
  },
};

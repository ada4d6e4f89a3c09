import { isSignedIn } from '../../../kernel/actor.ts';
import type { Child } from '../../../platform/design/index.ts';
import { ClosedBecause, WallsAside, WallsHistory } from '../pages/disqualification-part.tsx';
import type { PagePart } from '../pages/page-part.ts';
import { mayEndDisqualification, maySetAccess } from '../policy.ts';
import { itemWalls } from '../queries/opening-facts.ts';
import type { PageParts } from './page-parts.ts';

/** On an item's page: why it is closed, who is disqualified, who is a guest and when, and what was opened. */
export const wallParts: PageParts = {
  ofItem: async ({ db, actor, language, today }, { meeting, item }) => {
    const walls = await itemWalls(db, item.id);
    if (!walls) return [];
    const view = { meeting, item, walls, language };
    const mayKeep = mayEndDisqualification(actor);
    const takesPart = actor.bodyIds.includes(meeting.bodyId) || walls.guests.length > 0;
    const isToCome = meeting.heldOn >= today && isSignedIn(actor) && (takesPart || mayKeep);
    const hasSomebody = walls.disqualified.length > 0 || walls.guests.length > 0;
    return [
      ...(item.closed ? [notice(ClosedBecause({ ...view, mayOpen: maySetAccess(actor) }))] : []),
      ...(isToCome || hasSomebody ? [aside(WallsAside({ ...view, mayKeep }))] : []),
      ...(walls.events.length > 0 ? [main(WallsHistory(view))] : []),
    ];
  },
};

const notice = (content: Child): PagePart => ({ place: 'notice', content });
const aside = (content: Child): PagePart => ({ place: 'side', content });
const main = (content: Child): PagePart => ({ place: 'main', content });

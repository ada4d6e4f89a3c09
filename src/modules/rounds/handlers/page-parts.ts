import { withQuery } from '../../../kernel/path.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import type { ItemAt, MeetingAndLines, PagePart, PageParts } from '../../meetings/index.ts';
import { ItemRound, MeetingRounds } from '../pages/round-parts.tsx';
import { roundPaths } from '../paths.ts';
import { keepsRounds } from '../policy.ts';
import { collationFor } from '../queries/answers.ts';
import { roundById } from '../queries/round-at.ts';
import { hasOurPages } from '../rules/round-views.ts';
import { roundIdsOfItem, roundsOfMeeting } from '../queries/rounds-list.ts';
import { subjectKey } from './subject-key.ts';

/** What was collected before an item stands on its page, for who may read the item and the round. */
async function ofItem(visit: Visit<Reader>, { item }: ItemAt): Promise<PagePart[]> {
  const { db, actor, language } = visit;
  const parts: PagePart[] = [];
  for (const id of await roundIdsOfItem(db, item.id)) {
    const round = await roundById(db, id);
    if (!round || !hasOurPages(round) || round.state === 'draft' || round.state === 'cancelled') continue;
    const isShown = round.closedAt !== null || round.answersOpen || keepsRounds(actor);
    const collation = isShown ? await collationFor(db, round) : null;
    parts.push({ place: 'main', content: ItemRound({ language, round, collation }) });
  }
  return parts;
}

/** The rounds about a meeting, and for the secretariat the way to ask for input. */
async function ofMeeting(visit: Visit<Reader>, { meeting }: MeetingAndLines): Promise<PagePart[]> {
  const { db, actor, language, today } = visit;
  const rounds = await roundsOfMeeting(db, meeting.id);
  const mayAsk = keepsRounds(actor) && meeting.heldOn >= today;
  if (rounds.length === 0 && !mayAsk) return [];
  const om = subjectKey({ ...meeting, address: null, entry: null });
  const askHref = mayAsk ? withQuery(roundPaths.make.to({}), { om }) : null;
  return [{ place: 'side', content: MeetingRounds({ language, rounds, askHref }) }];
}

export const roundsParts: PageParts = { ofItem, ofMeeting };

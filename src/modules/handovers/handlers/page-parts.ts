import { withQuery } from '../../../kernel/path.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import type { ItemAt, MeetingAndLines, PagePart, PageParts } from '../../meetings/index.ts';
import { meetingKey } from '../../meetings/index.ts';
import { EarlierTreatment, ItemSide, MeetingMessages } from '../pages/page-parts.tsx';
import { jointPaths, messagePaths, passingPaths } from '../paths.ts';
import { keepsHandovers } from '../policy.ts';
import { listJointTexts } from '../queries/joint-texts.ts';
import { listMessages } from '../queries/messages.ts';
import { earlierDecisions, listPassings } from '../queries/passings.ts';
import type { Passing } from '../rules/passing.ts';
import { outcomeInWords } from './passings.ts';

/** The item as this module's addresses name it. */
const nameOf = ({ meeting, item }: ItemAt): string =>
  `${meeting.bodyKey}/${meetingKey(meeting)}/${item.address}`;

/** What went out from an item and came to it, the way it has come, and for the secretariat the ways on. */
async function ofItem(visit: Visit<Reader>, at: ItemAt): Promise<PagePart[]> {
  const { db, language, actor } = visit;
  const { item } = at;
  const keeps = keepsHandovers(actor);
  const messages = await listMessages(db, { itemId: item.id });
  const passings = await listPassings(db, { itemIds: [item.id] });
  const texts = await listJointTexts(db, { itemId: item.id });
  const earlier = await earlierDecisions(
    db,
    passings.flatMap((passing) => itemsBefore(passing, item.id)),
  );
  const parts: PagePart[] = [];
  if (earlier.length > 0) {
    const content = EarlierTreatment({ language, earlier, outcome: outcomeInWords(language) });
    parts.push({ place: 'main', content });
  }
  const punkt = nameOf(at);
  const ways = keeps
    ? {
        message: withQuery(messagePaths.make.to({}), { punkt }),
        passing: withQuery(passingPaths.make.to({}), { punkt }),
        joint: withQuery(jointPaths.make.to({}), { punkt }),
      }
    : null;
  if (messages.length + passings.length + texts.length === 0 && !ways) return parts;
  parts.push({ place: 'side', content: ItemSide({ language, messages, passings, texts, ways }) });
  return parts;
}

/** The items of a case before this one, as far as the reader may read them. */
function itemsBefore({ itemId, steps }: Passing, here: string): string[] {
  const at = steps.findIndex((step) => step.itemId === here);
  if (at === -1) return [];
  return [itemId, ...steps.slice(0, at).flatMap((step) => step.itemId ?? [])];
}

const shownMax = 6;

/** What this body was told or is to be told, as long as it has not answered. */
async function ofMeeting(visit: Visit<Reader>, { meeting }: MeetingAndLines): Promise<PagePart[]> {
  const { db, language, today } = visit;
  if (meeting.heldOn < today) return [];
  const messages = (await listMessages(db)).filter(
    ({ to, state }) => to.id === meeting.bodyId && (state === 'agreed' || state === 'conveyed'),
  );
  if (messages.length === 0) return [];
  const content = MeetingMessages({ language, messages: messages.slice(0, shownMax) });
  return [{ place: 'side', content }];
}

export const handoversParts: PageParts = { ofItem, ofMeeting };

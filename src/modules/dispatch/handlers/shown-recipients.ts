import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { actorOfPerson } from '../../../platform/login.ts';
import { isMailAddress } from '../../../platform/mail.ts';
import { meetingKey, type MeetingHead } from '../../meetings/index.ts';
import type { Candidate } from '../queries/candidates.ts';
import { opensClosed, receivedBy, standings } from '../rules/received.ts';
import type { MeetingShown, RecipientGroup, RecipientShown } from '../rules/send-views.ts';

export const meetingShown = ({ bodyKey, bodyShortName, heldOn, sequence }: MeetingHead): MeetingShown => ({
  body: bodyKey,
  day: meetingKey({ heldOn, sequence }),
  bodyShortName,
  heldOn,
});

type Walls = {
  readonly bodyId: string;
  readonly audience: 'body' | 'cooperation' | 'public';
  readonly hasMunicipal: boolean;
  readonly hasClosed: boolean;
  readonly today: Day;
};

/** Each recipient with what the mail will hold for him, by his rights of today. */
export async function shownRecipients(
  db: Reader,
  candidates: readonly Candidate[],
  walls: Walls,
): Promise<RecipientShown[]> {
  const names = new Map(candidates.map(({ personId, name }) => [personId, name]));
  const shown: RecipientShown[] = [];
  for (const one of candidates) {
    const { key, name, organisation, address, personId, standing, items, namedBy } = one;
    const rights = personId === null ? undefined : await actorOfPerson(db, personId, walls.today);
    shown.push({
      key,
      name,
      organisation,
      address,
      trouble: troubleOf(one),
      received: receivedBy(standing, rights, walls),
      items: items.map(({ number, title }) => (number === '' ? title : number)),
      lacksClosed: walls.hasClosed && standing !== 'guest' && !opensClosed(rights, walls.bodyId),
      isUnknown: standing === 'guest' && personId === null,
      forWhom: namedBy === null ? null : (names.get(namedBy) ?? null),
    });
  }
  return shown;
}

function troubleOf({ address, isUserClosed }: Candidate): RecipientShown['trouble'] {
  if (isUserClosed) return 'user-closed';
  if (address === null) return 'no-address';
  return isMailAddress(address) ? null : 'bad-address';
}

/** The recipients under the words of what they are; empty groups are left out. */
export function inGroups(
  candidates: readonly Candidate[],
  shown: readonly RecipientShown[],
): RecipientGroup[] {
  return standings.flatMap((standing) => {
    const recipients = shown.filter((_, index) => candidates[index]?.standing === standing);
    return recipients.length === 0 ? [] : [{ standing, recipients }];
  });
}

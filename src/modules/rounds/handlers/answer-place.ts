import { withQuery } from '../../../kernel/path.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { linkPaths, roundPaths } from '../paths.ts';
import { answeringFor } from '../queries/answers.ts';
import { roundAt, roundById } from '../queries/round-at.ts';
import type { Addressee, Round } from '../rules/round-views.ts';

/** How somebody came to an answer: signed in, by a personal link, or for the secretariat in an addressee's name. */
export type AnswerDoor = 'own' | 'link' | 'on-behalf';

/** One addressee's answer and the addresses of its page, of taking it back, and of where one is when it is done. */
export type AnswerPlace = {
  readonly door: AnswerDoor;
  readonly round: Round;
  readonly addressee: Addressee;
  readonly address: string;
  readonly takingBack: string;
  readonly done: string;
};

type Asking = Pick<Visit<unknown>, 'params' | 'actor' | 'link'>;

/** The addressees the visitor answers for at this door. None where the round is not his, or is a draft. */
export async function placesAt(db: Reader, visit: Asking, door: AnswerDoor): Promise<AnswerPlace[]> {
  const round = await roundFor(db, visit, door);
  if (!round || round.state === 'draft') return [];
  const key = visit.params['key'];
  const ids = door === 'on-behalf' ? [] : await answeringFor(db, round, visit.actor.personId);
  const own = round.addressees.filter((one) =>
    door === 'on-behalf' ? one.key === key : ids.includes(one.organisationId),
  );
  return own.map((addressee) => ({
    door,
    round,
    addressee,
    ...addressesOf(visit, round, { addressee, door }),
  }));
}

async function roundFor(db: Reader, { params, link }: Asking, door: AnswerDoor): Promise<Round | undefined> {
  if (door !== 'link') return roundAt(db, params['number'] ?? '');
  return link?.purpose === 'round-answer' && link.subjectId !== null
    ? roundById(db, link.subjectId)
    : undefined;
}

function addressesOf(
  { params }: Asking,
  { number: count }: Round,
  { addressee: { key }, door }: { addressee: Addressee; door: AnswerDoor },
): Pick<AnswerPlace, 'address' | 'takingBack' | 'done'> {
  const number = String(count);
  const forKey = (address: string): string => withQuery(address, { kommune: key });
  if (door === 'link') {
    const token = params['token'] ?? '';
    const address = linkPaths.answer.to({ token });
    return { address, takingBack: forKey(linkPaths.takingBack.to({ token })), done: forKey(address) };
  }
  if (door === 'on-behalf') {
    const board = roundPaths.round.to({ number });
    return { address: roundPaths.onBehalf.to({ number, key }), takingBack: board, done: board };
  }
  const address = roundPaths.answer.to({ number });
  return { address, takingBack: forKey(roundPaths.takingBack.to({ number })), done: forKey(address) };
}

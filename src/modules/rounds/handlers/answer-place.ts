import { withQuery, type Path } from '../../../kernel/path.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { linkPaths, roundPaths } from '../paths.ts';
import { answeringFor } from '../queries/answers.ts';
import { roundAt, roundById } from '../queries/round-at.ts';
import { hasOurPages, type Addressee, type Round, type RoundHead } from '../rules/round-views.ts';

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

type OwnPath = Path<'/:number'>['to'];
/** Where the answers of rounds of some kind are written, by how one came. */
export type AnswerWays = {
  readonly isOurs: (round: Pick<RoundHead, 'kind'>) => boolean;
  readonly link: Readonly<Record<'answer' | 'takingBack', Path<'/:token'>['to']>>;
  readonly own: Readonly<Record<'answer' | 'takingBack' | 'board', OwnPath>>;
  readonly onBehalf: Path<'/:number/:key'>['to'];
};
const ourWays: AnswerWays = {
  isOurs: hasOurPages,
  link: { answer: linkPaths.answer.to, takingBack: linkPaths.takingBack.to },
  own: {
    answer: roundPaths.answer.to,
    takingBack: roundPaths.takingBack.to,
    board: roundPaths.round.to,
  },
  onBehalf: roundPaths.onBehalf.to,
};

type Asking = Pick<Visit<unknown>, 'params' | 'actor' | 'link'>;

/** The addressees the visitor answers for at this door. None where the round is not his, or is a draft. */
export async function placesAt(
  db: Reader,
  visit: Asking,
  { door, ways = ourWays }: { door: AnswerDoor; ways?: AnswerWays },
): Promise<AnswerPlace[]> {
  const round = await roundFor(db, visit, door);
  if (!round || !ways.isOurs(round) || round.state === 'draft') return [];
  const key = visit.params['key'];
  const ids = door === 'on-behalf' ? [] : await answeringFor(db, round, visit.actor.personId);
  const own = round.addressees.filter((one) =>
    door === 'on-behalf' ? one.key === key : ids.includes(one.organisationId),
  );
  return own.map((addressee) => ({
    door,
    round,
    addressee,
    ...addressesOf(visit, { number: String(round.number), key: addressee.key, door }, ways),
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
  { number, key, door }: { number: string; key: string; door: AnswerDoor },
  ways: AnswerWays,
): Pick<AnswerPlace, 'address' | 'takingBack' | 'done'> {
  const forKey = (address: string): string => withQuery(address, { kommune: key });
  if (door === 'link') {
    const token = params['token'] ?? '';
    const address = ways.link.answer({ token });
    return { address, takingBack: forKey(ways.link.takingBack({ token })), done: forKey(address) };
  }
  if (door === 'on-behalf') {
    const board = ways.own.board({ number });
    return { address: ways.onBehalf({ number, key }), takingBack: board, done: board };
  }
  const address = ways.own.answer({ number });
  return { address, takingBack: forKey(ways.own.takingBack({ number })), done: forKey(address) };
}

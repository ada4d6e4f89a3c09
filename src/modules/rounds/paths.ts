import { path } from '../../kernel/path.ts';

export const roundPaths = {
  list: path('/runder'),
  make: path('/runder/ny'),
  burden: path('/runder/byrde'),
  round: path('/runder/:number'),
  change: path('/runder/:number/rettelse'),
  contacts: path('/runder/:number/modtagere/:key'),
  opening: path('/runder/:number/aabning'),
  reminder: path('/runder/:number/rykker'),
  extensions: path('/runder/:number/udsaettelser'),
  closing: path('/runder/:number/lukning'),
  reopening: path('/runder/:number/genaabning'),
  cancelling: path('/runder/:number/aflysning'),
  onBehalf: path('/runder/:number/paa-vegne/:key'),
  answer: path('/runder/:number/svar'),
  takingBack: path('/runder/:number/svar/tilbagetraekning'),
  counterparty: path('/runder/:number/modpart'),
  postponing: path('/runder/:number/moedets-udsaettelse'),
};

/** The doors of a personal link: the same page, for who has no login or has not signed in. */
export const linkPaths = {
  answer: path('/runde-svar/:token'),
  takingBack: path('/runde-svar/:token/tilbagetraekning'),
};

/** The pages of the module hearings, whose rounds go by the same numbers. */
const hearingsPath = path('/hoeringer');
const hearingPath = path('/hoeringer/:number');
const hearingAnswerPath = path('/hoeringssvar/:token');

/** Where a round is looked at. */
export const homeOf = ({ kind, number }: { readonly kind: string; readonly number: number }): string =>
  (kind === 'hearing' ? hearingPath : roundPaths.round).to({ number: String(number) });
/** The list of the rounds of its kind. */
export const listOf = ({ kind }: { readonly kind: string }): string =>
  (kind === 'hearing' ? hearingsPath : roundPaths.list).to({});
/** Where more time is granted. */
export const extensionsOf = (round: { readonly kind: string; readonly number: number }): string =>
  `${homeOf(round)}/udsaettelser`;
/** Where the holder of a personal link answers. */
export const answerByLink = ({ kind }: { readonly kind: string }, token: string): string =>
  (kind === 'hearing' ? hearingAnswerPath : linkPaths.answer).to({ token });

/** The pages of the module meetings. */
export const meetingPath = path('/moeder/:body/:day');
export const itemPath = path('/moeder/:body/:day/punkt/:item');

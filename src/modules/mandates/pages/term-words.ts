import type { Language } from '../../../kernel/language.ts';
import {
  bodyClosing,
  bodyExtension,
  mandateEventPaths,
  mandatePaths,
  seatOfMember,
  staffingPaths,
} from '../paths.ts';
import type { TermAct, TermEnd } from '../rules/term-ends.ts';
import { mandateTexts } from '../text.ts';

/** What ends, in words: "Ekspertpanelet: Gerda Vangs plads". */
export const endTitle = (end: TermEnd, language: Language): string =>
  mandateTexts[language].termEnds.titles[end.kind](end.bodyName, end.words);

/** Where what ends is looked at. */
export const endHref = ({ key }: TermEnd): string => mandatePaths.record.to({ number: key });

/** Where an act about an end is done. */
export function actHref({ kind, key, bodyKey }: TermEnd, act: TermAct): string {
  const at = { number: key };
  if (act === 'renominate') return `${staffingPaths.create.to({})}?forum=${bodyKey}`;
  if (kind === 'mandate')
    return act === 'close' ? mandateEventPaths.close.to(at) : mandatePaths.record.to(at);
  if (kind === 'seat') return seatOfMember.to({ key: bodyKey, person: key });
  return act === 'close' ? bodyClosing.to({ key: bodyKey }) : bodyExtension.to({ key: bodyKey });
}

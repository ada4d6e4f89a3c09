import type {
  CheckCode,
  CheckFacts,
  CheckSurroundings,
} from '../../src/modules/meetings/rules/check-finding.ts';
import type { MeetingToStore } from '../../src/modules/meetings/rules/meeting-to-store.ts';
import { meeting, type Sketch } from './invented.ts';

export type Given = { meeting: MeetingToStore; around?: CheckSurroundings };
/** Invented texts: in each of `finds` the code is found with these facts, in each of `passes` it is not. */
export type Cases<Code extends CheckCode> = {
  finds: (Given & { facts: Partial<CheckFacts[Code]> })[];
  passes: Given[];
};
export type CasesOf<Codes extends CheckCode> = { [Code in Codes]: Cases<Code> };

/** A meeting of one item, of an item with nothing but a text, of several items. */
export const one = (sketch: Sketch, more: Partial<MeetingToStore> = {}): Given => ({
  meeting: meeting([sketch], more),
});
export const text = (words: string): Given => one({ text: words });
export const many = (...sketches: Sketch[]): Given => ({ meeting: meeting(sketches) });

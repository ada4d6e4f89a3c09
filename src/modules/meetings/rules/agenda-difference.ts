import type { Handling, ItemLateness } from './agenda-to-release.ts';
import type { Appendix, CaseText, RecommendationView } from './meeting-views.ts';
import { commonPlaces } from './sequence-difference.ts';
import { wordDifference, type WordStretch } from './word-difference.ts';

/** An item as it stood in a version that was sent, as far as the reader may read it. */
export type ItemAsSent = {
  readonly itemId: string;
  readonly address: string;
  readonly number: string;
  readonly title: string;
  readonly handling: Handling | null;
  readonly sectionTitle: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly presenter: string;
  readonly lateness: ItemLateness;
  readonly isWithdrawn: boolean;
  /** Why it is withdrawn, where it is so now. */
  readonly withdrawnReason: string | null;
  readonly closed: boolean;
  readonly municipalOnly: boolean;
  readonly texts: readonly CaseText[];
  readonly recommendations: readonly RecommendationView[];
  readonly appendices: readonly Appendix[];
};

export type ItemChange = 'added' | 'withdrawn' | 'reinstated' | 'changed';
export type ChangedFact = {
  readonly fact: 'section' | 'time' | 'presenter' | 'handling';
  readonly from: string;
  readonly to: string;
};
export type AppendixChange = {
  readonly is: 'added' | 'removed' | 'new-version' | 'renumbered' | 'same';
  readonly appendix: Appendix;
};
/** What became of one item between two versions. Texts that stayed as they were are left out. */
export type ItemDifference = {
  readonly item: ItemAsSent;
  readonly is: ItemChange;
  /** The title with what changed in it; null where nothing did. */
  readonly title: readonly WordStretch[] | null;
  readonly isMoved: boolean;
  readonly facts: readonly ChangedFact[];
  readonly recommendations: readonly WordStretch[] | null;
  readonly texts: readonly { readonly label: string | null; readonly words: readonly WordStretch[] }[];
  readonly appendices: readonly AppendixChange[];
};

/** The items in which two versions differ, in the order of the later. */
export function agendaDifference(from: readonly ItemAsSent[], to: readonly ItemAsSent[]): ItemDifference[] {
  const before = new Map(from.map((item) => [item.itemId, item]));
  const moved = movedItems(from, to);
  const found = to.flatMap((item): ItemDifference[] => {
    const was = before.get(item.itemId);
    if (!was) return item.isWithdrawn ? [] : [{ item, is: 'added', ...unchanged }];
    if (item.isWithdrawn) return was.isWithdrawn ? [] : [{ item, is: 'withdrawn', ...unchanged }];
    const parts = { ...partsChanged(was, item), isMoved: moved.has(item.itemId) };
    if (was.isWithdrawn) return [{ item, is: 'reinstated', ...unchanged }];
    return isSame(parts) ? [] : [{ item, is: 'changed', ...parts }];
  });
  return found;
}

type Parts = Omit<ItemDifference, 'item' | 'is'>;
const unchanged: Parts = {
  title: null,
  isMoved: false,
  facts: [],
  recommendations: null,
  texts: [],
  appendices: [],
};
const isSame = ({ title, isMoved, facts, recommendations, texts, appendices }: Parts): boolean =>
  title === null &&
  !isMoved &&
  recommendations === null &&
  facts.length + texts.length + appendices.length === 0;

/** The fewest items that must have been moved to come from one order to the other. */
function movedItems(from: readonly ItemAsSent[], to: readonly ItemAsSent[]): Set<string> {
  const [ids, later] = [from, to].map((items) => items.map(({ itemId }) => itemId)) as [string[], string[]];
  const shared = ids.filter((id) => later.includes(id));
  const stayed = new Set(
    commonPlaces(
      shared,
      later.filter((id) => shared.includes(id)),
    ).map((place) => shared[place.from]),
  );
  return new Set(shared.filter((id) => !stayed.has(id)));
}

function partsChanged(was: ItemAsSent, item: ItemAsSent): Omit<Parts, 'isMoved'> {
  return {
    title: difference(was.title, item.title),
    facts: factsChanged(was, item),
    recommendations: difference(recommended(was), recommended(item)),
    texts: textsChanged(was, item),
    appendices: appendicesChanged(was.appendices, item.appendices),
  };
}

const difference = (from: string, to: string): readonly WordStretch[] | null =>
  from === to ? null : wordDifference(from, to);

const recommended = ({ recommendations }: ItemAsSent): string =>
  recommendations
    .map(({ text, children }) => [text, ...children.map((child) => `• ${child}`)].join('\n'))
    .join('\n');

function factsChanged(was: ItemAsSent, item: ItemAsSent): ChangedFact[] {
  const time = ({ startsAt, endsAt }: ItemAsSent) => [startsAt, endsAt].filter(Boolean).join('–');
  const all: ChangedFact[] = [
    { fact: 'section', from: was.sectionTitle, to: item.sectionTitle },
    { fact: 'time', from: time(was), to: time(item) },
    { fact: 'presenter', from: was.presenter, to: item.presenter },
    { fact: 'handling', from: was.handling ?? '', to: item.handling ?? '' },
  ];
  return all.filter(({ from, to }) => from !== to);
}

/** Texts are the same text when they have the same label; of those without one, when they have the same place. */
function textsChanged(was: ItemAsSent, item: ItemAsSent): ItemDifference['texts'] {
  const [before, now] = [textsByName(was.texts), textsByName(item.texts)];
  const names = [...new Set([...now.keys(), ...before.keys()])];
  return names.flatMap((name) => {
    const [from, to] = [before.get(name), now.get(name)];
    const words = difference(from?.text ?? '', to?.text ?? '');
    return words === null ? [] : [{ label: (to ?? from)?.label ?? null, words }];
  });
}

function textsByName(texts: readonly CaseText[]): Map<string, CaseText> {
  const byName = new Map<string, CaseText>();
  for (const text of texts) {
    const same = [...byName.values()].filter(({ label }) => label === text.label).length;
    byName.set(`${text.label ?? ''}/${same}`, text);
  }
  return byName;
}

function appendicesChanged(was: readonly Appendix[], now: readonly Appendix[]): AppendixChange[] {
  const changes = now.map((appendix): AppendixChange => {
    const before = was.find((one) => isSamePaper(one, appendix));
    if (!before) return { is: 'added', appendix };
    if (before.paperVersion !== appendix.paperVersion) return { is: 'new-version', appendix };
    return { is: before.number === appendix.number ? 'same' : 'renumbered', appendix };
  });
  const removed = was.filter((one) => !now.some((appendix) => isSamePaper(one, appendix)));
  return [
    ...changes.filter(({ is }) => is !== 'same'),
    ...removed.map((appendix): AppendixChange => ({ is: 'removed', appendix })),
  ];
}

const isSamePaper = (one: Appendix, other: Appendix): boolean =>
  one.paperId === null || other.paperId === null ? one.title === other.title : one.paperId === other.paperId;

/** How much changed, for one line of words. */
export type DifferenceCounts = Readonly<Record<ItemChange, number>>;
export const differenceCounts = (all: readonly ItemDifference[]): DifferenceCounts => {
  const count = (wanted: ItemChange) => all.filter(({ is }) => is === wanted).length;
  return {
    added: count('added'),
    withdrawn: count('withdrawn'),
    reinstated: count('reinstated'),
    changed: count('changed'),
  };
};

import { sql } from 'kysely';
import { z } from 'zod';
import { day, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { parameterOn } from '../../../platform/parameters.ts';
import { routesOn } from '../../access/index.ts';
import { tasksOfBodies } from '../../mandates/index.ts';
import { meetingKey } from '../../meetings/index.ts';
import { analyseWord, fold } from '../../search/index.ts';
import { overlapShareMin } from '../parameters/overlap-limits.ts';
import {
  dismissalOf,
  outsideTerms,
  sameMatters,
  sharedWords,
  wayOf,
  type Dismissal,
  type Flag,
  type FlagKind,
  type TermsOfBody,
  type TreatedItem,
  type Way,
} from '../rules/overlap.ts';
import { isTelling, writtenWords } from '../rules/overlap-words.ts';
import type { FoundFlag, OverlapItem } from '../rules/overlap-views.ts';

const [consideredMax, all] = [5000, 100];

type Within = { readonly from: Day; readonly to: Day };
export type Overlap = { readonly flags: readonly FoundFlag[]; readonly shareMin: number };

/** What the reader's own items of the period show, with what was put aside; the latest first. Source: R-012. */
export async function overlapIn(db: Reader, within: Within, today: Day): Promise<Overlap> {
  const items = await treatedItems(db, within);
  const shareMin = await overlapShareMinOn(db, today);
  const terms = await wordsOfTerms(db);
  const ways = (await routesOn(db, today)).map(({ key, title, route }): Way => ({
    key,
    title,
    steps: route.steps.map(({ body, task }) => ({ bodyId: body.id, task })),
  }));
  const dismissals = await standingDismissals(db);
  const flags: Flag<OverlapItem>[] = [
    ...sameMatters(items),
    ...sharedWords(items, shareMin),
    ...outsideTerms(items, ({ bodyId, heldOn }) =>
      terms.filter(
        (one) => one.bodyId === bodyId && one.from <= heldOn && (one.to === null || heldOn <= one.to),
      ),
    ),
  ];
  const found = flags.map((flag): FoundFlag => {
    const way = wayOf(flag, ways);
    const dismissal = dismissalOf(flag, dismissals);
    return { ...flag, way, dismissal, state: way ? 'on-its-way' : dismissal ? 'dismissed' : 'open' };
  });
  return { flags: found.toSorted((one, other) => lastDay(other).localeCompare(lastDay(one))), shareMin };
}

const lastDay = ({ items }: FoundFlag): string => items.at(-1)?.heldOn ?? '';

async function treatedItems(db: Reader, { from, to }: Within): Promise<OverlapItem[]> {
  const rows = await db
    .selectFrom('items as i')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'i.body_id')
    .leftJoin('matters as s', 's.id', 'i.matter_id')
    .select(['i.id', 'i.address', 'i.number', 'i.title', 'm.held_on', 'm.sequence', 's.number as matter'])
    .select(['b.id as bodyId', 'b.key as bodyKey', 'b.short_name as bodyName', 's.title as matterTitle'])
    .select(
      sql<string[]>`array(select distinct p.matter_kind from passings p where p.matter_id = i.matter_id
        and p.matter_kind is not null)`.as('kinds'),
    )
    .where('i.kind', '<>', 'formality')
    .where('m.held_on', '>=', from)
    .where('m.held_on', '<=', to)
    .orderBy('m.held_on', 'desc')
    .orderBy('i.position')
    .orderBy('i.id')
    .limit(consideredMax)
    .execute();
  return rows.map(({ held_on, sequence, ...row }) => {
    const heldOn = day(held_on);
    const dayKey = meetingKey({ heldOn, sequence });
    return { ...row, ...wordsOf(row.title), heldOn, dayKey, key: `${row.bodyKey}-${dayKey}-${row.address}` };
  });
}

/** The telling words of a text in their basic form, and the parts of those that are put together. */
function wordsOf(text: string): Pick<TreatedItem, 'words' | 'parts'> {
  const found = writtenWords(text).map((word) => analyseWord(fold(word)));
  return {
    words: [...new Set(found.flatMap(({ lemmas }) => lemmas[0] ?? []).filter(isTelling))],
    parts: [...new Set(found.flatMap(({ parts }) => parts).filter(isTelling))],
  };
}

type Held = TermsOfBody & Within & { readonly bodyId: string };

async function wordsOfTerms(db: Reader): Promise<(Omit<Held, 'to'> & { readonly to: Day | null })[]> {
  return (await tasksOfBodies(db)).map(({ text, ...terms }) => {
    const { words, parts } = wordsOf(text);
    return { ...terms, words: new Set([...words, ...parts]) };
  });
}

/** What was put aside and not taken up again; only that of which the reader may read every item. */
async function standingDismissals(db: Reader): Promise<Dismissal[]> {
  const rows = await db
    .selectFrom('overlap_dismissals as d')
    .leftJoin('persons as p', 'p.id', 'd.dismissed_by')
    .select(['d.id', 'd.number', 'd.kind', 'd.reason', 'd.dismissed_on', 'p.name'])
    .where('d.undone_on', 'is', null)
    .orderBy('d.number', 'desc')
    .execute();
  const items = await db.selectFrom('overlap_dismissal_items').select(['dismissal_id', 'item_id']).execute();
  const ofDismissal = Map.groupBy(items, ({ dismissal_id }) => dismissal_id);
  return rows.map(({ id, number, kind, reason, dismissed_on, name }) => ({
    number,
    kind: kind as FlagKind,
    itemIds: (ofDismissal.get(id) ?? []).map(({ item_id }) => item_id),
    reason,
    on: day(dismissed_on),
    by: name ?? '',
  }));
}

/** From how many per cent on titles are said to be of one topic. Without a value none are. */
async function overlapShareMinOn(db: Reader, on: Day): Promise<number> {
  const found = await parameterOn(db, overlapShareMin, {
    on,
    read: (stored) => z.int().min(1).max(all).parse(stored),
  });
  return found.ok ? found.value.value : all + 1;
}

import { csv } from '../../../kernel/csv.ts';
import { withQuery } from '../../../kernel/path.ts';
import { accept } from '../../../kernel/result.ts';
import type { Reader, Writer } from '../../../platform/database.ts';
import { notFound } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { refuse } from '../../../kernel/result.ts';
import { formStates } from '../../../platform/form-view.ts';
import { dismissFlag, undoDismissal } from '../commands/overlap-dismissals.ts';
import { FlagFacts, OverlapPage } from '../pages/overlap.page.tsx';
import { itemPath, overlapPaths } from '../paths.ts';
import { may } from '../policy.ts';
import { bodyNames } from '../queries/names.ts';
import { overlapIn } from '../queries/overlap.ts';
import { daysApart, daysInAll, flagKey } from '../rules/overlap.ts';
import { ofBodyAndKind, overlapFilterOf, overlapQuery, type FoundFlag } from '../rules/overlap-views.ts';
import { reviewTexts } from '../text.ts';
import { formDoors } from './form-task.ts';
import { neededSentencesField, versionField } from './read-form.ts';

async function foundFor({ query, today }: Visit<unknown>, db: Reader) {
  const filter = overlapFilterOf(query, today);
  const { flags, shareMin } = await overlapIn(db, filter.period, today);
  return { filter, shareMin, flags: ofBodyAndKind(flags, filter) };
}

export async function showOverlap(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context, actor } = visit;
  const mayEdit = may(actor, 'keep-overlap');
  const page = OverlapPage({
    context,
    ...(await foundFor(visit, db)),
    bodies: await bodyNames(db),
    form: mayEdit ? formStates(reviewTexts)(visit, { values: {} }) : undefined,
  });
  return { status: 200, page };
}

/** Each item of each flag as a row. */
export async function downloadOverlap(visit: Visit<Reader>): Promise<Reply> {
  const { flags, filter } = await foundFor(visit, visit.db);
  const { overlap: text } = reviewTexts[visit.language];
  const rows = flags.filter(({ state }) => state === filter.state).flatMap((flag) => rowsOf(flag, text));
  const bytes = new TextEncoder().encode(csv([text.file.head, ...rows]));
  const name = `${text.file.name}-${visit.today}.csv`;
  return { status: 200, file: { name, mediaType: 'text/csv; charset=utf-8', bytes } };
}

type Words = (typeof reviewTexts)['da' | 'en']['overlap'];

const rowsOf = (flag: FoundFlag, text: Words): string[][] =>
  flag.items.map((item) => [
    flagKey(flag),
    text.kinds[flag.kind],
    text.states[flag.state],
    item.bodyName,
    item.heldOn,
    item.title,
    item.matter ?? '',
    flag.words.join(', '),
    String(flag.score ?? ''),
    String(daysApart(flag) ?? ''),
    String(daysInAll(flag)),
    flag.way?.title ?? '',
    flag.dismissal?.reason ?? '',
    itemPath.to({ body: item.bodyKey, day: item.dayKey, item: item.address }),
  ]);

/** The list as the address asks for it. */
const listOf = ({ query, today }: Visit<unknown>): string =>
  withQuery(overlapPaths.list.to({}), overlapQuery(overlapFilterOf(query, today)));

export const dismissalDoors = formDoors({
  /** An open flag of the period in the address. */
  subject: async (visit, db) =>
    (await foundFor(visit, db)).flags.find(
      (flag) => flag.state === 'open' && flagKey(flag) === visit.params['flag'],
    ),
  shape: () => ({ reason: neededSentencesField, version: versionField }),
  values: () => ({ reason: '' }),
  version: ({ items }) => items.length,
  page: (flag, visit) => {
    const { overlap: text } = reviewTexts[visit.language];
    return {
      title: text.dismiss,
      lead: text.dismissLead,
      crumbs: [{ text: text.title, href: listOf(visit) }, { text: text.dismiss }],
      before: FlagFacts({ flag, language: visit.language }),
      fields: [{ kind: 'area', name: 'reason', label: text.reason, hint: text.reasonHint, rows: 3 }],
      submitWord: text.dismiss,
      backHref: listOf(visit),
    };
  },
  carryOut: async (visit, { kind, items }, { reason, version }) => {
    if (version !== items.length) return refuse({ code: 'changed-meanwhile' });
    const itemIds = items.map(({ id }) => id);
    const done = await dismissFlag(visit.db, { kind, itemIds, reason }, visit.today);
    return done.ok ? accept(listOf(visit)) : done;
  },
});

/** Takes a flag up again. */
export async function submitUndoing(visit: Visit<Writer>): Promise<Reply> {
  const { db, params, actor, today } = visit;
  const number = params['number'] ?? '';
  const isDone =
    /^[1-9]\d{0,8}$/.test(number) &&
    (await undoDismissal(db, Number(number), { personId: actor.personId, today }));
  return isDone ? { status: 303, location: listOf(visit) } : notFound(visit);
}

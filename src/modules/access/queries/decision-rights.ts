import type { Reader } from '../../../platform/database.ts';

export const decisionTasks = ['prepares', 'recommends', 'decides', 'informed'] as const;
export type DecisionTask = (typeof decisionTasks)[number];
type Named = { key: string; name: string };
export type MatterKind = {
  key: string;
  title: string;
  source: string;
  bodies: Readonly<Record<DecisionTask, readonly Named[]>>;
};

/** Each kind of matter with the bodies that prepare, recommend, decide and are informed. */
export async function decisionRights(db: Reader): Promise<MatterKind[]> {
  const kinds = await db.selectFrom('matter_kinds').selectAll().orderBy('position').execute();
  const rights = await db
    .selectFrom('decision_rights as r')
    .innerJoin('bodies as b', 'b.id', 'r.body_id')
    .select(['r.matter_kind as kind', 'r.task', 'b.key', 'b.short_name as name'])
    .orderBy('b.short_name')
    .execute();
  return kinds.map(({ key, title, source }) => {
    const of = (task: DecisionTask): Named[] =>
      rights
        .filter((one) => one.kind === key && one.task === task)
        .map((one) => ({ key: one.key, name: one.name }));
    const bodies = {
      prepares: of('prepares'),
      recommends: of('recommends'),
      decides: of('decides'),
      informed: of('informed'),
    };
    return { key, title, source, bodies };
  });
}

import { day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { JointHead, JointState } from '../rules/joint-views.ts';

/** A joint text in the list: how many councils are asked and how many have answered the newest version at all. */
export type ListedText = JointHead & { readonly councilCount: number; readonly answerCount: number };

const columns = [
  't.id',
  't.number',
  't.title',
  't.owner_name',
  't.item_id',
  't.municipal_only',
  't.due_on',
  't.state',
  't.version',
] as const;

type HeadRow = {
  id: string;
  number: number;
  title: string;
  owner_name: string;
  item_id: string | null;
  municipal_only: boolean;
  due_on: string;
  state: string;
  version: number;
};

export const headOf = (row: HeadRow): JointHead => ({
  id: row.id,
  number: row.number,
  title: row.title,
  ownerName: row.owner_name,
  itemId: row.item_id,
  municipalOnly: row.municipal_only,
  dueOn: day(row.due_on),
  state: row.state as JointState,
  version: row.version,
});

/** The rows the reader may see, as heads are made of them. */
export const selectHeads = (db: Reader) => db.selectFrom('joint_texts as t').select(columns);

/** Joint texts by their deadline, the latest first; those of one item where it is named. */
export async function listJointTexts(
  db: Reader,
  { states, itemId }: { states?: readonly JointState[]; itemId?: string } = {},
): Promise<ListedText[]> {
  const rows = await selectHeads(db)
    .select((eb) => [
      eb
        .selectFrom('joint_text_councils as c')
        .select((e) => e.fn.countAll<string>().as('n'))
        .whereRef('c.text_id', '=', 't.id')
        .as('councils'),
      eb
        .selectFrom('joint_text_answers as a')
        .select((e) => e.fn.count<string>('a.organisation_id').distinct().as('n'))
        .whereRef('a.text_id', '=', 't.id')
        .where('a.version_number', '=', (e) =>
          e
            .selectFrom('joint_text_versions as v')
            .select((m) => m.fn.max('v.number').as('newest'))
            .whereRef('v.text_id', '=', 't.id')
            .where('v.sent_at', 'is not', null),
        )
        .as('answers'),
    ])
    .$if(states !== undefined, (all) => all.where('t.state', 'in', [...(states ?? [])]))
    .$if(itemId !== undefined, (all) => all.where('t.item_id', '=', itemId ?? ''))
    .orderBy('t.due_on', 'desc')
    .orderBy('t.number', 'desc')
    .execute();
  return rows.map((row) => ({
    ...headOf(row),
    councilCount: Number(row.councils ?? 0),
    answerCount: Number(row.answers ?? 0),
  }));
}

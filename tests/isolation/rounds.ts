import { demoId } from '../../demo/load.ts';
import type { World } from '../support/world.ts';
import { canaryOf } from './things.ts';

/** The rounds by number, in the order they are made. */
export const roundNumbers = { municipal: '1', common: '2', draft: '3' } as const;

/**
 * A municipal round that runs, with an answer of Rebild's that only Rebild and the secretariat may read; one that the
 * region was asked in too and that has closed; and a draft. Their titles hold the words.
 */
export async function addRounds({ owner }: Pick<World, 'owner'>): Promise<void> {
  const municipalities = `select id, $1::uuid, seat_order from organisations where kind = 'municipality'`;
  for (const [name, state] of [
    ['municipal', 'open'],
    ['common', 'closed'],
    ['draft', 'draft'],
  ] as const) {
    const isCommon = name === 'common';
    const { rows } = await owner.query<{ id: string }>(
      `insert into rounds (kind, title, purpose, owner_name, municipal_only, opens_on, due_on, closes_on, state,
          opened_at, closed_at)
        values ('input', $1, $1, 'Sekretariatet', $2, '2026-11-01', '2026-12-01', '2026-12-10', $3,
          case when $3 <> 'draft' then '2026-11-01'::timestamptz end,
          case when $3 = 'closed' then '2026-11-20'::timestamptz end)
        returning id`,
      [canaryOf(`r-${name}`), !isCommon, state],
    );
    const id = rows[0]?.id;
    await owner.query(
      `insert into round_addressees (organisation_id, round_id, position) ${municipalities}${
        isCommon ? ` union all select id, $1::uuid, 12 from organisations where kind = 'region'` : ''
      }`,
      [id],
    );
    await owner.query(`insert into round_themes (round_id, position, title) values ($1, 1, 'Tema')`, [id]);
    if (name === 'municipal') await addAnswer(owner, id);
  }
}

async function addAnswer(owner: World['owner'], roundId: string | undefined): Promise<void> {
  const rebild = demoId('organisation', 'rebild');
  await owner.query(
    `insert into round_answers (round_id, organisation_id, state, submitted_at, progress)
      select $1, $2, 'submitted', now(), jsonb_build_object(id, 'complete') from round_themes where round_id = $1`,
    [roundId, rebild],
  );
  const statement = { key: 'k', text: canaryOf('r-answer'), department: '', reference: '', since: null };
  await owner.query(
    `insert into round_answer_texts (round_id, organisation_id, version, is_submitted, content)
      select $1, $2, 1, true, jsonb_build_object(id, jsonb_build_object('nothing', false,
        'statements', jsonb_build_array($3::jsonb), 'values', '{}'::jsonb)) from round_themes where round_id = $1`,
    [roundId, rebild, JSON.stringify(statement)],
  );
  await owner.query(
    `insert into round_extensions (round_id, organisation_id, until_on, reason) values ($1, $2, '2026-12-20', $3)`,
    [roundId, rebild, canaryOf('r-answer')],
  );
}

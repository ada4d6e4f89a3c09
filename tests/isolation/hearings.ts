import { demoId } from '../../demo/load.ts';
import type { World } from '../support/world.ts';
import { canaryOf } from './things.ts';

/** The hearings by number: their rounds are made after those of `addRounds`. */
export const hearingNumbers = { municipal: '4', common: '5', draft: '6' } as const;

/**
 * A municipal hearing that runs, with an answer of Rebild's that only Rebild and the secretariat may read; one that the
 * region was heard in too and that has closed; and a draft. Their titles hold the words.
 */
export async function addHearings({ owner }: Pick<World, 'owner'>): Promise<void> {
  const municipalities = `select id, $1::uuid, seat_order from organisations where kind = 'municipality'`;
  for (const [name, state] of [
    ['municipal', 'open'],
    ['common', 'closed'],
    ['draft', 'draft'],
  ] as const) {
    const isCommon = name === 'common';
    const { rows } = await owner.query<{ id: string }>(
      `insert into rounds (kind, title, purpose, owner_name, municipal_only, opens_on, due_on, closes_on, state,
          opened_at, closed_at, silence)
        values ('hearing', $1, $1, 'DAS', $2, '2026-11-01', '2026-12-01', '2026-12-10', $3,
          case when $3 <> 'draft' then '2026-11-01'::timestamptz end,
          case when $3 = 'closed' then '2026-11-20'::timestamptz end, 'consent')
        returning id`,
      [canaryOf(`h-${name}`), !isCommon, state],
    );
    const id = rows[0]?.id;
    await owner.query('insert into hearings (round_id, body_id) values ($1, $2)', [
      id,
      demoId('body', 'das'),
    ]);
    await owner.query(
      `insert into round_addressees (organisation_id, round_id, position) ${municipalities}${
        isCommon ? ` union all select id, $1::uuid, 12 from organisations where kind = 'region'` : ''
      }`,
      [id],
    );
    await owner.query(
      `with theme as (insert into round_themes (round_id, position, title) values ($1, 1, 'Afsnit') returning id)
        insert into round_questions (theme_id, round_id, position, prompt, answer_kind, options, is_required)
        select theme.id, $1, q.* from theme, (values (1, 'Svar', 'choice',
          array['consent', 'consent-with-remarks', 'against', 'no-remarks'], true),
          (2, 'Bemærkninger', 'text', '{}'::text[], false)) as q`,
      [id],
    );
    if (name === 'municipal') await addAnswer(owner, id);
  }
}

async function addAnswer(owner: World['owner'], roundId: string | undefined): Promise<void> {
  const rebild = demoId('organisation', 'rebild');
  await owner.query(
    `insert into round_answers (round_id, organisation_id, state, submitted_at) values ($1, $2, 'submitted', now())`,
    [roundId, rebild],
  );
  await owner.query(
    `insert into round_answer_texts (round_id, organisation_id, version, is_submitted, content)
      select $1, $2, 1, true, jsonb_build_object(theme_id, jsonb_build_object('nothing', false,
        'statements', '[]'::jsonb, 'values', jsonb_object_agg(id, case position when 1 then 'against' else $3 end)))
      from round_questions where round_id = $1 group by theme_id`,
    [roundId, rebild, canaryOf('h-answer')],
  );
  await owner.query(
    `insert into hearing_dispositions (round_id, organisation_id, theme_id, disposition, reason, answer_version)
      select $1, $2, id, 'noted', $3, 1 from round_themes where round_id = $1`,
    [roundId, rebild, canaryOf('h-treated')],
  );
}

import { z } from 'zod';
import { day, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { parameterOn } from '../../../platform/parameters.ts';
import { termNoticeDays } from '../parameters/term-notice.ts';
import type { TermEnd } from '../rules/term-ends.ts';

const days = z.number().int().min(1).max(1000);

/** How many days before an end somebody is told; none where the parameter has no value on the day. */
export async function noticeDaysOn(db: Reader, on: Day): Promise<number> {
  const found = await parameterOn(db, termNoticeDays, { on, read: (stored) => days.parse(stored) });
  return found.ok ? found.value.value : 0;
}

/** Terms, seats and periods that end by a day and have not been settled. Who sits no more is not among them. */
export async function termEnds(db: Reader, { today, until }: { today: Day; until: Day }): Promise<TermEnd[]> {
  return [
    ...(await bodyEnds(db, until)),
    ...(await mandateEnds(db, until)),
    ...(await seatEnds(db, { today, until })),
  ];
}

async function bodyEnds(db: Reader, until: Day): Promise<TermEnd[]> {
  const rows = await db
    .selectFrom('bodies')
    .select(['key', 'name', 'term_ends_on'])
    .where('term_ends_on', '<=', until)
    .where('status', 'in', ['active', 'on-hold'])
    .execute();
  return rows.flatMap(({ key, name, term_ends_on: end }): TermEnd[] =>
    end === null
      ? []
      : [{ kind: 'body', endsOn: day(end), bodyName: name, bodyKey: key, words: '', key: '' }],
  );
}

/** The newest version in force says until when. */
async function mandateEnds(db: Reader, until: Day): Promise<TermEnd[]> {
  const rows = await db
    .selectFrom('mandates as t')
    .innerJoin('mandate_versions as v', 'v.mandate_id', 't.id')
    .leftJoin('bodies as b', 'b.id', 't.body_id')
    .select(['t.id', 't.number', 't.title', 'v.period_to', 'b.key', 'b.name'])
    .distinctOn('t.id')
    .where('v.valid_from', 'is not', null)
    .where('t.state', 'in', ['approved', 'staffed', 'running', 'reporting'])
    .orderBy('t.id')
    .orderBy('v.number', 'desc')
    .execute();
  return rows.flatMap(({ number, title, period_to: end, key, name }): TermEnd[] => {
    if (end === null || end > until) return [];
    const body = { bodyName: name ?? title, bodyKey: key ?? '' };
    return [{ kind: 'mandate', endsOn: day(end), ...body, words: title, key: String(number) }];
  });
}

/** A seat whose successor is seated already needs no act: the same person again in the body, later. */
async function seatEnds(db: Reader, { today, until }: { today: Day; until: Day }): Promise<TermEnd[]> {
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .select(['b.key', 'b.name', 'p.key as personKey', 'p.name as personName', 'm.to_on'])
    .where('m.to_on', '>=', today)
    .where('m.to_on', '<=', until)
    .where('b.status', 'in', ['active', 'on-hold'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('memberships as later')
            .select('later.id')
            .whereRef('later.body_id', '=', 'm.body_id')
            .whereRef('later.person_id', '=', 'm.person_id')
            .whereRef('later.role', '=', 'm.role')
            .whereRef('later.from_on', '>', 'm.to_on'),
        ),
      ),
    )
    .execute();
  return rows.flatMap(({ key, name, personKey, personName, to_on: end }): TermEnd[] =>
    end === null
      ? []
      : [{ kind: 'seat', endsOn: day(end), bodyName: name, bodyKey: key, words: personName, key: personKey }],
  );
}

/** An evaluation ordered from outside, in our own words: a demo. The evaluator, the prices and the people are invented. */
import type { Writer } from '../src/platform/database.ts';
import { demoId } from './load.ts';

const members: readonly (readonly [string, string | null])[] = [
  ['Birgitte Holm', 'birgitte-holm'],
  ['Henning Aagaard', 'henning-aagaard'],
  ['En kommunaldirektør, som KDK udpeger', null],
];
const options = [
  { title: 'Rapporten lægges frem på et møde i KKR', is_chosen: true, ore: 1_200_000n },
  { title: 'Interview med fem pårørendeorganisationer', is_chosen: false, ore: 3_400_000n },
];
const groups = [
  {
    name: 'Konsulenter i sekretariatet',
    closeness: 'in-it',
    questions:
      'Jeres arbejde\n- Hvor mange uger går der med én temadag? [tal] *\n- Hvad kunne en anden gøre lige så godt?',
  },
  {
    name: 'Direktører i kommunerne',
    closeness: 'afar',
    questions: 'Udbyttet\n- Har I ændret noget efter den seneste temadag? [ja/nej] *\n- Hvad?',
  },
];
const steps = [
  ['ordered', '2026-08-27', 'SOCDIR 27.08.2026 (demo)'],
  ['approved', '2026-09-10', 'KDK 10.09.2026 (demo)'],
  ['contracted', '2026-10-01', ''],
  ['designed', '2026-10-22', 'Færre interview, og fremlæggelsen i KKR blev en option'],
] as const;

/** Writes a project whose design is revised, as the secretariat: the next step is to set it going. */
export async function addEvaluationProject(db: Writer): Promise<void> {
  const { id } = await db
    .insertInto('evaluation_projects')
    .values({
      title: 'Evaluering af temadagene',
      about: 'Får kommunerne nok ud af temadagene til den tid, de koster? Svaret bruges til næste årshjul.',
      ordered_by_id: demoId('body', 'socdir'),
      ordered_on: '2026-08-27',
      state: 'designed',
      evaluator: 'Lyngblik Analyse (opdigtet)',
      deadline_on: '2027-01-29',
      staff_informed_on: '2026-10-02',
      staff_told: 'Der ses på, hvad dagene koster og giver, og ikke på den enkeltes arbejde.',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const numbered = <Row extends object>(rows: readonly Row[]) =>
    rows.map((row, index) => ({ project_id: id, position: index + 1, ...row }));
  const people = members.map(([name, key]) => ({ name, person_id: key && demoId('person', key) }));
  await db.insertInto('evaluation_project_members').values(numbered(people)).execute();
  const choices = options.map(({ title, is_chosen }) => ({ title, is_chosen }));
  await db.insertInto('evaluation_project_options').values(numbered(choices)).execute();
  const prices = [14_850_000n, ...options.map(({ ore }) => ore)];
  const priced = prices.map((ore, part) => ({ project_id: id, part, ore }));
  await db.insertInto('evaluation_project_prices').values(priced).execute();
  await db.insertInto('evaluation_project_groups').values(numbered(groups)).execute();
  for (const [event, happened_on, note] of steps)
    await db
      .insertInto('evaluation_project_events')
      .values({ project_id: id, event, happened_on, note, recorded_by: null })
      .execute();
}

/** What bodies have handed on to each other and who decides what, in our own words. Bodies are real; a day is that of the meeting it is known from. */
import type { Writer } from '../src/platform/database.ts';
import { addEvaluationProject } from './evaluation-projects.ts';
import { demoId } from './load.ts';
import { addSecretariatCard } from './secretariat.ts';

type Step = { event: 'proposed' | 'put-in-force' | 'withdrawn'; on: string; reason: string };
type DemoDelegation = {
  from: string;
  to: string;
  subject: string;
  reporting: string;
  /** The body that is told, where it is another than the one that delegated. */
  reportsTo?: string;
  source: string;
  /** Who in the receiving body may use it. */
  holder: string;
  ends_on?: string;
  state: 'proposed' | 'in-force' | 'withdrawn';
  steps: readonly Step[];
};

const delegations: readonly DemoDelegation[] = [
  {
    from: 'socdir',
    to: 'fu',
    subject: 'Sager om den daglige drift, som ikke er strategiske, afgøres af Forretningsudvalget.',
    reporting: 'Hver afgørelse står som orientering på dagsordenen til næste møde i DAS.',
    reportsTo: 'das',
    source: 'SOCDIR 25.08.2016',
    holder: 'Forretningsudvalget på sine møder',
    state: 'in-force',
    steps: [
      { event: 'proposed', on: '2016-08-25', reason: 'Færre driftssager på direktørernes møder' },
      { event: 'put-in-force', on: '2016-08-25', reason: 'Besluttet på mødet' },
    ],
  },
  {
    from: 'fu',
    to: 'styringsaftalegruppen',
    subject: 'Gruppen bestemmer, hvordan skemaet til indberetning af takster ser ud.',
    reporting: 'Ændringer forelægges Forretningsudvalget, før skemaet sendes ud.',
    source: 'DAS 17.11.2016, punkt 11',
    holder: 'Gruppens tovholder, når gruppen er enig',
    state: 'in-force',
    steps: [
      { event: 'proposed', on: '2016-11-17', reason: 'Mindre arbejde med skemaerne' },
      { event: 'put-in-force', on: '2016-11-17', reason: 'Meldt til DAS denne dag; besluttet i FU før' },
    ],
  },
  {
    from: 'das',
    to: 'fu',
    subject: 'Valg af temaer til workshoppen i december og rammen for temadagen i april.',
    reporting: 'Når det ikke kan nås på et møde, høres DAS skriftligt.',
    source: 'DAS 17.11.2016, punkt 5',
    holder: 'Forretningsudvalget, i december og april',
    ends_on: '2017-04-30',
    state: 'proposed',
    steps: [{ event: 'proposed', on: '2016-11-17', reason: 'Processen er presset på tid' }],
  },
];

type DemoKind = {
  key: string;
  title: string;
  source: string;
  /** An agreement that is only changed at the political level. */
  isPolitical?: boolean;
  prepares?: readonly string[];
  recommends?: readonly string[];
  decides: readonly string[];
  informed?: readonly string[];
};

const kinds: readonly DemoKind[] = [
  {
    key: 'rammeaftale',
    title: 'Rammeaftale og styringsaftale',
    source: 'Ændres kun på politisk niveau; hver kommunalbestyrelse godkender til sidst',
    isPolitical: true,
    prepares: ['styringsaftalegruppen', 'udviklingsstrategigruppen'],
    recommends: ['socdir', 'das', 'kdk'],
    decides: ['kkr'],
  },
  {
    key: 'fokusomraader',
    title: 'Fokusområder for to år',
    source: 'Politikerne vælger på temadagen',
    prepares: ['fu'],
    recommends: ['das'],
    decides: ['kkr'],
    informed: ['udviklingsstrategigruppen'],
  },
  {
    key: 'aarshjul',
    title: 'Årshjul og flytning af møder',
    source: '',
    decides: ['das'],
    informed: ['socdir'],
  },
  {
    key: 'udtraedelse',
    title: 'Et tilbud ud af det forstærkede samarbejde',
    source: 'Driftsherren eller en anden kommune rejser sagen',
    isPolitical: true,
    prepares: ['ekspertpanelet'],
    recommends: ['das'],
    decides: ['kkr'],
  },
  {
    key: 'sekretariatets-ramme',
    title: 'Sekretariatets økonomiske ramme og fordelingsnøgle',
    source: 'Regnskab og budget godkender SOCDIR',
    recommends: ['kdk'],
    decides: ['kkr'],
    informed: ['socdir'],
  },
  {
    key: 'drift',
    title: 'Drift, der ikke er strategisk',
    source: 'Delegeret 25.08.2016',
    decides: ['fu'],
    informed: ['das'],
  },
  {
    key: 'arbejdsgruppe',
    title: 'Kommissorium for en arbejdsgruppe',
    source: 'Gruppen nedsættes af DAS og rapporterer dertil',
    recommends: ['das'],
    decides: ['socdir'],
  },
];

/** Writes delegations, decision rights and how the secretariat is run, as the secretariat. */
export async function addMandates(db: Writer): Promise<void> {
  for (const [index, one] of delegations.entries()) await addDelegation(db, one, index + 1);
  for (const [index, kind] of kinds.entries()) await addKind(db, kind, index + 1);
  await addSecretariatCard(db);
  await addEvaluationProject(db);
}

async function addDelegation(db: Writer, one: DemoDelegation, number: number): Promise<void> {
  const { from, to, steps, reportsTo, ...rest } = one;
  const bodies = { from_body_id: demoId('body', from), to_body_id: demoId('body', to) };
  const told = reportsTo === undefined ? {} : { reports_to_body_id: demoId('body', reportsTo) };
  const row = { ...rest, number, ...bodies, ...told };
  const { id } = await db.insertInto('delegations').values(row).returning('id').executeTakeFirstOrThrow();
  for (const { event, on, reason } of steps) {
    const step = { delegation_id: id, event, happened_on: on, reason, recorded_by: null };
    await db.insertInto('delegation_events').values(step).execute();
  }
}

async function addKind(db: Writer, kind: DemoKind, position: number): Promise<void> {
  const { key, title, source, isPolitical = false, ...tasks } = kind;
  await db.insertInto('matter_kinds').values({ key, title, position }).execute();
  const version = { matter_kind: key, number: 1, source, is_political: isPolitical, recorded_by: null };
  await db.insertInto('matter_kind_versions').values(version).execute();
  for (const [task, bodies] of Object.entries(tasks))
    for (const body of bodies)
      await db
        .insertInto('decision_rights')
        .values({ matter_kind: key, body_id: demoId('body', body), task })
        .execute();
}

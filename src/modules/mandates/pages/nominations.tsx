import {
  ActForm,
  ActLink,
  EmptyState,
  List,
  Prose,
  Section,
  Table,
  Tag,
  type Column,
} from '../../../platform/design/index.ts';
import { personPath, staffingPaths } from '../paths.ts';
import { profileCoverage, spreadOf } from '../rules/nomination-count.ts';
import { standing, type NominationView, type Proposal } from '../rules/staffing-views.ts';
import { mandateTexts } from '../text.ts';
import type { StaffingView } from './staffing.page.tsx';
import { inDanish } from './terms-text.tsx';

/** Who is nominated, by whom, for what. */
export function Nominations({ view }: { view: StaffingView }) {
  const { context, nominations, municipalities, seesAll, staffing } = view;
  const { nominations: text } = mandateTexts[context.language];
  const silent = municipalities.filter(({ id }) => nominations.every((one) => one.organisationId !== id));
  return (
    <Section heading={seesAll ? text.heading : text.ownHeading} id="indstillinger">
      {nominations.length === 0 ? (
        <EmptyState heading={text.empty}>
          {staffing.state === 'draft' ? text.emptyDraft : text.emptyHelp}
        </EmptyState>
      ) : (
        <Table
          language={context.language}
          caption={text.heading}
          isCaptionHidden
          isStacked
          rows={nominations}
          columns={columnsOf(view)}
        />
      )}
      {seesAll && staffing.state !== 'draft' && silent.length > 0 && (
        <p class="rv-fine rv-muted">{text.silent(silent.map(({ name }) => name).join(', '))}</p>
      )}
    </Section>
  );
}

function columnsOf(view: StaffingView): Column<NominationView>[] {
  const { context, staffing, nominatesFor } = view;
  const { nominations: text } = mandateTexts[context.language];
  const hasClusters = view.seesAll && view.nominations.some(({ cluster }) => cluster !== '');
  return [
    { key: 'name', head: text.name, isRowHead: true, cell: (one) => <Nominee one={one} view={view} /> },
    {
      key: 'municipality',
      head: text.municipality,
      cell: ({ municipality, cluster }) => (
        <>
          {municipality}
          {hasClusters && <span class="rv-cell-note">{cluster === '' ? text.noCluster : cluster}</span>}
        </>
      ),
    },
    ...(staffing.profiles.length === 0
      ? []
      : [
          {
            key: 'profiles',
            head: text.profiles,
            repeatsHead: true,
            cell: ({ profiles }: NominationView) => profiles.join(', ') || text.noProfile,
          },
        ]),
    { key: 'state', head: text.state, cell: (one) => <State one={one} view={view} /> },
    ...(nominatesFor.length === 0
      ? []
      : [
          {
            key: 'acts',
            head: text.acts,
            cell: (one: NominationView) => <NominationActs one={one} view={view} />,
          },
        ]),
  ];
}

type CellProps = { one: NominationView; view: StaffingView };

function Nominee({ one, view: { context } }: CellProps) {
  const { nominations: text } = mandateTexts[context.language];
  const notes = [one.title, one.motivation, one.nominatedBy === null ? '' : text.by(one.nominatedBy)];
  return (
    <>
      {one.personKey === null ? one.name : <a href={personPath.to({ key: one.personKey })}>{one.name}</a>}
      {notes.filter(Boolean).map((note) => (
        <span class="rv-cell-note" {...inDanish(context.language)}>
          {note}
        </span>
      ))}
    </>
  );
}

function State({ one, view: { context } }: CellProps) {
  const { nominations: text } = mandateTexts[context.language];
  const notes = [
    one.leaderAgrees ? '' : text.leaderMissing,
    one.onBehalf ? text.onBehalf : '',
    one.isLate ? text.late : '',
  ];
  const is = one.isWithdrawn ? 'withdrawn' : (one.outcome ?? 'nominated');
  const shape = { withdrawn: 'part', chosen: 'done', 'not-chosen': 'idle', nominated: 'run' } as const;
  return (
    <>
      <Tag state={shape[is]} isQuiet>
        {text.states[is]}
      </Tag>
      {notes.filter(Boolean).map((note) => (
        <span class="rv-cell-note">{note}</span>
      ))}
    </>
  );
}

function NominationActs({ one, view: { context, staffing, nominatesFor, formFor } }: CellProps) {
  const { nominations: text } = mandateTexts[context.language];
  const at = { number: String(staffing.number), nomination: String(one.number) };
  const form = formFor(one.version);
  if (!nominatesFor.includes(one.organisationId)) return <></>;
  const path = one.isWithdrawn ? staffingPaths.withdrawalUndo : staffingPaths.withdrawal;
  return (
    <div class="rv-acts">
      {!one.isWithdrawn && (
        <ActLink href={staffingPaths.nomination.to(at)} isSmall>
          {text.edit}
          <span class="sr-only"> {one.name}</span>
        </ActLink>
      )}
      <ActForm form={form} action={path.to(at)} kind="secondary" isSmall>
        {one.isWithdrawn ? text.undo : text.withdraw}
        <span class="sr-only"> {one.name}</span>
      </ActForm>
    </div>
  );
}

/** The proposal: who and why, how they spread, and what they bring. */
export function Composition({ view, proposal }: { view: StaffingView; proposal: Proposal }) {
  const { context, staffing } = view;
  const { composition: text } = mandateTexts[context.language];
  const all = standing(view.nominations);
  const picked = all.filter(({ id }) => proposal.picks.some(({ nominationId }) => nominationId === id));
  const why = new Map(proposal.picks.map(({ nominationId, reason }) => [nominationId, reason]));
  const spread = spreadOf(
    all,
    picked.map(({ id }) => id),
  );
  const notes = [
    text.spread(picked.length, spread.municipalities),
    ...spread.sameMunicipality.map(text.sameMunicipality),
    ...(staffing.prefersClusters
      ? [
          ...spread.clusters.map((one) => text.cluster(one.cluster, one.count)),
          ...spread.missingClusters.map(text.missingCluster),
        ]
      : []),
    ...profileCoverage(staffing.profiles, picked)
      .filter(({ count }) => count === 0)
      .map(({ profile }) => text.missingProfile(profile)),
  ];
  return (
    <Section heading={staffing.state === 'proposed' ? text.proposed : text.decided}>
      <Prose>
        <p {...inDanish(context.language)}>{proposal.reason}</p>
        {proposal.decisionNote !== '' && <p {...inDanish(context.language)}>{proposal.decisionNote}</p>}
      </Prose>
      <List
        rows={picked.map((one) => ({
          main: `${one.name}, ${one.municipality}`,
          note: [why.get(one.id), one.profiles.join(', ')].filter(Boolean).join(' · '),
        }))}
      />
      <List rows={notes.map((main) => ({ main }))} />
    </Section>
  );
}

/** What was asked for. */
export function Invitation({ view: { context, staffing } }: { view: StaffingView }) {
  const { staffing: text } = mandateTexts[context.language];
  if (staffing.invitation === '' && staffing.profiles.length === 0) return null;
  return (
    <Section heading={text.invitation}>
      {staffing.invitation !== '' && (
        <Prose>
          <p {...inDanish(context.language)}>{staffing.invitation}</p>
        </Prose>
      )}
      {staffing.profiles.length > 0 && <List rows={staffing.profiles.map((main) => ({ main }))} />}
    </Section>
  );
}

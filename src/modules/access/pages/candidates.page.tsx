import type { Day } from '../../../kernel/day.ts';
import {
  ActButton,
  Form,
  Layout,
  PageHead,
  PageHelp,
  Section,
  Table,
  showDayShort,
  type Column,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { personPath, userPaths } from '../paths.ts';
import { accessHelp } from '../text-help.ts';
import { accessTexts } from '../text.ts';
import { Nothing } from './nothing.tsx';

export type CandidateShown = { key: string; name: string; organisation: string; times: number; last: Day };
export type UnknownShown = {
  name: string;
  organisation: string;
  times: number;
  last: Day;
  /** The form that makes a person of the name; null for those who may not. */
  form: FormState | null;
};
export type CandidatesView = {
  context: PageContext;
  candidates: readonly CandidateShown[];
  unknown: readonly UnknownShown[];
  mayInvite: boolean;
};

/** Who stands in the minutes and cannot sign in. */
export function CandidatesPage(view: CandidatesView) {
  const { context, candidates, unknown } = view;
  const { users, candidates: text } = accessTexts[context.language].accounts;
  return (
    <Layout
      context={context}
      title={text.title}
      crumbs={[{ text: users.title, href: userPaths.list.to({}) }, { text: text.title }]}
    >
      <PageHead title={text.title} lead={text.lead} />
      <PageHelp language={view.context.language} help={accessHelp.candidates} />
      {candidates.length === 0 ? (
        <Nothing heading={text.empty}>{text.emptyHelp}</Nothing>
      ) : (
        <Candidates view={view} />
      )}
      {unknown.length > 0 && (
        <Section heading={text.unknown}>
          <p class="rv-muted">{text.unknownLead}</p>
          <Unknown view={view} />
        </Section>
      )}
    </Layout>
  );
}

type Named = { name: string; organisation: string; times: number; last: Day };

function sharedColumns<Row extends Named>({ language }: PageContext): Column<Row>[] {
  const { accounts, common } = accessTexts[language];
  const { candidates: text } = accounts;
  return [
    { key: 'organisation', head: common.organisation, cell: ({ organisation }) => organisation },
    { key: 'times', head: text.times, isNumber: true, cell: ({ times }) => String(times) },
    { key: 'last', head: text.last, repeatsHead: true, cell: ({ last }) => showDayShort(last, language) },
  ];
}

function Candidates({ view: { context, candidates, mayInvite } }: { view: CandidatesView }) {
  const { language } = context;
  const { accounts, common } = accessTexts[language];
  const { candidates: text } = accounts;
  const columns: Column<CandidateShown>[] = [
    {
      key: 'name',
      head: common.person,
      isRowHead: true,
      cell: (one) => (
        <>
          <a href={personPath.to(one)}>{one.name}</a>
          {mayInvite && (
            <>
              {' · '}
              <a href={userPaths.invitation.to(one)} aria-label={text.createFor(one.name)}>
                {text.create}
              </a>
            </>
          )}
        </>
      ),
    },
    ...sharedColumns<CandidateShown>(context),
  ];
  return (
    <Table {...{ language, columns, rows: candidates, caption: text.caption }} isCaptionHidden isStacked />
  );
}

function Unknown({ view: { context, unknown } }: { view: CandidatesView }) {
  const { language } = context;
  const { accounts, common } = accessTexts[language];
  const { candidates: text } = accounts;
  const columns: Column<UnknownShown>[] = [
    {
      key: 'name',
      head: common.person,
      isRowHead: true,
      cell: ({ name, organisation, form }) => (
        <>
          {name}
          {form && (
            <Form form={form} action={userPaths.candidatePerson.to({})}>
              <input type="hidden" name="name" value={name} />
              <input type="hidden" name="organisation" value={organisation} />
              <ActButton kind="secondary" isSmall>
                {text.createPerson}
                <span class="sr-only">: {name}</span>
              </ActButton>
            </Form>
          )}
        </>
      ),
    },
    ...sharedColumns<UnknownShown>(context),
  ];
  return <Table {...{ language, columns, rows: unknown, caption: text.unknown }} isCaptionHidden isStacked />;
}

import { withQuery } from '../../../kernel/path.ts';
import {
  ActLink,
  ChipList,
  FilterBar,
  FilterText,
  Layout,
  PageHead,
  PageHelp,
  Pagination,
  Table,
  type PageContext,
} from '../../../platform/design/index.ts';
import { mandatePaths, rightsPaths, seatPaths, userPaths } from '../paths.ts';
import { accessHelp } from '../text-help.ts';
import { accessTexts } from '../text.ts';
import { Nothing } from './nothing.tsx';

export type RightsChoiceView = {
  context: PageContext;
  rows: readonly { key: string; name: string; organisation: string }[];
  pages: number;
  search: { words: string; page: number };
  /** Where the reader can go on, each where he or she may. */
  ways: readonly ('users' | 'substitutions' | 'contacts' | 'delegations' | 'decisionRights')[];
};

const hrefs = {
  users: userPaths.list.to({}),
  substitutions: seatPaths.substitutions.to({}),
  contacts: seatPaths.contacts.to({}),
  delegations: mandatePaths.delegations.to({}),
  decisionRights: mandatePaths.decisionRights.to({}),
};

/** Whose rights? */
export function RightsChoicePage({ context, rows, pages, search, ways }: RightsChoiceView) {
  const { language } = context;
  const {
    rights: text,
    common,
    seats,
    contacts,
    delegations,
    decisionRights,
    accounts,
  } = accessTexts[language];
  const words = {
    users: accounts.users.title,
    substitutions: seats.title,
    contacts: contacts.title,
    delegations: delegations.title,
    decisionRights: decisionRights.title,
  };
  const list = rightsPaths.choose.to({});
  return (
    <Layout context={context} title={text.title} active="rettigheder" crumbs={[{ text: text.title }]}>
      <PageHead
        title={text.title}
        lead={text.lead}
        acts={<ActLink href={rightsPaths.matrix.to({})}>{text.toMatrix}</ActLink>}
      />
      <PageHelp language={context.language} help={accessHelp.rights} />
      <ChipList label={text.more} chips={ways.map((way) => ({ text: words[way], href: hrefs[way] }))} />
      <FilterBar language={language} action={list} clearHref={search.words === '' ? undefined : list}>
        <FilterText name="q" label={common.search} value={search.words} />
      </FilterBar>
      {rows.length === 0 ? (
        <Nothing heading={text.empty}>{text.emptyHelp}</Nothing>
      ) : (
        <Table
          language={language}
          caption={text.title}
          isCaptionHidden
          isStacked
          rows={rows}
          columns={[
            {
              key: 'name',
              head: common.person,
              isRowHead: true,
              cell: ({ key, name }) => <a href={rightsPaths.person.to({ key })}>{name}</a>,
            },
            { key: 'organisation', head: common.organisation, cell: ({ organisation }) => organisation },
          ]}
        />
      )}
      <Pagination
        language={language}
        page={search.page}
        pages={pages}
        to={(page) => withQuery(list, { q: search.words, side: page === 1 ? undefined : page })}
      />
    </Layout>
  );
}

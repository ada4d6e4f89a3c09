import {
  Layout,
  PageHead,
  PageHelp,
  Section,
  ActLink,
  Table,
  type Column,
  type PageContext,
} from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { templatePaths } from '../paths.ts';
import type { Handling } from '../rules/default-templates.ts';
import { agendasHelp, agendasTexts, templateTexts } from '../text.ts';

export type BodyRow = {
  readonly key: string;
  readonly name: string;
  readonly hasOwn: boolean;
  readonly clearing: string | null;
};
export type CaseRow = {
  readonly name: string;
  readonly handling: Handling;
  readonly body: string | null;
  readonly isStored: boolean;
};
export type TemplatesView = {
  readonly context: PageContext;
  readonly bodies: readonly BodyRow[];
  readonly cases: readonly CaseRow[];
};

/** All templates: how the agendas of each body begin, and how cases do. */
export function TemplatesPage({ context, bodies, cases }: TemplatesView) {
  const { language } = context;
  const text = templateTexts[language];
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead
        title={text.title}
        lead={text.lead}
        acts={<ActLink href={templatePaths.newCase.to({})}>{text.newCase}</ActLink>}
      />
      <PageHelp language={language} help={agendasHelp.templates} />
      <Section heading={text.bodies}>
        <Table
          language={language}
          caption={text.bodies}
          isCaptionHidden
          isStacked
          columns={bodyColumns(language)}
          rows={bodies}
        />
      </Section>
      <Section heading={text.cases}>
        <Table
          language={language}
          caption={text.cases}
          isCaptionHidden
          isStacked
          columns={caseColumns(language)}
          rows={cases}
        />
      </Section>
    </Layout>
  );
}

function bodyColumns(language: Language): Column<BodyRow>[] {
  const text = templateTexts[language];
  return [
    {
      key: 'body',
      head: text.bodyColumn,
      isRowHead: true,
      cell: ({ key, name }) => <a href={templatePaths.agenda.to({ key })}>{name}</a>,
    },
    {
      key: 'origin',
      head: text.originColumn,
      repeatsHead: true,
      cell: ({ hasOwn }) => (hasOwn ? text.own : text.usual),
    },
    {
      key: 'clearing',
      head: text.clearingColumn,
      repeatsHead: true,
      cell: ({ clearing }) => clearing ?? text.nobody,
    },
  ];
}

function caseColumns(language: Language): Column<CaseRow>[] {
  const text = templateTexts[language];
  const { handlings } = agendasTexts[language];
  return [
    {
      key: 'name',
      head: text.caseColumn,
      isRowHead: true,
      cell: ({ name }) => <a href={templatePaths.case.to({ name })}>{name}</a>,
    },
    {
      key: 'handling',
      head: text.handlingColumn,
      repeatsHead: true,
      cell: ({ handling }) => handlings[handling],
    },
    { key: 'for', head: text.forColumn, repeatsHead: true, cell: ({ body }) => body ?? text.allBodies },
  ];
}

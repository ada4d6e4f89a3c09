import { ActLink, Layout, PageHead, Pagination, type PageContext } from '../../../platform/design/index.ts';
import { withQuery } from '../../../kernel/path.ts';
import { archivePaths } from '../paths.ts';
import { wholeLines } from '../rules/review-excerpt.ts';
import { archiveTexts } from '../text.ts';
import { SourceLines } from './source-lines.tsx';

export const sourceLinesPerPage = 500;

export type SourceView = {
  context: PageContext;
  number: string;
  name: string;
  fileName: string;
  lines: readonly string[];
  page: number;
};

/** The whole source as it was read, with the line numbers that the fields point to. */
export function SourcePage({ context, number, name, fileName, lines, page }: SourceView) {
  const text = archiveTexts[context.language];
  const draft = archivePaths.draft.to({ number });
  const crumbs = [
    { text: text.archive, href: archivePaths.front.to({}) },
    { text: text.import, href: archivePaths.imports.to({}) },
    { text: name, href: draft },
    { text: text.sourcePage.title },
  ];
  const from = (page - 1) * sourceLinesPerPage + 1;
  const shown = wholeLines(lines, [from, from + sourceLinesPerPage - 1]);
  return (
    <Layout context={context} title={`${text.sourcePage.title}: ${name}`} active="archive" crumbs={crumbs}>
      <PageHead
        title={text.sourcePage.title}
        kick={name}
        lead={text.sourcePage.lead(fileName)}
        acts={
          <>
            <ActLink href={archivePaths.original.to({ number })}>{text.sourcePage.download}</ActLink>
            <ActLink href={draft}>{text.approvalWords.back}</ActLink>
          </>
        }
      />
      <SourceLines lines={shown} label={text.sourcePage.label} hasAnchors />
      <Pagination
        language={context.language}
        page={page}
        pages={Math.ceil(lines.length / sourceLinesPerPage)}
        to={(to) => withQuery(archivePaths.source.to({ number }), { side: to === 1 ? undefined : to })}
      />
    </Layout>
  );
}

import {
  ActLink,
  EmptyState,
  Layout,
  PageHead,
  PageHelp,
  type Child,
  type PageContext,
} from '../../../platform/design/index.ts';
import type { reviewHelp } from '../text-help.ts';

type FrameProps = {
  context: PageContext;
  text: Readonly<Record<'title' | 'lead' | 'create' | 'empty' | 'emptyHelp', string>>;
  help: (typeof reviewHelp)[keyof typeof reviewHelp];
  createHref: string;
  mayEdit: boolean;
  isEmpty: boolean;
  children?: Child;
};

/** A list as a page: title, the act that makes one, help, and its table or what will stand there. */
export const ListFrame = ({ context, text, help, createHref, mayEdit, isEmpty, children }: FrameProps) => {
  const create = (
    <ActLink href={createHref} kind="primary">
      {text.create}
    </ActLink>
  );
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} lead={text.lead} acts={mayEdit ? create : undefined} />
      <PageHelp language={context.language} help={help} />
      {isEmpty ? <EmptyState heading={text.empty}>{text.emptyHelp}</EmptyState> : children}
    </Layout>
  );
};

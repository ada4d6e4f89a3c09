import {
  ActLink,
  Alert,
  Columns,
  Layout,
  PageHead,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { paperPaths } from '../paths.ts';
import { papersTexts, type DoneWord } from '../text.ts';
import { PaperSide } from './paper-side.tsx';
import type { ShownUse, ShownEvent } from './paper-side.tsx';
import { PaperUses } from './paper-uses.tsx';
import { PaperVersions, type ShownVersion } from './paper-versions.tsx';
import { standingTag } from './words.ts';

export type PaperView = {
  readonly context: PageContext;
  readonly form: FormState;
  readonly number: string;
  readonly title: string;
  readonly bodyShortName: string;
  readonly isRemoved: boolean;
  /** Newest first. */
  readonly versions: readonly ShownVersion[];
  readonly uses: readonly ShownUse[];
  readonly events: readonly ShownEvent[];
  readonly done: DoneWord | undefined;
};

/** A paper: its versions, where it hangs, who may see it, and what was done to it. */
export function PaperPage(view: PaperView) {
  const { context, number, title, versions, uses, isRemoved } = view;
  const text = papersTexts[context.language];
  const standing = versions[0]?.standing ?? 'announced';
  const used = uses.length === 0 ? text.record.leadUnused : text.record.leadUsed(uses.length);
  return (
    <Layout
      context={context}
      title={title}
      active="moeder"
      isRefused={view.form.problems.length > 0}
      crumbs={[{ text: text.papers, href: paperPaths.list.to({}) }, { text: number }]}
    >
      <Said view={view} />
      <PageHead
        title={title}
        kick={text.record.kick(number, view.bodyShortName)}
        status={{ state: standingTag[standing], word: text.standings[standing] }}
        lead={isRemoved ? text.record.leadRemoved : used}
        acts={
          !isRemoved && (
            <>
              <ActLink href={paperPaths.title.to({ number })}>{text.form.renameTitle}</ActLink>
              <ActLink href={paperPaths.newVersion.to({ number })} kind="primary">
                {text.form.versionTitle}
              </ActLink>
            </>
          )
        }
      />
      <Columns
        main={
          <>
            <PaperVersions view={view} />
            <PaperUses uses={uses} language={context.language} />
          </>
        }
        side={<PaperSide view={view} />}
        sideLabel={text.record.access}
      />
    </Layout>
  );
}

/** What was just done, or why it was not. */
function Said({ view: { context, form, done, versions, uses } }: { view: PaperView }) {
  const { language } = context;
  const text = papersTexts[language].record;
  const [problem] = form.problems;
  if (problem)
    return (
      <Alert language={language} kind="error" heading={problem.message}>
        <PaperUses uses={uses} language={language} isBare />
      </Alert>
    );
  if (done === undefined) return null;
  const isRead = versions[0]?.standing === 'waiting';
  return (
    <Alert language={language} kind="success" heading={text.done[done]}>
      {isRead && <p>{text.doneHelp}</p>}
    </Alert>
  );
}

import {
  ActLink,
  Alert,
  Layout,
  PageHead,
  PageHelp,
  Prose,
  showDay,
  type PageContext,
} from '../../../platform/design/index.ts';
import { jointPaths } from '../paths.ts';
import { copyFor, councilName } from '../rules/joint-text.ts';
import type { Council, JointText, JointVersion } from '../rules/joint-views.ts';
import { handoversHelp } from '../text-help.ts';
import { handoversTexts } from '../text.ts';
import { paragraphs } from './paragraphs.tsx';

type Copy = { readonly text: JointText; readonly council: Council; readonly version: JointVersion };
type View = { context: PageContext; copy: Copy; mayAnswer: boolean; isUnprintable?: boolean };

/** One council's copy, with its name put in. */
export function CopyPage({ context, copy, mayAnswer, isUnprintable = false }: View) {
  const { language } = context;
  const { joint } = handoversTexts[language];
  const { copy: words } = joint;
  const { text, council, version } = copy;
  const at = { number: String(text.number), council: council.key };
  const name = councilName(council);
  const title = copyFor(text.title, name);
  return (
    <Layout
      context={context}
      title={`${title}, ${council.name}`}
      crumbs={[
        { text: joint.title, href: jointPaths.list.to({}) },
        { text: text.title, href: jointPaths.text.to(at) },
        { text: council.name },
      ]}
    >
      <PageHead
        title={title}
        kick={words.kick(name)}
        lead={words.lead(showDay(text.dueOn, language))}
        acts={
          <>
            <ActLink href={jointPaths.copyPdf.to(at)}>{words.pdf}</ActLink>
            <ActLink href={jointPaths.copyDocx.to(at)}>{words.docx}</ActLink>
            {mayAnswer && (
              <ActLink kind="primary" href={jointPaths.result.to(at)}>
                {joint.page.answer}
              </ActLink>
            )}
          </>
        }
      />
      <PageHelp language={language} help={handoversHelp.copy} />
      {isUnprintable && <Alert language={language} kind="warning" heading={words.unprintable} />}
      <CopyText copy={copy} language={language} />
      <p class="rv-muted">
        {version.sentOn === null
          ? joint.page.draftLead
          : words.version(version.number, showDay(version.sentOn, language))}
        {' · '}
        <a href={jointPaths.text.to(at)}>{words.back}</a>
      </p>
    </Layout>
  );
}

/** What the council is asked, as its agenda has it. */
export function CopyText({ copy, language }: { copy: Copy; language: PageContext['language'] }) {
  const { copy: words } = handoversTexts[language].joint;
  const name = councilName(copy.council);
  return (
    <Prose>
      {paragraphs(copyFor(copy.version.text, name), language)}
      <p>
        <b>{handoversTexts.da.joint.copy.recommends}</b>
      </p>
      <ol {...(language === 'da' ? {} : { lang: 'da' })}>
        {copy.version.points.map((point) => (
          <li value={point.position}>
            {point.withdrawn ? <del>{copyFor(point.text, name)}</del> : copyFor(point.text, name)}
            {point.withdrawn && <small>{` ${words.withdrawnMark}`}</small>}
            {!point.withdrawn && point.isSeparable && <small>{` ${words.separableMark}`}</small>}
          </li>
        ))}
      </ol>
      <p>{words.each}</p>
    </Prose>
  );
}

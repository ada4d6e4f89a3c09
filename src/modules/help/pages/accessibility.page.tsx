import { Layout, PageHead, Prose, showDay, type PageContext } from '../../../platform/design/index.ts';
import { day } from '../../../kernel/day.ts';
import { helpTexts } from '../text.ts';

/** The day the statement was last gone through by somebody; changed by hand, because a machine cannot vouch for it. */
const reviewedOn = day('2026-11-23');

/** What is known of how accessible the system is: tested how, missing what, and whom to write to. */
export function AccessibilityPage({ context }: { context: PageContext }) {
  const { language, isDemo } = context;
  const text = helpTexts[language].accessibility;
  const points = (list: readonly string[]) => (
    <ul>
      {list.map((point) => (
        <li>{point}</li>
      ))}
    </ul>
  );
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} lead={text.lead} />
      <Prose>
        <h2>{text.statusTitle}</h2>
        <p>{text.status}</p>
        <h2>{text.testedTitle}</h2>
        {points(text.tested)}
        <h2>{text.gapsTitle}</h2>
        {points(text.gaps)}
        <h2>{text.untestedTitle}</h2>
        {points(text.untested)}
        <h2>{text.contactTitle}</h2>
        <p>{text.contact}</p>
        {isDemo && <p>{text.contactDemo}</p>}
        <h2>{text.authorityTitle}</h2>
        <p>{text.authority}</p>
        <p>
          <a href="https://digst.dk/digital-inklusion/webtilgaengelighed/">{text.authorityLink}</a>
        </p>
        <h2>{text.madeTitle}</h2>
        <p>{text.made(showDay(reviewedOn, language))}</p>
      </Prose>
    </Layout>
  );
}

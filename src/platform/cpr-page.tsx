import { cprField, type CprOfForm } from './cpr-of-form.ts';
import { CarriedFields, Layout, PageHead, SubmitRow, type PageContext } from './design/index.ts';
import { designTexts } from './design/text.ts';

type Props = { context: PageContext; found: Exclude<CprOfForm, { kind: 'clear' }>; hasFiles: boolean };

/** Stops a form that holds a personal number, or may, and carries the rest of what was typed on. */
export function CprPage({ context, found, hasFiles }: Props) {
  const text = designTexts[context.language].cpr;
  return (
    <Layout context={context} title={text.title[found.kind]} isRefused>
      <PageHead title={text.title[found.kind]} lead={text.lead[found.kind]} />
      <ul>
        {found.excerpts.map((excerpt) => (
          <li>{excerpt}</li>
        ))}
      </ul>
      {hasFiles && found.kind !== 'file-name' && <p>{text.filesAgain}</p>}
      <Answer context={context} found={found} />
    </Layout>
  );
}

function Answer({ context, found }: Omit<Props, 'hasFiles'>) {
  const text = designTexts[context.language].cpr;
  if (found.kind === 'file-name') return <p>{text.rename}</p>;
  return (
    <form class="rv-form" method="post" action={context.path}>
      <CarriedFields form={found.kind === 'certain' ? found.masked : found.form} />
      <SubmitRow>
        <button class="button button-primary" type="submit" {...(found.kind === 'doubtful' && isOne)}>
          {text.mask[found.kind]}
        </button>
        {found.kind === 'doubtful' && (
          <button class="button button-secondary" type="submit" name={cprField} value="nej">
            {text.isNone}
          </button>
        )}
      </SubmitRow>
    </form>
  );
}

const isOne = { name: cprField, value: 'ja' };

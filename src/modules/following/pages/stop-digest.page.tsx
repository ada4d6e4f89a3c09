import {
  ActButton,
  ActLink,
  Form,
  Layout,
  PageHead,
  Prose,
  SubmitRow,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { followingPaths } from '../paths.ts';
import { followingTexts } from '../text.ts';

type View = { context: PageContext; form: FormState; address: string; isStopped: boolean };

/** Where the link of a mail leads: asks before it stops, because mail programs open links by themselves. */
export function StopDigestPage({ context, form, address, isStopped }: View) {
  const { stop: text, list } = followingTexts[context.language];
  const title = isStopped ? text.doneTitle : text.title;
  return (
    <Layout context={context} title={title} crumbs={[{ text: text.title }]}>
      <PageHead title={title} lead={isStopped ? text.done(address) : text.lead(address)} />
      <Prose>
        <p>{isStopped ? text.begin : text.what}</p>
      </Prose>
      {isStopped ? (
        <ActLink href={followingPaths.list.to({})}>{list.title}</ActLink>
      ) : (
        <Form form={form}>
          <SubmitRow>
            <ActButton>{text.confirm}</ActButton>
          </SubmitRow>
        </Form>
      )}
    </Layout>
  );
}

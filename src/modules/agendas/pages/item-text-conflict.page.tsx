import type { RichText as Text } from '../../../kernel/rich-text.ts';
import {
  ActButton,
  ActLink,
  CarriedFields,
  ErrorSummary,
  Form,
  Layout,
  PageHead,
  Prose,
  RichText,
  RichTextField,
  SubmitRow,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { itemTextPaths } from '../paths.ts';
import type { DraftItem } from '../rules/draft-views.ts';
import type { WrittenText } from '../rules/item-form-view.ts';
import { itemTexts } from '../text-item.ts';
import { navigationKey, type DraftMeeting } from './draft-words.ts';
import { addressOf, itemHrefOf, labelOf, partCrumbs, savedWords } from './item-form-words.ts';

type View = {
  readonly context: PageContext;
  readonly meeting: DraftMeeting;
  readonly line: DraftItem;
  /** As it stands now. */
  readonly theirs: WrittenText & { readonly rich: Text };
  readonly mine: Text;
  readonly form: FormState;
  /** Theirs with mine after it. */
  readonly bothForm: FormState;
};

/** Two people wrote the same text: both beside each other, nothing lost, three ways on. */
export function ItemTextConflictPage(view: View) {
  const { context, meeting, line, theirs, form } = view;
  const { language } = context;
  const all = itemTexts[language];
  const text = all.conflict;
  const label = labelOf(theirs, all);
  const title = text.title(label);
  const action = itemTextPaths.text.to({ ...addressOf(meeting, line), text: String(theirs.entry) });
  return (
    <Layout
      context={context}
      title={title}
      isRefused
      active={navigationKey}
      crumbs={partCrumbs(meeting, line, { language, last: label })}
    >
      <ErrorSummary form={form} />
      <PageHead title={title} lead={text.lead} kick={line.title} />
      <div class="rv-two">
        <section>
          <h2>{text.yours}</h2>
          <p class="rv-muted">{text.yoursHint}</p>
          <Form form={form} action={action}>
            <RichTextField
              form={form}
              name="text"
              id="text"
              label={text.yours}
              text={view.mine}
              words={all.editor}
            />
            <SubmitRow>
              <ActButton>{text.useYours}</ActButton>
            </SubmitRow>
          </Form>
        </section>
        <section>
          <h2>{text.theirs}</h2>
          <p class="rv-muted">{savedWords(theirs, language)}</p>
          <Prose>
            <RichText text={theirs.rich} language={language} />
          </Prose>
          <div class="rv-acts rv-submit">
            <ActLink href={`${itemHrefOf(meeting, line)}#tekst-${theirs.entry}`}>{text.keepTheirs}</ActLink>
            <Form form={view.bothForm} action={action}>
              <CarriedFields form={{ text: view.bothForm.values['text'] ?? '' }} />
              <ActButton kind="secondary">{text.useBoth}</ActButton>
            </Form>
          </div>
        </section>
      </div>
    </Layout>
  );
}

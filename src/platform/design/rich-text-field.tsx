import type { RichText as Text } from '../../kernel/rich-text.ts';
import { errorId, problemOf, type FormState } from './form-state.ts';
import { IslandScript } from './island.tsx';
import { RichText } from './rich-text.tsx';
import { designTexts } from './text.ts';

type Props = {
  form: FormState;
  /** The key in `form.values` and the name sent. */
  name: string;
  /** Of the field on the page, where several forms have one. Its label is the caller's, under the same id. */
  id: string;
  label: string;
  /** What stands in the field, as it looks: what the editor begins with. */
  text: Text;
  /** The words of the editor: see src/islands/rich-editor.ts. */
  words: Readonly<Record<string, string>>;
  /** Sent by itself when one pauses: the form then answers with the page it stands on. */
  isSavedByItself?: boolean;
};

/** Text as plain markup; where scripts run, an editor takes its place and writes the same markup. */
export function RichTextField({ form, name, id, label, text, words, isSavedByItself = false }: Props) {
  const problem = problemOf(form, name);
  return (
    <div class={problem ? 'form-group form-error' : 'form-group'}>
      <label class="form-label sr-only" for={id} id={`${id}-label`}>
        {label}
      </label>
      {problem && (
        <span class="form-error-message" id={errorId(id)}>
          <span class="sr-only">{designTexts[form.language].errorPrefix}</span>
          {problem.message}
        </span>
      )}
      <rv-rich-editor data-words={JSON.stringify(words)} {...(isSavedByItself && { 'data-saves': 'ja' })}>
        <textarea
          class="form-input rv-width-full rv-markup"
          id={id}
          name={name}
          rows={8}
          lang="da"
          {...(problem && { 'aria-describedby': errorId(id), 'aria-invalid': 'true' })}
        >
          {`\n${form.values[name] ?? ''}`}
        </textarea>
        <div class="rv-rich-start" hidden>
          <RichText text={text} language={form.language} />
        </div>
      </rv-rich-editor>
      <IslandScript name="rich-editor" />
    </div>
  );
}

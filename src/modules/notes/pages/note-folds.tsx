import type { Language } from '../../../kernel/language.ts';
import { withQuery } from '../../../kernel/path.ts';
import {
  ActButton,
  Fold,
  Form,
  SubmitRow,
  TextArea,
  type FormState,
} from '../../../platform/design/index.ts';
import { notesPaths } from '../paths.ts';
import { notesTexts } from '../text.ts';
import { Paragraphs } from './paragraphs.tsx';

type Address = { body: string; day: string; item: string };
type NoteProps = { form: FormState; address: Address; language: Language };

/** One's own note, with its form in place. */
export function NoteFold({ form, address, language }: NoteProps) {
  const { own: text } = notesTexts[language];
  return (
    <Fold summary={form.version === 0 ? text.foldNew : text.fold}>
      <Form form={form} action={notesPaths.own.to(address)} guardsText>
        <TextArea form={form} name="note" label={text.label} hint={text.hint} rows={5} />
        <SubmitRow>
          <ActButton kind="secondary">{text.save}</ActButton>
          <a href={notesPaths.mine.to({})}>{text.all}</a>
        </SubmitRow>
      </Form>
    </Fold>
  );
}

type Position = { key: string; name: string; text: string };
type PositionProps = { position: Position; address: Address; language: Language };

/** What the municipality thinks of the item, and the way to write it. */
export function PositionFold({ position, address, language }: PositionProps) {
  const { position: text } = notesTexts[language];
  const href = withQuery(notesPaths.position.to(address), { kommune: position.key });
  return (
    <Fold summary={text.fold(position.name)}>
      {position.text === '' ? <p class="rv-muted">{text.none}</p> : <Paragraphs text={position.text} />}
      <p>
        <a href={href}>{text.edit}</a>
      </p>
    </Fold>
  );
}

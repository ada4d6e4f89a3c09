import type { Child } from 'hono/jsx';
import { ActButton } from './acts.tsx';
import { Form } from './form.tsx';
import type { FormState } from './form-state.ts';

type Props = {
  form: FormState;
  action: string;
  /** Opens the panel: "Tag importen tilbage". */
  word: string;
  /** What will happen, and that it cannot be undone. */
  warning: Child;
  confirmWord: string;
  /** A field for a reason, where one is needed. */
  children?: Child;
};

/** The irreversible says so and asks once. Opens by itself when the answer was refused. */
export const ConfirmPanel = ({ form, action, word, warning, confirmWord, children }: Props) => (
  <details class="rv-confirm" open={form.problems.length > 0}>
    <summary>{word}</summary>
    <div class="rv-confirm__body">
      <p>{warning}</p>
      <Form form={form} action={action}>
        {children}
        <div class="rv-acts">
          <ActButton kind="warning">{confirmWord}</ActButton>
        </div>
      </Form>
    </div>
  </details>
);

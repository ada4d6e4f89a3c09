import { useContext, type Child } from 'hono/jsx';
import type { FormState } from './form-state.ts';
import { IslandScript } from './island.tsx';
import { SeatContext } from './seat-context.ts';

export type FormProps = {
  form: FormState;
  /** The noun that is made; left out, the form is sent to the page it stands on. */
  action?: string;
  /** True when files are sent along. */
  hasFiles?: boolean;
  /** Asks before the page is left with text that was not sent. For forms with longer texts. */
  guardsText?: boolean;
  children?: Child;
};

/** A form that changes something: it carries the token, the key against double sending and the version. */
export function Form({ form, action, hasFiles = false, guardsText = false, children }: FormProps) {
  const body = (
    <form
      class="rv-form"
      method="post"
      novalidate
      {...(action !== undefined && { action })}
      {...(hasFiles && { enctype: 'multipart/form-data' })}
    >
      <HiddenParts form={form} />
      {children}
    </form>
  );
  if (!guardsText) return body;
  return (
    <rv-unsaved-text>
      {body}
      <IslandScript name="unsaved-text" />
    </rv-unsaved-text>
  );
}

/** What every form carries unseen. */
export function HiddenParts({ form }: { form: FormState }) {
  const seatKey = useContext(SeatContext);
  return (
    <>
      <input type="hidden" name="csrf" value={form.csrfToken} />
      <input type="hidden" name="formKey" value={form.formKey} />
      {seatKey !== undefined && <input type="hidden" name="seat" value={seatKey} />}
      {form.version !== undefined && <input type="hidden" name="version" value={String(form.version)} />}
    </>
  );
}

/** What was sent, carried through a question in between, so that nothing typed is lost. */
export const CarriedFields = ({ form }: { form: Readonly<Record<string, string>> }) => (
  <>
    {Object.entries(form).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
);

/** The buttons of a form, the primary first as it is the next step on the way down. */
export const SubmitRow = ({ children }: { children?: Child }) => (
  <div class="rv-acts rv-submit">{children}</div>
);

/** Short fields side by side where there is room. */
export const FormRow = ({ children }: { children?: Child }) => <div class="rv-form-row">{children}</div>;

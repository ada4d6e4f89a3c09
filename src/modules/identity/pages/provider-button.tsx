import { Form, SubmitRow, type FormState } from '../../../platform/design/index.ts';
import { identityPaths } from '../paths.ts';
import { providerTexts } from '../text-provider.ts';

/** The way to the identity provider, by the name its people know it by. */
export function ProviderButton({ form, name, back }: { form: FormState; name: string; back: string }) {
  const text = providerTexts[form.language];
  return (
    <Form form={form} action={identityPaths.provider.to({})}>
      <input type="hidden" name="back" value={back} />
      <SubmitRow>
        <button class="button button-primary" type="submit">
          {text.signInWith(name)}
        </button>
      </SubmitRow>
    </Form>
  );
}

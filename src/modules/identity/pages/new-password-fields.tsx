import { TextField, type FormProblem, type FormState } from '../../../platform/design/index.ts';
import { passwordLimits, type PasswordRefusal } from '../rules/password-rules.ts';
import { accountTexts } from '../text-account.ts';

type Props = { form: FormState; labels: { first: string; again: string }; hasSecondFactor: boolean };

/** The new password and the same again, for browsers and password managers to fill in. */
export function NewPasswordFields({ form, labels, hasSecondFactor }: Props) {
  const min = hasSecondFactor ? passwordLimits.withSecondFactor : passwordLimits.alone;
  const shared = { form, type: 'password', width: 'medium', autocomplete: 'new-password' } as const;
  const hint = accountTexts[form.language].newPassword.hint(min);
  return (
    <>
      <TextField {...shared} name="newPassword" label={labels.first} hint={hint} />
      <TextField {...shared} name="newPasswordAgain" label={labels.again} />
    </>
  );
}

/** The refusal in words, beside its field. */
export function problemsOf(
  language: FormState['language'],
  refusal: PasswordRefusal | undefined,
): FormProblem[] {
  if (!refusal) return [];
  const { min, max } = refusal.facts;
  const words = accountTexts[language].newPassword.refusals[refusal.code];
  return [{ field: refusal.field, message: words(min, max) }];
}

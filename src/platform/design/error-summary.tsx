import type { FormState } from './form-state.ts';
import { Icon } from './icon.tsx';
import { designTexts } from './text.ts';

/** All that is to be put right, first on the page, each line a link to its field. Shows nothing when all is well. */
export function ErrorSummary({ form }: { form: FormState }) {
  const text = designTexts[form.language];
  if (form.problems.length === 0) return null;
  return (
    <div class="alert alert-error" role="alert" aria-labelledby="error-summary" tabindex={-1}>
      <Icon name="error" label={text.alerts.error} />
      <div class="alert-body">
        <h2 class="alert-heading" id="error-summary">
          {text.errorSummary}
        </h2>
        <ul class="nobullet-list">
          {form.problems.map(({ field, message }) => (
            <li>{field === undefined ? message : <a href={`#${field}`}>{message}</a>}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

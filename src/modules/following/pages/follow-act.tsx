import { ActForm, type FormState } from '../../../platform/design/index.ts';
import { followingTexts } from '../text.ts';

type Props = { form: FormState; action: string; kind: 'matter' | 'body'; isFollowed: boolean };

/** The one act for following: what it says is also the state. */
export function FollowAct({ form, action, kind, isFollowed }: Props) {
  const { act: text } = followingTexts[form.language];
  return (
    <ActForm form={form} action={action} kind="secondary">
      {isFollowed ? text.stop : text.follow}
      <span class="sr-only">{text[kind]}</span>
    </ActForm>
  );
}

import { Alert, ConfirmPanel, type FormState } from '../../../platform/design/index.ts';
import { archivePaths } from '../paths.ts';
import { archiveTexts } from '../text.ts';

/** The field by which a person says that the digits are a personal number. */
export const saysPersonalNumber = 'personalNumber';

type Props = {
  form: FormState;
  number: string;
  /** The places in words; empty where there are none. */
  places: string;
};

/** Asks whether digits of the document are a personal number, by their places. Nothing where there are none. */
export function PersonalNumberDoubt({ form, number, places }: Props) {
  const { language } = form;
  const text = archiveTexts[language].personalNumber;
  if (places === '') return null;
  return (
    <Alert language={language} kind="warning" heading={text.question}>
      <p>{text.places(places)}</p>
      <p>{text.otherwise}</p>
      <ConfirmPanel
        form={form}
        action={archivePaths.disposal.to({ number })}
        word={text.erase}
        warning={text.warning}
        confirmWord={text.erase}
      >
        <input type="hidden" name={saysPersonalNumber} value="ja" />
      </ConfirmPanel>
    </Alert>
  );
}

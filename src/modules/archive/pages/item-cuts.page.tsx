import { ActButton, Fold, Form, SubmitRow, TextField } from '../../../platform/design/index.ts';
import { archivePaths } from '../paths.ts';
import { itemAddress } from '../rules/review-address.ts';
import { archiveTexts } from '../text.ts';
import type { ItemFormView } from './item-review.page.tsx';

/** Where an item was read wrongly as one or as two: cut it, or put it to the one before. */
export function ItemCuts({ view }: { view: ItemFormView }) {
  const { context, number, item, index, splitForm, mergeForm } = view;
  const text = archiveTexts[context.language];
  const address = { number, item: itemAddress(item.key) };
  const isSplitRefused = splitForm.problems.length > 0;
  const split = (
    <>
      <p>{text.item.splitLead}</p>
      <Form form={splitForm} action={archivePaths.split.to(address)}>
        <TextField
          form={splitForm}
          name="line"
          label={text.item.splitLine}
          width="number"
          inputMode="numeric"
        />
        <TextField form={splitForm} name="splitTitle" label={text.item.splitTitle} isOptional />
        <SubmitRow>
          <ActButton kind="secondary">{text.item.splitAct}</ActButton>
        </SubmitRow>
      </Form>
    </>
  );
  return (
    <>
      {isSplitRefused ? split : <Fold summary={text.item.split}>{split}</Fold>}
      {index > 0 && (
        <Fold summary={text.item.merge}>
          <p>{text.item.mergeLead}</p>
          <Form form={mergeForm} action={archivePaths.merge.to(address)}>
            <SubmitRow>
              <ActButton kind="secondary">{text.item.mergeAct}</ActButton>
            </SubmitRow>
          </Form>
        </Fold>
      )}
    </>
  );
}

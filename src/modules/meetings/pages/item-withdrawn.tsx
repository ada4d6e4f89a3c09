import { ActLink, Alert, showDay } from '../../../platform/design/index.ts';
import { meetingsPaths } from '../paths.ts';
import type { Withdrawn } from '../rules/meeting-views.ts';
import { versionTexts } from '../text-versions.ts';
import type { ItemPageView } from './item.page.tsx';
import { addressParts, inDanish } from './meeting-words.ts';

/** What stands in place of an item that was taken off: why, since when, and where it can be read as it was sent. */
export function WithdrawnNotice({ view, withdrawn }: { view: ItemPageView; withdrawn: Withdrawn }) {
  const { context, meeting, item, lastVersion } = view;
  const { language } = context;
  const text = versionTexts[language];
  const at = { ...addressParts(meeting), version: String(lastVersion) };
  return (
    <Alert language={language} kind="info" heading={text.withdrawnHeading}>
      <p {...inDanish(language)}>{withdrawn.reason}</p>
      <p>
        {text.withdrawnOn(showDay(withdrawn.on, language))}
        {typeof lastVersion === 'number' && (
          <>
            {' '}
            <a href={`${meetingsPaths.version.to(at)}#punkt-${item.address}`}>
              {text.seeAsSent(lastVersion)}
            </a>
          </>
        )}
      </p>
    </Alert>
  );
}

/** The secretariat's way to take the item off, or to put it back. */
export function WithdrawLink({ view: { context, meeting, item } }: { view: ItemPageView }) {
  const text = versionTexts[context.language];
  const href = meetingsPaths.withdrawal.to({ ...addressParts(meeting), item: item.address });
  return <ActLink href={href}>{item.withdrawn ? text.reinstate : text.withdraw}</ActLink>;
}

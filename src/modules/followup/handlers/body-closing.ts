import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import type { BodyAt, BodyParts, ClosingQuestion } from '../../organisations/index.ts';
import { handOver, staysOpen } from '../commands/body-closed.ts';
import { openOfBody } from './page-parts.ts';
import { bodiesAtWork, countOpen } from '../queries/body-closing.ts';
import { followupTexts } from '../text.ts';

/** What a body that is closed leaves to do: to another body, or open with a mark. */
async function atClosing(
  { db, language }: Pick<Visit<Reader>, 'db' | 'language'>,
  body: BodyAt,
): Promise<ClosingQuestion[]> {
  const count = await countOpen(db, body.id);
  if (count === 0) return [];
  const { closing: text } = followupTexts[language];
  const others = await bodiesAtWork(db, body.id);
  const note = followupTexts.da.closing.note(body.shortName);
  return [
    {
      name: 'openActions',
      note: text.title(count),
      label: text.label,
      options: [
        { value: staysOpen, text: text.stay },
        ...others.map(({ key, shortName }) => ({ value: `til-${key}`, text: text.to(shortName) })),
      ],
      settle: (writer, answer) => {
        const heir = others.find(({ key }) => answer === `til-${key}`) ?? null;
        return handOver(writer, { bodyId: body.id, heir, note });
      },
    },
  ];
}

export const followupBodyParts: BodyParts = { ofBody: openOfBody, atClosing };

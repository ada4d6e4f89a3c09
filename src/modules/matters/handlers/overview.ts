import type { OverviewEntry, OverviewVisit } from '../../../platform/route.ts';
import { latestDecisions } from '../queries/register.ts';
import { decisionSentence } from '../rules/decision-sentence.ts';
import { mattersTexts } from '../text.ts';
import { itemHref, outcomeTags } from './words.ts';

const shownMax = 4;

/** The front page's lines: the latest decisions that are open to all who may see the meeting. */
export async function decisionsOverview({ db, language }: OverviewVisit): Promise<OverviewEntry[]> {
  const text = mattersTexts[language].register;
  const rows = await latestDecisions(db, shownMax);
  return rows.map((row) => ({
    part: 'recent',
    day: row.heldOn,
    title: decisionSentence(row.text, row.topic) || row.title,
    href: itemHref(row),
    note: text.overviewNote(row.bodyShortName, row.title, outcomeTags(language)(row.outcome).word),
  }));
}

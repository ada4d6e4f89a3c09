import type { Day } from '../../../kernel/day.ts';
import { showDay } from '../../../platform/design/format.ts';
import type { PrintedBlock, PrintedDocument } from '../../../platform/design/printed-document.ts';
import { copyFor, councilName } from '../rules/joint-text.ts';
import type { Council, JointText, JointVersion } from '../rules/joint-views.ts';
import { handoversTexts } from '../text.ts';

type Copy = { readonly text: JointText; readonly council: Council; readonly version: JointVersion };

/** One council's copy as a document for Word and PDF, in Danish as councils decide. */
export function printedCopy({ text, council, version }: Copy, madeOn: Day): PrintedDocument {
  const { copy } = handoversTexts.da.joint;
  const name = councilName(council);
  const sentOn = version.sentOn === null ? '' : showDay(version.sentOn, 'da');
  const asked = version.points.filter(({ withdrawn }) => withdrawn === null);
  const points: PrintedBlock = {
    kind: 'recommendation',
    level: 1,
    heading: copy.recommends,
    items: asked.map((point) => ({
      before: `${point.position}. `,
      verb: '',
      after: copyFor(point.text, name),
      children: point.isSeparable ? [copy.separableMark] : [],
    })),
  };
  return {
    language: 'da',
    madeOn,
    title: copyFor(text.title, name),
    kicker: copy.printKind,
    runningHead: `${name} · ${text.title}`,
    pageWords: copy.pageWords,
    facts: [
      { term: copy.council, value: name },
      { term: copy.sender, value: text.ownerName },
      { term: copy.due, value: showDay(text.dueOn, 'da') },
      ...(sentOn === '' ? [] : [{ term: copy.versionTerm, value: copy.version(version.number, sentOn) }]),
    ],
    contentsHeading: null,
    blocks: [
      ...copyFor(version.text, name)
        .split(/\n\s*\n/)
        .map((paragraph): PrintedBlock => ({ kind: 'paragraph', text: paragraph.trim() })),
      points,
      { kind: 'note', text: copy.each },
    ],
    unshownNote: copy.unshown,
  };
}

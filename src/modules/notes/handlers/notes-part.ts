import { isSignedIn } from '../../../kernel/actor.ts';
import type { PageParts } from '../../meetings/index.ts';
import { NoteFold, PositionFold } from '../pages/note-folds.tsx';
import { ownPositions } from '../queries/position-notes.ts';
import { ownNote } from '../queries/private-notes.ts';
import { meetingKey } from '../../meetings/index.ts';
import { formState } from './note-form.ts';

/**
 * On an item's page: one's own note with its form in place, and what one's municipality has written. Of a meeting that
 * is over a municipality is not asked what it thinks.
 */
export const notesParts: PageParts = {
  ofItem: async (visit, { meeting, item }) => {
    if (!isSignedIn(visit.actor)) return [];
    const { db, language, today } = visit;
    const address = { body: meeting.bodyKey, day: meetingKey(meeting), item: item.address };
    const note = await ownNote(db, item.id);
    const positions = (await ownPositions(db, item.id)).filter(
      ({ text }) => text !== '' || meeting.heldOn >= today,
    );
    const form = formState(visit, { values: { note: note.text }, version: note.version });
    return [
      ...positions.map(
        (position) => ({ place: 'main', content: PositionFold({ position, address, language }) }) as const,
      ),
      { place: 'main', content: NoteFold({ form, address, language }) },
    ];
  },
};

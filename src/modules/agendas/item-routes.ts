import type { Route } from '../../platform/route.ts';
import { showItemFacts, submitItemFacts } from './handlers/item-form-facts.ts';
import {
  showGuest,
  showRecommendation,
  submitGuest,
  submitGuestRemoval,
  submitNewRecommendation,
  submitRecommendation,
  submitRecommendationRemoval,
} from './handlers/item-form-parts.ts';
import { showItemForm } from './handlers/item-form.ts';
import {
  showLabel,
  showNewText,
  submitLabel,
  submitMove,
  submitNewText,
  submitText,
  submitTextRemoval,
} from './handlers/item-text.ts';
import { agendaPaths, itemTextPaths } from './paths.ts';
import type { AgendasPermission } from './policy.ts';

type OurRoute = Route<AgendasPermission>;
type Show = Extract<OurRoute, { show: unknown }>['show'];
type Submit = Extract<OurRoute, { submit: unknown }>['submit'];
type Names = { opened: `${string}.${string}`; done: `${string}.${string}` };

/** A form of the secretariat: shown at an address, sent to the same. */
const form = (path: `/${string}`, names: Names, [show, submit]: [Show, Submit]): OurRoute[] => [
  { method: 'GET', path, permission: 'write-agendas', audit: names.opened, logs: 'never', show },
  act(path, names.done, submit),
];

const act = (path: `/${string}`, audit: `${string}.${string}`, submit: Submit): OurRoute => {
  return { method: 'POST', path, permission: 'write-agendas', audit, submit };
};

/**
 * The doors to one item of a draft. Forms of something new come first, because "ny" would be read as the name of a
 * part. Reading a closed or municipal-only item leaves a line.
 */
export const itemRoutes: readonly OurRoute[] = [
  {
    method: 'GET',
    path: agendaPaths.item.pattern,
    permission: 'read-drafts',
    audit: 'draft-item.read',
    logs: 'when-guarded',
    show: showItemForm,
  },
  ...form(itemTextPaths.facts.pattern, { opened: 'draft-item.opened', done: 'draft-item.edited' }, [
    showItemFacts,
    submitItemFacts,
  ]),
  ...form(itemTextPaths.newText.pattern, { opened: 'draft-text.begun', done: 'draft-text.added' }, [
    showNewText,
    submitNewText,
  ]),
  act(itemTextPaths.text.pattern, 'draft-text.saved', submitText),
  ...form(itemTextPaths.label.pattern, { opened: 'draft-text.opened', done: 'draft-text.renamed' }, [
    showLabel,
    submitLabel,
  ]),
  act(itemTextPaths.textPlace.pattern, 'draft-text.moved', submitMove('texts')),
  act(itemTextPaths.textRemoval.pattern, 'draft-text.removed', submitTextRemoval),
  ...form(
    itemTextPaths.newRecommendation.pattern,
    { opened: 'draft-recommendation.begun', done: 'draft-recommendation.added' },
    [showRecommendation, submitNewRecommendation],
  ),
  ...form(
    itemTextPaths.recommendation.pattern,
    { opened: 'draft-recommendation.opened', done: 'draft-recommendation.edited' },
    [showRecommendation, submitRecommendation],
  ),
  act(itemTextPaths.recommendationPlace.pattern, 'draft-recommendation.moved', submitMove('recommendations')),
  act(
    itemTextPaths.recommendationRemoval.pattern,
    'draft-recommendation.removed',
    submitRecommendationRemoval,
  ),
  ...form(itemTextPaths.newGuest.pattern, { opened: 'draft-guest.begun', done: 'draft-guest.added' }, [
    showGuest,
    submitGuest,
  ]),
  ...form(itemTextPaths.guest.pattern, { opened: 'draft-guest.opened', done: 'draft-guest.edited' }, [
    showGuest,
    submitGuest,
  ]),
  act(itemTextPaths.guestRemoval.pattern, 'draft-guest.removed', submitGuestRemoval),
];

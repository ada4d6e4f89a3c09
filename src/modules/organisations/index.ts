/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import type { BodyParts } from './handlers/body-parts.ts';
import { overviewOfBodies } from './handlers/overview.ts';
import { organisationPermissions, type OrganisationPermission } from './policy.ts';
import { organisationRoutes } from './routes.ts';
import { bodyPaths, organisationPaths, personPaths } from './paths.ts';
import { organisationsHelp } from './text-help.ts';

/** Reached from the user menu, the footer and the pages: the seven words of the main navigation are others'. */
export const organisationsOf = (parts: readonly BodyParts[]): Module<OrganisationPermission> => ({
  permissions: organisationPermissions,
  routes: organisationRoutes(parts),
  menu: [
    {
      key: 'fora',
      words: { da: 'Fora', en: 'Bodies' },
      href: bodyPaths.list.to({}),
      permission: 'see-bodies',
      group: 'cooperation',
    },
    {
      key: 'organisationer',
      words: { da: 'Organisationer', en: 'Organisations' },
      href: organisationPaths.list.to({}),
      permission: 'see-organisations',
      group: 'cooperation',
    },
    {
      key: 'personer',
      words: { da: 'Personer', en: 'Persons' },
      href: personPaths.list.to({}),
      permission: 'see-persons',
      group: 'cooperation',
    },
  ],
  overview: overviewOfBodies,
  help: [
    { ...organisationsHelp.bodies, permission: 'see-bodies', href: bodyPaths.list.to({}) },
    { ...organisationsHelp.body, permission: 'see-bodies' },
    {
      ...organisationsHelp.organisations,
      permission: 'see-organisations',
      href: organisationPaths.list.to({}),
    },
  ],
});

export type { BodyAt, BodyParts, ClosingQuestion } from './handlers/body-parts.ts';
export { addBodyAlias, addOrganisationAlias, addPersonAlias } from './commands/save-aliases.ts';
export { addMembership } from './commands/save-membership.ts';
export { createPerson, type CreatedPerson, type NewPerson } from './commands/save-person.ts';
export { mergePersons, undoMerge } from './commands/merge-persons.ts';
export { bodyPaths, organisationPaths, personPaths } from './paths.ts';
export {
  namesOfRegister,
  type NamedBody,
  type NamedOrganisation,
  type NamedPerson,
  type NamesOfRegister,
} from './queries/names-of-register.ts';
export { bodyTermNotice, type TermNotice } from './rules/term.ts';
export { noticeInWords as bodyTermNoticeInWords } from './pages/words.ts';

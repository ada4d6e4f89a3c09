import type { Language } from '../../kernel/language.ts';

/** A word of the main navigation. Only sections that exist are given, so that no link is dead. */
export type NavigationEntry = {
  readonly word: string;
  readonly href: string;
  readonly key: string;
};

/** The parts of the user menu: what is the reader's own, who is who and decides what, and what is kept in order. */
export const menuGroups = ['own', 'work', 'cooperation', 'administration'] as const;
export type MenuGroup = (typeof menuGroups)[number];
/** A word of the user menu. Only pages this reader may open are given. */
export type MenuEntry = NavigationEntry & { readonly group: MenuGroup };

/** The reader, as every page shows them in the corner. `role` is the word of the role, in the page's language. */
export type Reader = {
  readonly name: string;
  readonly organisationName: string;
  readonly role: string;
};

/** What every page knows about the visit. Made by `platform/http`, handed to `Layout` as `context`. */
export type PageContext = {
  readonly language: Language;
  /** Bound to the login; every form carries it. Empty where nobody is signed in and no form may be sent. */
  readonly csrfToken: string;
  /** Null when nobody is signed in. */
  readonly actor: Reader | null;
  /** True in demo mode: every page says so. */
  readonly isDemo: boolean;
  /** The way to who changed and read this page, for those who may see that. */
  readonly history?: { readonly href: string; readonly word: string } | null;
  /** The path of this page, with its query: where the language switch comes back to. */
  readonly path: string;
  /** The seat an act was sent from, so that every form of it carries it on. */
  readonly seatKey?: string;
  readonly navigation: readonly NavigationEntry[];
  /** What the user menu leads to; left out where nobody is known. */
  readonly menu?: readonly MenuEntry[];
};

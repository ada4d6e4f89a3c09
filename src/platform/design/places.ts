/** The addresses that the frame of every page links to. The modules that answer there use the same constants. */
export const places = {
  overview: '/',
  search: '/soeg',
  signIn: '/log-ind',
  signOut: '/log-ud',
  language: '/sprog',
  bodies: '/fora',
  organisations: '/organisationer',
  help: '/hjaelp',
  glossary: '/ordliste',
  accessibility: '/was',
} as const;

const lengthMax = 2000;
const shape = /^\/(?![/\\])[^\\\s\p{Cc}]*$/u;

/** The address of our own that somebody asked to come back to, else the front page: one slash, no second, no backslash. */
export const ownAddress = (asked: string | undefined): string =>
  asked !== undefined && asked.length <= lengthMax && shape.test(asked) ? asked : '/';

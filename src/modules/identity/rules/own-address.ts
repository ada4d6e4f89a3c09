const lengthMax = 2000;
/** Only signs an address may be written with: others could not be sent in a header. */
const shape = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/;

/** The address of ours somebody asked to come back to, else the front page: one slash, no second, no backslash. */
export const ownAddress = (asked: string | undefined): string =>
  asked !== undefined && asked.length <= lengthMax && shape.test(asked) ? asked : '/';

/** Builds what `npm start` and `bin/rammevaerk` run, unless no source has changed; answers whether anything was done. */
export function buildIfNeeded(): Promise<boolean>;

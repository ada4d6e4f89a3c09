/** Bundles `entry` into `folder` if a source has changed; answers the path of the program. */
export function bundleCaged(entry: string, folder: string): Promise<string>;

/** Who may know of a meeting and read its open part. */
export const audiences = ['body', 'cooperation', 'public'] as const;
export type Audience = (typeof audiences)[number];

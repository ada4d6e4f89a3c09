let list: Promise<ReadonlySet<string>> | undefined;

/** Read when the first password is chosen: most processes never need it. */
async function leakedPasswords(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
}

/** Whether this is among the 49,233 commonest passwords of known leaks, in any case. Nothing leaves the machine. */
export async function isLeaked(password: string): Promise<boolean> {
  list ??= leakedPasswords();
  return (await list).has(password.toLowerCase());
}

/**
 * Why the program will not start, in one sentence the person at the terminal can act on.
 * Whoever starts the program prints the message alone: a stack would hide it.
 */
export class StartupRefusal extends Error {
  override name = 'StartupRefusal';
}

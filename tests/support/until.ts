const pauseMs = 40;
const secondsMax = 20;

/** Asks again until there is an answer; throws when it does not come in time. For work that goes on behind the pages. */
export async function until<T>(question: string, ask: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + secondsMax * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Not within ${secondsMax} s: ${question}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

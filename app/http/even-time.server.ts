import { setTimeout as wait } from "node:timers/promises";

const least = 150;

/** The answer of `work`, after 150 ms at the earliest: how long it took tells nothing about who has an account. */
export async function evenly<T>(work: Promise<T>): Promise<T> {
  const [answer] = await Promise.all([work, wait(least)]);
  return answer;
}

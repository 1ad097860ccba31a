import type { Reader } from "#db/dialect/index";
import { publicVersionOf } from "./readers";

interface Known {
  readonly version: number;
  readonly until: number;
  readonly answer: Promise<unknown>;
}

const lifeMs = 60_000;
const keptAnswers = 1_000;
const known = new WeakMap<Reader, Map<string, Known>>();

/**
 * Asks, or answers what the same question was answered before, as long as no public data changed and for a minute at
 * most. Only for questions about what everyone may see, such as how many organizations there are; the answer is shared
 * and not to be changed.
 * @param key names the question and everything it depends on
 */
export function whileUnchanged<T>(read: Reader, key: string, ask: () => Promise<T>): Promise<T> {
  const version = publicVersionOf(read);
  if (version === undefined) return ask();
  const answers = known.get(read) ?? new Map<string, Known>();
  known.set(read, answers);
  const before = answers.get(key);
  if (before?.version === version && before.until > Date.now()) return before.answer as Promise<T>;

  const answer = ask();
  const entry = { version, until: Date.now() + lifeMs, answer };
  const forget = () => {
    if (answers.get(key) === entry) answers.delete(key);
  };
  answers.delete(key);
  const oldest = answers.size >= keptAnswers ? answers.keys().next().value : undefined;
  if (oldest !== undefined) answers.delete(oldest);
  answers.set(key, entry);
  answer.then(() => publicVersionOf(read) === version || forget(), forget);
  return answer;
}

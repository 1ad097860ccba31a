import { isMendable, isOneSlipAway, variantsOf, wordsOf } from "#app/domain/search/words";

/** What may tell that two entries are one person: her name, her mail in lower case, her telephone as it is stored. */
export interface Sought {
  readonly name: string;
  readonly mail?: string | null;
  readonly phone?: string | null;
}

/** The one on the roster who seems to be the same person, and what both have. */
export interface Likely<K> {
  readonly member: K;
  readonly by: "mail" | "phone" | "name";
}

/** Words between the names of a person, which one writes and another leaves out. */
const between: ReadonlySet<string> = new Set(["de", "del", "la", "las", "los", "y", "e"]);

/** The words that tell a name, folded; the small words between them only where there are no others. */
export function nameWords(name: string): string[] {
  const words = wordsOf(name);
  const telling = words.filter((word) => !between.has(word));
  return telling.length > 0 ? telling : words;
}

/**
 * Whether two names may be one person's: accents, capitals, the order of the words and the small words between them do
 * not matter, and each longer word may be one typing error away. A lone word must be the same.
 */
export const isSameName = (one: string, other: string): boolean =>
  areSameWords(nameWords(one), nameWords(other));

function areSameWords(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length || one.length === 0) return false;
  const left = [...other];
  const unmatched = one.filter((word) => !take(left, (candidate) => candidate === word));
  if (unmatched.length > 0 && one.length === 1) return false;
  return unmatched.every((word) =>
    take(left, (candidate) => isMendable(word) && isMendable(candidate) && isOneSlipAway(word, candidate)),
  );
}

function take(words: string[], matches: (word: string) => boolean): boolean {
  const at = words.findIndex(matches);
  if (at === -1) return false;
  words.splice(at, 1);
  return true;
}

/** People who are known already, kept so that each further one is compared with few of them. */
export class KnownPeople<K extends Sought> {
  readonly #byMail = new Map<string, K>();
  readonly #byPhone = new Map<string, K>();
  readonly #byName = new KnownNames<K>();

  constructor(people: Iterable<K> = []) {
    for (const one of people) this.add(one);
  }

  add(member: K): void {
    if (member.mail && !this.#byMail.has(member.mail)) this.#byMail.set(member.mail, member);
    if (member.phone && !this.#byPhone.has(member.phone)) this.#byPhone.set(member.phone, member);
    this.#byName.add(nameWords(member.name), member);
  }

  /** Who of them seems to be the same person: by mail, by telephone, by name, in this order. */
  likely({ name, mail, phone }: Sought): Likely<K> | undefined {
    const byMail = mail ? this.#byMail.get(mail) : undefined;
    if (byMail) return { member: byMail, by: "mail" };
    const byPhone = phone ? this.#byPhone.get(phone) : undefined;
    if (byPhone) return { member: byPhone, by: "phone" };
    const byName = this.#byName.find(nameWords(name));
    return byName && { member: byName, by: "name" };
  }
}

interface Named<K> {
  readonly words: readonly string[];
  readonly member: K;
}

/** Names by their words: each different word is compared once, however many people share it. */
class KnownNames<K> {
  readonly #byWord = new Map<string, Named<K>[]>();
  readonly #wordsByKey = new Map<string, string[]>();
  /** Which known words are a word, or one slip away from it. */
  readonly #near = new Map<string, readonly string[]>();

  add(words: readonly string[], member: K): void {
    for (const word of words) {
      const known = this.#byWord.get(word);
      if (known) known.push({ words, member });
      else this.#learn(word, { words, member });
    }
  }

  #learn(word: string, first: Named<K>): void {
    this.#byWord.set(word, [first]);
    this.#near.clear();
    for (const key of keysOf(word)) {
      const sharing = this.#wordsByKey.get(key);
      if (sharing) sharing.push(word);
      else this.#wordsByKey.set(key, [word]);
    }
  }

  /** Whose name is the same, letter by letter before one with a slip in it. */
  find(words: readonly string[]): K | undefined {
    const near = words.map((word) => this.#nearTo(word));
    const [rarest = []] = near.toSorted((one, other) => this.#count(one) - this.#count(other));
    const same = rarest
      .flatMap((word) => this.#byWord.get(word) ?? [])
      .filter(
        (one) =>
          one.words.length === words.length &&
          near.every((known) => known.some((word) => one.words.includes(word))) &&
          areSameWords(words, one.words),
      );
    return (same.find((one) => words.every((word) => one.words.includes(word))) ?? same[0])?.member;
  }

  #count = (words: readonly string[]): number =>
    words.reduce((sum, word) => sum + (this.#byWord.get(word)?.length ?? 0), 0);

  #nearTo(word: string): readonly string[] {
    const known = this.#near.get(word);
    if (known) return known;
    const sharing = new Set(keysOf(word).flatMap((key) => this.#wordsByKey.get(key) ?? []));
    const near = [...sharing].filter((other) => other === word || isOneSlipAway(word, other));
    this.#near.set(word, near);
    return near;
  }
}

/** Two words that are the same or one slip away share one of these. */
const keysOf = (word: string): string[] => (isMendable(word) ? variantsOf(word) : [word]);

/** Who on a roster seems to be the person sought; of many sought at once, ask one `KnownPeople`. */
export const likelySame = <K extends Sought>(sought: Sought, roster: Iterable<K>): Likely<K> | undefined =>
  new KnownPeople(roster).likely(sought);

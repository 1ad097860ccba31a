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
  readonly #byWord = new Map<string, { readonly member: K; readonly words: readonly string[] }[]>();

  constructor(people: Iterable<K> = []) {
    for (const one of people) this.add(one);
  }

  add(member: K): void {
    if (member.mail && !this.#byMail.has(member.mail)) this.#byMail.set(member.mail, member);
    if (member.phone && !this.#byPhone.has(member.phone)) this.#byPhone.set(member.phone, member);
    const words = nameWords(member.name);
    for (const key of new Set(words.flatMap(keysOf))) {
      const known = this.#byWord.get(key);
      if (known) known.push({ member, words });
      else this.#byWord.set(key, [{ member, words }]);
    }
  }

  /** Who of them seems to be the same person: by mail, by telephone, by name, in this order. */
  likely({ name, mail, phone }: Sought): Likely<K> | undefined {
    const byMail = mail ? this.#byMail.get(mail) : undefined;
    if (byMail) return { member: byMail, by: "mail" };
    const byPhone = phone ? this.#byPhone.get(phone) : undefined;
    if (byPhone) return { member: byPhone, by: "phone" };
    const words = nameWords(name);
    const rarest = words
      .flatMap((word) => [keysOf(word).flatMap((key) => this.#byWord.get(key) ?? [])])
      .sort((one, other) => one.length - other.length)[0];
    const same = rarest?.find((candidate) => areSameWords(words, candidate.words));
    return same && { member: same.member, by: "name" };
  }
}

/** Two words that are the same or one slip away share one of these. */
const keysOf = (word: string): string[] => (isMendable(word) ? variantsOf(word) : [word]);

/** Who on a roster seems to be the person sought; of many sought at once, ask one `KnownPeople`. */
export const likelySame = <K extends Sought>(sought: Sought, roster: Iterable<K>): Likely<K> | undefined =>
  new KnownPeople(roster).likely(sought);

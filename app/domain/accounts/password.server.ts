import { hash, verify } from "@node-rs/argon2";

/** Argon2id by its number: the binding's enum cannot be named where modules are compiled one by one. */
const argon2id = 2;
const cost = { algorithm: argon2id, memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 };
const atOnce = 4;

let running = 0;
const waiting: (() => void)[] = [];

/** At most four hashes at once, 46 MiB each; the others wait their turn. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resume) => waiting.push(resume));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** The Argon2id hash of a password (46 MiB, one pass), with its salt and its cost. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost));

let nobodys: Promise<string> | undefined;

/** Whether the password is the hashed one; without a hash it takes as long and answers no. */
export async function isPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword("nobody has this password");
  const compared = passwordHash ?? (await nobodys);
  const same = await inTurn(() => verify(compared, password));
  return same && passwordHash !== undefined;
}

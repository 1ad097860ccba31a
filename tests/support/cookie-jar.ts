/** The cookies of one browser, kept as a browser would: only what a `__Host-` cookie may be is taken. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  /** The `Cookie` header, empty where there is nothing to send. */
  get header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  get names(): string[] {
    return [...this.#cookies.keys()];
  }

  get(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  set(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  delete(name: string): void {
    this.#cookies.delete(name);
  }

  clear(): void {
    this.#cookies.clear();
  }

  /** Takes one `Set-Cookie` header. */
  take(header: string): void {
    const [pair = "", ...attributes] = header.split(";").map((part) => part.trim());
    const cut = pair.indexOf("=");
    const [name, value] = [pair.slice(0, cut), pair.slice(cut + 1)];
    const given = new Map(
      attributes.map((attribute) => {
        const [key = "", ...rest] = attribute.split("=");
        return [key.toLowerCase(), rest.join("=")];
      }),
    );
    if (
      !name.startsWith("__Host-") ||
      !given.has("secure") ||
      given.get("path") !== "/" ||
      given.has("domain")
    )
      throw new Error(`a browser would refuse this cookie: ${header}`);
    const maxAge = given.get("max-age");
    const expires = given.get("expires");
    const over =
      maxAge !== undefined ? Number(maxAge) <= 0 : expires !== undefined && Date.parse(expires) <= Date.now();
    if (over) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

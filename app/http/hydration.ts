/** Whether a route asks for scripts in the browser: `export const handle = { hydrate: true }`. */
export const hydrates = (handle: unknown): boolean =>
  typeof handle === "object" && handle !== null && "hydrate" in handle && handle.hydrate === true;

import { found } from "#app/http/guards.server";

/** Every address that nothing else answers. */
export async function loader() {
  return found(undefined);
}

export async function action() {
  return found(undefined);
}

export default function NotFound() {
  return null;
}

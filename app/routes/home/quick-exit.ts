import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#app/paths";

/** How long pages that speak of care stay silent, in seconds. */
const silence = 600;

export async function loader() {
  return redirect(paths.home());
}

export async function action({ context }: ActionFunctionArgs) {
  context.cookies.set("exit", "1", { maxAge: silence });
  return redirect(context.env.exitUrl, 303);
}

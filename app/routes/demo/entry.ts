import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { listSampleAccounts } from "#app/domain/demo/sample-accounts.server";
import { deviceLabel } from "#app/http/device-label";
import { found, requireDemo } from "#app/http/guards.server";
import { giveSessionCookie, startSession } from "#app/http/session.server";
import { paths } from "#app/paths";

export async function loader({ context }: LoaderFunctionArgs) {
  requireDemo(context);
  return redirect(paths.demo());
}

/** Enters as a sample account, second step included: password and code were proven by being in the demonstration. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  requireDemo(context);
  const accounts = await listSampleAccounts(context.read);
  const { accountId } = found(accounts.find((one) => one.uid === params.uid));
  const device = deviceLabel(request.headers.get("user-agent"));
  const token = await context.db.tx((tx) =>
    startSession(tx, { accountId, shared: true, device, confirmedAt: new Date() }),
  );
  giveSessionCookie(context.cookies, token, true);
  return redirect(paths.mine(), 303);
}

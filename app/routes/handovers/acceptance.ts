import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { acceptHandover } from "#app/domain/handovers/answer.server";
import { canAnswerHandover } from "#app/domain/handovers/handover.policy";
import { findHandover } from "#app/domain/handovers/standing.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = {
  accepted: "handover-accepted",
  answered: "handover-answered",
  void: "handover-void",
} as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const asked = { slug: params.slug ?? "", uid: params.uid ?? "" };
  const { slug, uid } = found(await findHandover(context.read, person, asked));
  return redirect(paths.handoverAnswer(slug, uid));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const asked = { slug: params.slug ?? "", uid: params.uid ?? "" };
  const offer = found(await findHandover(context.db.fresh, person, asked));
  authorize(canAnswerHandover(person, offer));
  const outcome = await context.db.tx((tx) => acceptHandover(tx, person, offer));
  const accepted = outcome === "accepted";
  const next = accepted ? paths.organizationHub(offer.slug) : paths.handoverAnswer(offer.slug, offer.uid);
  return redirectWith(context, next, outcomes[outcome]);
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canCancelHandover } from "#app/domain/handovers/handover.policy";
import { cancelHandover } from "#app/domain/handovers/offer.server";
import { findHandover } from "#app/domain/handovers/standing.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Question } from "#app/ui/question";
import { useWords } from "#app/ui/words";

const outcomes = { cancelled: "handover-cancelled", "moved-on": "handover-answered" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const asked = { slug: params.slug ?? "", uid: params.uid ?? "" };
  const offer = found(await findHandover(context.read, person, asked));
  authorize(canCancelHandover(person, offer));
  const { slug, uid, to, state } = offer;
  if (state !== "pending") throw redirect(paths.handoverAnswer(slug, uid));
  const { ui, handovers } = wordsFor(context.locale);
  return { title: ui.title(handovers.cancellation.title), slug, uid, to };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const asked = { slug: params.slug ?? "", uid: params.uid ?? "" };
  const offer = found(await findHandover(context.db.fresh, person, asked));
  authorize(canCancelHandover(person, offer));
  const outcome = found(await context.db.tx((tx) => cancelHandover(tx, person, offer.uid)));
  return redirectWith(context, paths.handoverAnswer(offer.slug, offer.uid), outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function CancelHandover() {
  const { slug, uid, to } = useLoaderData<typeof loader>();
  const { cancellation, new: offering } = useWords().handovers;
  return (
    <Question
      title={cancellation.title}
      back={{ href: paths.handover(slug), label: offering.title }}
      act={{ action: paths.handoverCancellation(slug, uid), label: cancellation.confirm }}
    >
      <p>{cancellation.text(to)}</p>
    </Question>
  );
}

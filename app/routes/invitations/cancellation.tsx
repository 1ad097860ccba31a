import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canInvite } from "#app/domain/invitations/invitation.policy";
import { cancelInvitation } from "#app/domain/invitations/invitation.server";
import { findInvitation } from "#app/domain/invitations/list.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Question } from "#app/ui/question";
import { useWords } from "#app/ui/words";
import { invitedName } from "./invited-name";

const outcomes = { cancelled: "invitation-cancelled", "moved-on": "invitation-ended" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canInvite(person, organization));
  const { slug } = organization;
  const invitation = found(await findInvitation(context.read, organization, params.uid ?? ""));
  const { uid, state, means } = invitation;
  if (state !== "pending") throw redirect(paths.invitation(slug, uid));
  const words = wordsFor(context.locale);
  const who = invitedName(invitation, words.invitations);
  return { title: words.ui.title(words.invitations.cancellation.title), slug, uid, means, who };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canInvite(person, organization));
  const outcome = found(
    await context.db.tx((tx) => cancelInvitation(tx, person, organization, params.uid ?? "")),
  );
  return redirectWith(context, paths.invitations(organization.slug), outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function CancelInvitation() {
  const { slug, uid, means, who } = useLoaderData<typeof loader>();
  const { cancellation, show } = useWords().invitations;
  return (
    <Question
      title={cancellation.title}
      lead={who}
      back={{ href: paths.invitation(slug, uid), label: show.title[means] }}
      act={{ action: paths.invitationCancellation(slug, uid), label: cancellation.confirm }}
    >
      <p>{cancellation.text}</p>
    </Question>
  );
}

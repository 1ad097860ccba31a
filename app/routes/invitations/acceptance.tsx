import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { acceptInvitation } from "#app/domain/invitations/acceptance.server";
import { readInvitation } from "#app/domain/invitations/link.server";
import { isSignedIn } from "#app/domain/viewer";
import { redirectWith } from "#app/http/flash.server";
import { requireSignedIn } from "#app/http/guards.server";
import { limit } from "#app/http/rate-limit.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { OpenInvitation } from "./open-invitation";
import { UnusableInvitation } from "./unusable-invitation";

/** Needs no sign-in, and opening the link joins nobody: services that look through mail open links too. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  if (!(await limit(context, "invitation"))) throw new Response(null, { status: 429 });
  const token = params.token ?? "";
  const invited = await readInvitation(context.read, context.viewer, token);
  const { ui, invitations } = wordsFor(context.locale);
  const titles = {
    open: () => invitations.accept.title("organization" in invited ? invited.organization : ""),
    belongs: () => invitations.accept.belongsTitle,
    unusable: () => invitations.accept.unusableTitle,
  };
  return data(
    { token, invited, signedIn: isSignedIn(context.viewer), title: ui.title(titles[invited.standing]()) },
    { status: invited.standing === "unusable" ? 404 : 200 },
  );
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  if (!(await limit(context, "invitation", String(person.id)))) throw new Response(null, { status: 429 });
  const token = params.token ?? "";
  const outcome = await context.db.tx((tx) => acceptInvitation(tx, person, token), {
    isolation: "read committed",
  });
  if (outcome === "unusable") return data(undefined, { status: 404 });
  const invited = await readInvitation(context.db.fresh, person, token);
  const next = invited.standing === "belongs" ? paths.organizationHub(invited.slug) : paths.mine();
  return redirectWith(context, next, outcome === "joined" ? "invitation-joined" : "invitation-belongs");
}

export function meta({ data: loaded }: MetaArgs<typeof loader>) {
  return [...(loaded ? [{ title: loaded.title }] : []), { name: "robots", content: "noindex" }];
}

export default function AcceptInvitation() {
  const { token, invited, signedIn } = useLoaderData<typeof loader>();
  const words = useWords().invitations.accept;
  if (invited.standing === "unusable") return <UnusableInvitation why={invited.why} />;
  if (invited.standing === "belongs")
    return (
      <Page title={words.belongsTitle} lead={words.belongs(invited.organization)}>
        <Actions>
          <LinkButton href={paths.organizationHub(invited.slug)}>{words.toOrganization}</LinkButton>
        </Actions>
      </Page>
    );
  return <OpenInvitation token={token} signedIn={signedIn} {...invited} />;
}

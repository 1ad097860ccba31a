import { type AppLoadContext, data } from "@remix-run/node";
import { acceptInvitation } from "#app/domain/invitations/acceptance.server";
import type { InvitationKey } from "#app/domain/invitations/key.server";
import { readInvitation } from "#app/domain/invitations/standing.server";
import { isSignedIn, type Person } from "#app/domain/viewer";
import { redirectWith } from "#app/http/flash.server";
import { limit } from "#app/http/rate-limit.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";

/** Where an invitation is answered: yes, and no. */
interface Addresses {
  readonly acceptance: string;
  readonly refusal: string;
}

/** What the page of an invitation shows to whoever comes to it; 404 where it serves no more. */
export async function showInvitation(context: AppLoadContext, key: InvitationKey, addresses: Addresses) {
  const invited = await readInvitation(context.read, context.viewer, key);
  const { ui, invitations } = wordsFor(context.locale);
  const titles = {
    open: () => invitations.accept.title("organization" in invited ? invited.organization : ""),
    belongs: () => invitations.accept.belongsTitle,
    unusable: () => invitations.accept.unusableTitle,
  };
  return data(
    {
      invited,
      addresses,
      signedIn: isSignedIn(context.viewer),
      title: ui.title(titles[invited.standing]()),
    },
    { status: invited.standing === "unusable" ? 404 : 200 },
  );
}

/** Joins her by an invitation, and leads her to the organization; 404 where it serves no more. */
export async function answerYes(context: AppLoadContext, person: Person, key: InvitationKey) {
  if (!(await limit(context, "invitation", String(person.id)))) throw new Response(null, { status: 429 });
  const outcome = await context.db.tx((tx) => acceptInvitation(tx, person, key), {
    isolation: "read committed",
  });
  if (outcome === "unusable") return data(undefined, { status: 404 });
  const invited = await readInvitation(context.db.fresh, person, key);
  const next = invited.standing === "belongs" ? paths.organizationHub(invited.slug) : paths.mine();
  return redirectWith(context, next, outcome === "joined" ? "invitation-joined" : "invitation-belongs");
}

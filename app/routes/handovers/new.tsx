import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canHandOver } from "#app/domain/handovers/handover.policy";
import { HandoverForm } from "#app/domain/handovers/handover.schema";
import { offerHandover } from "#app/domain/handovers/offer.server";
import { findOwnOffer } from "#app/domain/handovers/standing.server";
import { listSuccessors } from "#app/domain/handovers/successors.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { limit } from "#app/http/rate-limit.server";
import { refuse, tooMany } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { wayBack } from "#app/routes/organizations/way-back";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { HandoverOffer } from "./handover-offer";
import { WaitingOffer } from "./waiting-offer";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read } = context;
  const organization = found(await findVisible(read, person, params.slug ?? ""));
  authorize(canHandOver(person, organization));
  const words = wordsFor(context.locale);
  const offer = await findOwnOffer(read, person, organization);
  const successors = offer ? [] : await listSuccessors(read, organization, person);
  return {
    title: words.ui.title(words.handovers.new.title),
    back: wayBack(person, organization, words),
    slug: organization.slug,
    name: organization.name,
    offer: offer && {
      uid: offer.uid,
      to: offer.to,
      afterwards: offer.afterwards,
      createdAt: offer.createdAt,
      expiresAt: offer.expiresAt,
      isVoid: offer.isVoid,
    },
    successors: successors.map(({ uid, name, role }) => ({
      value: uid,
      label: `${name} (${words.organizations.roles[role]})`,
    })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canHandOver(person, organization));
  const form = await readForm(request, context, HandoverForm);
  if (!form.ok) return invalid(form.result);
  if (!(await limit(context, "organization", String(person.id))))
    return tooMany(request, context, HandoverForm);
  const outcome = await context.db.tx((tx) => offerHandover(tx, person, organization, form.data));
  if (outcome === "successor-gone")
    return refuse(request, context, HandoverForm, "successor-gone", "successor");
  const word = outcome === "offered" ? "handover-offered" : "handover-waits";
  return redirectWith(context, paths.handover(organization.slug), word);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Handover() {
  const { back, slug, name, offer, successors } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().handovers.new;
  return (
    <Page title={words.title} lead={words.lead(name)} back={back}>
      {offer && <WaitingOffer slug={slug} {...offer} />}
      {!offer && successors.length === 0 && (
        <EmptyState
          title={words.nobodyTitle}
          text={words.nobody}
          action={{ href: paths.newInvitation(slug), label: words.invite }}
        />
      )}
      {successors.length > 0 && <HandoverOffer result={result} successors={successors} />}
    </Page>
  );
}

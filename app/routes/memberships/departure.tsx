import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { leave } from "#app/domain/memberships/departure.server";
import { findOwnPlace } from "#app/domain/memberships/own.server";
import { hasOtherLeader } from "#app/domain/memberships/roles.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { isLeader, isMember } from "#app/domain/viewer";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { LastLeader } from "./last-leader";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(isMember(person, organization.id));
  const { ui, memberships } = wordsFor(context.locale);
  const belonging = { organizationId: organization.id, accountId: person.id };
  return {
    title: ui.title(memberships.departure.title(organization.name)),
    slug: organization.slug,
    name: organization.name,
    leadsAlone: isLeader(person, organization.id) && !(await hasOtherLeader(context.read, belonging)),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  const place = await findOwnPlace(fresh, person, organization.id);
  authorize(place !== undefined);
  const outcome = await context.db.tx((tx) => leave(tx, person, place));
  return outcome === "last-leader"
    ? redirectWith(context, paths.departure(organization.slug), "member-last-leader")
    : redirectWith(context, paths.mine(), "membership-left");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Departure() {
  const { slug, name, leadsAlone } = useLoaderData<typeof loader>();
  const words = useWords().memberships.departure;
  return (
    <Page
      title={words.title(name)}
      back={{ href: paths.ownMembership(slug), label: useWords().memberships.own.title }}
    >
      {leadsAlone ? (
        <LastLeader slug={slug} text={words.lastLeader} />
      ) : (
        <>
          <p>{words.text}</p>
          <Actions>
            <PostButton action={paths.departure(slug)} label={words.confirm} kind="danger" />
            <LinkButton href={paths.ownMembership(slug)} kind="secondary">
              {words.stay}
            </LinkButton>
          </Actions>
        </>
      )}
    </Page>
  );
}

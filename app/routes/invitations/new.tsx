import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canInvite } from "#app/domain/invitations/invitation.policy";
import {
  LinkInvitationForm,
  MailInvitationForm,
  NewInvitationQuery,
} from "#app/domain/invitations/invitation.schema";
import { inviteByLink, inviteByMail } from "#app/domain/invitations/invitation.server";
import { listInvitable } from "#app/domain/invitations/roster.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { newUid } from "#app/domain/secrets.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { limit } from "#app/http/rate-limit.server";
import { refuse, tooMany } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { LinkInvitation } from "./link-invitation";
import { MailInvitation } from "./mail-invitation";
import { MeansTabs } from "./means-tabs";

const refusals = {
  "already-invited": { word: "already-invited", field: "mail" },
  "too-many": { word: "too-many-invitations", field: undefined },
  "member-gone": { word: "member-gone", field: "member" },
} as const;

const queryOf = (request: Request) => {
  const asked = new URL(request.url).searchParams;
  return NewInvitationQuery.parse({ means: asked.get("por"), member: asked.get("persona") });
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canInvite(person, organization));
  const { ui, invitations } = wordsFor(context.locale);
  const { means, member } = queryOf(request);
  const invitable = means === "mail" ? await listInvitable(context.read, organization) : [];
  const chosen = invitable.find(({ uid }) => uid === member);
  return {
    title: ui.title(invitations.new.title),
    slug: organization.slug,
    means,
    invitable: invitable.map(({ uid, name }) => ({ value: uid, label: name })),
    uid: newUid(),
    chosen: { member: chosen?.uid ?? "", mail: chosen?.mail ?? "" },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canInvite(person, organization));
  const { slug } = organization;
  if (queryOf(request).means === "link") {
    const form = await readForm(request, context, LinkInvitationForm);
    if (!form.ok) return invalid(form.result);
    const made = await context.db.tx((tx) => inviteByLink(tx, person, organization, form.data));
    if (made === "too-many") return refuse(request, context, LinkInvitationForm, "too-many-invitations");
    return redirectWith(context, paths.invitation(slug, made.uid), "invitation-made");
  }
  const form = await readForm(request, context, MailInvitationForm);
  if (!form.ok) return invalid(form.result);
  if (!(await limit(context, "invitation", String(person.id))))
    return tooMany(request, context, MailInvitationForm);
  const made = await context.db.tx((tx) => inviteByMail(tx, person, organization, form.data));
  if (typeof made === "string") {
    const { word, field } = refusals[made];
    return refuse(request, context, MailInvitationForm, word, field);
  }
  return redirectWith(context, paths.invitations(slug), "invitation-sent");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function NewInvitation() {
  const { slug, means, invitable, chosen, uid } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().invitations.new;
  return (
    <Page
      title={words.title}
      lead={means === "mail" ? words.mailLead : words.linkLead}
      back={{ href: paths.invitations(slug), label: words.back }}
    >
      <MeansTabs slug={slug} means={means} />
      {means === "mail" ? (
        <MailInvitation result={result} invitable={invitable} defaults={chosen} />
      ) : (
        <LinkInvitation result={result} uid={uid} />
      )}
    </Page>
  );
}

import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayOf, longDay } from "#app/domain/calendar";
import { canInvite } from "#app/domain/invitations/invitation.policy";
import { findInvitation } from "#app/domain/invitations/list.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { squareCode } from "#app/domain/second-factors/square-code.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Page, Section } from "#app/ui/page";
import { Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";
import { AnswerTag } from "./answer-tag";
import { InvitationLink } from "./invitation-link";
import { invitedName } from "./invited-name";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canInvite(person, organization));
  const { token, ...invitation } = found(await findInvitation(context.read, organization, params.uid ?? ""));
  const { ui, invitations } = wordsFor(context.locale);
  const link = token && context.env.publicOrigin + paths.acceptInvitation(token);
  return {
    title: ui.title(invitations.show.title[invitation.means]),
    slug: organization.slug,
    name: organization.name,
    invitation,
    link: link && {
      address: link,
      square: squareCode(link),
      day: longDay(dayOf(invitation.expiresAt), context.locale),
    },
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Invitation() {
  const { slug, name, invitation, link } = useLoaderData<typeof loader>();
  const { invitations: words, organizations } = useWords();
  const { show, list } = words;
  return (
    <Page
      title={show.title[invitation.means]}
      lead={name}
      back={{ href: paths.invitations(slug), label: show.back }}
    >
      <Tags>
        <AnswerTag state={invitation.state} labels={words.states} />
      </Tags>
      {link && <InvitationLink organization={name} {...link} />}
      <Facts
        items={[
          { term: list.who, value: invitedName(invitation, words) },
          { term: list.role, value: organizations.roles[invitation.role] },
          { term: list.uses, value: list.used(invitation.taken, invitation.places) },
          { term: list.expires, value: <DateTime value={invitation.expiresAt} /> },
          { term: show.ended, value: invitation.endedAt && <DateTime value={invitation.endedAt} /> },
          { term: show.made, value: <DateTime value={invitation.createdAt} style="day" /> },
          { term: show.by, value: invitation.by },
        ]}
      />
      {invitation.accepted.length > 0 && (
        <Section title={show.joined}>
          <ul>
            {invitation.accepted.map(({ name: joined, at }) => (
              <li key={`${joined} ${at}`}>
                {joined}, <DateTime value={at} style="day" />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {invitation.state === "pending" && (
        <div className="screen-only">
          <LinkButton href={paths.invitationCancellation(slug, invitation.uid)} kind="secondary">
            {show.cancel}
          </LinkButton>
        </div>
      )}
    </Page>
  );
}

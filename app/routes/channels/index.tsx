import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ChannelForm } from "#app/domain/channels/channel.schema";
import { channelText } from "#app/domain/channels/channels";
import { addChannel, listChannels, mostChannels } from "#app/domain/channels/channels.server";
import { canEdit } from "#app/domain/organizations/organization.policy";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { type FormWord, refuse } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { Card, CardList } from "#app/ui/card";
import { RadioGroup } from "#app/ui/choice-group";
import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import { Notice } from "#app/ui/notice";
import { optionsOf } from "#app/ui/options";
import { Page, Section } from "#app/ui/page";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";

const refusals = {
  "already-there": "channel-there",
  full: "channels-full",
  closed: "profile-closed",
} as const satisfies Record<string, FormWord>;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canEdit(person, organization));
  const words = wordsFor(context.locale);
  const channels = await listChannels(context.read, organization);
  return {
    title: words.ui.title(words.channels.title),
    slug: organization.slug,
    most: mostChannels,
    channels: channels.map(({ uid, kind, value, audience }) => ({
      uid,
      kind,
      audience,
      text: channelText(kind, value),
    })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canEdit(person, organization));
  const form = await readForm(request, context, ChannelForm);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => addChannel(tx, person, organization, form.data));
  if (outcome !== "added") return refuse(request, context, ChannelForm, refusals[outcome], "value");
  return redirectWith(context, paths.organizationChannels(organization.slug), "channel-added");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function OrganizationChannels() {
  const { slug, most, channels } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { channels: words, organizations } = useWords();
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ href: paths.organizationHub(slug), label: organizations.hub.title }}
    >
      {channels.length === 0 && <p>{words.emptyText}</p>}
      <CardList>
        {channels.map(({ uid, kind, text, audience }) => (
          <Card key={uid} title={words.kinds[kind]}>
            <p>{text}</p>
            <p className="hint">{words.seenBy(words.audiences[audience])}</p>
            <Actions>
              <LinkButton href={paths.channelAudience(slug, uid)} kind="quiet">
                {words.change}
                <span className="sr-only"> {text}</span>
              </LinkButton>
              <PostButton
                action={paths.channelRemoval(slug, uid)}
                label={words.remove}
                about={text}
                kind="quiet"
              />
            </Actions>
          </Card>
        ))}
      </CardList>
      {channels.length >= most ? (
        <Notice kind="info">{words.full(most)}</Notice>
      ) : (
        <Section title={words.addTitle}>
          <Form result={result} submitLabel={words.add}>
            <Select
              name="kind"
              label={words.kind}
              emptyLabel={words.choose}
              options={optionsOf(words.kinds)}
              required
            />
            <Field
              name="value"
              label={words.value}
              hint={words.valueHint}
              autoComplete="off"
              required
              maxLength={300}
            />
            <RadioGroup
              name="audience"
              label={words.audience}
              options={optionsOf(words.audiences)}
              required
            />
          </Form>
        </Section>
      )}
    </Page>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AudienceForm } from "#app/domain/channels/channel.schema";
import { channelText } from "#app/domain/channels/channels";
import { listChannels, showChannelTo } from "#app/domain/channels/channels.server";
import { canEdit } from "#app/domain/organizations/organization.policy";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { RadioGroup } from "#app/ui/choice-group";
import { Form } from "#app/ui/form";
import { optionsOf } from "#app/ui/options";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

const outcomes = { shown: "channel-shown", gone: "channel-gone" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canEdit(person, organization));
  const channels = await listChannels(context.read, organization);
  const channel = found(channels.find(({ uid }) => uid === params.uid));
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.channels.changeTitle),
    slug: organization.slug,
    kind: channel.kind,
    text: channelText(channel.kind, channel.value),
    audience: channel.audience,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canEdit(person, organization));
  const form = await readForm(request, context, AudienceForm);
  if (!form.ok) return invalid(form.result);
  const { audience } = form.data;
  const outcome = await context.db.tx((tx) =>
    showChannelTo(tx, person, organization, params.uid ?? "", audience),
  );
  return redirectWith(context, paths.organizationChannels(organization.slug), outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function ChannelAudience() {
  const { slug, kind, text, audience } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().channels;
  return (
    <Page
      title={words.changeTitle}
      lead={`${words.kinds[kind]}: ${text}`}
      back={{ href: paths.organizationChannels(slug), label: words.title }}
    >
      <Form result={result} defaults={{ audience }} submitLabel={words.save}>
        <RadioGroup name="audience" label={words.audience} options={optionsOf(words.audiences)} required />
      </Form>
    </Page>
  );
}

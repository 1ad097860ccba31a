import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canPreview } from "#app/domain/organizations/organization.policy";
import { findVisible } from "#app/domain/organizations/organization.server";
import { PreviewQuery } from "#app/domain/organizations/reach";
import { readPreview } from "#app/domain/profiles/profile.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { ProfileFacts } from "./facts";
import { ProfileHeader } from "./header";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canPreview(person, organization));
  const { as } = PreviewQuery.parse({ as: new URL(request.url).searchParams.get("como") });
  const { profile } = found(await readPreview(context.read, person, organization.slug, as));
  const words = wordsFor(context.locale);
  return { title: words.ui.title(words.organizations.preview.title(profile.name)), as, profile };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

const viewers = ["publico", "red", "oim"] as const;

export default function OrganizationPreview() {
  const { as, profile } = useLoaderData<typeof loader>();
  const { preview: words, hub } = useWords().organizations;
  return (
    <Page
      title={profile.name}
      lead={profile.acronym}
      back={{ href: paths.organizationHub(profile.slug), label: hub.title }}
    >
      <nav className="tabs" aria-label={words.label}>
        {viewers.map((viewer) => (
          <a
            key={viewer}
            href={paths.organizationPreview(profile.slug, { como: viewer })}
            aria-current={viewer === as ? "page" : undefined}
          >
            {words.viewers[viewer]}
          </a>
        ))}
      </nav>
      <Notice kind="info">
        <p>{words.texts[as]}</p>
        {profile.state !== "published" && <p>{words.notPublished}</p>}
      </Notice>
      <ProfileHeader profile={profile} />
      <ProfileFacts profile={profile} />
    </Page>
  );
}

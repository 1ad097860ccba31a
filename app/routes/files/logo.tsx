import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canChangeLogo } from "#app/domain/files/file.policy";
import { LogoForm } from "#app/domain/files/logo.schema";
import { findLogo, logoSide, setLogo } from "#app/domain/files/logo.server";
import { pictureTypes } from "#app/domain/files/recognition";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { uploadLimits } from "#app/http/upload-room.server";
import { readUploadForm } from "#app/http/uploads.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { FileField } from "#app/ui/file-field";
import { Form } from "#app/ui/form";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canChangeLogo(person, organization));
  const { ui, files } = wordsFor(context.locale);
  return {
    title: ui.title(files.logo.title(organization.name)),
    slug: organization.slug,
    name: organization.name,
    logo: await findLogo(context.read, organization),
    accept: pictureTypes.join(","),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canChangeLogo(person, organization));
  const form = await readUploadForm(request, context, LogoForm, {
    field: "file",
    kinds: pictureTypes,
    maxBytes: uploadLimits["/organizaciones/:slug/logo"],
    longestSide: logoSide,
    required: true,
  });
  if (!form.ok) return invalid(form.result);
  await context.db.tx((tx) => setLogo(tx, person, organization, form.file));
  return redirectWith(context, paths.organizationLogo(organization.slug), "logo-saved");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Logo() {
  const { slug, name, logo, accept } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { files, organizations } = useWords();
  const words = files.logo;
  return (
    <Page
      title={words.title(name)}
      lead={words.lead}
      back={{ href: paths.organizationHub(slug), label: organizations.hub.title }}
    >
      {logo && (
        <Section title={words.now}>
          <img
            className="logo"
            src={paths.file(logo.uid)}
            alt={words.alt(name)}
            width={logo.width ?? undefined}
            height={logo.height ?? undefined}
          />
          <PostButton action={paths.organizationLogoRemoval(slug)} label={words.remove} kind="danger" />
        </Section>
      )}
      <Form result={result} submitLabel={words.save} upload>
        <FileField name="file" label={words.file} hint={words.hint} accept={accept} required />
      </Form>
    </Page>
  );
}

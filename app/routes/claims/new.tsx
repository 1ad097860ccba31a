import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canClaim } from "#app/domain/claims/claim.policy";
import { ClaimForm } from "#app/domain/claims/claim.schema";
import { claimProfile } from "#app/domain/claims/claim.server";
import { hasPendingClaim } from "#app/domain/claims/list.server";
import { pdfType, pictureTypes } from "#app/domain/files/recognition";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { limit } from "#app/http/rate-limit.server";
import { uploadLimits } from "#app/http/upload-room.server";
import { readUploadForm } from "#app/http/uploads.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { FileField } from "#app/ui/file-field";
import { Form } from "#app/ui/form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";
import { refusedClaim } from "./refused-claim";

const kinds = [pdfType, ...pictureTypes] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.claims.new.title(organization.name)),
    slug: organization.slug,
    name: organization.name,
    open: canClaim(person, organization),
    pending: await hasPendingClaim(context.read, person, organization),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canClaim(person, organization));
  const maxBytes = uploadLimits["/organizaciones/:slug/reclamo"];
  const form = await readUploadForm(request, context, ClaimForm, { field: "file", kinds, maxBytes });
  if (!form.ok) return invalid(form.result);
  if (!(await limit(context, "organization", String(person.id))))
    return refusedClaim(context, form.data, "too-many-attempts", 429);
  const outcome = await context.db.tx((tx) =>
    claimProfile(tx, person, organization, { proof: form.data.proof, file: form.file }),
  );
  if (outcome === "too-many") return refusedClaim(context, form.data, "too-many-claims", 422);
  if (outcome === "not-claimable")
    return redirectWith(context, paths.organization(organization.slug), "claim-closed");
  return redirectWith(
    context,
    paths.ownClaims(),
    outcome === "claimed" ? "claim-sent" : "claim-already-sent",
  );
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function NewClaim() {
  const { slug, name, open, pending } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().claims.new;
  const page = { title: words.title(name), back: { href: paths.organization(slug), label: name } };
  if (pending)
    return (
      <Page {...page}>
        <Notice kind="info">
          <p>
            {words.pending} <a href={paths.ownClaims()}>{words.toMine}</a>
          </p>
        </Notice>
      </Page>
    );
  if (!open)
    return (
      <Page {...page}>
        <Notice kind="info" title={words.closedTitle}>
          {words.closed}
        </Notice>
      </Page>
    );
  return (
    <Page {...page} lead={words.lead}>
      <Form result={result} submitLabel={words.submit} upload>
        <TextArea
          name="proof"
          label={words.proof}
          hint={words.proofHint}
          rows={7}
          required
          minLength={20}
          maxLength={1500}
        />
        <FileField name="file" label={words.file} hint={words.fileHint} accept={kinds.join(",")} />
        <p className="hint">{words.next}</p>
      </Form>
    </Page>
  );
}

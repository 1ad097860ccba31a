import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canEdit } from "#app/domain/organizations/organization.policy";
import { findVisible } from "#app/domain/organizations/organization.server";
import { choosePlace } from "#app/domain/places/choice.server";
import { readPlace } from "#app/domain/places/exact-place.server";
import { placeForm } from "#app/domain/places/place.schema";
import { pointOf } from "#app/domain/places/published";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm, stale } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Notice } from "#app/ui/notice";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { PlaceFacts } from "./place-facts";
import { PlaceForm } from "./place-form";
import { factsOf, staleResult, storedValues } from "./place-values";
import { Sights } from "./sights";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  const known = await readPlace(context.read, person, organization);
  authorize(known !== undefined);
  const words = wordsFor(context.locale);
  const { slug, name, canton } = organization;
  return {
    title: words.ui.title(words.places.title(name)),
    slug,
    name,
    canton,
    seen: factsOf(known),
    values: storedValues(known.place),
    version: known.version,
    mayEdit: canEdit(person, organization),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canEdit(person, organization));
  const known = found(await readPlace(fresh, person, organization));
  const form = await readForm(request, context, placeForm(pointOf(known.seat)));
  if (!form.ok) return invalid(form.result);
  const { version, confirmed, ...data } = form.data;
  const outcome = await context.db.tx((tx) => choosePlace(tx, person, organization, data, version));
  if (outcome === "chosen")
    return redirectWith(context, paths.organizationPlace(organization.slug), "place-saved");
  const stored = found(await readPlace(fresh, person, organization));
  return stale(staleResult({ ...data, confirmed }, stored, wordsFor(context.locale)));
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function OrganizationPlace() {
  const { slug, name, canton, seen, values, version, mayEdit } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { places, organizations } = useWords();
  const hub = { href: paths.organizationHub(slug), label: organizations.hub.title };
  return (
    <Page
      title={places.title(name)}
      lead={places.lead(canton.name, canton.province)}
      back={mayEdit ? hub : { href: paths.organization(slug), label: name }}
    >
      <Notice kind="warning">{places.risk}</Notice>
      <Section title={places.now}>
        <Sights seen={seen} canton={canton.name} />
        {!mayEdit && <PlaceFacts values={values} />}
      </Section>
      {mayEdit && (
        <Section title={places.choose}>
          <PlaceForm slug={slug} canton={canton.name} result={result} values={values} version={version} />
        </Section>
      )}
    </Page>
  );
}

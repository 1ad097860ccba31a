import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canKeepRoster } from "#app/domain/memberships/roster.policy";
import { findLeft, listUnitable, unite } from "#app/domain/memberships/union.server";
import { prepareUnion } from "#app/domain/memberships/union-preview.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { UnionChoice } from "./union-choice";
import { UnionComparison } from "./union-comparison";
import { comparisonOf } from "./union-values";

const otherOf = (request: Request) => new URL(request.url).searchParams.get("con") ?? "";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read } = context;
  const organization = found(await findVisible(read, person, params.slug ?? ""));
  authorize(canKeepRoster(person, organization));
  const { id, slug } = organization;
  const other = otherOf(request);
  const { member } = found(await findLeft(read, id, { uid: params.uid ?? "", other }));
  if (member.uid !== params.uid || member.until !== null) throw redirect(paths.member(slug, member.uid));
  const words = wordsFor(context.locale);
  const prepared = await prepareUnion(read, member, other);
  if (prepared)
    return {
      title: words.ui.title(words.memberships.union.title),
      comparison: { slug, uid: member.uid, other, ...comparisonOf(prepared, context.locale) },
    };
  const unitable = await listUnitable(read, member);
  return {
    title: words.ui.title(words.memberships.unionChoice.title(member.name)),
    choice: {
      slug,
      uid: member.uid,
      name: member.name,
      unknown: other !== "",
      people: unitable.map(({ uid, name, accountId }) => ({
        value: uid,
        label: accountId === null ? name : words.memberships.unionChoice.holder(name),
      })),
    },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canKeepRoster(person, organization));
  const { id, slug } = organization;
  const pair = { uid: params.uid ?? "", other: otherOf(request) };
  found(await findLeft(fresh, id, pair));
  const outcome = await context.db.tx((tx) => unite(tx, person, organization, pair));
  if (outcome === "two-accounts" || outcome === "both-paid")
    return redirect(paths.memberUnion(slug, pair.uid, { con: pair.other }), 303);
  const { member, alone } = found(await findLeft(fresh, id, pair));
  const word = outcome === "united" ? "members-united" : alone ? "members-united-already" : "member-gone";
  return redirectWith(context, paths.member(slug, member.uid), word);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function UniteMembers() {
  const { comparison, choice } = useLoaderData<typeof loader>();
  if (comparison) return <UnionComparison {...comparison} />;
  return choice && <UnionChoice {...choice} />;
}

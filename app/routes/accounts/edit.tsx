import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { longestName } from "#app/domain/accounts/name-length";
import { ProfileForm } from "#app/domain/accounts/profile.schema";
import { editProfile, findProfile } from "#app/domain/accounts/profile.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm, stale } from "#app/http/forms.server";
import { found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { RadioGroup } from "#app/ui/choice-group";
import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import { optionsOf } from "#app/ui/options";
import { Page } from "#app/ui/page";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";
import { AccountLinks } from "./account-links";
import { profileConflict } from "./profile-conflict";
import { WaitingGrants } from "./waiting-grants";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { passwordGrade, ...profile } = found(await findProfile(context.db.fresh, person));
  const { ui, ownAccount: words } = wordsFor(context.locale);
  return {
    title: ui.title(words.edit.title),
    profile,
    hasSecondFactor: person.hasSecondFactor,
    waiting: person.inactiveGrants > 0,
    shortPassword: passwordGrade === "person",
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const form = await readForm(request, context, ProfileForm);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => editProfile(tx, person, form.data));
  if (outcome === "saved") {
    context.cookies.set("locale", form.data.locale, { maxAge: 365 * 86_400 });
    return redirectWith(context, paths.account(), "account-saved");
  }
  const stored = found(await findProfile(context.db.fresh, person));
  return stale(profileConflict(form.data, stored, wordsFor(context.locale).ownAccount.edit));
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Account() {
  const { profile, hasSecondFactor, waiting, shortPassword } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { edit: words } = useWords().ownAccount;
  return (
    <Page title={words.title} lead={words.lead}>
      {waiting && <WaitingGrants hasSecondFactor={hasSecondFactor} shortPassword={shortPassword} />}
      <Form
        result={result}
        defaults={{ name: profile.name, locale: profile.locale, letterDetail: profile.letterDetail }}
        submitLabel={words.submit}
        version={profile.version}
      >
        <Field
          name="name"
          label={words.name}
          hint={words.nameHint}
          autoComplete="name"
          maxLength={longestName}
          required
        />
        <Select name="locale" label={words.language} options={optionsOf(words.languages)} required />
        <RadioGroup
          name="letterDetail"
          label={words.detail}
          options={optionsOf(words.details).map((option) => ({
            ...option,
            hint: words.detailHints[option.value as keyof typeof words.detailHints],
          }))}
          required
        />
      </Form>
      <AccountLinks mail={profile.mail} hasSecondFactor={hasSecondFactor} />
    </Page>
  );
}

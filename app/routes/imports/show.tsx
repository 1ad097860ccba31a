import { data, type HeadersArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { failureSentence } from "#app/domain/imports/failure";
import { findImport, isLeft } from "#app/domain/imports/imports.server";
import { countDecided, listRows } from "#app/domain/imports/rows.server";
import { canCancel, stepAtWork } from "#app/domain/imports/steps";
import { found, requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { AtWork } from "./at-work";
import { Ended } from "./ended";
import { Preview } from "./preview";
import { previewQuery } from "./preview-query";
import { rowsForPage } from "./rows-for-page";

/** Seconds after which the page of a step at work is asked for again. */
const again = 2;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "networks");
  const one = found(await findImport(context.db.fresh, params.uid ?? ""));
  if (one.state === "mapping" && one.failure === null) throw redirect(paths.importMapping(one.uid));
  const { query, shown } = previewQuery(request);
  const step = stepAtWork(one.state);
  const left = await isLeft(context.db.fresh, one);
  const { uid, fileName, state, progress, rowCount, errorCount, duplicateCount, failure } = one;
  const page = state === "ready" ? await listRows(context.db.fresh, one.id, query) : undefined;
  const words = wordsFor(context.locale);
  const answer = {
    title: words.ui.title(fileName),
    one: { uid, fileName, state, progress, rowCount, errorCount, duplicateCount },
    step,
    left,
    failure: failure === null ? undefined : failureSentence(failure, context.locale),
    shown,
    preview: page && { ...page, rows: rowsForPage(page.rows, one, words) },
    decided: page ? await countDecided(context.db.fresh, one.id) : 0,
  };
  return data(answer, step && !left ? { headers: { Refresh: String(again) } } : {});
}

export const headers = ({ loaderHeaders }: HeadersArgs) => loaderHeaders;

export function meta({ data: loaded }: MetaArgs<typeof loader>) {
  return loaded ? [{ title: loaded.title }] : [];
}

export default function ShowImport() {
  const { one, step, left, failure, shown, preview, decided } = useLoaderData<typeof loader>();
  const { show: words } = useWords().imports;
  return (
    <Page title={one.fileName} back={{ href: paths.imports(), label: words.back }} wide>
      {failure !== undefined && (
        <Notice kind="error" title={words.failedTitle}>
          {failure}
        </Notice>
      )}
      {step ? (
        <AtWork one={one} step={step} left={left} />
      ) : (
        <Ended one={one} failed={failure !== undefined} />
      )}
      {preview && (
        <Preview one={one} preview={preview} decided={decided} shown={shown} failed={failure !== undefined} />
      )}
      {canCancel(one.state) && (
        <>
          <p className="hint">{words.cancelHint}</p>
          <PostButton action={paths.importCancellation(one.uid)} label={words.cancel} kind="quiet" />
        </>
      )}
    </Page>
  );
}

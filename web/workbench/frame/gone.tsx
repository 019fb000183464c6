import { Link } from "wouter";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { isRefusal } from "../api/request.ts";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";
import { Loading } from "./loading.tsx";
import { Page } from "./page.tsx";
import { ProblemNote } from "./problem-note.tsx";

/** No such page, or none to see: the two look the same. */
export function Gone() {
  const t = useText(frameText);
  return (
    <Page title={t("workbench.gone.title")} narrow>
      <p>{t("workbench.gone.about")}</p>
      <p>
        <Link href={paths.home}>{t("workbench.gone.home")}</Link>
      </p>
    </Page>
  );
}

/** What stands in a page's place until its record is there: on its way, refused, or not to be seen. */
export function Waiting({ query }: { query: { error: unknown; refetch: () => unknown } }) {
  const t = useText(frameText);
  // What cannot be an id is no record either.
  if (isRefusal(query.error, "not-found") || isRefusal(query.error, "invalid")) return <Gone />;
  return (
    <div className="page">
      <h1 className="hidden">{t("workbench.name")}</h1>
      {query.error === null ? <Loading /> : <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
    </div>
  );
}

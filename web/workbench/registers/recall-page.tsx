import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { registersPageText } from "../../../src/kernel/text/workbench/registers.ts";
import type { Recall } from "../api/registers.ts";
import { recallQuery } from "../api/registers.ts";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { Pair } from "../frame/pair.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { VerifyRecall } from "./verify-recall.tsx";

/** One recall or product alert. */
export function RecallPage({ id }: { id: string }) {
  const t = useText(registersPageText);
  const { day } = useFormat();
  const query = useQuery(recallQuery(id));
  if (query.data === undefined) return <Waiting query={query} />;
  const recall = query.data;
  const fields = [
    ["workbench.recall.number", recall.number],
    ["workbench.recall.issued", issuedOf(recall, day)],
    ["workbench.recall.authority", recall.authority],
    ["workbench.recall.brand", recall.brand],
    ["workbench.recall.company", recall.company],
    ["workbench.recall.models", recall.models.join(", ")],
    ["workbench.recall.gtins", recall.gtins.join(", ")],
    ["workbench.recall.reg-no", recall.regNo],
    ["workbench.recall.hazard", recall.hazard],
    ["workbench.recall.remedy", recall.remedy],
    ["workbench.recall.source", recall.source],
  ] as const;
  return (
    <Page
      title={recall.product}
      about={t("workbench.recall.title")}
      actions={recall.level === "public" ? undefined : <VerifyRecall of={recall} />}
      narrow
    >
      <div role="status">
        <Alert color={recall.level === "public" ? "pine" : "yellow"} variant="light">
          {t(recall.level === "public" ? "workbench.recall.public" : "workbench.recall.unverified")}
        </Alert>
      </div>
      <section className="sheet stack">
        {recall.title !== null && recall.title !== recall.product && <h2>{recall.title}</h2>}
        <dl className="pairs">
          {fields.map(
            ([name, value]) =>
              value !== null &&
              value !== "" && (
                <Pair key={name} name={t(name)}>
                  {value}
                </Pair>
              ),
          )}
        </dl>
        {recall.url !== null && /^https?:/.test(recall.url) && (
          <p>
            <a href={recall.url} target="_blank" rel="noreferrer">
              {t("workbench.recall.page")}
            </a>{" "}
            <span className="small soft">{new URL(recall.url).host}</span>
          </p>
        )}
        {recall.description !== null && <p className="written">{recall.description}</p>}
      </section>
    </Page>
  );
}

/** The day as precisely as the source gives it. */
function issuedOf({ issuedOn, issuedPrecision }: Recall, day: (iso: string) => string): string | null {
  if (issuedOn === null) return null;
  const [year, month] = issuedOn.split("-");
  if (issuedPrecision === "year") return year ?? null;
  return issuedPrecision === "month" ? `${month}/${year}` : day(issuedOn);
}

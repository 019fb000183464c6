import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { registersPageText } from "../../../src/kernel/text/workbench/registers.ts";
import { recallQuery } from "../api/registers.ts";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { Pair } from "../frame/pair.tsx";
import { useFormat, useText } from "../words/lang.tsx";

/** One recall or product alert. */
export function RecallPage({ id }: { id: string }) {
  const t = useText(registersPageText);
  const { day } = useFormat();
  const query = useQuery(recallQuery(id));
  if (query.data === undefined) return <Waiting query={query} />;
  const recall = query.data;
  const fields = [
    ["workbench.recall.number", recall.number],
    ["workbench.recall.issued", recall.issuedOn === null ? null : day(recall.issuedOn)],
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
    <Page title={recall.product} about={t("workbench.recall.title")} narrow>
      {!recall.verified && (
        <Alert color="yellow" variant="light">
          {t("workbench.recall.unverified")}
        </Alert>
      )}
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
        {recall.description !== null && <p className="written">{recall.description}</p>}
      </section>
    </Page>
  );
}

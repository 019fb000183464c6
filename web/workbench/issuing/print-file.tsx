import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { issuingPageText } from "../../../src/kernel/text/workbench/issuing.ts";
import type { CodeOrderFile } from "../api/code-orders.ts";
import { printFileAddress } from "../api/code-orders.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Pair } from "../frame/pair.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { Progress } from "./order-state.tsx";

type Parts = {
  of: CodeOrderFile;
  isParty: boolean;
  activateTitle: string;
  onPassword: () => void;
  onActivate: () => void;
};

/** The codes of an approved order: how far they are, the file to fetch, and what was reported. Officers see the counts. */
export function PrintFileSheet({ of, isParty, activateTitle, onPassword, onActivate }: Parts) {
  const t = useText(issuingPageText);
  const queries = useQueryClient();
  if (of.batch === null) return null;
  const lookAgain = () => void queries.invalidateQueries({ queryKey: ["code-order", of.id] });
  return (
    <section className="sheet stack">
      <h2>{t("workbench.code-order.codes")}</h2>
      <Progress of={of} />
      {isParty && of.batch.state !== "issuing" && (
        <div className="row">
          {of.abilities.fetch.allowed && (
            // The answer is a file: the browser saves it and stays, and then the page counts the fetching.
            <Button
              component="a"
              href={printFileAddress(of.id)}
              download
              size="sm"
              onClick={() => setTimeout(lookAgain, 1500)}
            >
              {t("workbench.code-order.fetch")}
            </Button>
          )}
          <AbilityButton ability={of.abilities.password} size="sm" variant="default" onClick={onPassword}>
            {t("workbench.code-order.password")}
          </AbilityButton>
          <AbilityButton ability={of.abilities.activate} size="sm" variant="default" onClick={onActivate}>
            {activateTitle}
          </AbilityButton>
        </div>
      )}
      {isParty && of.batch.state !== "issuing" && <p className="small soft">{t("workbench.code-order.open")}</p>}
      <Figures of={of} />
      <Reports of={of} />
    </section>
  );
}

function Figures({ of }: { of: CodeOrderFile }) {
  const t = useText(issuingPageText);
  const { number, time } = useFormat();
  const { file } = of;
  if (file?.hash == null) return null;
  const fetched =
    file.openedAt === null
      ? t("workbench.code-order.fetched.never")
      : t("workbench.code-order.fetched", { times: number(file.opened), time: time(file.openedAt) });
  return (
    <dl className="pairs">
      <Pair name={t("workbench.code-order.size")}>
        {t("workbench.code-order.size.mb", { mb: number(Math.max(0.1, Math.round(file.bytes / 1e5) / 10)) })}
      </Pair>
      <Pair name={t("workbench.code-order.fetched.name")}>{fetched}</Pair>
      <Pair name={t("workbench.code-order.hash")}>
        <span className="breaks small">{file.hash}</span>
      </Pair>
    </dl>
  );
}

function Reports({ of }: { of: CodeOrderFile }) {
  const t = useText(issuingPageText);
  const { number, time } = useFormat();
  if (of.activations.length === 0) return null;
  return (
    <div className="stack">
      <h3>{t("workbench.code-order.reports")}</h3>
      <ul className="plain-list">
        {of.activations.map((one) => (
          <li key={one.id}>
            {t("workbench.code-order.report", { used: number(one.used), wasted: number(one.wasted) })}{" "}
            <span className="small soft">
              {time(one.at)}
              {one.note !== "" && ` · ${one.note}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

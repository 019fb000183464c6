import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { statesPageText } from "../../../src/kernel/text/workbench/states.ts";
import type { Looked } from "../api/states.ts";
import { useLook } from "../api/states.ts";
import { isRefusal } from "../api/request.ts";
import { Pair } from "../frame/pair.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** One code by its scan: what it is now, and every change of it. A hand scanner types it and presses Enter. */
export function LookAtCode() {
  const t = useText(statesPageText);
  const [scan, setScan] = useState("");
  const look = useLook();
  const isUnknown = isRefusal(look.error, "not-found");
  return (
    <section className="sheet stack no-print" aria-labelledby="look">
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          look.mutate(scan);
        }}
      >
        <h2 id="look">{t("workbench.states.look")}</h2>
        <TextInput
          style={{ flex: "1 1 16rem" }}
          label={t("workbench.states.look.scan")}
          required
          withAsterisk={false}
          maxLength={600}
          value={scan}
          onChange={(event) => setScan(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={look.isPending} style={{ alignSelf: "end" }}>
          {t("workbench.states.look.open")}
        </Button>
      </form>
      <div role="status">
        {isUnknown && <p>{t("workbench.states.look.none")}</p>}
        {look.data !== undefined && <Found code={look.data} />}
      </div>
      {!isUnknown && <ProblemNote error={look.error} />}
    </section>
  );
}

function Found({ code }: { code: Looked }) {
  const t = useText(statesPageText);
  const { number, time } = useFormat();
  return (
    <div className="stack">
      <dl className="pairs">
        <Pair name={t("workbench.states.look.now")}>
          <strong>{t(`workbench.states.code.${code.state}`)}</strong>
        </Pair>
        <Pair name={t("workbench.states.look.product")}>{code.gtin}</Pair>
        <Pair name={t("workbench.states.look.lot")}>{code.lot ?? "—"}</Pair>
        <Pair name={t("workbench.states.look.place")}>{number(code.counter + 1)}</Pair>
      </dl>
      {code.changes.length === 0 && <p className="soft">{t("workbench.states.look.unchanged")}</p>}
      <ul className="plain-list">
        {code.changes.map((change) => (
          <li key={`${change.at} ${change.to}`} className="row">
            <span>
              {t("workbench.states.change", {
                from: t(`workbench.states.code.${change.from}`),
                to: t(`workbench.states.code.${change.to}`),
              })}
            </span>
            <span className="small soft">
              {t("workbench.states.by", { by: change.by === "" ? change.agency : change.by, time: time(change.at) })}
            </span>
            {change.notice !== null && (
              <Link className="small" href={paths.codeNotice(change.notice)}>
                {t("workbench.states.title")}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

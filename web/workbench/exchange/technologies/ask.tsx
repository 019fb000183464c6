import { TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { exchangeTechnologiesPageText } from "../../../../src/kernel/text/workbench/exchange-technologies.ts";
import type { Opinion, TechnologyFile } from "../../api/technologies.ts";
import { useAskAuthenticator } from "../../api/technologies.ts";
import { useColleagueName } from "../../api/users.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useFormat, useText } from "../../words/lang.tsx";

const tones = { agrees: undefined, disagrees: "yes", "cannot-tell": "unsure" } as const;

/** Asks an authenticator about a code, and shows its opinion with the reason; what was asked before stands below. */
export function Ask({ of }: { of: TechnologyFile }) {
  const t = useText(exchangeTechnologiesPageText);
  const { time } = useFormat();
  const nameOf = useColleagueName();
  const [code, setCode] = useState("");
  const [gtin, setGtin] = useState("");
  const ask = useAskAuthenticator(of.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (of.abilities.ask.allowed && !ask.isPending) ask.mutate(gtin === "" ? { code } : { code, gtin });
  };
  return (
    <section className="sheet stack" aria-labelledby="ask">
      <div>
        <h2 id="ask">{t("workbench.ask.title")}</h2>
        <p className="small soft">{t("workbench.ask.about")}</p>
      </div>
      <ProblemNote error={ask.error} />
      <form className="stack no-print" onSubmit={submit}>
        <TextInput
          label={t("workbench.ask.code")}
          required
          withAsterisk={false}
          maxLength={500}
          autoComplete="off"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <TextInput
          label={t("workbench.ask.gtin")}
          inputMode="numeric"
          pattern="\d{8,14}"
          autoComplete="off"
          value={gtin}
          onChange={(event) => setGtin(event.currentTarget.value)}
        />
        <div className="row">
          <AbilityButton ability={of.abilities.ask} type="submit" loading={ask.isPending}>
            {t("workbench.ask.send")}
          </AbilityButton>
        </div>
      </form>
      <div role="status">
        {ask.data !== undefined &&
          (ask.data.opinion === null ? <p>{t("workbench.ask.shadow")}</p> : <Shown opinion={ask.data.opinion} />)}
      </div>
      {of.opinions.length > 0 && (
        <>
          <h3>{t("workbench.ask.earlier")}</h3>
          <ul className="plain-list stack">
            {of.opinions.map((one) => (
              <li key={one.id}>
                <strong>{one.code ?? one.gtin}</strong>{" "}
                <span className="small soft">{`${time(one.at)} · ${nameOf(one.by)}`}</span>
                <Shown opinion={one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Shown({ opinion: { opinion, reason } }: { opinion: Opinion }) {
  const t = useText(exchangeTechnologiesPageText);
  return (
    <p>
      <span className="tag" data-tone={tones[opinion]}>
        {t(`workbench.ask.${opinion}`)}
      </span>{" "}
      {reason}
    </p>
  );
}

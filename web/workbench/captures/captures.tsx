import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { evidenceText } from "../../../src/kernel/text/evidence.ts";
import { capturesText } from "../../../src/kernel/text/workbench/captures.ts";
import type { About, Capture } from "../api/captures.ts";
import { capturesQuery, useVerify } from "../api/captures.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Listed } from "../frame/listed.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { CaptureForm } from "./capture-form.tsx";
import { TieCaptures } from "./tie-captures.tsx";
import { Ties } from "./ties.tsx";

const tones = { waiting: "unsure", kept: "accent", failed: "yes" } as const;

/** The pages captured as evidence of a lead, a listing or a case, and the button that captures one. */
export function Captures({ about, url }: { about: About; url: string | null }) {
  const t = useText(capturesText);
  const [asking, setAsking] = useState(false);
  const [tying, setTying] = useState(false);
  const lead = "lead" in about ? about.lead : null;
  const captures = useInfiniteQuery(capturesQuery(about));
  const items = captures.data?.pages.flatMap((page) => page.items) ?? [];
  const abilities = captures.data?.pages[0]?.abilities;
  return (
    <section className="sheet stack">
      <div className="row spread">
        <h2>{t("workbench.captures.title")}</h2>
        <div className="row no-print">
          <AbilityButton ability={abilities?.capture} size="sm" variant="default" onClick={() => setAsking(true)}>
            {t("workbench.captures.capture")}
          </AbilityButton>
          {lead !== null && (
            <AbilityButton ability={abilities?.tie} size="sm" variant="default" onClick={() => setTying(true)}>
              {t("workbench.captures.tie")}
            </AbilityButton>
          )}
        </div>
      </div>
      <Listed
        of={captures}
        none={
          <p className="soft">
            {t("workbench.captures.none")} {lead !== null && t("workbench.captures.none.tie")}
          </p>
        }
      >
        <ul className="plain-list">
          {items.map((one) => (
            <li key={one.id}>
              <Captured of={one} />
              {lead !== null && <Ties of={one} on={lead} ability={abilities?.tie} />}
            </li>
          ))}
        </ul>
      </Listed>
      {tying && lead !== null && <TieCaptures lead={lead} onClose={() => setTying(false)} />}
      {asking && <CaptureForm about={about} url={url} onClose={() => setAsking(false)} />}
    </section>
  );
}

/** One captured page: how it went, its capsule, and whether that is still whole. */
export function Captured({ of }: { of: Capture }) {
  const t = useText(capturesText);
  const e = useText(evidenceText);
  const { time, number } = useFormat();
  const verify = useVerify(of.id);
  return (
    <div className="stack">
      <div>
        <span className="tag" data-tone={tones[of.state]}>
          {e(`evidence.state.${of.state}`)}
        </span>{" "}
        <span className="breaks">{of.title === "" ? of.url : of.title}</span>
        {of.title !== "" && <div className="small breaks">{of.url}</div>}
        <div className="small soft">
          {t("workbench.captures.by", { time: time(of.capturedAt ?? of.requestedAt), name: of.requester })} ·{" "}
          {e(`evidence.way.${of.way}`)}
        </div>
        {of.note !== null && <p className="written">{of.note}</p>}
        {of.failure !== null && <p>{e(`evidence.failure.${of.failure}`)}</p>}
      </div>
      {of.download !== null && (
        <div className="row no-print">
          <a href={of.download} download>
            {t("workbench.captures.download")}
          </a>
          <Button size="xs" variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
            {t("workbench.captures.verify")}
          </Button>
        </div>
      )}
      <ProblemNote error={verify.error} />
      {verify.data !== undefined && (
        <div role="status">
          {verify.data.ok ? (
            <p>{t("workbench.captures.whole", { n: number(verify.data.records) })}</p>
          ) : (
            <>
              <p>{t("workbench.captures.broken")}</p>
              <ul>
                {verify.data.problems.map((problem) => (
                  <li key={problem.text}>{problem.text}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </div>
  );
}

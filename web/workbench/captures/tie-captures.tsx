import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { capturesText } from "../../../src/kernel/text/workbench/captures.ts";
import { evidenceText } from "../../../src/kernel/text/evidence.ts";
import type { Capture } from "../api/captures.ts";
import { capturesFoundQuery, capturesOfAddressesQuery } from "../api/captures.ts";
import { Listed } from "../frame/listed.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import style from "./captures.module.css";
import type { Chooser } from "./choices.tsx";
import { Choice, Choices, useChoosing } from "./choices.tsx";
import { TieDialog } from "./tie-dialog.tsx";

/** Ties captures that are there to a lead: those of its own pages are proposed first. */
export function TieCaptures({ lead, onClose }: { lead: string; onClose: () => void }) {
  const t = useText(capturesText);
  const { number } = useFormat();
  const choosing = useChoosing();
  const { chosen, q } = choosing;
  const ofPage = useQuery(capturesOfAddressesQuery(lead));
  const found = useInfiniteQuery(capturesFoundQuery(q));
  // Typed words look everywhere; without them the captures of the lead's own pages stand by themselves.
  const proposed = q === "" ? (ofPage.data?.items ?? []) : [];
  const others = (found.data?.pages.flatMap((page) => page.items) ?? []).filter(
    (one) => !proposed.some(({ id }) => id === one.id),
  );
  const shown = (some: readonly Capture[]) =>
    some.map((one) => <CaptureChoice key={one.id} of={one} lead={lead} choosing={choosing} />);
  return (
    <TieDialog
      title={t("workbench.captures.tie.title")}
      send={
        chosen.length === 0 ? t("workbench.captures.tie") : t("workbench.captures.tie.go", { n: number(chosen.length) })
      }
      find={t("workbench.captures.find")}
      of={choosing}
      ties={{ captures: chosen, leads: [lead] }}
      onClose={onClose}
    >
      {proposed.length > 0 && (
        <Choices name={t("workbench.captures.of-address", { n: number(proposed.length) })}>{shown(proposed)}</Choices>
      )}
      <Listed
        of={found}
        none={<p className="soft">{t(q === "" ? "workbench.captures.none-to-tie" : "workbench.captures.not-found")}</p>}
      >
        {others.length > 0 && (
          <Choices name={t(proposed.length > 0 ? "workbench.captures.others" : "workbench.captures.title")}>
            {shown(others)}
          </Choices>
        )}
      </Listed>
    </TieDialog>
  );
}

type Parts = { of: Capture; lead: string; choosing: Chooser };

function CaptureChoice({ of, lead, choosing }: Parts) {
  const t = useText(capturesText);
  const e = useText(evidenceText);
  const { time } = useFormat();
  const [hidden, setHidden] = useState(false);
  const isTied = of.leads.some((tie) => tie.lead === lead);
  const mark = isTied ? t("workbench.captures.tied") : of.state === "failed" ? e("evidence.state.failed") : null;
  return (
    <Choice id={of.id} of={choosing} isOpen={mark === null}>
      {of.picture !== null && !hidden && (
        <img className={style["picture"]} src={of.picture} alt="" loading="lazy" onError={() => setHidden(true)} />
      )}
      <span className={style["about"]}>
        {of.title !== "" && <strong>{of.title}</strong>}
        <span className={`${style["address"]} small`}>{of.url}</span>
        <span className="small soft">
          {t("workbench.captures.by", { time: time(of.capturedAt ?? of.requestedAt), name: of.requester })}
        </span>
        {mark !== null && <span className="tag">{mark}</span>}
      </span>
    </Choice>
  );
}

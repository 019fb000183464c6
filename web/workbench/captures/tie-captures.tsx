import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { capturesText } from "../../../src/kernel/text/workbench/captures.ts";
import { evidenceText } from "../../../src/kernel/text/evidence.ts";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import type { Capture } from "../api/captures.ts";
import { capturesFoundQuery, capturesOfAddressesQuery, useTie } from "../api/captures.ts";
import { FormDialog } from "../frame/form-dialog.tsx";
import { Listed } from "../frame/listed.tsx";
import { ReasonField } from "../frame/reason-field.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import style from "./captures.module.css";
import { Choice, Choices, Choosing, useChoosing, Words } from "./choices.tsx";

/** Ties captures that are there to a lead: those of its own pages are proposed first. */
export function TieCaptures({ lead, onClose }: { lead: string; onClose: () => void }) {
  const t = useText(capturesText);
  const f = useText(frameText);
  const { number } = useFormat();
  const choosing = useChoosing();
  const { chosen, q } = choosing;
  const [reason, setReason] = useState("");
  const tie = useTie();
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
    <FormDialog
      title={t("workbench.captures.tie.title")}
      wide
      change={tie}
      send={
        chosen.length === 0 ? t("workbench.captures.tie") : t("workbench.captures.tie.go", { n: number(chosen.length) })
      }
      disabled={chosen.length === 0}
      onSend={() => tie.mutate({ captures: chosen, leads: [lead], reason: reason.trim() }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Words label={t("workbench.captures.find")} of={choosing} />
      <Choosing name={t("workbench.captures.tie.title")}>
        {proposed.length > 0 && (
          <Choices name={t("workbench.captures.of-address", { n: number(proposed.length) })}>{shown(proposed)}</Choices>
        )}
        <Listed
          of={found}
          none={
            <p className="soft">{t(q === "" ? "workbench.captures.none-to-tie" : "workbench.captures.not-found")}</p>
          }
        >
          {others.length > 0 && (
            <Choices name={t(proposed.length > 0 ? "workbench.captures.others" : "workbench.captures.title")}>
              {shown(others)}
            </Choices>
          )}
        </Listed>
      </Choosing>
      <ReasonField
        label={`${t("workbench.captures.reason")} (${f("workbench.optional")})`}
        required={false}
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}

type Parts = { of: Capture; lead: string; choosing: ReturnType<typeof useChoosing> };

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

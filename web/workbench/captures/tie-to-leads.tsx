import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { capturesText } from "../../../src/kernel/text/workbench/captures.ts";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import type { Capture } from "../api/captures.ts";
import { leadsFoundQuery, useTie } from "../api/captures.ts";
import { FormDialog } from "../frame/form-dialog.tsx";
import { Listed } from "../frame/listed.tsx";
import { ReasonField } from "../frame/reason-field.tsx";
import { LeadLine } from "../leads/lead-line.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import style from "./captures.module.css";
import { Choice, Choices, Choosing, useChoosing, Words } from "./choices.tsx";

/** Ties a capture to leads, found by name; without a name the strongest stand first. */
export function TieToLeads({ of, onClose }: { of: Capture; onClose: () => void }) {
  const t = useText(capturesText);
  const f = useText(frameText);
  const { number } = useFormat();
  const choosing = useChoosing();
  const { chosen, q } = choosing;
  const [reason, setReason] = useState("");
  const tie = useTie();
  const found = useInfiniteQuery(leadsFoundQuery(q));
  const tied = new Set(of.leads.map(({ lead }) => lead));
  const leads = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <FormDialog
      title={t("workbench.captures.tie-to-lead")}
      wide
      change={tie}
      send={
        chosen.length === 0
          ? t("workbench.captures.tie-to-lead")
          : t("workbench.captures.tie-to-lead.go", { n: number(chosen.length) })
      }
      disabled={chosen.length === 0}
      onSend={() => tie.mutate({ captures: [of.id], leads: chosen, reason: reason.trim() }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className="breaks">{of.title === "" ? of.url : of.title}</p>
      <Words label={t("workbench.captures.find-lead")} of={choosing} />
      <Choosing name={t("workbench.captures.tie-to-lead")}>
        <Listed
          of={found}
          none={
            <p className="soft">{t(q === "" ? "workbench.captures.no-leads" : "workbench.captures.no-lead-found")}</p>
          }
        >
          <Choices name={t("workbench.captures.leads")}>
            {leads.map((lead) => (
              <Choice key={lead.id} id={lead.id} of={choosing} isOpen={!tied.has(lead.id)}>
                <span className={style["about"]}>
                  <strong>{lead.sellerName}</strong>
                  <span className="small soft">
                    <LeadLine lead={lead} />
                  </span>
                  {tied.has(lead.id) && <span className="tag">{t("workbench.captures.tied")}</span>}
                </span>
              </Choice>
            ))}
          </Choices>
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

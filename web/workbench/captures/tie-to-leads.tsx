import { useInfiniteQuery } from "@tanstack/react-query";
import { capturesText } from "../../../src/kernel/text/workbench/captures.ts";
import type { Capture } from "../api/captures.ts";
import { leadsFoundQuery } from "../api/captures.ts";
import { Listed } from "../frame/listed.tsx";
import { LeadLine } from "../leads/lead-line.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import style from "./captures.module.css";
import { Choice, Choices, useChoosing } from "./choices.tsx";
import { TieDialog } from "./tie-dialog.tsx";

/** Ties a capture to leads, found by name; without a name the strongest stand first. */
export function TieToLeads({ of, onClose }: { of: Capture; onClose: () => void }) {
  const t = useText(capturesText);
  const { number } = useFormat();
  const choosing = useChoosing();
  const { chosen, q } = choosing;
  const found = useInfiniteQuery(leadsFoundQuery(q));
  const tied = new Set(of.leads.map(({ lead }) => lead));
  const leads = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <TieDialog
      title={t("workbench.captures.tie-to-lead")}
      send={
        chosen.length === 0
          ? t("workbench.captures.tie-to-lead")
          : t("workbench.captures.tie-to-lead.go", { n: number(chosen.length) })
      }
      find={t("workbench.captures.find-lead")}
      of={choosing}
      ties={{ captures: [of.id], leads: chosen }}
      what={<p className="breaks">{of.title === "" ? of.url : of.title}</p>}
      onClose={onClose}
    >
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
    </TieDialog>
  );
}

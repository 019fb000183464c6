import { Checkbox } from "@mantine/core";
import type { MouseEvent } from "react";
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import { leadsText } from "../../../src/kernel/text/leads.ts";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import type { Lead } from "../api/leads.ts";
import { PlatformName } from "../listings/platform-name.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { leadInQueue } from "./filter.ts";
import { StateTag } from "./lead-line.tsx";
import style from "./queue-page.module.css";

type Parts = {
  leads: readonly Lead[];
  at: string | null;
  /** The filters to carry along to a lead's page. */
  search: string;
  selected: ReadonlySet<string>;
  onSelect: (id: string) => void;
  /** Shows a lead beside the list; null where there is no room for it, and its page opens instead. */
  onShow: ((id: string) => void) | null;
};

/** The leads of the queue; the one shown has the focus when it was reached by key. */
export function QueueList({ leads, at, search, selected, onSelect, onShow }: Parts) {
  const t = useText(leadsPageText);
  return (
    <ul className={style["rows"]} aria-label={t("workbench.leads.list")}>
      {leads.map((lead) => (
        <Row
          key={lead.id}
          lead={lead}
          current={lead.id === at}
          address={leadInQueue(lead.id, search)}
          selected={selected.has(lead.id)}
          onSelect={onSelect}
          onShow={onShow}
        />
      ))}
    </ul>
  );
}

type RowParts = Pick<Parts, "onSelect" | "onShow"> & {
  lead: Lead;
  current: boolean;
  address: string;
  selected: boolean;
};

function Row({ lead, current, address, selected, onSelect, onShow }: RowParts) {
  const t = useText(leadsPageText);
  const concern = useText(leadsText);
  const { number } = useFormat();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (!current) return;
    const held = document.activeElement;
    link.current?.scrollIntoView({ block: "nearest" });
    if (held === document.body || link.current?.closest("ul")?.contains(held))
      link.current?.focus({ preventScroll: true });
  }, [current]);
  // A pointer shows the lead beside the list; Enter on the row, or a click that asks for a new tab, goes to its page.
  const onClick = (event: MouseEvent) => {
    if (onShow === null || event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onShow(lead.id);
  };
  return (
    <li className={style["row"]} data-current={current || undefined} data-judged={lead.state !== "open" || undefined}>
      <div className={style["check"]}>
        <Checkbox
          size="xs"
          checked={selected}
          disabled={lead.caseId !== null}
          aria-label={t("workbench.leads.select", {
            name: `${lead.sellerName}, ${concern(`leads.concern.${lead.concern}`)}`,
          })}
          onChange={() => onSelect(lead.id)}
        />
      </div>
      <Link
        ref={link}
        href={address}
        className={style["link"] ?? ""}
        aria-current={current ? "true" : undefined}
        onClick={onClick}
      >
        <span className={style["name"]}>
          <strong>{lead.sellerName}</strong>
          <span className={style["score"]}>{number(Math.round(lead.score))}</span>
        </span>
        <span className={style["about"]}>
          <span>
            {concern(`leads.concern.${lead.concern}`)}
            {/* Goods whose codes seem copied stand on no platform. */}
            {lead.platformId !== "" && (
              <>
                {" · "}
                <PlatformName id={lead.platformId} />
              </>
            )}
          </span>
          <span>
            {lead.state !== "open" ? (
              <StateTag state={lead.state} />
            ) : (
              lead.platformId !== "" && t("workbench.leads.listings", { n: number(lead.listings) })
            )}
          </span>
        </span>
        {lead.caseId !== null && <span className="tag">{t("workbench.leads.in-case")}</span>}
      </Link>
    </li>
  );
}

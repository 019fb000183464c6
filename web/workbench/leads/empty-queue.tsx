import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import { countsQuery } from "../api/leads.ts";
import { Empty } from "../frame/page.tsx";
import { useText } from "../words/lang.tsx";
import type { QueueAddress } from "./filter.ts";

/** An empty queue says why, and what to do next. */
export function EmptyQueue({ address: { state, narrowed, change } }: { address: QueueAddress }) {
  const t = useText(leadsPageText);
  const counts = useQuery(countsQuery);
  if (counts.data?.length === 0) {
    return (
      <Empty title={t("workbench.leads.empty.title")}>
        <p>{t("workbench.leads.empty.about")}</p>
        <ul>
          <li>
            <code>./chinhhang demo</code> – {t("workbench.leads.empty.demo")}
          </li>
          <li>
            <code>./chinhhang import FILE --source PROFILE</code> – {t("workbench.leads.empty.import")}
          </li>
        </ul>
      </Empty>
    );
  }
  if (state === "open" && !narrowed) {
    return (
      <Empty title={t("workbench.leads.done.title")}>
        <p>{t("workbench.leads.done.about")}</p>
      </Empty>
    );
  }
  return (
    <Empty title={t("workbench.leads.none.title")}>
      <p>{t("workbench.leads.none.about")}</p>
      <div>
        <Button
          size="sm"
          variant="default"
          onClick={() => change({ state: null, concern: null, check: null, platform: null, minScore: null })}
        >
          {t("workbench.leads.filters.clear")}
        </Button>
      </div>
    </Empty>
  );
}

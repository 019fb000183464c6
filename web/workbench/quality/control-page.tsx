import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { accessText } from "../../../src/kernel/text/access.ts";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { qualityPageText } from "../../../src/kernel/text/workbench/quality.ts";
import { sharesQuery, useDrawSample } from "../api/quality.ts";
import { useSession } from "../api/session.ts";
import type { Ability } from "../frame/ability-button.tsx";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Waiting } from "../frame/gone.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { PrintButton, PrintedBy } from "../frame/print.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useText } from "../words/lang.tsx";
import { useSampleAddress } from "./address.ts";
import { useFigures } from "./figures.ts";
import { SampleQueue } from "./sample-queue.tsx";
import { SharesTable } from "./shares-table.tsx";

/** The control sample of a month: drawn, judged one listing at a time, and what it shows of each platform. */
export function ControlPage() {
  const t = useText(qualityPageText);
  const f = useText(frameText);
  const query = useQuery(sharesQuery);
  const address = useSampleAddress();
  const ability = useOfficerAbility();
  if (query.data === undefined) return <Waiting query={query} />;
  const { items, monthNow } = query.data;
  const month = address.month ?? monthNow;
  const isDrawn = items.some((one) => one.month === month);
  return (
    <Page
      title={t("workbench.control.title")}
      about={t("workbench.control.about")}
      actions={items.length > 0 && <PrintButton>{f("workbench.print")}</PrintButton>}
    >
      <PrintedBy />
      {isDrawn ? (
        <SampleQueue month={month} shares={items} address={address} ability={ability} />
      ) : (
        <NotDrawn
          month={month}
          isNow={month === monthNow}
          ability={ability}
          onNow={() => address.change({ month: null })}
        />
      )}
      {items.length > 0 && <SharesTable sampled={items} />}
    </Page>
  );
}

/** Drawing and judging are for officers; others see what came of it. */
function useOfficerAbility(): Ability {
  const a = useText(accessText);
  const { data: session } = useSession();
  const allowed = session?.user?.roles.includes("officer") ?? false;
  return { allowed, reason: allowed ? null : a("access.reason.role") };
}

type NotDrawnParts = { month: string; isNow: boolean; ability: Ability; onNow: () => void };

function NotDrawn({ month, isNow, ability, onNow }: NotDrawnParts) {
  const t = useText(qualityPageText);
  const figures = useFigures();
  const draw = useDrawSample();
  return (
    <Empty title={t("workbench.control.none.title", { month: figures.month(month) })}>
      <p>{t(isNow ? "workbench.control.none.about" : "workbench.control.none.past")}</p>
      <ProblemNote error={draw.error} />
      {draw.data?.drawn === 0 && <p role="alert">{t("workbench.control.nothing")}</p>}
      <div className="no-print">
        {isNow ? (
          <AbilityButton ability={ability} loading={draw.isPending} onClick={() => draw.mutate()}>
            {t("workbench.control.draw", { month: figures.month(month) })}
          </AbilityButton>
        ) : (
          <Button variant="default" onClick={onNow}>
            {t("workbench.control.now")}
          </Button>
        )}
      </div>
    </Empty>
  );
}

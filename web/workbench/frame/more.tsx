import { Button } from "@mantine/core";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { useText } from "../words/lang.tsx";

type Pages = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };

/** The button under a list that goes on. */
export function More({ of }: { of: Pages }) {
  const f = useText(frameText);
  if (!of.hasNextPage) return null;
  return (
    <div className="no-print">
      <Button variant="default" loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
        {f("workbench.more")}
      </Button>
    </div>
  );
}

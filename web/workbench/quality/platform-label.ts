import { qualityPageText } from "../../../src/kernel/text/workbench/quality.ts";
import { usePlatformName } from "../api/platforms.ts";
import { useText } from "../words/lang.tsx";

/** A platform by its name; where the register does not know it, that it does not, with enough of the id to tell two of them apart. */
export function usePlatformLabel(id: string): string {
  const t = useText(qualityPageText);
  return usePlatformName(id) ?? t("workbench.shares.unregistered", { id: id.slice(-6) });
}

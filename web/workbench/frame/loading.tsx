import { Loader } from "@mantine/core";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { useText } from "../words/lang.tsx";

/** That something is on its way, said and shown. */
export function Loading() {
  const t = useText(frameText);
  return (
    <div className="row soft" role="status">
      <Loader size="sm" aria-hidden="true" />
      <span>{t("workbench.loading")}</span>
    </div>
  );
}

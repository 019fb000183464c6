import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Component } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { useText } from "../words/lang.tsx";

/** Keeps a page that fails to show from taking the frame with it; keyed by the address, so that another page starts anew. */
export class Boundary extends Component<{ children: ReactNode }, { failed: string | null }> {
  override state: { failed: string | null } = { failed: null };

  static getDerivedStateFromError(): { failed: string } {
    return { failed: "now" };
  }

  override render(): ReactNode {
    return this.state.failed === null ? this.props.children : <Failed />;
  }
}

function Failed() {
  const t = useText(frameText);
  return (
    <div className="page stack" role="alert">
      <p>{t("workbench.broken")}</p>
      <div>
        <Button onClick={() => location.reload()}>{t("workbench.reload")}</Button>
      </div>
    </div>
  );
}

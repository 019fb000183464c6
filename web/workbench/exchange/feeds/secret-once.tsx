import { Button } from "@mantine/core";
import { useState } from "react";
import { exchangeFeedsPageText } from "../../../../src/kernel/text/workbench/exchange-feeds.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import { peoplePageText } from "../../../../src/kernel/text/workbench/people.ts";
import { Dialog } from "../../frame/dialog.tsx";
import { useText } from "../../words/lang.tsx";

/** The secret of a webhook, which is kept in this dialog and nowhere else. */
export function SecretOnce({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useText(exchangeFeedsPageText);
  const p = useText(peoplePageText);
  const f = useText(frameText);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <Dialog title={t("workbench.webhook.secret")} onClose={onClose}>
      <div className="stack">
        <p>{t("workbench.webhook.secret.about")}</p>
        <output className="secret">{secret}</output>
        <div className="row">
          <Button onClick={onClose}>{p("workbench.once.done")}</Button>
          {"clipboard" in navigator && (
            <Button variant="default" onClick={() => void copy()}>
              {f(copied ? "workbench.copied" : "workbench.copy")}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

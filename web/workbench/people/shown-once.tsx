import { Button } from "@mantine/core";
import { useState } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { peoplePageText } from "../../../src/kernel/text/workbench/people.ts";
import { Dialog } from "../frame/dialog.tsx";
import { useText } from "../words/lang.tsx";

export type Secret = { kind: "password" | "key"; of: string; secret: string };

/** A secret that the server has already forgotten: it is kept in this dialog and nowhere else. */
export function ShownOnce({ secret, onClose }: { secret: Secret; onClose: () => void }) {
  const t = useText(peoplePageText);
  const f = useText(frameText);
  const [copied, setCopied] = useState(false);
  const words =
    secret.kind === "password"
      ? t("workbench.once.password", { login: secret.of })
      : t("workbench.once.key", { name: secret.of });
  const copy = async () => {
    await navigator.clipboard.writeText(secret.secret);
    setCopied(true);
  };
  return (
    <Dialog title={t("workbench.once.title")} onClose={onClose}>
      <div className="stack">
        <p>{words}</p>
        <output className="secret">{secret.secret}</output>
        <div className="row">
          <Button onClick={onClose}>{t("workbench.once.done")}</Button>
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

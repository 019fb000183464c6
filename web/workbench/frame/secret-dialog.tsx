import { Button } from "@mantine/core";
import { useState } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { peoplePageText } from "../../../src/kernel/text/workbench/people.ts";
import { useText } from "../words/lang.tsx";
import { Dialog } from "./dialog.tsx";

type Parts = { title: string; about: string; secret: string; onClose: () => void };

/** A secret that the server has already forgotten: it is kept in this dialog and nowhere else. */
export function SecretDialog({ title, about, secret, onClose }: Parts) {
  const t = useText(peoplePageText);
  const f = useText(frameText);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="stack">
        <p>{about}</p>
        <output className="secret">{secret}</output>
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

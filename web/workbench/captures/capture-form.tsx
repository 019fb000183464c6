import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { capturesText } from "../../../src/kernel/text/workbench/captures.ts";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import type { About } from "../api/captures.ts";
import { useCapture } from "../api/captures.ts";
import { useOnce } from "../api/once.ts";
import { FormDialog } from "../frame/form-dialog.tsx";
import { useText } from "../words/lang.tsx";

/** Asks the house's browser to capture a page; the address is that of the listing where there is one. */
export function CaptureForm({ about, url: known, onClose }: { about: About; url: string | null; onClose: () => void }) {
  const t = useText(capturesText);
  const f = useText(frameText);
  const [url, setUrl] = useState(known ?? "");
  const [note, setNote] = useState("");
  const capture = useCapture(about);
  const once = useOnce();
  const submit = () => {
    capture.mutate({ url: url.trim(), note: note.trim(), once: once([url, note]) }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t("workbench.captures.capture")}
      change={capture}
      send={t("workbench.captures.go")}
      onSend={submit}
      onClose={onClose}
    >
      <TextInput
        type="url"
        label={t("workbench.captures.address")}
        required
        withAsterisk={false}
        maxLength={2000}
        data-autofocus
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <Textarea
        label={`${t("workbench.captures.note")} (${f("workbench.optional")})`}
        rows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <p className="small soft">{t("workbench.captures.after")}</p>
    </FormDialog>
  );
}

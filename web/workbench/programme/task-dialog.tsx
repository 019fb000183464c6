import { NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { programmeText } from "../../../src/kernel/text/programme.ts";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { registersPageText } from "../../../src/kernel/text/workbench/registers.ts";
import type { Task } from "../api/registers.ts";
import { useUpdateTask } from "../api/registers.ts";
import { FormDialog } from "../frame/form-dialog.tsx";
import { useLang, useText } from "../words/lang.tsx";

const statuses = ["not-started", "running", "done", "dropped"] as const;

/** Records where a task stands and with what result. */
export function TaskDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useText(registersPageText);
  const p = useText(programmeText);
  const f = useText(frameText);
  const { lang } = useLang();
  const [status, setStatus] = useState<string>(task.progress?.status ?? "running");
  const [result, setResult] = useState(task.progress?.result ?? "");
  const [links, setLinks] = useState(task.progress?.links.join("\n") ?? "");
  const update = useUpdateTask(task);
  const submit = () => {
    update.mutate({ status, result, links: links.split(/\s+/).filter((link) => link !== "") }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t("workbench.programme.record.of", { number: task.number })}
      wide
      change={update}
      onSend={submit}
      onClose={onClose}
    >
      <p>{task.title[lang]}</p>
      <NativeSelect
        label={t("workbench.programme.status")}
        value={status}
        onChange={(event) => setStatus(event.currentTarget.value)}
      >
        {statuses.map((one) => (
          <option key={one} value={one}>
            {p(`programme.standing.${one}`)}
          </option>
        ))}
      </NativeSelect>
      <Textarea
        label={t("workbench.programme.result")}
        required={status === "done" || status === "dropped"}
        withAsterisk={false}
        rows={4}
        maxLength={4000}
        value={result}
        onChange={(event) => setResult(event.currentTarget.value)}
      />
      <Textarea
        label={`${t("workbench.programme.links")} (${f("workbench.optional")})`}
        rows={2}
        value={links}
        onChange={(event) => setLinks(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

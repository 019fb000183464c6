import { Checkbox, Textarea } from "@mantine/core";
import { useState } from "react";
import { requestsPageText } from "../../../../src/kernel/text/workbench/exchange-requests.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import type { RequestFile } from "../../api/exchange-requests.ts";
import { useChangeRequest } from "../../api/exchange-requests.ts";
import { FormDialog } from "../../frame/form-dialog.tsx";
import { useText } from "../../words/lang.tsx";
import type { ChosenFile } from "./files-field.tsx";
import { FilesField } from "./files-field.tsx";
import { readLinks } from "./subjects.ts";

/** A part of an answer, or the last: words, files and what they point to. */
export function AnswerForm({ of, onClose }: { of: RequestFile; onClose: () => void }) {
  const t = useText(requestsPageText);
  const f = useText(frameText);
  const [body, setBody] = useState("");
  const [isLast, setIsLast] = useState(true);
  const [written, setWritten] = useState("");
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const change = useChangeRequest(of);
  const { links, wrong } = readLinks(written);
  const submit = () => {
    const given = { body, isLast, links, files: files.map((file) => file.id) };
    change.mutate({ kind: "answer", body: given }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t("workbench.request.answer")}
      wide
      change={change}
      send={t("workbench.answer.go")}
      disabled={wrong.length > 0}
      onSend={submit}
      onClose={onClose}
    >
      <Textarea
        label={t("workbench.answer.body")}
        required
        withAsterisk={false}
        rows={6}
        maxLength={20_000}
        data-autofocus
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <FilesField value={files} onChange={setFiles} />
      <Textarea
        label={`${t("workbench.answer.links")} (${f("workbench.optional")})`}
        description={t("workbench.answer.links.help")}
        error={wrong.length > 0 ? t("workbench.answer.links.wrong", { line: wrong[0] ?? "" }) : null}
        rows={2}
        value={written}
        onChange={(event) => setWritten(event.currentTarget.value)}
      />
      <Checkbox
        label={t("workbench.answer.last")}
        checked={isLast}
        onChange={(event) => setIsLast(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}

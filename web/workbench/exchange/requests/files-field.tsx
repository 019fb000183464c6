import { Button } from "@mantine/core";
import { useRef } from "react";
import { requestsPageText } from "../../../../src/kernel/text/workbench/exchange-requests.ts";
import type { AttachedFile } from "../../api/exchange-requests.ts";
import { useUpload } from "../../api/passports.ts";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useText } from "../../words/lang.tsx";

export type ChosenFile = { id: string; name: string };

/** Files to go along; each is kept as soon as it is chosen. */
export function FilesField({
  value,
  onChange,
}: {
  value: readonly ChosenFile[];
  onChange: (files: ChosenFile[]) => void;
}) {
  const t = useText(requestsPageText);
  const upload = useUpload("own");
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className="stack">
      <ProblemNote error={upload.error} />
      {value.length > 0 && (
        <ul className="plain-list" aria-label={t("workbench.files")}>
          {value.map((file) => (
            <li key={file.id} className="row">
              <span>{file.name}</span>
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => onChange(value.filter((one) => one.id !== file.id))}
              >
                {t("workbench.files.remove", { name: file.name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button size="xs" variant="default" loading={upload.isPending} onClick={() => chooser.current?.click()}>
          {t("workbench.files.add")}
        </Button>
      </div>
      <input
        ref={chooser}
        hidden
        type="file"
        aria-label={t("workbench.files.add")}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = "";
          if (file === undefined) return;
          upload.mutate(file, {
            onSuccess: ({ id }) => onChange([...value.filter((one) => one.id !== id), { id, name: file.name }]),
          });
        }}
      />
    </div>
  );
}

/** The files that go with a thing, to open. */
export function AttachedFiles({ files }: { files: readonly AttachedFile[] }) {
  const t = useText(requestsPageText);
  if (files.length === 0) return null;
  return (
    <ul className="plain-list small" aria-label={t("workbench.files")}>
      {files.map((file) => (
        <li key={file.hash}>
          <a href={file.href}>{file.name}</a>
        </li>
      ))}
    </ul>
  );
}

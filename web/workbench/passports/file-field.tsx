import { Button, Input } from "@mantine/core";
import { useId, useRef } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { passportPageText } from "../../../src/kernel/text/workbench/passports.ts";
import { useUpload } from "../api/passports.ts";
import { problemWords } from "../frame/problem-note.tsx";
import { useText } from "../words/lang.tsx";

type Parts = {
  label: string;
  error: string | undefined;
  picture: boolean;
  level: "agencies" | "own";
  /** The kept file; null: none yet. */
  value: string | null;
  onChange: (file: string | null) => void;
};

/** A file that is kept as soon as it is chosen; a picture is shown. */
export function FileField({ label, error, picture, level, value, onChange }: Parts) {
  const t = useText(passportPageText);
  const f = useText(frameText);
  const upload = useUpload(level);
  const chosen = useRef<HTMLInputElement>(null);
  const labelId = useId();
  return (
    <Input.Wrapper
      label={label}
      labelProps={{ id: labelId }}
      error={error ?? (upload.isError ? problemWords(upload.error) : null)}
    >
      <div className="row">
        {picture && value !== null && (
          <img src={`/v1/files/${value}/image`} alt={label} width={96} height={96} style={{ objectFit: "contain" }} />
        )}
        {!picture && value !== null && <a href={`/v1/files/${value}`}>{t("workbench.passport.file.open")}</a>}
        <Button
          variant="default"
          size="xs"
          loading={upload.isPending}
          aria-describedby={labelId}
          onClick={() => chosen.current?.click()}
        >
          {f(value === null ? "workbench.file.choose" : "workbench.file.other")}
        </Button>
        {value !== null && !picture && (
          <Button variant="subtle" size="xs" aria-describedby={labelId} onClick={() => onChange(null)}>
            {t("workbench.passport.file.none")}
          </Button>
        )}
      </div>
      <input
        ref={chosen}
        hidden
        type="file"
        aria-label={label}
        accept={picture ? "image/*" : "image/*,application/pdf"}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = "";
          if (file !== undefined) upload.mutate(file, { onSuccess: ({ id }) => onChange(id) });
        }}
      />
    </Input.Wrapper>
  );
}

import { Textarea } from "@mantine/core";
import { useState } from "react";
import { passportPageText } from "../../../src/kernel/text/workbench/passports.ts";
import { useOnce } from "../api/once.ts";
import type { Sign } from "../api/passports.ts";
import { useChangeSigns } from "../api/passports.ts";
import { Confirm } from "../frame/confirm.tsx";
import { useText } from "../words/lang.tsx";
import { FileField } from "./file-field.tsx";

/** Writes a sign, with one picture at most; its file is kept for the party alone and shown through the passport. */
export function SignForm({ passport, sign, onClose }: { passport: string; sign: Sign | null; onClose: () => void }) {
  const t = useText(passportPageText);
  const [words, setWords] = useState(sign?.words ?? "");
  const [file, setFile] = useState(sign?.pictures[0]?.file ?? null);
  const change = useChangeSigns(passport);
  const once = useOnce();
  const body = { words: words.trim(), pictures: file === null ? [] : [{ file, words: "" }] };
  const given = sign === null ? { add: body, once: once(body) } : { change: sign, body };
  return (
    <Confirm
      title={t(sign === null ? "workbench.passport.sign.add" : "workbench.passport.sign.change")}
      change={change}
      onConfirm={() => change.mutate(given, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Textarea
        label={t("workbench.passport.sign.words")}
        required
        withAsterisk={false}
        rows={4}
        maxLength={2000}
        data-autofocus
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <FileField
        label={t("workbench.passport.sign.picture")}
        error={undefined}
        picture
        level="own"
        value={file}
        onChange={setFile}
      />
    </Confirm>
  );
}

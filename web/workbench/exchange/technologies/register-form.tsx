import { Textarea } from "@mantine/core";
import { useState } from "react";
import { exchangeTechnologiesPageText } from "../../../../src/kernel/text/workbench/exchange-technologies.ts";
import { useOnce } from "../../api/once.ts";
import { useRegisterTechnology } from "../../api/technologies.ts";
import { FormDialog } from "../../frame/form-dialog.tsx";
import { useText } from "../../words/lang.tsx";

/** Registers a technology over HTTP by its supplier's manifest. */
export function RegisterForm({ onAdded, onClose }: { onAdded: (id: string) => void; onClose: () => void }) {
  const t = useText(exchangeTechnologiesPageText);
  const [written, setWritten] = useState("");
  const [wrong, setWrong] = useState(false);
  const register = useRegisterTechnology();
  const once = useOnce();
  const submit = () => {
    const manifest = readJson(written);
    setWrong(manifest === undefined);
    if (manifest !== undefined)
      register.mutate({ manifest, once: once(manifest) }, { onSuccess: ({ id }) => onAdded(id) });
  };
  return (
    <FormDialog
      title={t("workbench.technologies.new")}
      wide
      change={register}
      send={t("workbench.technologies.add")}
      onSend={submit}
      onClose={onClose}
    >
      <Textarea
        label={t("workbench.technologies.manifest")}
        description={t("workbench.technologies.manifest.about")}
        error={wrong ? t("workbench.technologies.manifest.wrong") : undefined}
        required
        withAsterisk={false}
        rows={14}
        spellCheck={false}
        data-autofocus
        value={written}
        onChange={(event) => setWritten(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

function readJson(written: string): unknown {
  try {
    return JSON.parse(written) as unknown;
  } catch {
    return undefined;
  }
}

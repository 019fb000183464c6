import { Button, Textarea } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { exchangeTechnologiesPageText } from "../../../../src/kernel/text/workbench/exchange-technologies.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import { useOnce } from "../../api/once.ts";
import { useRegisterTechnology } from "../../api/technologies.ts";
import { Dialog } from "../../frame/dialog.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useText } from "../../words/lang.tsx";

/** Registers a technology over HTTP by its supplier's manifest. */
export function RegisterForm({ onAdded, onClose }: { onAdded: (id: string) => void; onClose: () => void }) {
  const t = useText(exchangeTechnologiesPageText);
  const f = useText(frameText);
  const [written, setWritten] = useState("");
  const [wrong, setWrong] = useState(false);
  const register = useRegisterTechnology();
  const once = useOnce();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const manifest = readJson(written);
    setWrong(manifest === undefined);
    if (manifest !== undefined)
      register.mutate({ manifest, once: once(manifest) }, { onSuccess: ({ id }) => onAdded(id) });
  };
  return (
    <Dialog title={t("workbench.technologies.new")} onClose={onClose} wide>
      <form className="stack" onSubmit={submit}>
        <ProblemNote error={register.error} />
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
        <div className="row">
          <Button type="submit" loading={register.isPending}>
            {t("workbench.technologies.add")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {f("workbench.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function readJson(written: string): unknown {
  try {
    return JSON.parse(written) as unknown;
  } catch {
    return undefined;
  }
}

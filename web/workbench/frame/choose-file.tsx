import { Button, Input } from "@mantine/core";
import { useId, useRef } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { useText } from "../words/lang.tsx";

type Parts = {
  label: string;
  /** Endings that the choice offers, as `accept` writes them. */
  accept: string;
  file: File | null;
  onChoose: (file: File) => void;
};

/** Asks for a file of this machine. The browser's own field speaks the browser's language, so a button of ours stands before it. */
export function ChooseFile({ label, accept, file, onChoose }: Parts) {
  const f = useText(frameText);
  const chooser = useRef<HTMLInputElement>(null);
  const labelId = useId();
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id: labelId }}>
      <div className="row">
        <Button variant="default" aria-describedby={labelId} onClick={() => chooser.current?.click()}>
          {f(file === null ? "workbench.file.choose" : "workbench.file.other")}
        </Button>
        {file !== null && <span style={{ overflowWrap: "anywhere" }}>{file.name}</span>}
      </div>
      <input
        ref={chooser}
        hidden
        type="file"
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          event.currentTarget.value = "";
          if (chosen !== undefined) onChoose(chosen);
        }}
      />
    </Input.Wrapper>
  );
}

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { useText } from "../words/lang.tsx";
import { Dialog } from "./dialog.tsx";
import { ProblemNote } from "./problem-note.tsx";

type Parts = {
  title: string;
  wide?: boolean;
  /** What went wrong with the last try. */
  error: unknown;
  isPending: boolean;
  /** What the button says that sends; without it: save. */
  send?: string;
  disabled?: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog with a form: what went wrong above, the fields, and the two buttons below. */
export function FormDialog({ title, wide, error, isPending, send, disabled, onSend, onClose, children }: Parts) {
  const f = useText(frameText);
  return (
    <Dialog title={title} onClose={onClose} wide={wide ?? false}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        <ProblemNote error={error} />
        {children}
        <div className="row">
          <Button type="submit" loading={isPending} disabled={disabled ?? false}>
            {send ?? f("workbench.save")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {f("workbench.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

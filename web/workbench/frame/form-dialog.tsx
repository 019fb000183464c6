import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { useText } from "../words/lang.tsx";
import { Dialog } from "./dialog.tsx";
import { ProblemNote } from "./problem-note.tsx";

export type FormDialogParts = {
  title: string;
  wide?: boolean;
  /** What went wrong with the last try, and whether one is under way. */
  change: { error: unknown; isPending: boolean };
  /** What the button says that sends; without it: save. */
  send?: string;
  /** There is no way back: the button that sends is red. */
  isFinal?: boolean;
  disabled?: boolean;
  /** Another answer than the one that is sent, between the two buttons. */
  otherwise?: ReactNode;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog with a form: what went wrong above, the fields, and the two buttons below. */
export function FormDialog({ title, wide, change, send, isFinal, disabled, ...parts }: FormDialogParts) {
  const f = useText(frameText);
  return (
    <Dialog title={title} onClose={parts.onClose} wide={wide ?? false}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          parts.onSend();
        }}
      >
        <ProblemNote error={change.error} />
        {parts.children}
        <div className="row">
          <Button
            type="submit"
            loading={change.isPending}
            disabled={disabled ?? false}
            {...(isFinal === true ? { color: "red" } : {})}
          >
            {send ?? f("workbench.save")}
          </Button>
          {parts.otherwise}
          <Button variant="subtle" onClick={parts.onClose}>
            {f("workbench.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

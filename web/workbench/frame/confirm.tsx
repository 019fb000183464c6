import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { useText } from "../words/lang.tsx";
import { Dialog } from "./dialog.tsx";
import { ProblemNote } from "./problem-note.tsx";

type Parts = {
  /** What is about to be done; the words of the button too. */
  title: string;
  change: { error: unknown; isPending: boolean };
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** Asks once more, and says what will come of it. */
export function Confirm({ title, change, onConfirm, onClose, children }: Parts) {
  const f = useText(frameText);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        <ProblemNote error={change.error} />
        {children}
        <div className="row">
          <Button type="submit" loading={change.isPending}>
            {title}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {f("workbench.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

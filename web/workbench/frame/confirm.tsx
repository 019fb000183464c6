import type { ReactNode } from "react";
import { FormDialog } from "./form-dialog.tsx";

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
  return (
    <FormDialog
      title={title}
      error={change.error}
      isPending={change.isPending}
      send={title}
      onSend={() => onConfirm()}
      onClose={onClose}
    >
      {children}
    </FormDialog>
  );
}

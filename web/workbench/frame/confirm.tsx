import type { FormDialogParts } from "./form-dialog.tsx";
import { FormDialog } from "./form-dialog.tsx";

/** `title`: what is about to be done; the words of the button too. */
type Parts = Omit<FormDialogParts, "send" | "onSend"> & { onConfirm: () => void };

/** Asks once more, and says what will come of it. */
export function Confirm({ onConfirm, ...parts }: Parts) {
  return <FormDialog {...parts} send={parts.title} onSend={onConfirm} />;
}

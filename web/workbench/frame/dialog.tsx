import type { ReactNode } from "react";
import { useId, useLayoutEffect, useRef } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { useText } from "../words/lang.tsx";
import style from "./dialog.module.css";
import { CloseIcon } from "./icons.tsx";

type Parts = {
  title: string;
  onClose: () => void;
  wide?: boolean;
  /** The title is for screen readers only, and the content fills the dialog. */
  bare?: boolean;
  children: ReactNode;
};

/** A dialog of the browser's own kind: it holds the focus, ends with Escape, and gives the focus back. */
export function Dialog({ title, onClose, wide = false, bare = false, children }: Parts) {
  const t = useText(frameText);
  const place = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const dialog = place.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={place}
      className={style["dialog"]}
      data-wide={wide || undefined}
      data-bare={bare || undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={bare ? "hidden" : style["head"]}>
        <h2 id={titleId}>{title}</h2>
        {!bare && (
          <button type="button" className={style["close"]} aria-label={t("workbench.close")} onClick={onClose}>
            <CloseIcon />
          </button>
        )}
      </div>
      {children}
    </dialog>
  );
}

import { useEffect, useRef } from "react";

export type KeyMap = Record<string, ((event: KeyboardEvent) => void) | undefined>;

const typing = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]";
const overlay = "dialog[open], :popover-open";

/**
 * Single keys for a page, by `event.key` (`j`, `ArrowDown`, `?`). Silent while someone types, in dialogs and open panels, and with
 * Ctrl, Alt or Meta held, so that no key of the browser or of a screen reader is taken.
 */
export function useKeys(map: KeyMap): void {
  const latest = useRef(map);
  useEffect(() => {
    latest.current = map;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const at = event.target instanceof Element ? event.target : null;
      if (at?.closest(typing) || document.querySelector(overlay) !== null) return;
      const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      // Enter and space belong to the link or button that has the focus.
      if ((pressed === "Enter" || pressed === " ") && at?.closest("a, button, summary, input, label")) return;
      const act = latest.current[pressed];
      if (act === undefined) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

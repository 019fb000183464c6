import { useRef } from "react";
import { newOnce } from "./request.ts";

/** The key under which a form's content is created once: the same for every try of the same content, another for another. */
export function useOnce(): (content: unknown) => string {
  const last = useRef({ content: "", once: "" });
  return (content) => {
    const written = JSON.stringify(content);
    if (last.current.content !== written) last.current = { content: written, once: newOnce() };
    return last.current.once;
  };
}

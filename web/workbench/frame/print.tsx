import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { useSession } from "../api/session.ts";
import { useFormat, useText } from "../words/lang.tsx";

export function PrintButton({ children }: { children: string }) {
  return (
    <Button size="xs" variant="default" onClick={() => window.print()}>
      {children}
    </Button>
  );
}

/** Whether the page is being printed: what is folded away on a screen lies open on paper. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}

/** On paper only: when it was printed and by whom. */
export function PrintedBy() {
  const t = useText(frameText);
  const { time } = useFormat();
  const { data: session } = useSession();
  const [at, setAt] = useState("");
  useEffect(() => {
    const onPrint = () => flushSync(() => setAt(new Date().toISOString()));
    window.addEventListener("beforeprint", onPrint);
    return () => window.removeEventListener("beforeprint", onPrint);
  }, []);
  if (at === "") return null;
  return (
    <p className="only-print small">
      {t("workbench.printed", { time: time(at), name: session?.user?.name ?? "" })} ·{" "}
      {location.origin + location.pathname}
    </p>
  );
}

import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useLocation } from "wouter";
import { linksPageText } from "../../../src/kernel/text/workbench/links.ts";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";

/** Leads to the comparison with an account that the officer knows by the address of its page. */
export function CompareWith({ seller }: { seller: string }) {
  const t = useText(linksPageText);
  const [, go] = useLocation();
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className="sheet row no-print"
      onSubmit={(event) => {
        event.preventDefault();
        const written = String(new FormData(event.currentTarget).get("other"));
        const other = /\bsel_\w{1,50}\b/.exec(written)?.[0];
        if (other === undefined || other === seller) setWrong(true);
        else go(paths.why(seller, other));
      }}
    >
      <h2>{t("workbench.group.compare")}</h2>
      <TextInput
        name="other"
        label={t("workbench.group.compare.with")}
        description={t("workbench.group.compare.about")}
        error={wrong ? t("workbench.group.compare.missing") : undefined}
        maxLength={500}
        onChange={() => setWrong(false)}
      />
      <Button type="submit" variant="default">
        {t("workbench.group.compare.open")}
      </Button>
    </form>
  );
}

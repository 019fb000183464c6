import { exchangeFilesPageText } from "../../../../src/kernel/text/workbench/exchange-files.ts";
import type { FilePreview } from "../../api/exchange-files.ts";
import { useText } from "../../words/lang.tsx";

/** Lines of a file that cannot be kept, or not whole, each with why. */
export function FileProblems({ of }: { of: FilePreview["problems"] }) {
  const t = useText(exchangeFilesPageText);
  if (of.length === 0) return null;
  return (
    <section className="stack" aria-label={t("workbench.record-files.problems")}>
      <h2>{t("workbench.record-files.problems")}</h2>
      <ul className="plain-list small">
        {of.map(({ line, column, words, leftOut }, at) => (
          // A line may have several problems of one kind; their place is what tells them apart.
          <li key={at}>
            {t("workbench.record-files.problem", { line, words: column === null ? words : `${column}: ${words}` })}
            {leftOut && (
              <>
                {" "}
                <span className="tag" data-tone="unsure">
                  {t("workbench.record-files.left-out")}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

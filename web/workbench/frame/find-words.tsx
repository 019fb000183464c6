import { TextInput } from "@mantine/core";
import { useState } from "react";

/** Finds by words: on Enter, and when one leaves the field. */
export function FindWords({ label, q, onFind }: { label: string; q: string; onFind: (words: string) => void }) {
  const [words, setWords] = useState(q);
  return (
    <form
      role="search"
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        onFind(words.trim());
      }}
    >
      <TextInput
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={200}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onBlur={() => words.trim() !== q && onFind(words.trim())}
      />
    </form>
  );
}

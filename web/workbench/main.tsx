// First, so that the styles of our own parts win over those of the library.
import "./style.css";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Router } from "wouter";
import { createQueries } from "./api/queries.ts";
import { App } from "./app.tsx";
import { base } from "./paths.ts";
import { theme } from "./theme.ts";
import { LangProvider } from "./words/lang.tsx";

// The server's content policy lets only styles with this nonce be written at run time.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
const root = document.getElementById("app");
if (root === null) throw new Error("index.html has no place for the app");

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <QueryClientProvider client={createQueries()}>
        <LangProvider>
          <Router base={base}>
            <App />
          </Router>
        </LangProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);

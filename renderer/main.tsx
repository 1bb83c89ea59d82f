import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./theme/theme.css";
import "./theme/base.css";
import "./theme/comfort.css";
import { App } from "./App";
import { resolveLanguage, startI18n } from "./i18n/i18n";

async function start(): Promise<void> {
  await startI18n(resolveLanguage("system"));
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no #root");
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();

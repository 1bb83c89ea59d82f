import { useLayoutEffect } from "react";
import type { ReadingSettings } from "../../core/model/ReadingSettings";
import type { Settings } from "../../electron/ipc/settings";

/**
 * Families for each choice, the same on every system as far as it has them; Latin letters come from the first that
 * has them.
 */
const FAMILIES: Readonly<Record<ReadingSettings["font"], string>> = {
  song: "var(--serif)",
  hei: "var(--sans)",
  kai: '"Kaiti SC", KaiTi, STKaiti, "AR PL UKai CN", "LXGW WenKai", var(--serif)',
  fangsong: '"STFangsong", FangSong, "Fangsong SC", "AR PL UMing CN", var(--serif)',
  system: "system-ui, var(--sans)",
};

/**
 * Sets the page's contrast and how the text is set, as the settings have it; again when the system's wish for
 * contrast changes. As layout effects, so that the text view measures a page that is set already.
 */
export function useAppearance({ contrast, reading }: Pick<Settings, "contrast" | "reading">): void {
  useLayoutEffect(() => setReading(reading), [reading]);
  useLayoutEffect(() => {
    const wish = matchMedia("(prefers-contrast: more)");
    const apply = () => setContrast(contrast === "high" || (contrast === "system" && wish.matches));
    apply();
    wish.addEventListener("change", apply);
    return () => wish.removeEventListener("change", apply);
  }, [contrast]);
}

/** True while the page is in the high contrast. */
export function isHighContrast(): boolean {
  return document.documentElement.dataset.contrast === "high";
}

/** True while the page is dark, which the main process decides from the setting and the system. */
export function isDark(): boolean {
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

function setContrast(isHigh: boolean): void {
  document.documentElement.dataset.contrast = isHigh ? "high" : "standard";
}

function setReading({ textSize, lineLength, lineHeight, font }: ReadingSettings): void {
  const { style } = document.documentElement;
  style.setProperty("--text-size", `${textSize}px`);
  style.setProperty("--text-measure", `${lineLength}em`);
  style.setProperty("--text-leading", String(lineHeight));
  style.setProperty("--text-font", FAMILIES[font]);
}

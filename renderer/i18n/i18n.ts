import i18next from "i18next";
import type { Language } from "../../core/errors";
import type { Settings } from "../../electron/ipc/settings";
import { type Catalogue, en, zhCN } from "./catalogues";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "window";
    resources: { window: Catalogue };
  }
}

/** The language a setting stands for; "system" follows the system's first language. */
export function resolveLanguage(setting: Settings["language"]): Language {
  if (setting !== "system") return setting;
  return navigator.language.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

/** Gets the catalogues ready; resolves at once, as both are bundled. */
export async function startI18n(language: Language): Promise<void> {
  await i18next.init({
    lng: language,
    fallbackLng: false,
    defaultNS: "window",
    resources: { en: { window: en }, "zh-CN": { window: zhCN } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  });
}

/** Shows every text in another language from now on. */
export async function switchLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.title = i18next.t("app.name");
}

/** The language shown now. */
export function currentLanguage(): Language {
  return i18next.language === "zh-CN" ? "zh-CN" : "en";
}

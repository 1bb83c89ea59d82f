import { texts } from "../texts";

/** The settings. */
export const settings = texts(
  {
    open: "Settings",
    heading: "Settings",
    annotator: "Annotator",
    annotatorHelp: "Your files bear this name. A new name begins new files; the old ones stay.",
    theme: "Appearance",
    theme_system: "As the system",
    theme_light: "Light",
    theme_dark: "Dark",
    language: "Language",
    language_system: "As the system",
    close: "Close",
    apply: "Use this name",
    versions: "Version {{app}} · Electron {{electron}}",
  },
  {
    open: "设置",
    heading: "设置",
    annotator: "标注者",
    annotatorHelp: "您的文件以此命名。换用新名称会新建文件，旧文件保留不变。",
    theme: "外观",
    theme_system: "跟随系统",
    theme_light: "浅色",
    theme_dark: "深色",
    language: "语言",
    language_system: "跟随系统",
    close: "关闭",
    apply: "使用此名称",
    versions: "版本 {{app}} · Electron {{electron}}",
  },
);

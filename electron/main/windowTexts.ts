import type { Language } from "../../core/errors";

/** What the main process says by itself, in dialogs of the system; all else is the page's. */
export const windowTexts = {
  notAnswering: {
    en: "The window does not answer, or a save is taking very long.",
    "zh-CN": "窗口没有响应，或者保存耗时过长。",
  },
  unsavedMayBeLost: {
    en: "What is not saved yet is lost when it is closed now.",
    "zh-CN": "如果现在关闭，尚未保存的内容将会丢失。",
  },
  wait: { en: "Wait", "zh-CN": "等待" },
  closeAnyway: { en: "Close anyway", "zh-CN": "仍然关闭" },
  chooseExportFolder: {
    en: "Where should the export go?",
    "zh-CN": "请选择导出位置",
  },
  chooseExportFile: {
    en: "Where should the figures go?",
    "zh-CN": "请选择数据的保存位置",
  },
  exportHere: { en: "Export here", "zh-CN": "导出到此处" },
  chooseWorkspace: {
    en: "Which workspace? It is the folder with seeds and annotations in it",
    "zh-CN": "请选择工作区：即包含 seeds 和 annotations 的文件夹",
  },
  openWorkspace: { en: "Open the workspace", "zh-CN": "打开工作区" },
  chooseNewWorkspace: {
    en: "Which empty folder is to be the new workspace?",
    "zh-CN": "请选择用作新工作区的空文件夹",
  },
  createWorkspace: { en: "Make it a workspace", "zh-CN": "新建工作区" },
  chooseCopyFolder: {
    en: "Where should the copy go?",
    "zh-CN": "请选择副本的保存位置",
  },
  copyHere: { en: "Save the copy here", "zh-CN": "将副本保存到此处" },
  chooseTexts: {
    en: "Which texts should be added?",
    "zh-CN": "请选择要添加的文本",
  },
  addTexts: { en: "Look at these", "zh-CN": "查看所选" },
  chooseCorpus: {
    en: "Which annotations of another tool should be imported?",
    "zh-CN": "请选择要导入的其他工具的标注文件",
  },
  texts: { en: "Texts", "zh-CN": "文本" },
  pageStopped: {
    en: "The window stopped working twice. Everything shown as saved is on disk.",
    "zh-CN": "窗口两次停止工作。所有显示为已保存的内容都在磁盘上。",
  },
  cannotStart: { en: "The workbench cannot start", "zh-CN": "标注工作台无法启动" },
} as const satisfies Record<string, Record<Language, string>>;

/** The language of system dialogs: the chosen one, else the system's where we have it. */
export function dialogLanguage(chosen: Language | "system", locale: string): Language {
  if (chosen !== "system") return chosen;
  return locale.startsWith("zh") ? "zh-CN" : "en";
}

import type { FailureMessages } from "./FailureMessages";

/** Of what is stored: layers, versions, conflict copies, workspaces, saving. */
export const storageFailures = {
  "part-not-loaded": {
    en: "This part of the program could not be loaded. Try again; if that does not help, restart the program.",
    "zh-CN": "程序的这一部分无法加载。请重试；若仍然不行，请重新启动程序。",
  },
  "file-not-json": {
    en: "{{file}} is not complete JSON: line {{line}} breaks off or has a mistake. The file was left as it is.",
    "zh-CN": "{{file}} 不是完整的 JSON：第 {{line}} 行中断或有误。文件保持原样。",
  },
  "file-wrong-shape": {
    en: "{{file}} is not in the expected form at “{{where}}”. The file was left as it is.",
    "zh-CN": "{{file}} 的“{{where}}”处不符合格式。文件保持原样。",
  },
  "file-unknown-version": {
    en: "{{file}} has version {{version}}; this program reads version {{known}}. The file was left as it is.",
    "zh-CN": "{{file}} 的版本为 {{version}}，本程序只能读取版本 {{known}}。文件保持原样。",
  },
  "file-too-large": {
    en: "{{file}} is {{megabytes}} MB; the limit is {{limitMegabytes}} MB. The file was left as it is.",
    "zh-CN": "{{file}} 大小为 {{megabytes}} MB，上限为 {{limitMegabytes}} MB。文件保持原样。",
  },
  "save-too-large": {
    en: "Not saved: {{file}} would have {{megabytes}} MB; the limit is {{limitMegabytes}} MB. Undo the last change.",
    "zh-CN": "未保存：{{file}} 将达 {{megabytes}} MB，上限为 {{limitMegabytes}} MB。请撤销上一次更改。",
  },
  "line-too-long": {
    en: "{{file}}, line {{line}}: longer than {{limitMegabytes}} MB, the most that one line may have.",
    "zh-CN": "{{file}} 第 {{line}} 行：超过 {{limitMegabytes}} MB，这是一行的上限。",
  },
  "file-not-a-file": {
    en: "{{file}} is not a regular file.",
    "zh-CN": "{{file}} 不是普通文件。",
  },
  "file-not-utf8": {
    en: "{{file}} is not UTF-8. The file was left as it is.",
    "zh-CN": "{{file}} 不是 UTF-8 编码。文件保持原样。",
  },
  "file-unreadable": {
    en: "{{file}} could not be read: {{reason}}.",
    "zh-CN": "无法读取 {{file}}：{{reason}}。",
  },
  "file-has-conflict-marks": {
    en: "{{file}} holds two versions side by side, as git leaves them when it cannot merge. The file was left as it is.",
    "zh-CN": "{{file}} 中并存两个版本，是 git 未能合并时留下的。文件保持原样。",
  },
  "conflict-undecided": {
    en: "Not merged yet: {{count}} still to decide.",
    "zh-CN": "尚未合并：还有 {{count}} 处需要决定。",
  },
  "conflict-unknown": {
    en: "The conflict copy {{file}} is no longer there.",
    "zh-CN": "冲突副本 {{file}} 已不存在。",
  },
  "conflict-moved": {
    en: "Not merged: {{file}} has changed since it was looked at. Here it is as it is now.",
    "zh-CN": "未合并：{{file}} 在查看之后又有改动。现在显示的是最新内容。",
  },
  "conflict-project-differs": {
    en: "Both versions of the project say something else about {{what}}. Decide which is right there, then merge the copy.",
    "zh-CN": "两个版本的项目对“{{what}}”的设置不同。请先在项目中决定以哪个为准，再合并副本。",
  },
  "conflict-not-yours": {
    en: "{{file}} is a copy of a file of {{annotator}}: only {{annotator}} can merge it.",
    "zh-CN": "{{file}} 是 {{annotator}} 的文件的副本，只能由 {{annotator}} 合并。",
  },
  "layer-other-document": {
    en: "{{file}} belongs to document {{document}}, not to the folder it lies in. The file was left as it is.",
    "zh-CN": "{{file}} 属于文档 {{document}}，与所在文件夹不符。文件保持原样。",
  },
  "layer-other-annotator": {
    en: "{{file}} says it is by {{annotator}}, but its name says otherwise. The file was left as it is.",
    "zh-CN": "{{file}} 内记录的标注者为 {{annotator}}，与文件名不符。文件保持原样。",
  },
  "layer-other-text": {
    en: "{{file}} was made for another text: the text of this document has changed. The file was left as it is.",
    "zh-CN": "{{file}} 对应的是另一份文本：本文档的内容已改变。文件保持原样。",
  },
  "layer-offset-outside": {
    en: "{{file}}: annotation {{annotation}} is at {{start}}–{{end}}, outside the text of {{length}}. The file was left as it is.",
    "zh-CN": "{{file}}：标注 {{annotation}} 位于 {{start}}–{{end}}，超出文本长度 {{length}}。文件保持原样。",
  },
  "layer-splits-character": {
    en: "{{file}}: annotation {{annotation}} begins or ends inside a character at {{start}}–{{end}}. The file was left as it is.",
    "zh-CN": "{{file}}：标注 {{annotation}} 的边界 {{start}}–{{end}} 落在一个字符内部。文件保持原样。",
  },
  "layer-quote-differs": {
    en: "{{file}}: annotation {{annotation}} quotes “{{quote}}”, but the text at {{start}}–{{end}} is “{{found}}”. The file was left as it is.",
    "zh-CN":
      "{{file}}：标注 {{annotation}} 引用“{{quote}}”，而 {{start}}–{{end}} 处的文本是“{{found}}”。文件保持原样。",
  },
  "layer-duplicate-id": {
    en: "{{file}}: two annotations have the id {{annotation}}. The file was left as it is.",
    "zh-CN": "{{file}}：两个标注使用了相同的编号 {{annotation}}。文件保持原样。",
  },
  "layer-unknown-label": {
    en: "{{file}}: annotation {{annotation}} has the label {{label}}, which this project does not define.",
    "zh-CN": "{{file}}：标注 {{annotation}} 的标签 {{label}} 未在项目中定义。",
  },
  "layer-unknown": {
    en: "There is no layer of {{annotator}} on {{document}}.",
    "zh-CN": "{{document}} 上没有 {{annotator}} 的标注。",
  },
  "layer-nowhere": {
    en: "There is no layer of {{annotator}} in this workspace. Layers there are: {{known}}.",
    "zh-CN": "此工作区中没有 {{annotator}} 的标注。现有标注者：{{known}}。",
  },
  "save-no-annotator": {
    en: "Nothing can be saved before an annotator's name is chosen.",
    "zh-CN": "请先填写标注者姓名，然后才能保存。",
  },
  "save-disk-full": {
    en: "Not saved: the disk that holds {{file}} is full. Free some space; saving is tried again by itself.",
    "zh-CN": "未保存：{{file}} 所在磁盘已满。请清理空间，程序会自动重试。",
  },
  "save-read-only": {
    en: "Not saved: {{file}} may not be written. Check the folder's permissions; saving is tried again by itself.",
    "zh-CN": "未保存：没有写入 {{file}} 的权限。请检查文件夹权限，程序会自动重试。",
  },
  "save-failed": {
    en: "Not saved: {{file}} could not be written ({{reason}}). Saving is tried again by itself.",
    "zh-CN": "未保存：无法写入 {{file}}（{{reason}}）。程序会自动重试。",
  },
  "workspace-not-empty": {
    en: "{{folder}} is not empty. A new workspace needs an empty folder; one that exists can be opened.",
    "zh-CN": "{{folder}} 不是空文件夹。新建工作区需要空文件夹；已有的工作区可以直接打开。",
  },
  "workspace-not-made": {
    en: "No workspace could be made in {{folder}}: {{reason}}.",
    "zh-CN": "无法在 {{folder}} 中新建工作区：{{reason}}。",
  },
  "workspace-unsaved": {
    en: "Some changes are not saved yet, so this workspace stays open.",
    "zh-CN": "有更改尚未保存，因此当前工作区保持打开。",
  },
  "save-workspace-gone": {
    en: "Not saved: the folder {{folder}} is not there now; a drive may have been disconnected. Your changes are kept here and are saved by themselves when it is back.",
    "zh-CN":
      "未保存：文件夹 {{folder}} 当前不可用，可能是驱动器已断开。您的更改保留在此，文件夹恢复后会自动保存。",
  },
  "save-revision-moved": {
    en: "Not saved: {{file}} was changed by another program. Your changes are kept here; open the document again to see the other ones.",
    "zh-CN": "未保存：{{file}} 已被其他程序修改。您的更改仍保留在此；重新打开文档可查看对方的更改。",
  },
  "save-contended": {
    en: "Not saved: other programs keep changing {{file}}. Try again in a moment.",
    "zh-CN": "未保存：其他程序正在不断修改 {{file}}。请稍后重试。",
  },
  "save-file-broken": {
    en: "Not saved: the existing {{file}} cannot be read, and an unreadable file is never overwritten.",
    "zh-CN": "未保存：现有的 {{file}} 无法读取，程序绝不会覆盖无法读取的文件。",
  },
  "save-not-yours": {
    en: "Not saved: {{file}} belongs to another annotator, and nobody writes into another's file.",
    "zh-CN": "未保存：{{file}} 属于其他标注者，程序不会写入他人的文件。",
  },
  "version-not-kept": {
    en: "Nothing was changed: the state before could not be kept in {{file}} ({{reason}}).",
    "zh-CN": "未作任何更改：无法先在 {{file}} 中保留更改前的版本（{{reason}}）。",
  },
  "version-missed": {
    en: "Your change is saved, but the version before it could not be kept in {{file}} ({{reason}}).",
    "zh-CN": "更改已保存，但无法在 {{file}} 中保留此前的版本（{{reason}}）。",
  },
  "bin-missed": {
    en: "Your change is saved, but what it deleted could not be kept in {{file}}.",
    "zh-CN": "更改已保存，但无法在 {{file}} 中保留被删除的标注。",
  },
  "version-altered": {
    en: "{{file}} does not hold what was kept under this name. The file was left as it is.",
    "zh-CN": "{{file}} 的内容不是以该名称保存的版本。文件保持原样。",
  },
  "version-damaged": {
    en: "{{file}} is damaged and cannot be unpacked. The file was left as it is.",
    "zh-CN": "{{file}} 已损坏，无法解压。文件保持原样。",
  },
  "version-unknown": {
    en: "The version {{file}} is no longer there.",
    "zh-CN": "版本 {{file}} 已不存在。",
  },
  "workspace-missing": {
    en: "{{folder}} is not a workspace: it has no seeds folder.",
    "zh-CN": "{{folder}} 不是工作区：其中没有 seeds 文件夹。",
  },
  "workspace-gone": {
    en: "The workspace's folder cannot be reached; a drive may have been disconnected. You can go on: what you change is kept here and saved when the folder is back.",
    "zh-CN":
      "无法访问工作区文件夹，可能是磁盘已断开。您可以继续工作：所做的更改会保留在此窗口中，文件夹恢复后自动保存。",
  },
} as const satisfies FailureMessages;

import type { FailureMessages } from "./FailureMessages";

/** Of the formats that a corpus goes out in and comes from. */
export const corpusFailures = {
  "gold-nowhere": {
    en: "Nobody has reviewed any document, so there is no gold layer yet.",
    "zh-CN": "还没有任何文档经过审核，因此尚无金标准层。",
  },
  "format-unknown": {
    en: "There is no format {{format}}. Known formats: {{known}}.",
    "zh-CN": "没有 {{format}} 格式。可用格式：{{known}}。",
  },
  "format-cannot-write": {
    en: "The format {{format}} can be read but not written.",
    "zh-CN": "{{format}} 格式只能读取，不能写入。",
  },
  "option-unknown": {
    en: "There is no option {{option}} here. Known options: {{known}}.",
    "zh-CN": "没有 {{option}} 选项。可用选项：{{known}}。",
  },
  "choice-unknown": {
    en: "The option {{option}} cannot be {{choice}}. Known choices: {{known}}.",
    "zh-CN": "选项 {{option}} 不能设为 {{choice}}。可选值：{{known}}。",
  },
  "split-malformed": {
    en: "{{split}} is no split: give the shares of train, dev and test, such as 80/10/10, or of train and test, such as 80/20.",
    "zh-CN":
      "{{split}} 不是有效的划分：请给出训练、验证、测试的比例，如 80/10/10；或训练、测试的比例，如 80/20。",
  },
  "export-nothing-in-folder": {
    en: "No document in the folder {{folder}} has a layer of {{layers}}.",
    "zh-CN": "文件夹 {{folder}} 中没有文档带有 {{layers}} 的标注。",
  },
  "export-no-annotations": {
    en: "There is nothing to export: {{layers}} has no annotation in what was chosen.",
    "zh-CN": "没有可导出的内容：所选范围内没有 {{layers}} 的标注。",
  },
  "export-empty-document": {
    en: "The document {{document}} is empty, which {{format}} does not take. Leave it out, or choose another format.",
    "zh-CN": "文档 {{document}} 为空，{{format}} 不接受空文档。请将其排除，或选择其他格式。",
  },
  "export-cannot-mark": {
    en: "{{format}} cannot mark which cases are open. Leave them out, or choose a format that keeps attributes.",
    "zh-CN": "{{format}} 无法标明哪些案例尚未裁定。请将其排除，或选择能保留属性的格式。",
  },
  "export-disk-full": {
    en: "The disk is full; nothing was written.",
    "zh-CN": "磁盘已满，未写入任何内容。",
  },
  "export-not-writable": {
    en: "{{folder}} cannot be written to; choose another folder.",
    "zh-CN": "无法写入 {{folder}}，请选择其他文件夹。",
  },
  "export-name-too-long": {
    en: "{{folder}} is a longer name than the disk takes; choose a folder with a shorter one.",
    "zh-CN": "{{folder}} 的名称超出了磁盘允许的长度，请选择名称较短的文件夹。",
  },
  "export-cancelled": {
    en: "The export was cancelled; nothing was written.",
    "zh-CN": "导出已取消，未写入任何内容。",
  },
  "export-target-exists": {
    en: "{{folder}} exists already and is not empty. Choose a new folder.",
    "zh-CN": "{{folder}} 已存在且不为空。请选择一个新文件夹。",
  },
  "export-failed": {
    en: "The export was not written: {{reason}}.",
    "zh-CN": "导出未完成：{{reason}}。",
  },
  "export-not-verified": {
    en: "The export was withdrawn: reading it back gave {{problem}}.",
    "zh-CN": "导出已撤回：回读校验发现 {{problem}}。",
  },
  "corpus-file-changed": {
    en: "{{file}} is missing, or is not as the report of the export says it was written.",
    "zh-CN": "{{file}} 缺失，或与导出报告所记的内容不一致。",
  },
  "corpus-other-count": {
    en: "{{file}}: documents: {{said}} were written and {{found}} are there.",
    "zh-CN": "{{file}}：写入了 {{said}} 篇文档，现有 {{found}} 篇。",
  },
  "format-cannot-read": {
    en: "The format {{format}} can be written but not read.",
    "zh-CN": "{{format}} 格式只能写入，不能读取。",
  },
  "import-annotator-exists": {
    en: "{{annotator}} has a layer on {{document}} already. Import under another name; nothing is written over.",
    "zh-CN": "{{annotator}} 在 {{document}} 上已有标注。请换一个标注者名称导入；不会覆盖任何内容。",
  },
  "import-format-unsure": {
    en: "These files look like none of the formats that can be read. Name their format.",
    "zh-CN": "无法识别这些文件的格式，请指定格式。",
  },
  "import-cancelled": {
    en: "The import was cancelled; nothing was written.",
    "zh-CN": "导入已取消，未写入任何内容。",
  },
  "import-stopped": {
    en: "Reading these files ended by itself, and nothing was imported: {{reason}}.",
    "zh-CN": "读取这些文件时意外结束，未导入任何内容：{{reason}}。",
  },
  "import-name-taken": {
    en: "{{annotator}} has layers here already. Choose another name; nothing is written over.",
    "zh-CN": "{{annotator}} 在此已有标注。请换一个名称；不会覆盖任何内容。",
  },
  "import-label-unknown": {
    en: "There is no label {{label}} in this project. Its labels: {{known}}.",
    "zh-CN": "此项目中没有标签 {{label}}。现有标签：{{known}}。",
  },
  "import-no-documents": {
    en: "Nothing was imported: no document read ({{count}} in all) is a text of this workspace.",
    "zh-CN": "未导入任何内容：读取了 {{count}} 个文档，均不是此工作区中的文本。",
  },
  "import-malformed": {
    en: "{{file}}, line {{line}}: {{problem}}.",
    "zh-CN": "{{file}} 第 {{line}} 行：{{problem}}。",
  },
} as const satisfies FailureMessages;

import type { FailureMessages } from "./FailureMessages";

/** Of agreement, review, findings and suggestions, and what may happen anywhere. */
export const analysisFailures = {
  "annotator-without-layers": {
    en: "{{annotator}} has no layer in this workspace.",
    "zh-CN": "此工作区中没有 {{annotator}} 的标注。",
  },
  "agreement-one-annotator": {
    en: "Agreement takes the layers of two annotators; here there are those of {{count}}.",
    "zh-CN": "计算一致性至少需要两名标注者的标注，此处只有 {{count}} 名。",
  },
  "agreement-cancelled": {
    en: "Measuring was cancelled.",
    "zh-CN": "计算已取消。",
  },
  "agreement-unavailable": {
    en: "Agreement cannot be measured now: {{reason}}. Measuring again starts it anew.",
    "zh-CN": "暂时无法计算一致性：{{reason}}。再次计算会重新启动。",
  },
  "review-own-first": {
    en: "In this project everybody annotates first: others' annotations of this text open once you have marked your own as done.",
    "zh-CN": "本项目要求先独立标注：把自己的标注标记为完成后，才能看到他人对这篇文本的标注。",
  },
  "findings-names-hidden": {
    en: "A report names annotators, and names are hidden now: show the names in a review first.",
    "zh-CN": "报告会写出标注者的姓名，而姓名目前隐藏：请先在审阅中显示姓名。",
  },
  "review-project-unread": {
    en: "The file project.json cannot be read, so it is not known whether everybody annotates first: others' annotations of this text open once the file can be read, or your own are marked as done.",
    "zh-CN":
      "无法读取 project.json，不能确定本项目是否要求先独立标注：待该文件可以读取，或把自己的标注标记为完成后，才能看到他人对这篇文本的标注。",
  },
  "review-unavailable": {
    en: "The cases of other texts cannot be read now: {{reason}}. Reading again starts it anew.",
    "zh-CN": "暂时无法读取其他文本的审阅项：{{reason}}。再次读取会重新启动。",
  },
  "inbox-unavailable": {
    en: "What others have to say cannot be read now: {{reason}}.",
    "zh-CN": "暂时无法读取他人的意见：{{reason}}。",
  },
  cancelled: {
    en: "Cancelled; nothing was changed.",
    "zh-CN": "已取消，未作任何更改。",
  },
  "suggest-cancelled": {
    en: "Looking for suggestions was cancelled.",
    "zh-CN": "查找建议已取消。",
  },
  "suggest-unavailable": {
    en: "There are no suggestions now: {{reason}}. Everything else goes on; the next change starts them anew.",
    "zh-CN": "暂时没有建议：{{reason}}。其他功能不受影响，下一次修改会重新启动。",
  },
  "suggestions-hidden": {
    en: "The project hides suggestions, so that texts are annotated blind.",
    "zh-CN": "本项目已隐藏建议，以便盲法标注。",
  },
  "suggestions-off": {
    en: "Suggestions are switched off, so nothing is learnt. They can be switched on in the settings.",
    "zh-CN": "建议已关闭，因此不作学习。可在设置中开启。",
  },
  "findings-unread": {
    en: "The corpus has not been read yet. Read it again.",
    "zh-CN": "尚未读取语料，请重新读取。",
  },
  "findings-cancelled": {
    en: "Reading the corpus was cancelled.",
    "zh-CN": "读取语料已取消。",
  },
  "findings-unavailable": {
    en: "The findings cannot be read now: {{reason}}. Reading them again starts anew.",
    "zh-CN": "暂时无法读取结果：{{reason}}。重新读取会重新启动。",
  },
  internal: {
    en: "Something went wrong inside the program: {{reason}}. Nothing was changed on disk.",
    "zh-CN": "程序内部出错：{{reason}}。磁盘上没有任何改动。",
  },
} as const satisfies FailureMessages;

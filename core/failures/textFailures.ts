import type { FailureMessages } from "./FailureMessages";

/** Of documents, their names and encodings, and the files that texts are taken from. */
export const textFailures = {
  "document-unknown": {
    en: "There is no document {{document}} in this workspace.",
    "zh-CN": "此工作区中没有文档 {{document}}。",
  },
  "document-not-a-file": {
    en: "{{name}} is not a regular file.",
    "zh-CN": "{{name}} 不是普通文件。",
  },
  "document-too-large": {
    en: "{{name}} is {{megabytes}} MB; the limit for one text is {{limitMegabytes}} MB. Split it into smaller files.",
    "zh-CN": "{{name}} 大小为 {{megabytes}} MB，单个文本上限为 {{limitMegabytes}} MB。请拆分为较小的文件。",
  },
  "document-not-utf8": {
    en: "{{name}} is not UTF-8: byte {{byte}} cannot be read. Choose its encoding.",
    "zh-CN": "{{name}} 不是 UTF-8 编码：偏移 {{byte}} 处的字节无法读取。请选择它的编码。",
  },
  "document-not-encoded": {
    en: "{{name}} is not {{encoding}}: byte {{byte}} cannot be read. Choose another encoding for it.",
    "zh-CN": "{{name}} 不是 {{encoding}} 编码：偏移 {{byte}} 处的字节无法读取。请为它选择其他编码。",
  },
  "document-unreadable": {
    en: "{{name}} could not be read: {{reason}}.",
    "zh-CN": "无法读取 {{name}}：{{reason}}。",
  },
  "article-unknown": {
    en: "“{{document}}” has no article {{number}}: it has {{count}}.",
    "zh-CN": "“{{document}}”没有第 {{number}} 篇文章：共有 {{count}} 篇。",
  },
  "article-changed": {
    en: "Somebody else has changed what is known of this article meanwhile.",
    "zh-CN": "这篇文章的信息在此期间已被他人修改。",
  },
  "article-too-long": {
    en: "Not confirmed: the title of an article may have up to {{title}} characters; its person, office and city up to {{name}} each.",
    "zh-CN": "未确认：文章标题最多 {{title}} 个字符，人物、职务、城市各最多 {{name}} 个字符。",
  },
  "name-empty": {
    en: "A name is needed.",
    "zh-CN": "请填写名称。",
  },
  "name-too-long": {
    en: "“{{name}}” is too long for a file name: the limit is {{limit}} bytes.",
    "zh-CN": "“{{name}}”作为文件名过长，上限为 {{limit}} 字节。",
  },
  "name-decomposed": {
    en: "“{{name}}” has letters in decomposed form, which other systems store differently. Rename the file.",
    "zh-CN": "“{{name}}”含有分解形式的字符，不同系统的存储方式不一致。请重命名。",
  },
  "name-bad-character": {
    en: '“{{name}}” cannot be a file name everywhere: it contains one of < > : " / \\ | ? * or a control character.',
    "zh-CN": '“{{name}}”不能在所有系统上用作文件名：含有 < > : " / \\ | ? * 或控制字符。',
  },
  "name-bad-edge": {
    en: "“{{name}}” cannot be a file name everywhere: it begins or ends with a dot or a space.",
    "zh-CN": "“{{name}}”不能在所有系统上用作文件名：首尾不能是句点或空格。",
  },
  "name-reserved": {
    en: "“{{name}}” cannot be a file name everywhere: Windows keeps it for a device.",
    "zh-CN": "“{{name}}”不能在所有系统上用作文件名：它是 Windows 的设备名。",
  },
  "name-project-file": {
    en: "“{{name}}” cannot be a document: its annotations would lie where the project file is. Rename the file.",
    "zh-CN": "“{{name}}”不能用作文档名：其标注文件夹会与项目文件重名。请重命名。",
  },
  "path-outside": {
    en: "{{name}} is a link that leads out of the workspace; it was not followed.",
    "zh-CN": "{{name}} 是指向工作区之外的链接，未予读取。",
  },
  "seed-malformed": {
    en: "{{seed}} is no seed: give a whole number from 0 to {{limit}}.",
    "zh-CN": "{{seed}} 不是有效的随机种子：请给出 0 到 {{limit}} 的整数。",
  },
  "import-unknown-kind": {
    en: "{{name}} is of a kind that no text can be added from. Kinds that can: {{kinds}}.",
    "zh-CN": "无法从 {{name}} 添加文本：不支持这种文件。支持的类型：{{kinds}}。",
  },
  "import-nothing": {
    en: "There is no text in {{name}}.",
    "zh-CN": "{{name}} 中没有文本。",
  },
  "import-no-text-layer": {
    en: "{{name}} has no text layer: its pages are pictures. Let a program recognise the text first (OCR).",
    "zh-CN": "{{name}} 没有文本层，页面只是图片。请先用文字识别（OCR）程序处理。",
  },
  "import-too-large": {
    en: "{{name}} is {{megabytes}} MB; the limit for a file that texts are taken from is {{limitMegabytes}} MB.",
    "zh-CN": "{{name}} 大小为 {{megabytes}} MB，可提取文本的文件上限为 {{limitMegabytes}} MB。",
  },
  "import-damaged": {
    en: "{{name}} is damaged or is not what its name says: {{reason}}.",
    "zh-CN": "{{name}} 已损坏，或与其扩展名不符：{{reason}}。",
  },
  "import-too-slow": {
    en: "{{name}} was given up: it could not be read within {{seconds}} seconds.",
    "zh-CN": "已放弃 {{name}}：{{seconds}} 秒内未能读完。",
  },
  "import-takes-memory": {
    en: "{{name}} was given up: reading it takes more than {{megabytes}} MB of memory.",
    "zh-CN": "已放弃 {{name}}：读取它所需的内存超过 {{megabytes}} MB。",
  },
  "import-unsafe-name": {
    en: "{{name}} was refused: its name in the archive leads out of it.",
    "zh-CN": "已拒绝 {{name}}：其在压缩包中的路径指向包外。",
  },
  "import-declares-entities": {
    en: "{{name}} was refused: it declares XML entities, which could fetch other files.",
    "zh-CN": "已拒绝 {{name}}：其中声明了 XML 实体，可能读取其他文件。",
  },
  "import-unsure": {
    en: "The encoding of {{name}} is uncertain: byte {{byte}} cannot be read in {{encoding}}, the likeliest one. Choose an encoding.",
    "zh-CN":
      "无法确定 {{name}} 的编码：按最可能的 {{encoding}} 读取时，偏移 {{byte}} 处的字节无法读取。请选择编码。",
  },
  "encoding-in-use": {
    en: "The encoding of {{document}} stays as it is: in the other one the text reads differently, and what was marked on it would lose its place.",
    "zh-CN": "{{document}} 的编码不能更改：换用另一编码后文本内容不同，已有的标注会失去位置。",
  },
  "encoding-unknown": {
    en: "There is no encoding {{encoding}} here. Known ones: {{known}}.",
    "zh-CN": "没有 {{encoding}} 编码。可用编码：{{known}}。",
  },
  "import-too-many": {
    en: "These are {{count}} files; the limit for adding at once is {{limit}}.",
    "zh-CN": "共有 {{count}} 个文件，一次最多添加 {{limit}} 个。",
  },
  "import-gone": {
    en: "These files are no longer offered for adding. Choose them again.",
    "zh-CN": "这些待添加的文件已失效，请重新选择。",
  },
  "document-exists": {
    en: "There is a document {{document}} already.",
    "zh-CN": "已有文档 {{document}}。",
  },
  "document-not-in-bin": {
    en: "{{name}} is no longer in the bin.",
    "zh-CN": "{{name}} 已不在回收站中。",
  },
} as const satisfies FailureMessages;

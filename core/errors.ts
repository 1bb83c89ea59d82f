/** The languages every message exists in. */
export type Language = "zh-CN" | "en";

/**
 * Every expected failure: what happened and, where something can be done, what to do.
 * `{{name}}` is filled from the failure's parameters, in the window and on the command line alike.
 */
export const failureMessages = {
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
  "review-unavailable": {
    en: "The cases of other texts cannot be read now: {{reason}}. Reading again starts it anew.",
    "zh-CN": "暂时无法读取其他文本的审阅项：{{reason}}。再次读取会重新启动。",
  },
  "inbox-unavailable": {
    en: "What others have to say cannot be read now: {{reason}}.",
    "zh-CN": "暂时无法读取他人的意见：{{reason}}。",
  },
  "layer-unknown": {
    en: "There is no layer of {{annotator}} on {{document}}.",
    "zh-CN": "{{document}} 上没有 {{annotator}} 的标注。",
  },
  "layer-nowhere": {
    en: "There is no layer of {{annotator}} in this workspace. Layers there are: {{known}}.",
    "zh-CN": "此工作区中没有 {{annotator}} 的标注。现有标注者：{{known}}。",
  },
  "gold-nowhere": {
    en: "Nobody has reviewed any document, so there is no gold layer yet.",
    "zh-CN": "还没有任何文档经过审核，因此尚无金标准层。",
  },
  "anchoring-outdated": {
    en: "The text or your annotations have changed once more; look at the report again.",
    "zh-CN": "文本或您的标注又有变化，请重新查看报告。",
  },
  "marks-dropped": {
    en: "Corrected breaks, repairs and confirmed articles of the changed text: {{moved}} moved, {{dropped}} dropped, as their place is not certain.",
    "zh-CN":
      "改变后的文本上，人工修正的分段、修复和已确认的文章：移位 {{moved}} 处，因位置无法确定而移除 {{dropped}} 处。",
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
  "selection-empty": {
    en: "Select some text first.",
    "zh-CN": "请先选中一段文字。",
  },
  "annotation-exists": {
    en: "This passage already has this label.",
    "zh-CN": "这段文字已有该标签。",
  },
  cancelled: {
    en: "Cancelled; nothing was changed.",
    "zh-CN": "已取消，未作任何更改。",
  },
  "annotator-changed": {
    en: "Another annotator has begun meanwhile; nothing was changed.",
    "zh-CN": "期间已换成其他标注者，未作任何更改。",
  },
  "annotation-misplaced": {
    en: "“{{quote}}” cannot be put back: the text has changed, and these words are not where they were.",
    "zh-CN": "无法恢复“{{quote}}”：文本已改变，原位置不再是这些文字。",
  },
  "annotation-unknown": {
    en: "This annotation is no longer there.",
    "zh-CN": "该标注已不存在。",
  },
  "labels-empty": {
    en: "A project needs at least one label.",
    "zh-CN": "项目至少需要一个标签。",
  },
  "article-changed": {
    en: "Somebody else has changed what is known of this article meanwhile.",
    "zh-CN": "这篇文章的信息在此期间已被他人修改。",
  },
  "article-too-long": {
    en: "Not confirmed: the title of an article may have up to {{title}} characters; its person, office and city up to {{name}} each.",
    "zh-CN": "未确认：文章标题最多 {{title}} 个字符，人物、职务、城市各最多 {{name}} 个字符。",
  },
  "label-nameless": {
    en: "The label {{label}} needs a name in both languages.",
    "zh-CN": "标签 {{label}} 需要填写中英文名称。",
  },
  "label-id-taken": {
    en: "Two labels have the id {{label}}.",
    "zh-CN": "有两个标签使用了相同的编号 {{label}}。",
  },
  "label-key-taken": {
    en: "The key {{key}} of the label {{label}} belongs to another label already.",
    "zh-CN": "标签 {{label}} 的按键 {{key}} 已被另一个标签使用。",
  },
  "label-changed-meanwhile": {
    en: "Somebody else has changed the label {{label}} meanwhile. Look at their version before you save yours over it.",
    "zh-CN": "标签 {{label}} 在此期间已被他人修改。请先查看对方的版本，再决定是否以您的版本覆盖。",
  },
  "label-in-use": {
    en: "The label {{label}} stays: it is in use, {{where}} (annotations: {{annotations}}, documents: {{documents}}). Relabel or delete these first.",
    "zh-CN":
      "不能删除标签 {{label}}：{{documents}} 篇文档中有 {{annotations}} 处标注在使用它：{{where}}。请先改标或删除这些标注。",
  },
  "label-use-unknown": {
    en: "No label can be deleted while {{file}} cannot be read: whether it uses the label cannot be told.",
    "zh-CN": "{{file}} 无法读取，无法判断其中是否使用了该标签，因此暂时不能删除标签。",
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
  "workspace-missing": {
    en: "{{folder}} is not a workspace: it has no seeds folder.",
    "zh-CN": "{{folder}} 不是工作区：其中没有 seeds 文件夹。",
  },
  "workspace-gone": {
    en: "The workspace's folder cannot be reached; a drive may have been disconnected. You can go on: what you change is kept here and saved when the folder is back.",
    "zh-CN":
      "无法访问工作区文件夹，可能是磁盘已断开。您可以继续工作：所做的更改会保留在此窗口中，文件夹恢复后自动保存。",
  },
  "path-outside": {
    en: "{{name}} is a link that leads out of the workspace; it was not followed.",
    "zh-CN": "{{name}} 是指向工作区之外的链接，未予读取。",
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
  "seed-malformed": {
    en: "{{seed}} is no seed: give a whole number from 0 to {{limit}}.",
    "zh-CN": "{{seed}} 不是有效的随机种子：请给出 0 到 {{limit}} 的整数。",
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
    en: "Nothing was imported: {{count}} documents were read, and none is a text of this workspace.",
    "zh-CN": "未导入任何内容：读取了 {{count}} 个文档，均不是此工作区中的文本。",
  },
  "import-malformed": {
    en: "{{file}}, line {{line}}: {{problem}}.",
    "zh-CN": "{{file}} 第 {{line}} 行：{{problem}}。",
  },
  "search-cancelled": {
    en: "The search was cancelled.",
    "zh-CN": "搜索已取消。",
  },
  "search-unavailable": {
    en: "Searching is not possible now: {{reason}}. Searching again starts it anew.",
    "zh-CN": "暂时无法搜索：{{reason}}。再次搜索会重新启动。",
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
  "mention-moved": {
    en: "“{{phrase}}” no longer stands where it was found in {{document}}: its text or its paragraph breaks have changed. Look for the mentions again.",
    "zh-CN": "在 {{document}} 中，“{{phrase}}”已不在找到时的位置：文本或分段已改变。请重新查找。",
  },
  "pattern-bracket-open": {
    en: "The pattern opens a set with [ and does not close it: “{{part}}”.",
    "zh-CN": "正则表达式中的 [ 没有对应的 ]：“{{part}}”。",
  },
  "pattern-parenthesis": {
    en: "A parenthesis of the pattern “{{part}}” has no partner.",
    "zh-CN": "正则表达式中的圆括号不配对：“{{part}}”。",
  },
  "pattern-repeat": {
    en: "The pattern repeats in a way that means nothing: “{{part}}”. To find the sign itself, write \\ before it.",
    "zh-CN": "正则表达式中的重复方式无意义：“{{part}}”。如要查找该符号本身，请在前面加 \\。",
  },
  "pattern-repeat-backwards": {
    en: "The pattern repeats from a larger number to a smaller one: “{{part}}”.",
    "zh-CN": "正则表达式中的重复次数前大后小：“{{part}}”。",
  },
  "pattern-repeat-many": {
    en: "The pattern repeats too often at “{{part}}”: up to 1,000 times are possible, counting repeated repetitions.",
    "zh-CN": "正则表达式在“{{part}}”处重复次数过多：连同嵌套的重复，最多 1000 次。",
  },
  "pattern-range": {
    en: "The range “{{part}}” of the pattern runs backwards.",
    "zh-CN": "正则表达式中的字符范围无效：“{{part}}”。",
  },
  "pattern-class": {
    en: "There is no class of characters “{{part}}”. There are, for example, \\pL for letters, \\pN for numbers and [[:punct:]].",
    "zh-CN": "没有名为“{{part}}”的字符类。可用的例如：\\pL（文字）、\\pN（数字）、[[:punct:]]（标点）。",
  },
  "pattern-group-name": {
    en: "“{{part}}” does not name a group: a name has letters, digits and _, as in (?<name>…).",
    "zh-CN": "“{{part}}”不是有效的分组名：只能包含字母、数字和 _，如 (?<name>…)。",
  },
  "pattern-group-twice": {
    en: "Two groups of the pattern have the name “{{part}}”.",
    "zh-CN": "正则表达式中有两个分组同名：“{{part}}”。",
  },
  "pattern-escape": {
    en: "The pattern has a \\ before something it cannot stand before: “{{part}}”.",
    "zh-CN": "正则表达式中的转义无效：“{{part}}”。",
  },
  "pattern-unsupported": {
    en: "This search does not know “{{part}}”. Looking ahead or behind is left out, so that no pattern takes forever.",
    "zh-CN": "此处不支持“{{part}}”。为避免查找无休止，不支持前瞻和后顾。",
  },
  "pattern-too-large": {
    en: "The pattern is too large or nests too deeply.",
    "zh-CN": "正则表达式过长或嵌套过深。",
  },
  "pattern-too-slow": {
    en: "A single match of the pattern takes too long in one of the texts. A pattern with smaller repetitions may be fast enough.",
    "zh-CN": "正则表达式在某个文本中的一次匹配耗时过长。请减小重复次数后再试。",
  },
  "breaks-changed": {
    en: "Somebody else has corrected these paragraph breaks meanwhile.",
    "zh-CN": "这些分段在此期间已被他人修改。",
  },
  "repairs-changed": {
    en: "Somebody else has corrected the reading of this passage meanwhile.",
    "zh-CN": "此处的文字在此期间已被他人订正。",
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
  "terms-changed": {
    en: "Somebody else has grouped these phrases otherwise meanwhile.",
    "zh-CN": "这些词语的归并在此期间已被他人更改。",
  },
  "pattern-malformed": {
    en: "The pattern cannot be read: “{{part}}”.",
    "zh-CN": "无法解析正则表达式：“{{part}}”。",
  },
  internal: {
    en: "Something went wrong inside the program: {{reason}}. Nothing was changed on disk.",
    "zh-CN": "程序内部出错：{{reason}}。磁盘上没有任何改动。",
  },
} as const satisfies Record<string, Record<Language, string>>;

/** Names one expected failure. */
export type FailureCode = keyof typeof failureMessages;

/** The names of the places in a message. */
export type ParameterNames<T extends string> = T extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;

/** What fills a place in a message: the same in both languages, or what each of them has for it. */
export type FailureParameter = string | number | Readonly<Record<Language, string>>;

/** The values a failure's message is filled with. */
export type FailureParameters<C extends FailureCode> = Record<
  ParameterNames<(typeof failureMessages)[C]["en"]>,
  FailureParameter
>;

/** An expected failure: plain data, so that it can cross processes. */
export interface Failure {
  readonly code: FailureCode;
  readonly parameters: Readonly<Record<string, FailureParameter>>;
}

/** Makes a failure; the compiler demands exactly the parameters of its message. */
export function failure<C extends FailureCode>(code: C, parameters: FailureParameters<C>): Failure {
  return { code, parameters };
}

/**
 * The failure as one line in the given language. Parameters may come from any file, so what would break the
 * line or act on a terminal is shown as a sign (␊, ␛, �), and a long one loses its middle.
 */
export function describeFailure({ code, parameters }: Failure, language: Language = "en"): string {
  const template: string = failureMessages[code][language];
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    onOneLine(inLanguage(parameters[name], language)),
  );
}

function inLanguage(parameter: FailureParameter | undefined, language: Language): string {
  return typeof parameter === "object" ? parameter[language] : String(parameter ?? "?");
}

/** Longest parameter shown whole, in code points: room for a path, and for a quote that can still be recognised. */
const LONGEST_PARAMETER = 300;

function onOneLine(text: string): string {
  return withoutMiddle(text).replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, signFor);
}

function withoutMiddle(text: string): string {
  const points = [...text];
  if (points.length <= LONGEST_PARAMETER) return text;
  const half = LONGEST_PARAMETER / 2;
  return [...points.slice(0, half), "…", ...points.slice(-half)].join("");
}

/** @see Unicode Standard, block Control Pictures: U+2400 + the control's number. */
function signFor(control: string): string {
  const point = control.codePointAt(0) as number;
  if (point < 0x20) return String.fromCodePoint(0x2400 + point);
  return point === 0x7f ? "␡" : "\ufffd";
}

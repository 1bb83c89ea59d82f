import { texts } from "../texts";

/** Who else works on the document shown. */
export const colleagues = texts(
  {
    heading: "Colleagues",
    count_one: "{{count, number}} annotation",
    count_other: "{{count, number}} annotations",
    done: "done",
    changed: "changed {{time}}",
    here: "has it open",
    hereToo: "You, on another machine",
    polling: "The system cannot tell of changes in all folders: they are looked for in turn.",
    gone: "The folder cannot be reached.",
    back: "The workspace's folder is back; what had changed in it has been read.",
    adopted: "Your annotations were changed by another program; what it changed is shown now.",
    textChanged: "The text was changed by another program and has been read anew.",
    corrected: "A colleague has corrected how this text reads; it is shown so now.",
  },
  {
    heading: "同事",
    count_one: "{{count, number}} 处标注",
    count_other: "{{count, number}} 处标注",
    done: "已完成",
    changed: "{{time}} 更新",
    here: "正在打开此文档",
    hereToo: "您（另一台电脑）",
    polling: "系统无法通知所有文件夹的变化，程序会逐个检查。",
    gone: "无法访问工作区文件夹。",
    back: "工作区文件夹已恢复，其中的变化已读取。",
    adopted: "您的标注被另一个程序修改，现已显示修改后的内容。",
    textChanged: "文本被另一个程序修改，已重新读取。",
    corrected: "同事更正了此文本的分段或文字，现已按更正显示。",
  },
);

import { texts } from "../texts";

/** What is said after an act. */
export const announce = texts(
  {
    tagged: "Tagged as {{label}}: {{quote}}",
    relabelled: "Now {{label}}: {{quote}}",
    deleted: "Deleted: {{quote}}",
    noted: "Note kept: {{quote}}",
    selected: "{{label}}: {{quote}}",
    undone: "Undone",
    redone: "Done again",
    nothingToUndo: "Nothing to undo",
    nothingToRedo: "Nothing to do again",
    done: "Marked as done",
    reopened: "Taken up again",
    cannotUndo: "This change can no longer be undone: the annotations have changed meanwhile.",
    rebased: "The file had been changed by another program; your changes were added to it.",
  },
  {
    tagged: "已标注为{{label}}：{{quote}}",
    relabelled: "已改为{{label}}：{{quote}}",
    deleted: "已删除：{{quote}}",
    noted: "备注已记录：{{quote}}",
    selected: "{{label}}：{{quote}}",
    undone: "已撤销",
    redone: "已重做",
    nothingToUndo: "没有可撤销的操作",
    nothingToRedo: "没有可重做的操作",
    done: "已标记为完成",
    reopened: "已重新打开",
    cannotUndo: "此更改已无法撤销：标注在此期间已发生变化。",
    rebased: "文件曾被其他程序修改，您的更改已合并进去。",
  },
);

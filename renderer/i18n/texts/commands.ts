import { texts } from "../texts";

/** What each command is called in the palette, the key sheet and the settings; keys are the commands' ids. */
export const commands = texts(
  {
    note: "Write a note",
    delete: "Delete the annotation",
    undo: "Undo",
    redo: "Redo",
    nextAnnotation: "Next annotation",
    previousAnnotation: "Previous annotation",
    letGo: "Let go of the selection",
  },
  {
    note: "写备注",
    delete: "删除标注",
    undo: "撤销",
    redo: "重做",
    nextAnnotation: "下一处标注",
    previousAnnotation: "上一处标注",
    letGo: "取消选择",
  },
);

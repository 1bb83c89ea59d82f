import type { Language } from "../errors";
import type { ReasonCode } from "./Decision";

/** What the reasons of decisions are called, in the window and in reports. */
export const reasonNames: Readonly<Record<Language, Readonly<Record<ReasonCode, string>>>> = {
  en: {
    "wrong-boundary": "Wrong boundary",
    "wrong-label": "Wrong label",
    missed: "Missed",
    "should-not-be-tagged": "Should not be tagged",
    "guideline-unclear": "Guideline unclear",
    other: "Other",
  },
  "zh-CN": {
    "wrong-boundary": "边界有误",
    "wrong-label": "标签有误",
    missed: "漏标",
    "should-not-be-tagged": "不应标注",
    "guideline-unclear": "说明不清",
    other: "其他",
  },
};

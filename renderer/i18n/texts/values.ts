import { texts } from "../texts";

/** The values of targets in the annotation card. */
export const values = texts(
  {
    quantity: "Quantity",
    threshold: "Each with",
    deadline: "Deadline",
    actor: "Responsible",
    proposed: "{{name}}, proposed",
    proposedHint: "Proposed from the words. Enter confirms it, another text takes its place.",
    unreadable: "A quantity is a sign, a number and a unit: ≥ 180 projects.",
    confirmOne: "Confirm: {{name}}",
    dropOne: "Drop: {{name}}",
    confirmAll: "Confirm all",
    confirmed: "{{name}} is confirmed.",
    allConfirmed: "All values are confirmed.",
    dropped: "{{name}} is taken away.",
    said: "{{name}}: {{value}}",
  },
  {
    quantity: "数量",
    threshold: "每个",
    deadline: "期限",
    actor: "责任主体",
    proposed: "{{name}}（建议）",
    proposedHint: "根据原文自动建议。按回车确认，也可改写。",
    unreadable: "数量由符号、数字和单位组成，如：≥ 180 项目。",
    confirmOne: "确认{{name}}",
    dropOne: "删去{{name}}",
    confirmAll: "全部确认",
    confirmed: "{{name}}已确认。",
    allConfirmed: "所有数值已确认。",
    dropped: "{{name}}已删去。",
    said: "{{name}}：{{value}}",
  },
);

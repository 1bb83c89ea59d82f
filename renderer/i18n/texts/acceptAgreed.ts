import { texts } from "../texts";

/** Accepting at once what annotators agree on. */
export const acceptAgreed = texts(
  {
    open: "Accept agreed…",
    heading: "Accept what is agreed",
    help: "Cases nobody has decided yet, with the span and label that annotators have alike, or that one of them has. Those ticked are accepted as one act, which undo takes back. Who has not come so far does not count.",
    none: "There is no such case left to accept.",
    accept_one: "Accept {{count, number}} case",
    accept_other: "Accept {{count, number}} cases",
    threshold: "Tagged by",
    thresholds: {
      all: "all annotators",
      majority: "more than half",
      uncontested: "somebody, and nobody otherwise",
    },
    thresholdAnnotator: "{{name}}, whatever others have",
    thresholdCount_one: "at least {{count, number}} annotator",
    thresholdCount_other: "at least {{count, number}} annotators",
    said_one: "{{count, number}} case accepted",
    said_other: "{{count, number}} cases accepted",
  },
  {
    open: "采纳一致处…",
    heading: "采纳一致的标注",
    help: "以下是尚未决定的审阅项：标注者的范围与标签都相同，或取其中一人的标注。勾选的将一次采纳，可一步撤销。尚未标到此处的人不计在内。",
    none: "没有可一并采纳的审阅项了。",
    accept_one: "采纳 {{count, number}} 项",
    accept_other: "采纳 {{count, number}} 项",
    threshold: "由谁标注",
    thresholds: {
      all: "全部标注者",
      majority: "半数以上",
      uncontested: "至少一人，且无人另标",
    },
    thresholdAnnotator: "{{name}}，无论他人如何标注",
    thresholdCount_one: "至少 {{count, number}} 人",
    thresholdCount_other: "至少 {{count, number}} 人",
    said_one: "已采纳 {{count, number}} 项",
    said_other: "已采纳 {{count, number}} 项",
  },
);

import { texts } from "../texts";

/** Where the learner is least sure. */
export const leastSure = texts(
  {
    heading: "Where suggestions are least sure",
    help: "Deciding on these teaches most. Texts that are done are left out.",
    looking: "Looking…",
    reached: "{{done, number}} of {{total, number}} texts",
    stopped: "Stopped: {{looked, number}} of {{total, number}} texts were looked at.",
    none: "There is nothing to be unsure of: suggestions come once a label has been given three times, in texts that are not done.",
    documents: "Texts, by doubtful passages in a thousand characters",
    passages: "Passages, the most doubtful first",
    done_one: "{{count, number}} doubtful passage found",
    done_other: "{{count, number}} doubtful passages found",
  },
  {
    heading: "建议最没有把握之处",
    help: "先处理这些，最有助于学习。已完成的文本不列入。",
    looking: "正在查找…",
    reached: "已看 {{done, number}} / {{total, number}} 篇",
    stopped: "已停止：看过 {{looked, number}} / {{total, number}} 篇。",
    none: "没有可供判断的建议：某个标签标注三次以后，未完成的文本才会有建议。",
    documents: "文本（按每千字的疑点数）",
    passages: "段落（最有疑问的在前）",
    done_one: "找到 {{count, number}} 处疑点",
    done_other: "找到 {{count, number}} 处疑点",
  },
);

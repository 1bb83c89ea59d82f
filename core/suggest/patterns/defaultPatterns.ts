import type { PatternForm } from "../../model/PatternForm";
import type { SuggestionPattern } from "../../model/ProjectSuggestions";
import { expressionOf } from "./expressionOf";

/**
 * The patterns that a new project begins with, for the labels it has of ours. Forms of Chinese official prose
 * in general, see the guidelines' examples: titles, quoted names with their head, measures counted in articles,
 * quantities with a bound.
 */
export const defaultPatterns: readonly SuggestionPattern[] = [
  pattern("title", "policy", { kind: "title", most: 80 }),
  pattern("quoted-name", "policy", {
    kind: "quotedName",
    most: 24,
    heads: [
      ...["行动", "计划", "工程", "战略", "改革", "政策", "措施", "举措", "机制"],
      ...["制度", "活动", "方案", "任务", "服务", "条例", "规划"],
    ],
  }),
  pattern("counted-articles", "policy", { kind: "numbered", counters: ["条"], isQuoted: true }),
  pattern("quantity-with-bound", "target", {
    kind: "quantity",
    most: 20,
    before: ["达到", "不少于", "不低于", "超过", "突破", "增长"],
    units: [],
    after: ["以上"],
  }),
];

function pattern(id: string, label: string, form: PatternForm): SuggestionPattern {
  return { id, label, expression: expressionOf(form), isOn: true, form };
}

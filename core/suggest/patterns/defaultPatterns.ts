import type { SuggestionPattern } from "../../model/ProjectSuggestions";

const NUMBER = "[0-9０-９][0-9０-９,.]*";
/** Some words of a clause, numbers with a decimal point among them. */
const WORDS = "[^，。；！？、：,;:\\n“”《》]";

/**
 * The patterns that a new project begins with, for the labels it has of ours. Forms of Chinese official prose
 * in general, see the guidelines' examples: titles, quoted names with their head, measures counted in articles,
 * quantities with a bound.
 */
export const defaultPatterns: readonly SuggestionPattern[] = [
  { id: "title", label: "policy", expression: "《[^《》]{2,80}》", isOn: true },
  {
    id: "quoted-name",
    label: "policy",
    expression:
      "“[^“”]{1,24}”(?:专项)?(?:行动|计划|工程|战略|改革|政策|措施|举措|机制|制度|活动|方案|任务|服务|条例|规划)",
    isOn: true,
  },
  { id: "counted-articles", label: "policy", expression: `“[^“”]{0,8}${NUMBER}条”`, isOn: true },
  {
    id: "quantity-with-bound",
    label: "target",
    expression: `${WORDS}{2,20}(?:达到|不少于|不低于|超过|突破|增长)?${NUMBER}(?:万|亿|万亿)?[^，。；、\\n0-9]{1,3}以上`,
    isOn: true,
  },
];

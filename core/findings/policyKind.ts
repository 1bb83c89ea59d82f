/** What sort of thing a policy's name says it is. */
export const policyKinds = [
  "plan",
  "document",
  "campaign",
  "mechanism",
  "measure",
  "strategy",
  "other",
] as const;

/** One of {@link policyKinds}. */
export type PolicyKind = (typeof policyKinds)[number];

/** The words that names of each kind end with; titles of documents stand in 《》 before `phraseOf` takes the marks. */
const ENDINGS: readonly (readonly [PolicyKind, RegExp])[] = [
  ["plan", /(?:规划|计划|纲要|蓝图|路线图)$/u],
  ["document", /(?:条例|办法|规定|意见|方案|通知|决定|法|规则|细则|清单|若干措施|[一-十百\d]+条)$/u],
  ["campaign", /(?:行动|工程|战役|攻坚战|活动|专项整治|大会战)$/u],
  ["mechanism", /(?:机制|制度|制|体系|模式|平台)$/u],
  ["strategy", /(?:战略|定位|目标任务)$/u],
  ["measure", /(?:政策|措施|举措|补贴|改革|试点)$/u],
];

/** The kind of a policy by what its name ends with, leaving out what stands in brackets after it. */
export function policyKind(phrase: string): PolicyKind {
  const name = phrase.replace(/[（(][^（()）]*[）)]$/u, "");
  return ENDINGS.find(([, ending]) => ending.test(name))?.[0] ?? "other";
}

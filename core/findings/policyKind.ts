/** What sort of thing a policy's name says it is. */
export const policyKinds = [
  "plan",
  "document",
  "campaign",
  "mechanism",
  "measure",
  "promotion",
  "service",
  "event",
  "body",
  "area",
  "strategy",
  "slogan",
  "other",
] as const;

/** One of {@link policyKinds}. */
export type PolicyKind = (typeof policyKinds)[number];

/** The words that names of each kind end with; the first that fits decides. */
const ENDINGS: readonly (readonly [PolicyKind, RegExp])[] = [
  ["plan", /(?:规划|计划|纲要|蓝图|路线图)$/u],
  // 四法 are four ways, not an act.
  [
    "document",
    /(?:条例|办法|规定|意见|方案|通知|决定|(?<![一二三四五六七八九十\d做想说看])法|规则|细则|清单|目录|手册|指南|档案|若干措施|[一-十百\d]+条)$/u,
  ],
  ["promotion", /(?:招商|引资|引智|引才|招商[一二三四五六七八九十]法)$/u],
  ["campaign", /(?:行动|工程|战役|攻坚战?|活动|专项整治|大?会战)$/u],
  ["mechanism", /(?:机制|制度|制|体系|模式|平台)$/u],
  ["service", /(?:服务|热线|窗口|通道|直通车|一网通办|一件事)$/u],
  ["body", /(?:联盟|委员会|协会|(?<!招)商会|学会|领导小组|工作组|工作队|专班|基金)$/u],
  ["event", /(?:会|论坛|赛事?|节)$/u],
  ["strategy", /(?:战略|定位|目标任务|理念|振兴|崛起|一体化)$/u],
  ["measure", /(?:政策|措施|举措|补贴|改革|试点|培训)$/u],
  ["area", /(?:区|园|城市群|城市|经济带|都市圈|经济圈|走廊|基地|中心)$/u],
  // 六稳, 六个一: what is numbered and named by no other word.
  ["slogan", /^[一二三四五六七八九十百\d]+个?\p{Script=Han}{1,3}$/u],
];

/** A title in 《》, which may be followed by something in brackets. */
const TITLE = /^《.*》(?:[（(][^（()）]*[）)])?$/su;

/**
 * The kind of a policy by what its name ends with, leaving out what stands in brackets after it. What has a title is
 * a plan or another document, whatever it is about.
 *
 * @param phrase - Without quotation marks, see `phraseOf`.
 * @param words - The same as they stand in the text.
 */
export function policyKind(phrase: string, words: string = phrase): PolicyKind {
  const name = phrase.replace(/[（(][^（()）]*[）)]$/u, "");
  const kind = ENDINGS.find(([, ending]) => ending.test(name))?.[0] ?? "other";
  return TITLE.test(words) && kind !== "plan" ? "document" : kind;
}

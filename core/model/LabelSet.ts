import type { Language } from "../errors";

/** One kind of thing that passages are tagged as. */
export interface Label {
  /** What layers store: ASCII, never shown when a name exists. */
  readonly id: string;
  readonly names: Readonly<Record<Language, string>>;
  /** Colour on a light and on a dark ground, `#rrggbb`. */
  readonly color: { readonly light: string; readonly dark: string };
  /** `KeyboardEvent.code` of the key that gives this label; empty for none. */
  readonly key: string;
  /** What to tag, in a sentence or two. */
  readonly guideline: Readonly<Record<Language, string>>;
  /** What can be said about an annotation with this label, in the order shown. */
  readonly attributes: readonly LabelAttribute[];
}

/** How an attribute is filled in: with any text, one of some choices, or yes and no. */
export const attributeKinds = ["text", "choice", "flag"] as const;

/** One of {@link attributeKinds}. */
export type AttributeKind = (typeof attributeKinds)[number];

/** Something that can be said about an annotation. Its value there is a string, or a boolean of a flag. */
export interface LabelAttribute {
  /** What annotations store, ASCII. */
  readonly id: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly kind: AttributeKind;
  /** Of a choice; empty for the other kinds. Stored and shown as they are, in any language. */
  readonly choices: readonly string[];
}

/**
 * The three labels a new workspace begins with. Their colours differ in lightness as well as in hue: any two
 * are 18 or more apart (CIEDE2000) for every kind of colour vision, see the colours' test.
 */
export const defaultLabels: readonly Label[] = [
  {
    id: "target",
    names: { "zh-CN": "目标", en: "Target" },
    color: { light: "#b03505", dark: "#ff8a5c" },
    key: "Digit1",
    guideline: {
      "zh-CN":
        "政府提出要达到的目标，连同数量和界限（以上、不少于、超），不含“力争”“确保”等引导词。已经发生的统计数字不是目标。",
      en: "A goal the government intends to reach, with its quantity and bound, without the introducing verb of hope. A figure already reached is not a target.",
    },
    attributes: [
      { id: "deadline", names: { "zh-CN": "期限", en: "Deadline" }, kind: "text", choices: [] },
      { id: "actor", names: { "zh-CN": "责任主体", en: "Responsible body" }, kind: "text", choices: [] },
    ],
  },
  {
    id: "policy",
    names: { "zh-CN": "政策", en: "Policy" },
    color: { light: "#4b3fb5", dark: "#a39af5" },
    key: "Digit2",
    guideline: {
      "zh-CN":
        "有名称或可明确辨认的措施、规划、文件、机制、行动。只标名称，不标描述它的句子；书名号、引号属于名称时保留。",
      en: "A named or clearly identifiable measure, plan, document, mechanism or campaign: its name, not the sentence about it. Quotation marks that belong to the name stay.",
    },
    attributes: [],
  },
  {
    id: "industry",
    names: { "zh-CN": "产业", en: "Industry" },
    color: { light: "#007d6a", dark: "#7ce8cc" },
    key: "Digit3",
    guideline: {
      "zh-CN":
        "作为经济活动出现的产业、行业、产品链或产品门类。并列的每一项单独标注；“产业”“产业链”只有属于名称时才包含。",
      en: "An industry, sector or product group named as an economic activity. Each item of a list is its own span; 产业 is included only where it is part of the name.",
    },
    attributes: [],
  },
];

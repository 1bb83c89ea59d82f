import type { Language } from "../errors";
import type { PolicyKind } from "./policyKind";

/** What kinds of policies are called, in the window and in reports. */
export const policyKindNames: Readonly<Record<Language, Readonly<Record<PolicyKind, string>>>> = {
  en: {
    plan: "Plan",
    document: "Document",
    campaign: "Campaign",
    mechanism: "Mechanism",
    measure: "Measure",
    promotion: "Promotion of investment",
    service: "Service",
    event: "Event",
    body: "Body",
    area: "Area",
    strategy: "Strategy",
    slogan: "Numbered slogan",
    other: "Other",
  },
  "zh-CN": {
    plan: "规划计划",
    document: "文件",
    campaign: "行动工程",
    mechanism: "机制制度",
    measure: "政策措施",
    promotion: "招商引才",
    service: "政务服务",
    event: "会议活动",
    body: "组织机构",
    area: "区域定位",
    strategy: "战略",
    slogan: "数字提法",
    other: "其他",
  },
};

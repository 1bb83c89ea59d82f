import { describe, expect, it } from "vitest";
import { isAnswerer, isAsker, isSomebody, mayAsk } from "../../../../core/text/layout/speakerNames";

describe("what the name of a speaker says", () => {
  it.each<[name: string, says: string]>([
    ["记者", "asks"],
    ["《某报》", "asks"],
    ["《某报》记者", "asks"],
    ["主持人2", "asks"],
    ["Q1", "asks"],
    ["interviewer", "asks"],
    ["记者李某", "asks"],
    ["主持人 李某", "asks"],
    ["记者追问", "asks"],
    ["记", "asks"],
    ["记者看到", "speaks"],
    ["记者了解到", "speaks"],
    ["某某网", "may ask"],
    ["责任编辑", "may ask"],
    ["答", "answers"],
    ["A", "answers"],
    ["李某", "speaks"],
    ["市委书记", "speaks"],
    ["𠮷某", "speaks"],
    ["首先", "is nobody"],
    ["措施如下", "is nobody"],
  ])("%s %s", (name, says) => {
    const ability = isAsker(name)
      ? "asks"
      : mayAsk(name)
        ? "may ask"
        : isAnswerer(name)
          ? "answers"
          : "speaks";
    expect(isSomebody(name) ? ability : "is nobody").toBe(says);
  });
});

import { describe, expect, it } from "vitest";
import { layoutText } from "../../../../core/text/layout/layoutText";

const shown = (text: string) =>
  layoutText(text).paragraphs.map(({ start, end }) => text.slice(start, end).replaceAll("\n", ""));

const wrapped = `春季风大物燥，火险等级偏高。为切实做好防火工作，现
将有关事项通知如下：
1. 提高思想认识。各单位要充分认识春季防火工作的重要
性，克服麻痹思想和侥幸心理，把责任落实到岗、到人，做
到守土有责、守土尽责。
2. 加强火源管理。严禁在林区吸烟、烧荒、烧纸，清明期
间要在主要路口设置检查站，对进山人员逐一登记。
3. 严格值班制度。
4) 做好应急准备。扑火队伍二十四小时待命，车辆、机具
随时处于完好状态，物资储备不少于三天的用量。`;

describe("items with a number", () => {
  it("go on in the next line where the text is cut to a width", () => {
    expect(shown(wrapped)).toEqual([
      "春季风大物燥，火险等级偏高。为切实做好防火工作，现将有关事项通知如下：",
      "1. 提高思想认识。各单位要充分认识春季防火工作的重要性，克服麻痹思想和侥幸心理，把责任落实到岗、到人，做到守土有责、守土尽责。",
      "2. 加强火源管理。严禁在林区吸烟、烧荒、烧纸，清明期间要在主要路口设置检查站，对进山人员逐一登记。",
      "3. 严格值班制度。",
      "4) 做好应急准备。扑火队伍二十四小时待命，车辆、机具随时处于完好状态，物资储备不少于三天的用量。",
    ]);
  });

  it("are lines of their own elsewhere", () => {
    const list = `申请材料
1. 身份证复印件
2. 户口簿复印件，含首页和本人页
这一项只要首页
3. 近期照片三张，单位推荐信
4. 体检报告`;
    expect(shown(list)).toEqual(list.split("\n"));
  });
});

describe("rows of figures", () => {
  it("are lines of their own between lines that are cut to a width", () => {
    const text = `去年以来，全市工业经济稳中向好，主要
指标增速均高于全省平均水平，其中规模
以上工业增加值增长百分之八点六，列全
省第三位。各县区的情况如下表所示：

县区 增加值增速 排名
南江 9.8% 1
西平 8.1% 3
北关 8.9% 2

从表中可以看出，各县区的增速都超过了
百分之七，南江最快，主要得益于电子信
息产业的拉动；下半年检修结束以后，增
速有望回升到百分之九左右。`;
    expect(shown(text)).toEqual([
      "去年以来，全市工业经济稳中向好，主要指标增速均高于全省平均水平，其中规模以上工业增加值增长百分之八点六，列全省第三位。各县区的情况如下表所示：",
      "县区 增加值增速 排名",
      "南江 9.8% 1",
      "西平 8.1% 3",
      "北关 8.9% 2",
      "从表中可以看出，各县区的增速都超过了百分之七，南江最快，主要得益于电子信息产业的拉动；下半年检修结束以后，增速有望回升到百分之九左右。",
    ]);
  });
});
